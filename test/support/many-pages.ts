import { chinese, type Story } from './corpus.ts';
import { type Random, seeded } from './random.ts';
import { woundedPage } from './wounds.ts';

/** Three bytes of UTF-8 for a Chinese character; marks and line ends make it a little less. */
const BYTES_A_CHARACTER = 2.9;

/** A dump of many different damaged pages, each with its label and a form feed before it, of about `bytes` bytes. */
export function manyPages(bytes: number): string {
  const pages: string[] = [];
  let size = 0;
  for (let number = 1; size < bytes; number += 1) {
    const { dump } = woundedPage('mixed', number, disguised(seeded(number)));
    pages.push(`第${number}版:要闻\n\n${dump}`);
    size += dump.length * BYTES_A_CHARACTER;
  }
  return pages.join('\f');
}

/** Characters of the stories, once each. */
const letters = [
  ...new Set(chinese.flatMap((story) => story.paragraphs.flatMap((text) => text.match(/\p{Script=Han}/gu) ?? []))),
];

/** Stories of the same shape with other words, so that no two pages share text by chance. */
function disguised(random: Random): Story[] {
  const others = random.shuffle(letters);
  const other = new Map(letters.map((letter, at) => [letter, others[at] as string]));
  const change = (text: string): string => text.replace(/\p{Script=Han}/gu, (letter) => other.get(letter) ?? letter);
  return random
    .shuffle(chinese)
    .slice(0, 6)
    .map((story) => ({ ...story, title: change(story.title), paragraphs: story.paragraphs.map(change) }));
}
