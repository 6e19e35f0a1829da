/**
 * What stands next to what in Chinese newspapers: which characters follow each other, which words begin sentences.
 * Read in simplified characters. The tables stay packed; a row is looked up where a text first asks for it.
 */
import { LEAST_NATS, NATS_PER_LETTER, PAIRS, STARTS } from './generated/pairs.ts';

let rows: Map<string, string> | undefined;
let starts: Map<string, number> | undefined;

export interface PairOdds {
  /** Nats by which the second follows the first more often than chance would have it. */
  readonly nats: number;
  /** Whether the two were ever seen together. */
  readonly seen: boolean;
}

const UNKNOWN: PairOdds = { nats: 0, seen: false };

/** How readily one character follows another in running text. */
export function pairOdds(first: string, second: string): PairOdds {
  rows ??= new Map(PAIRS.split(' ').map((row) => [row[0] as string, row]));
  const row = rows.get(kindOf(first));
  if (row === undefined || second === '') return UNKNOWN;
  const at = row.indexOf(kindOf(second), 2);
  const letter = at === -1 ? row.charCodeAt(1) : row.charCodeAt(at + 1);
  return { nats: LEAST_NATS + NATS_PER_LETTER * (letter - 97), seen: at !== -1 };
}

/**
 * The logarithm of the share of a word's places at which it begins a sentence; undefined where it was seen to begin
 * fewer than two.
 */
export function startOdds(word: string): number | undefined {
  starts ??= new Map(
    STARTS.split(' ').map((start) => [
      start.slice(0, -1),
      LEAST_NATS + NATS_PER_LETTER * (start.charCodeAt(start.length - 1) - 97),
    ]),
  );
  return starts.get(/^[\d０-９]/u.test(word) ? '1' : (MARKS.get(word) ?? word));
}

/** Digits stand for each other, and so do letters, and marks of any width. */
function kindOf(character: string): string {
  if (/[\d０-９]/u.test(character)) return '1';
  return MARKS.get(character) ?? (/\p{Script=Latin}/u.test(character) ? 'A' : character);
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
