/**
 * Witnessing: a match that counts as a copy, and what it shows by itself: what it repeats whole, which edges it shares,
 * how much the part that it aligned says.
 */
import type { Match, Paragraph, Span } from '../model.ts';

/** A match that counts as a copy, its ends moved to the paragraphs' ends where only an other reading stands there. */
export interface Witnessing extends Match {
  /** The stretches that were aligned, before the ends were moved. */
  readonly aligned: readonly [inA: Span, inB: Span];
  /** Its ends are known to the character, because copies stand next to it. */
  readonly isExact?: boolean;
}

/**
 * Two places closer than this are one place: an alignment's end is uncertain by a noisy character or a closing mark.
 * At half, OCR noise at a break leaves slivers of one letter; at double, short words that stand once are swallowed.
 */
export const SAME_PLACE = 4;

/** Where only a part of both paragraphs matches (a re-broken frame), the part must be this long to prove anything. */
export const DOVETAIL_LENGTH = 24;

/**
 * From this length a text that stands inside a longer one is a copy by itself, not a formula or a quoted headline.
 * At half, headlines are lost to their leads; at double, halves of short paragraphs stay in twice.
 */
export const QUOTED_LENGTH = 32;

/** Whether one of the two is repeated whole, or a part long enough to prove anything. */
export function isSelfContained(paragraphs: readonly Paragraph[], match: Witnessing): boolean {
  return isWholeIn(paragraphs, match) || evidenceOf(paragraphs, match) >= DOVETAIL_LENGTH;
}

export function isWholeIn(paragraphs: readonly Paragraph[], match: Witnessing): boolean {
  const isWhole = (span: Span, index: number) => span[0] === 0 && span[1] === textOf(paragraphs, index).length;
  return isWhole(match.inA, match.a) || isWhole(match.inB, match.b);
}

/**
 * Whether the match begins at the start of both paragraphs, and whether it ends at the end of both. A headline that
 * its lead repeats and a formula stand inside the longer text; halves and copies share an edge with it.
 */
export function edges(paragraphs: readonly Paragraph[], match: Witnessing): readonly [start: boolean, end: boolean] {
  const ends =
    match.inA[1] === textOf(paragraphs, match.a).length && match.inB[1] === textOf(paragraphs, match.b).length;
  return [match.inA[0] === 0 && match.inB[0] === 0, ends];
}

export function alignedLength(match: Match | Witnessing): number {
  const [inA, inB] = 'aligned' in match ? match.aligned : [match.inA, match.inB];
  return Math.min(inA[1] - inA[0], inB[1] - inB[0]);
}

/** The aligned length in Chinese characters, or what says as much in letters. */
export function evidenceOf(paragraphs: readonly Paragraph[], match: Witnessing): number {
  return alignedLength(match) / lettersIn(textOf(paragraphs, match.a));
}

/** How many characters of a text say what one Chinese character says: judged on its beginning. */
export function lettersIn(text: string): number {
  return /[\u2e80-\uffef]/u.test(text.slice(0, SAMPLE)) ? 1 : LETTERS;
}
const SAMPLE = 40;
/** A Chinese newspaper needs 0.36 to 0.4 of the characters that an English one needs to say the same. */
const LETTERS = 2;

export function textOf(paragraphs: readonly Paragraph[], index: number): string {
  return paragraphs[index]?.text ?? '';
}
