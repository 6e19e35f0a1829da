/**
 * Accept: which matches are copies. The others are shared formulas, refrains, headlines that a lead repeats, reports
 * made after one pattern. A match that is telling proves itself; a weak one needs a copy that it stands beside.
 */
import type { Match, Paragraph, Span } from '../model.ts';
import { endsSentence } from '../text/sentence.ts';
import { chained, supported } from './support.ts';
import {
  alignedLength,
  DOVETAIL_LENGTH,
  edges,
  evidenceOf,
  isWholeIn,
  lettersIn,
  QUOTED_LENGTH,
  SAME_PLACE,
  textOf,
  type Witnessing,
} from './witnessing.ts';

/**
 * A lead or an ending that was rewritten may be this long (characters) and this share of what is the same, and still
 * be a reading of one text; a smaller share where the two do not end, or begin, together. At half, a revised lead of a
 * line is kept as a text of its own; at double, a paragraph that gives a man the titles that he had in another is taken
 * for its copy.
 */
const READING_LENGTH = 40;
const READING_SHARE = 0.75;
const DANGLING_SHARE = 0.55;

/** The share of the shorter paragraph that a copy covers; true copies of the real page have 0.73 and more, others 0.10. */
const CONTAINMENT = 0.6;

/** Where an end of the shorter one was garbled, the rest of it must be this share of it. */
const NEARLY_WHOLE = 0.9;

/**
 * A paragraph shorter than this may be a formula or a refrain: it is a copy only beside another copy.
 * At half, `记者从会上获悉` links stories; at double, short stray copies stay in.
 */
const FORMULA_LENGTH = 16;

/**
 * Copies with noise on both sides are 0.8 alike and more; two paragraphs made after one pattern (a list of lives, of
 * results) may be 0.7 alike and say different things. What is less alike needs a copy beside it.
 */
const TELLING_SIMILARITY = 0.78;

/**
 * Noise changes, drops or adds a character here and there. Where so many in a row differ inside a short text, somebody
 * wrote another name or number into the same sentence. At half, every tenth noisy copy of a line is kept; at double,
 * `对赵某作出逮捕决定` is taken for `对陈某某作出逮捕决定`.
 */
const NOISE_IN_A_ROW = 3;

/** The matches that a person would call a copy of at least one of the two paragraphs. */
export function acceptCopies(paragraphs: readonly Paragraph[], matches: readonly Match[]): Witnessing[] {
  const settled = matches.flatMap((match) => settle(paragraphs, match));
  const rebroken = chained(paragraphs, settled);
  const kept = settled.filter((match) => isTelling(paragraphs, match) || rebroken.has(match));
  return supported(paragraphs, kept, settled);
}

/** The match with its ends settled, or nothing where both texts go on differently from where it breaks off. */
function settle(paragraphs: readonly Paragraph[], match: Match): Witnessing[] {
  const lengthA = textOf(paragraphs, match.a).length;
  const lengthB = textOf(paragraphs, match.b).length;
  const shorter = Math.min(lengthA, lengthB);
  const aligned = alignedLength(match);
  const letters = lettersIn(lengthA < lengthB ? textOf(paragraphs, match.a) : textOf(paragraphs, match.b));
  const most = aligned < letters * DOVETAIL_LENGTH ? 0 : letters * READING_LENGTH;
  const atStart = match.inA[0] <= SAME_PLACE && match.inB[0] <= SAME_PLACE;
  const atEnd = lengthA - match.inA[1] <= SAME_PLACE && lengthB - match.inB[1] <= SAME_PLACE;
  const reading = (isShared: boolean) => Math.min(most, (isShared ? READING_SHARE : DANGLING_SHARE) * aligned);
  const [fromA, fromB] = settleStart(match.inA[0], match.inB[0], reading(atEnd));
  const [endA, endB] = settleStart(lengthA - match.inA[1], lengthB - match.inB[1], reading(atStart));
  const settled: Witnessing = {
    ...match,
    inA: [fromA, lengthA - endA],
    inB: [fromB, lengthB - endB],
    aligned: [match.inA, match.inB],
  };
  const whole = (fromA === 0 && endA === 0) || (fromB === 0 && endB === 0);
  if (whole && aligned >= CONTAINMENT * shorter) return [settled];
  const dovetails = (endA === 0 && fromB === 0) || (endB === 0 && fromA === 0);
  return dovetails || aligned >= NEARLY_WHOLE * shorter ? [settled] : [];
}

