import { chinese, type Story } from './corpus.ts';
import { type Random, seeded } from './random.ts';
import { type Family, woundedPage } from './wounds.ts';

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

const NOTICE = ['停水通知', '因更换主干管道,本月二十日零时至六时,城西片区将暂停供水,请各住户提前储水。'];

/** Where the pages of a dump have their labels, and whether a form feed parts them. */
export const bindings = ['heads', 'feet', 'feeds', 'heads and feeds'] as const;

/** A dump of some damaged pages, bound in some way: a notice recurs, and a jump line points from each to the next. */
export function boundPages(binding: (typeof bindings)[number], families: readonly Family[], seed: number): string[] {
  return families.map((family, at) => {
    const label = `第${at + 2}版 要闻 2023年6月9日 星期五`;
    const jumps = [`(上接第${at + 1}版)`, `(下转第${at + 3}版)`];
    const body = [jumps[0], woundedPage(family, seed + at).dump.trim(), jumps[1], ...(at % 2 === 0 ? NOTICE : [])];
    const lines = [
      ...(binding.startsWith('heads') ? [label] : []),
      ...(binding === 'feeds' ? body.slice(1) : body),
      ...(binding === 'feet' ? [label] : []),
    ];
    return `${binding.endsWith('feeds') && at > 0 ? '\f' : ''}${lines.join('\n\n')}\n\n`;
  });
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
