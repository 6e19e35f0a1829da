/**
 * The lexicon of Chinese: how common a word is, and how well a stretch of text falls into words. Read in simplified
 * characters. The table stays packed; the words of a first character are unpacked when a text first asks for them.
 */
import { LOG_TOTAL, NATS_PER_LETTER, WORDS } from './generated/lexicon.ts';

let lines: Map<string, string> | undefined;
const unpacked = new Map<string, ReadonlyMap<string, number>>();

/** The longest word in the table. */
const LONGEST = 6;

/** A character or a name that the lexicon does not have: rarer than its rarest word. */
const UNKNOWN_CHARACTER = -15;
/** Numbers, Latin words and marks: a class of their own, neither common nor rare. */
const OTHER_CHARACTER = -7;

/** The natural logarithm of the word's frequency; undefined where the lexicon does not have it. */
export function logFrequency(word: string): number | undefined {
  return wordsOf(word[0] ?? '').get(word);
}

/** The words that begin with a character, with the logarithms of their frequencies. */
function wordsOf(first: string): ReadonlyMap<string, number> {
  const known = unpacked.get(first);
  if (known !== undefined) return known;
  lines ??= new Map(WORDS.split(' ').map((line) => [line[0] as string, line]));
  const words = new Map<string, number>();
  const line = lines.get(first) ?? '';
  let from = 1;
  for (let at = 1; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code > 0x7f) continue;
    words.set(first + line.slice(from, at), (code - 97) * NATS_PER_LETTER - LOG_TOTAL);
    from = at + 1;
  }
  unpacked.set(first, words);
  return words;
}

/** A text as the likeliest sequence of words under a unigram model. */
export interface Segmented {
  /** The logarithm of the sequence's probability. */
  readonly score: number;
  /** Where each word begins, in UTF-16 units, ascending, and the text's length. */
  readonly bounds: readonly number[];
}

/** The likeliest words of a short text: Viterbi's algorithm over the lexicon's unigrams. Cost: length times 6. */
export function segment(text: string): Segmented {
  const size = text.length;
  const best = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint32Array(size + 1);
  best[0] = 0;
  for (let start = 0; start < size; start += 1) {
    const here = best[start] as number;
    const character = text[start] as string;
    const isHan = character >= '\u3400' && character <= '\u9fff';
    const other = isHan ? 0 : runOf(text, start);
    put(start, other > 0 ? start + other : start + 1, here + (isHan ? UNKNOWN_CHARACTER : OTHER_CHARACTER));
    if (!isHan) continue;
    const words = wordsOf(character);
    for (let end = start + 1; end <= Math.min(size, start + LONGEST); end += 1) {
      const frequency = words.get(text.slice(start, end));
      if (frequency !== undefined) put(start, end, here + frequency);
    }
  }
  const bounds = [size];
  for (let at = size; at > 0; at = from[at] as number) bounds.push(from[at] as number);
  return { score: best[size] as number, bounds: bounds.reverse() };

  function put(start: number, end: number, score: number): void {
    if (score <= (best[end] as number)) return;
    best[end] = score;
    from[end] = start;
  }
}

/** The length of a number or Latin word at a place; 0 where neither begins. */
function runOf(text: string, start: number): number {
  RUN.lastIndex = start;
  return RUN.exec(text)?.[0].length ?? 0;
}
const RUN = /\p{Script=Latin}+|\p{N}+(?:[.．]\p{N}+)?[%％]?/uy;