/** Moves a start to the paragraphs' starts where what stands before it is noise, or another reading on both sides. */
function settleStart(a: number, b: number, reading: number): readonly [number, number] {
  if (a <= SAME_PLACE && b <= SAME_PLACE) return [0, 0];
  if (a <= reading && b <= reading && Math.min(a, b) > 0) return [0, 0];
  if (a <= SAME_PLACE) return [0, b];
  if (b <= SAME_PLACE) return [a, 0];
  return [a, b];
}

function isTelling(paragraphs: readonly Paragraph[], match: Witnessing): boolean {
  const formal = [match.a, match.b].some((index) => {
    const reading = paragraphs[index]?.roles[0];
    return reading !== undefined && reading.strength === 'certain' && reading.role !== 'paragraph';
  });
  const aligned = evidenceOf(paragraphs, match);
  if (formal || aligned < FORMULA_LENGTH || likeness(match) < TELLING_SIMILARITY) return false;
  if (aligned < 2 * QUOTED_LENGTH && longestGap(match) >= NOISE_IN_A_ROW * lettersIn(textOf(paragraphs, match.a)))
    return false;
  if (isOverlap(paragraphs, match)) return true;
  if (isSaidTwice(paragraphs, match)) return false;
  const [start, end] = edges(paragraphs, match);
  if (!start && !end && !isWholeIn(paragraphs, match) && aligned < DOVETAIL_LENGTH) return false;
  const isLine = [match.a, match.b].some((index) => !endsSentence(textOf(paragraphs, index)));
  if (isLine && !(start && end)) return aligned >= (start || end ? QUOTED_LENGTH : 2 * QUOTED_LENGTH);
  return start || end || aligned >= QUOTED_LENGTH;
}

/**
 * Whether one text breaks off inside what the other begins with, letter for letter: two incomplete copies of one text.
 * Where both are longer than a headline, no formula ends the one in mid sentence and opens the other.
 */
function isOverlap(paragraphs: readonly Paragraph[], match: Witnessing): boolean {
  const [a, b] = [textOf(paragraphs, match.a), textOf(paragraphs, match.b)];
  if (Math.min(a.length, b.length) < QUOTED_LENGTH * lettersIn(a) || match.similarity < 1) return false;
  // What stands behind what is alike was read on: of noise there is none where each letter is the same.
  const [inA, inB] = match.aligned;
  const breaksOff = (text: string, span: Span) => span[1] >= text.length - HYPHEN && !endsSentence(text);
  return (breaksOff(a, inA) && match.inB[0] === 0) || (breaksOff(b, inB) && match.inA[0] === 0);
}

/** A mark that parts a word at the break. */
const HYPHEN = 1;

/**
 * Whether what two texts share is whole clauses of both, and the whole of neither: somebody says again what he said. A
 * frame breaks off anywhere, so that two incomplete copies seldom share what begins and ends with a mark.
 */
function isSaidTwice(paragraphs: readonly Paragraph[], match: Witnessing): boolean {
  if (isWholeIn(paragraphs, match)) return false;
  const isSaid = (text: string, [from, to]: Span) =>
    endsSentence(text.slice(0, to)) && (from === 0 || /[\p{P}\s]$/u.test(text.slice(0, from)));
  return isSaid(textOf(paragraphs, match.a), match.inA) && isSaid(textOf(paragraphs, match.b), match.inB);
}

/** How alike the two stretches are, with what their ends swallowed as noise. */
function likeness(match: Witnessing): number {
  const swallowed = (side: 0 | 1) => {
    const [from, to] = [match.inA, match.inB].map((span, at) =>
      Math.abs(span[side] - (match.aligned[at] as Span)[side]),
    ) as [number, number];
    const most = Math.max(from, to);
    return most <= SAME_PLACE ? most : 0;
  };
  const ends = swallowed(0) + swallowed(1);
  const length = Math.max(match.aligned[0][1] - match.aligned[0][0], match.aligned[1][1] - match.aligned[1][0]);
  return (match.similarity * length) / (length + ends);
}

/** The longest stretch between two equal runs. */
function longestGap(match: Match): number {
  let longest = 0;
  for (const [at, run] of match.runs.entries()) {
    const before = match.runs[at - 1];
    if (before !== undefined)
      longest = Math.max(longest, run[0] - before[0] - before[2], run[1] - before[1] - before[2]);
  }
  return longest;
}
