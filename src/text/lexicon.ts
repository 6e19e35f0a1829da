/**
 * The lexicon of Chinese: how common a word is, and how well a stretch of text falls into words. Read in simplified
 * characters.
 */
import { isCommonMark } from './common.ts';
import { EDGES, LOG_TOTAL, NATS_PER_LETTER, WORDS } from './generated/lexicon.ts';
import { rowsOf, valueIn, wordsAt } from './packed.ts';

const rowOf = rowsOf(WORDS);

/** A character or a name that the lexicon does not have: rarer than its rarest word. */
const UNKNOWN_CHARACTER = -15;
/** Numbers, Latin words and marks: a class of their own, neither common nor rare. */
const OTHER_CHARACTER = -7;

/** The natural logarithm of the word's frequency; undefined where the lexicon does not have it. */
export function logFrequency(word: string): number | undefined {
  const value = valueIn(rowOf(word[0] ?? ''), word.slice(1));
  return value === undefined ? undefined : oddsOf(value);
}

/**
 * How much likelier a short text is where its first character ends a word that began before it, whose other half stands
 * elsewhere, than where it begins with a word: 0 where no word ends so.
 * @param whole the text's words, as they are where it begins with one.
 */
export function startsInWord(text: string, whole: Segmented): number {
  return HAN.test(text) ? halfOdds(text[0] as string, 1, segment(text.slice(1)), whole) : 0;
}

/** The same of its last character, which may begin a word that ends behind the text. */
export function endsInWord(text: string, whole: Segmented): number {
  const last = text.at(-1) ?? '';
  return HAN.test(last) ? halfOdds(last, 2, segment(text.slice(0, -1)), whole) : 0;
}

/** @param letter which of a character's letters in the table counts. */
function halfOdds(character: string, letter: 1 | 2, rest: Segmented, whole: Segmented): number {
  const at = EDGES.indexOf(character);
  return at === -1 ? 0 : Math.exp(oddsOf(EDGES.charCodeAt(at + letter) - FIRST_LETTER) + rest.score - whole.score);
}
const HAN = /^\p{Script=Han}/u;
const FIRST_LETTER = 0x61;

function oddsOf(value: number): number {
  return value * NATS_PER_LETTER - LOG_TOTAL;
}

/** A text as the likeliest sequence of words under a unigram model. */
export interface Segmented {
  /** The logarithm of the sequence's probability. */
  readonly score: number;
  /** Where each word begins, in UTF-16 units, ascending, and the text's length. */
  readonly bounds: readonly number[];
}

// The score of the best words up to each place, where the last of them begins, and the words that begin at one place.
// Texts are short and many: making room for each costs as much as reading it.
let best = new Float64Array(64);
let from = new Uint32Array(64);
const words: number[] = [];

/** The likeliest words of a short text: Viterbi's algorithm over the lexicon's unigrams. Cost: proportional to its length. */
export function segment(text: string): Segmented {
  const size = text.length;
  if (size >= best.length) {
    best = new Float64Array(2 * size);
    from = new Uint32Array(2 * size);
  }
  best.fill(Number.NEGATIVE_INFINITY, 0, size + 1);
  best[0] = 0;
  for (let start = 0; start < size; start += 1) {
    const here = best[start] as number;
    const character = text[start] as string;
    if (character >= '\u3400' && character <= '\u9fff') {
      put(start, start + 1, here + UNKNOWN_CHARACTER);
      const found = wordsAt(rowOf(character), text, start, words);
      for (let at = 0; at < 2 * found; at += 2)
        put(start, start + (words[at] as number), here + oddsOf(words[at + 1] as number));
    } else put(start, start + Math.max(1, runOf(text, start)), here + OTHER_CHARACTER);
  }
  let count = 0;
  for (let at = size; at > 0; at = from[at] as number) count += 1;
  const bounds = new Array<number>(count + 1);
  for (let at = size; count >= 0; at = from[at] as number, count -= 1) bounds[count] = at;
  return { score: best[size] as number, bounds };
}

function put(start: number, end: number, score: number): void {
  if (score <= (best[end] as number)) return;
  best[end] = score;
  from[end] = start;
}

/** The length of a number or Latin word at a place; 0 where neither begins. */
function runOf(text: string, start: number): number {
  if (isCommonMark(text[start] as string)) return 0;
  COMMON_RUN.lastIndex = start;
  if (COMMON_RUN.test(text)) return COMMON_RUN.lastIndex - start;
  RUN.lastIndex = start;
  return RUN.exec(text)?.[0].length ?? 0;
}
/** The same of letters and digits that stand between Chinese characters and marks, as nearly all do. */
const COMMON_RUN = /(?:[A-Za-z]+|\d+(?:\.\d+)?%?)(?=[\u4e00-\u9fa5，。、；：！？“”（）《》]|$)/y;
const RUN = /\p{Script=Latin}+|\p{N}+(?:[.．]\p{N}+)?[%％]?/uy;
