/**
 * The lexicon of Chinese: how common a word is, and how well a stretch of text falls into words. Read in simplified
 * characters.
 */
import { firstWhere } from '../span.ts';
import { isCommonMark } from './characters.ts';
import { EDGES, LOG_TOTAL, NATS_PER_LETTER, WORDS } from './generated/lexicon.ts';
import { goesOn, rowsOf, valueIn, wordsAt } from './packed.ts';
import { remembered } from './remembered.ts';

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
 */
export function startsInWord(words: Words): number {
  if (words.starts === undefined) {
    const { text } = words;
    words.starts = HAN.test(text) ? halfOdds(text[0] as string, 1, read(words, 1, text.length), words) : 0;
  }
  return words.starts;
}

/** The same of its last character, which may begin a word that ends behind the text. */
export function endsInWord(words: Words): number {
  words.stops ??= oddsToEndInWord(words);
  return words.stops;
}

function oddsToEndInWord(words: Words): number {
  const { text } = words;
  const last = text.at(-1) ?? '';
  if (!HAN.test(last)) return 0;
  // No number ends before an ideograph and goes on in it.
  const rest = isIdeograph(last) ? read(words, 0, text.length - 1) : segment(text.slice(0, -1)).score;
  return halfOdds(last, 2, rest, words);
}

/** @param letter which of a character's letters in the table counts. */
function halfOdds(character: string, letter: 1 | 2, rest: number, whole: Segmented): number {
  const at = edgeOf(character.charCodeAt(0));
  return at === -1 ? 0 : Math.exp(oddsOf(EDGES.charCodeAt(at + letter) - FIRST_LETTER) + rest - whole.score);
}

/** Where a character stands in the table of edges, which is in the order of code units; -1 where it does not. */
function edgeOf(code: number): number {
  const at = EDGE * firstWhere(EDGES.length / EDGE, (entry) => EDGES.charCodeAt(EDGE * entry) >= code);
  return EDGES.charCodeAt(at) === code ? at : -1;
}
/** Units of an entry: the character and its two letters. */
const EDGE = 3;
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

/** A text with all words that may begin at each of its places: they are looked up once, and read in several ways. */
export interface Words extends Segmented {
  readonly text: string;
  /** For each place and the text's end, where its words begin in the two lists that follow. */
  readonly at: readonly number[];
  /** Where each of the words ends, and the logarithm of its frequency. */
  readonly ends: readonly number[];
  readonly odds: readonly number[];
  /** The places from which a word of the lexicon may go over the text's end, the last but one and those before it. */
  open: readonly number[] | undefined;
  /** What `startsInWord` and `endsInWord` say, when they were asked. */
  starts: number | undefined;
  stops: number | undefined;
}

// The score of the best words up to each place, where the last of them begins, and the words that begin at one place.
// Texts are short and many: making room for each costs as much as reading it.
let best = new Float64Array(64);
let from = new Uint32Array(64);
const found: number[] = [];
const scratch = { text: '', at: [] as number[], ends: [] as number[], odds: [] as number[] };

/** The likeliest words of a short text: Viterbi's algorithm over the lexicon's unigrams. Cost: proportional to its length. */
export function segment(text: string): Segmented {
  lookUp(text, scratch.at, scratch.ends, scratch.odds);
  scratch.text = text;
  return { score: read(scratch, 0, text.length), bounds: boundsOf(text.length) };
}

/**
 * The same of a text that is asked about more than once: a text's first characters as a beginning and as a side, and again
 * when its article is read anew.
 */
export const wordsOf = remembered((text): Words => {
  const at: number[] = [];
  const ends: number[] = [];
  const odds: number[] = [];
  lookUp(text, at, ends, odds);
  const score = read({ at, ends, odds }, 0, text.length);
  return {
    text,
    at,
    ends,
    odds,
    score,
    bounds: boundsOf(text.length),
    open: undefined,
    starts: undefined,
    stops: undefined,
  };
});

/** The likeliest words of two texts as one: their score, and the word over the seam. */
export function segmentOver(tail: Words, head: Words): { readonly score: number; readonly word: string | undefined } {
  const text = tail.text + head.text;
  const seam = tail.text.length;
  const last = tail.text[seam - 1] ?? '';
  let { score } = tail;
  if (last === '.' || (last !== '' && !isIdeograph(last) && !isCommonMark(last))) {
    // A number or a Latin word may go on, and a number behind its point.
    score = segment(text).score;
  } else {
    makeRoom(text.length);
    best.fill(Number.NEGATIVE_INFINITY, 0, text.length + 1);
    best[0] = 0;
    readOn(tail, 0, seam, 0);
    for (const start of openIn(tail)) putOver(text, start, seam);
    readOn(head, 0, head.text.length, seam);
    score = best[text.length] as number;
  }
  let at = text.length;
  while (at > seam && (from[at] as number) >= seam) at = from[at] as number;
  return { score, word: at > seam ? text.slice(from[at], at) : undefined };
}

