/**
 * What stands next to what in Chinese newspapers: which characters follow each other, which words begin and end
 * sentences. Read in simplified characters.
 */
import { isCommonMark } from './characters.ts';
import { ENDS, LEAST_NATS, NATS_PER_LETTER, PAIRS, STARTS } from './generated/pairs.ts';
import { rowsOf, valueIn } from './packed.ts';

const followersOf = rowsOf(PAIRS);
const startsOf = rowsOf(STARTS);
const endsOf = rowsOf(ENDS);

export interface PairOdds {
  /** Nats by which the second follows the first more often than chance would have it. */
  readonly nats: number;
  /** Whether the two were ever seen together. */
  readonly seen: boolean;
}

const UNKNOWN: PairOdds = { nats: 0, seen: false };

/** How readily one character follows another in running text. */
export function pairOdds(first: string, second: string): PairOdds {
  const followers = followersOf(kindOf(first));
  const unseen = valueIn(followers, '');
  if (unseen === undefined || second === '') return UNKNOWN;
  const value = valueIn(followers, kindOf(second));
  return { nats: natsOf(value ?? unseen), seen: value !== undefined };
}

function natsOf(value: number): number {
  return LEAST_NATS + NATS_PER_LETTER * value;
}

/**
 * The logarithm of the share of a word's places at which it begins a sentence; undefined where it was seen to begin
 * fewer than two.
 */
export function startOdds(word: string): number | undefined {
  return shareIn(startsOf, word);
}

/** The same of the places at which it ends one. */
export function endOdds(word: string): number | undefined {
  return shareIn(endsOf, word);
}

function shareIn(rowOf: (first: string) => string, word: string): number | undefined {
  const kind = /^[\d０-９]/u.test(word) ? '1' : (MARKS.get(word) ?? word);
  const value = valueIn(rowOf(kind[0] ?? ''), kind.slice(1));
  return value === undefined ? undefined : natsOf(value);
}

/** Digits stand for each other, and so do letters, and marks of any width. */
function kindOf(character: string): string {
  if (character >= '\u3400' && character <= '\u9fff') return character;
  if (/[\d０-９]/u.test(character)) return '1';
  return MARKS.get(character) ?? (!isCommonMark(character) && /\p{Script=Latin}/u.test(character) ? 'A' : character);
}

const MARKS = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['(', '（'],
  [')', '）'],
  ['「', '“'],
  ['」', '”'],
]);
