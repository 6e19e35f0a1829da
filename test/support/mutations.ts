import { type Encoding, toBytes } from '../../src/text/encoding.ts';
import type { Random } from './random.ts';

/** What may become of a text on its way: each changes it once, somewhere. */
type Mutation = (text: string, random: Random, other: string) => string;

const ODD = [
  '\u0000', '\u001b[31m', '\u200b', '\u202e', '\ufeff', '\ud83d', '\udc00', '😀', '́', '\u3000', '\t', '\f', '\v',
  '\u0085', '\u2028', '“', '”', '(', ')', '（', '）', '《', '》', '。', ',', '——', '…', '■', '▲', '(何以宁)', '(完)',
  '本报讯', '新华社黎城5月6日电', '图为河边。', '下转第2版', '第07版', '责编:余盐', 'By Ada Lorne', '-\n', '1', 'é', 'ß', 'ﬁ', '㍿',
]; // biome-ignore format: one table
const LINE_ENDS = ['\n', '\r\n', '\r', '\n\n', '\u2028', '\f'];

const place = (text: string, random: Random): number => random.within(0, text.length);
const stretch = (text: string, random: Random): [number, number] => {
  const from = place(text, random);
  return [from, Math.min(text.length, from + random.within(1, random.pick([2, 12, 80, 600])))];
};
const lines = (change: (all: string[], random: Random) => void): Mutation => {
  return (text, random) => {
    const all = text.split('\n');
    change(all, random);
    return all.join('\n');
  };
};
const line = (all: readonly string[], random: Random): number => random.within(0, all.length - 1);

const MUTATIONS: readonly Mutation[] = [
  // A stretch is lost, doubled, moved, or put somewhere else as well.
  (text, random) => {
    const [from, to] = stretch(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  (text, random) => {
    const [from, to] = stretch(text, random);
    return text.slice(0, to) + text.slice(from);
  },
  (text, random) => {
    const [from, to] = stretch(text, random);
    const at = place(text, random);
    return text.slice(0, at) + text.slice(from, to) + text.slice(at);
  },
  (text, random) => {
    const [from, to] = stretch(text, random);
    const rest = text.slice(0, from) + text.slice(to);
    const at = place(rest, random);
    return rest.slice(0, at) + text.slice(from, to) + rest.slice(at);
  },
  // Characters come in, or change.
  (text, random) => {
    const at = place(text, random);
    return text.slice(0, at) + random.pick(ODD) + text.slice(at);
  },
  (text, random) => {
    const at = place(text, random);
    return text.slice(0, at) + random.pick(ODD) + text.slice(at + 1);
  },
  (text, random) => {
    const at = place(text, random);
    return text.slice(0, at) + (text[at] ?? '口').repeat(random.pick([2, 40, 400])) + text.slice(at);
  },
  (text, random) =>
    [...text]
      .map((character) => (random.chance(0.03) ? random.pick(['', '口', `${character}日`]) : character))
      .join(''),
  // Lines.
  lines((all, random) => all.splice(line(all, random), 1)),
  lines((all, random) => {
    const from = line(all, random);
    all.splice(line(all, random), 0, ...all.slice(from, from + random.within(1, 9)));
  }),
  lines((all, random) => {
    const moved = all.splice(line(all, random), random.within(1, 9));
    all.splice(all.length === 0 ? 0 : line(all, random), 0, ...moved);
  }),
  lines((all, random) => all.splice(line(all, random), 0, random.pick(ODD))),
  (text, random) => text.replaceAll('\n', random.pick(LINE_ENDS)),
  (text) => text.replace(/\n{2,}/gu, '\n'),
  (text, random) => text.replace(/(?<=\n)(?=\S)/gu, () => (random.chance(0.5) ? '\u3000\u3000' : '')),
  (text, random) => {
    const width = random.within(8, 30);
    return text.replace(new RegExp(`[^\\n]{${width}}`, 'gu'), '$&\n');
  },
  (text, random) => text.replace(/\n/gu, (end) => (random.chance(0.1) ? '' : end)),
  (text, random) => {
    const at = place(text, random);
    return `${text.slice(0, at)}${random.pick(LINE_ENDS)}${text.slice(at)}`;
  },
  // The file is cut off, doubled, or runs on with another one.
  (text, random) => text.slice(0, place(text, random)),
  (text, random) => text.slice(place(text, random)),
  (text) => text + text,
  (text, random, other) => text.slice(0, place(text, random)) + other.slice(place(other, random)),
  // Widths.
  (text) => text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
];

/** A text with one to six changes. */
export function mutated(text: string, random: Random, other: string): string {
  let result = text;
  for (let left = random.within(1, 6); left > 0; left -= 1) {
    result = random.pick(MUTATIONS)(result, random, other).slice(0, LONGEST);
  }
  return result;
}

/** Pages stay pages: what doubles again and again is a matter of cost, and measured elsewhere. */
const LONGEST = 40_000;

const ENCODINGS: readonly Encoding[] = [
  'utf-8',
  'utf-8',
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'windows-1252',
];

/** The text's bytes in some encoding, now and then with bytes changed, lost or put in. */
export function mutatedBytes(text: string, random: Random): Uint8Array {
  const bytes = [...toBytes(text, random.chance(0.7) ? 'utf-8' : random.pick(ENCODINGS))];
  if (random.chance(0.25)) {
    for (let left = random.within(1, 12); left > 0; left -= 1) {
      const junk = Array.from({ length: random.within(0, 4) }, () => random.within(0, 255));
      bytes.splice(random.within(0, bytes.length), random.within(0, 3), ...junk);
    }
  }
  return Uint8Array.from(bytes);
}