/** The words that begin before a seam and end behind it. */
function putOver(text: string, start: number, seam: number): void {
  const here = best[start] as number;
  const count = wordsAt(rowOf(text[start] as string), text, start, found);
  for (let at = 0; at < 2 * count; at += 2) {
    const end = start + (found[at] as number);
    if (end > seam) put(start, end, here + oddsOf(found[at + 1] as number));
  }
}

function openIn(words: Words): readonly number[] {
  if (words.open !== undefined) return words.open;
  const { text } = words;
  const open: number[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const character = text[start] as string;
    if (isIdeograph(character) && goesOn(rowOf(character), text.slice(start + 1))) open.push(start);
  }
  words.open = open;
  return open;
}

/** Fills lists with the words that may begin at each place of a text, see `Words`. */
function lookUp(text: string, at: number[], ends: number[], odds: number[]): void {
  let size = 0;
  for (let start = 0; start < text.length; start += 1) {
    at[start] = size;
    const character = text[start] as string;
    if (isIdeograph(character)) {
      ends[size] = start + 1;
      odds[size] = UNKNOWN_CHARACTER;
      size += 1;
      const count = wordsAt(rowOf(character), text, start, found);
      for (let index = 0; index < 2 * count; index += 2) {
        ends[size] = start + (found[index] as number);
        odds[size] = oddsOf(found[index + 1] as number);
        size += 1;
      }
    } else {
      ends[size] = start + Math.max(1, runOf(text, start));
      odds[size] = OTHER_CHARACTER;
      size += 1;
    }
  }
  at[text.length] = size;
}

/** The score of the likeliest words of the part `[start, stop)` of a text. */
function read(words: Pick<Words, 'at' | 'ends' | 'odds'>, start: number, stop: number): number {
  makeRoom(stop);
  best.fill(Number.NEGATIVE_INFINITY, start, stop + 1);
  best[start] = 0;
  readOn(words, start, stop, 0);
  return best[stop] as number;
}

/** Puts the words of a part of a text, which stands `shift` behind where it is read. */
function readOn(
  { at, ends, odds }: Pick<Words, 'at' | 'ends' | 'odds'>,
  start: number,
  stop: number,
  shift: number,
): void {
  for (let place = start; place < stop; place += 1) {
    const here = best[place + shift] as number;
    const last = at[place + 1] as number;
    for (let word = at[place] as number; word < last; word += 1) {
      const end = ends[word] as number;
      if (end <= stop) put(place + shift, end + shift, here + (odds[word] as number));
    }
  }
}

function makeRoom(size: number): void {
  if (size < best.length) return;
  best = new Float64Array(2 * size);
  from = new Uint32Array(2 * size);
}

/** Where the words begin that were read last, up to a place. */
function boundsOf(size: number): number[] {
  let count = 0;
  for (let at = size; at > 0; at = from[at] as number) count += 1;
  const bounds = new Array<number>(count + 1);
  for (let at = size; count >= 0; at = from[at] as number, count -= 1) bounds[count] = at;
  return bounds;
}

function put(start: number, end: number, score: number): void {
  if (score <= (best[end] as number)) return;
  best[end] = score;
  from[end] = start;
}

function isIdeograph(character: string): boolean {
  return character >= '\u3400' && character <= '\u9fff';
}

/** The length of a number or Latin word at a place; 0 where neither begins. */
function runOf(text: string, start: number): number {
  if (isCommonMark(text[start] as string)) return 0;
  COMMON_RUN.lastIndex = start;
  if (COMMON_RUN.test(text)) return COMMON_RUN.lastIndex - start;
  const run = /\p{Script=Latin}+|\p{N}+(?:[.．]\p{N}+)?[%％]?/uy;
  run.lastIndex = start;
  return run.exec(text)?.[0].length ?? 0;
}
/** The same of letters and digits that stand between Chinese characters and marks, as nearly all do; and of ASCII's signs. */
const COMMON_RUN =
  /(?:[A-Za-z]+|\d+(?:\.\d+)?%?)(?=[\u4e00-\u9fa5，。、；：！？“”（）《》 ,;:!?"()/-]|$)|(?=[\n!-/:-@[-`{-~])/y;
