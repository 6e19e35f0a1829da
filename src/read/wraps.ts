/**
 * Wraps: which lines go on in the next one. Each line is the first, a middle, or the last line of a paragraph, a
 * paragraph of its own, or one of a heading; Viterbi's algorithm finds the likeliest sequence.
 *
 * A first line two characters short is an indent that was lost, not the end of a paragraph. Whether first lines are so
 * in a dump, and whether blank lines stand before them, is learnt from the dump: read, count, read again.
 */
import type { Line } from '../model.ts';
import { clamp } from '../text/regression.ts';
import { UNWRAPPED } from './columns.ts';
import { FIRST, type Habits, HEADING, LAST, MIDDLE, PARTS, SINGLE, scoreParts } from './parts.ts';
import { INDENT } from './shapes.ts';
import { type LineView, viewLines } from './views.ts';

export interface Wraps {
  readonly parts: Uint8Array;
  /** What each line shows. */
  readonly views: readonly LineView[];
  /** Whether first lines show their indent here, as white space or as a lack of width. */
  readonly indents: boolean;
  /** Whether they have it where a paragraph is one line. */
  readonly indentsLines: boolean;
}

/** Log-probabilities: a paragraph that is broken off by something else, and one that goes on after it. */
const TORN = -4;
/** Over a blank line columns break more often. */
const TORN_AT_BLANK = -2;

export function readWraps(text: string, lines: readonly Line[]): Wraps {
  const views = viewLines(text, lines);
  let habits: Habits = { indents: 0.5, tight: 0.5 };
  let parts = read(views, habits);
  for (let round = 0; round < ROUNDS; round += 1) {
    const learnt = habitsOf(views, parts);
    if (learnt.indents === habits.indents && learnt.tight === habits.tight) break;
    habits = learnt;
    parts = read(views, habits);
  }
  return { parts, views, indents: habits.indents > MOSTLY, indentsLines: areLinesIndented(lines, views) };
}

/** Of the lines that were not wrapped and end with a stop: headings have no indent. */
function areLinesIndented(lines: readonly Line[], views: readonly LineView[]): boolean {
  let [all, indented] = [0, 0];
  for (const [index, { column, stops }] of views.entries()) {
    if (column !== UNWRAPPED || !stops) continue;
    all += 1;
    if ((lines[index] as Line).indent >= INDENT) indented += 1;
  }
  return indented > MOSTLY * Math.max(FEWEST_LINES, all);
}
/** Fewer show no habit. */
const FEWEST_LINES = 4;

/** Reading again changes little after the third time. */
const ROUNDS = 3;
/** Where fewer first lines are indented, an edge without an indent says nothing. */
const MOSTLY = 0.7;

function habitsOf(views: readonly LineView[], parts: Uint8Array): Habits {
  let [all, indents, tight, inner, short] = [0, 0, 0, 0, 0];
  for (const [index, view] of views.entries()) {
    if (view.column === UNWRAPPED) continue;
    const isShort = view.isIndented || view.lostIndent > 0;
    if (parts[index] === MIDDLE) {
      inner += 1;
      if (isShort) short += 1;
    }
    if (parts[index] !== FIRST) continue;
    all += 1;
    if (isShort) indents += 1;
    if (!view.blank) tight += 1;
  }
  // Of the lines that are flush some are as short as if they were not.
  const chance = short / Math.max(1, inner);
  const more = Math.max(0, indents - chance * all) / Math.max(LEAST_SHARE, 1 - chance);
  return { indents: shareOf(more, all), tight: shareOf(tight, all) };
}

function shareOf(some: number, all: number): number {
  return clamp((some + 0.5) / (all + 1), LEAST_SHARE, 1 - LEAST_SHARE);
}

/** Some first lines are flush where the others are indented, and the reverse: after a dropped initial, in a list. */
const LEAST_SHARE = 0.02;

/**
 * The likeliest parts. What comes after an open part (first, middle) goes on; after a closed one something begins, and
 * after a heading what its words allow.
 */
function read(views: readonly LineView[], habits: Habits): Uint8Array {
  // For each line, where it was come from as a beginning, as a going on and as a heading, three bits of each.
  const from = new Uint16Array(views.length);
  const seen = new Float64Array(PARTS);
  let [first, middle, last, single, heading] = [TORN_AT_BLANK, TORN_AT_BLANK, 0, 0, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < views.length; index += 1) {
    const line = views[index] as LineView;
    const open = first > middle ? FIRST : MIDDLE;
    const closed = last > single ? LAST : SINGLE;
    const opened = Math.max(first, middle);
    const ended = Math.max(last, single);
    const torn = line.blank ? TORN_AT_BLANK : TORN;
    const goes = opened + (line.blank ? torn : line.bind);
    const headed = heading + line.fresh;
    const begins = Math.max(opened + torn, ended, headed);
    const goesOn = Math.max(goes, ended + torn, heading + torn);
    // What begins no text begins no heading either.
    const opensHeading = Math.max(opened + torn, ended) + Math.min(0, line.fresh);
    const heads = Math.max(opensHeading, heading + line.more);
    from[index] =
      (begins === ended ? closed : begins === headed ? HEADING : open) +
      8 * (goesOn === goes ? open : goesOn === ended + torn ? closed : HEADING) +
      64 * (heads !== opensHeading ? HEADING : ended >= opened + torn ? closed : open);
    scoreParts(line, habits, seen);
    first = begins + (seen[FIRST] as number);
    middle = goesOn + (seen[MIDDLE] as number);
    last = goesOn + (seen[LAST] as number);
    single = begins + (seen[SINGLE] as number);
    heading = heads + (seen[HEADING] as number);
  }
  // The text may end in the middle of a paragraph.
  const ends = [first + TORN_AT_BLANK, middle + TORN_AT_BLANK, last, single, heading];
  const parts = new Uint8Array(views.length);
  let part = ends.indexOf(Math.max(...ends));
  for (let index = views.length - 1; index >= 0; index -= 1) {
    parts[index] = part;
    const come = from[index] as number;
    part = part === FIRST || part === SINGLE ? come & 7 : part === HEADING ? come >> 6 : (come >> 3) & 7;
  }
  return parts;
}
