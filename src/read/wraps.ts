/**
 * Wraps: which lines go on in the next one. Each line is the first, a middle, or the last line of a paragraph, or a
 * paragraph of its own; Viterbi's algorithm finds the likeliest sequence from what the lines show (see `views.ts`).
 *
 * A first line two characters short is an indent that was lost, not the end of a paragraph. Whether first lines are so
 * in a dump, and whether blank lines stand before them, is learnt from the dump: read, count, read again.
 */
import type { Line, RoleReading } from '../model.ts';
import { INDENT_WIDTH, UNWRAPPED } from './columns.ts';
import { type LineView, viewLines } from './views.ts';

export const FIRST = 0;
export const MIDDLE = 1;
export const LAST = 2;
export const SINGLE = 3;
export type Part = typeof FIRST | typeof MIDDLE | typeof LAST | typeof SINGLE;

export interface Wraps {
  readonly parts: Uint8Array;
  /** The column that each line stands in. */
  readonly columns: readonly number[];
  /** Whether first lines show their indent here, as white space or as a lack of width. */
  readonly indents: boolean;
}

/** Log-probabilities. A middle line that is not full, or a first one: typesetting admits it hardly ever. */
const NOT_FULL = -7;
/** A line that goes on from a narrower frame: two lines that were read as one, or what does not belong together. */
const OUTGROWS = -3;
/** A part of a paragraph among lines that were not wrapped at one width: its words have to show it. */
const UNMEASURED = -1;
/** Some first lines are flush where the others are indented, and the reverse: after a dropped initial, in a list. */
const LEAST_SHARE = 0.02;
/** For each column that a full line falls short of more than one character: kinsoku and digits, seldom more. */
const RAGGED = 1;
/** A last line that ends no sentence: the layout broke here, or it is a heading. */
const LAST_WITHOUT_STOP = -2.5;
/** A line in the middle of a paragraph ends a sentence once in a dozen lines. */
const STOP_IN_MIDDLE = -2.2;
/** A line by itself: a heading, a name line, a short paragraph. */
const ALONE = -2;
const ALONE_WITHOUT_SHAPE = -4;
/** Where blank lines part paragraphs, they part headings from them too, but less strictly. */
const APART = 0.5;
/** A paragraph that is broken off by something else, and one that goes on after it. */
const TORN = -4;
/** Over a blank line columns break more often. */
const TORN_AT_BLANK = -2;

export function readWraps(text: string, lines: readonly Line[]): Wraps {
  const views = viewLines(text, lines);
  let habits: Habits = { indents: 0.5, tight: 0.5 };
  let parts = read(views, habits);
  for (let round = 0; round < ROUNDS; round += 1) {
    habits = habitsOf(views, parts);
    parts = read(views, habits);
  }
  return { parts, columns: views.map((view) => view.column), indents: habits.indents > 0.7 };
}

/** Reading again changes little after the third time. */
const ROUNDS = 3;

/** How the dump marks its paragraphs, as shares of their first lines. */
interface Habits {
  /** Those that have an indent, or the lack of one. */
  readonly indents: number;
  /** Those that follow the line before without a blank line. */
  readonly tight: number;
}

function habitsOf(views: readonly LineView[], parts: Uint8Array): Habits {
  let [all, indents, tight] = [0, 0, 0];
  for (const [index, view] of views.entries()) {
    if (parts[index] !== FIRST || view.column === UNWRAPPED) continue;
    all += 1;
    if (view.isIndented || view.mayLackIndent) indents += 1;
    if (!view.blank) tight += 1;
  }
  return { indents: shareOf(indents, all), tight: shareOf(tight, all) };
}

function shareOf(some: number, all: number): number {
  return Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, (some + 0.5) / (all + 1)));
}

function read(views: readonly LineView[], habits: Habits): Uint8Array {
  const from = new Uint8Array(views.length * 4);
  let scores = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const [index, line] of views.entries()) {
    const seen = emissions(line, habits);
    const next = [0, 0, 0, 0];
    for (let part = 0; part < 4; part += 1) {
      let best = 0;
      let most = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < 4; before += 1) {
        const score =
          (scores[before] as number) + (index === 0 ? begin(part as Part) : turn(before as Part, part as Part, line));
        if (score > most) {
          most = score;
          best = before;
        }
      }
      from[index * 4 + part] = best;
      next[part] = most + (seen[part] as number);
    }
    scores = next;
  }
  const parts = new Uint8Array(views.length);
  // The text may end in the middle of a paragraph.
  const ends = [scores[FIRST] as number, scores[MIDDLE] as number].map((score) => score + TORN_AT_BLANK);
  const last = [ends[0] as number, ends[1] as number, scores[LAST] as number, scores[SINGLE] as number];
  let state = last.indexOf(Math.max(...last));
  for (let index = views.length - 1; index >= 0; index -= 1) {
    parts[index] = state;
    state = from[index * 4 + state] as number;
  }
  return parts;
}

function begin(part: Part): number {
  return part === FIRST || part === SINGLE ? 0 : TORN_AT_BLANK;
}

/** What it costs that `part` follows `before`. */
function turn(before: Part, part: Part, line: LineView): number {
  const opens = part === FIRST || part === SINGLE;
  const open = before === FIRST || before === MIDDLE;
  const torn = line.blank ? TORN_AT_BLANK : TORN;
  if (open && opens) return torn;
  if (open) return line.blank ? torn : line.bind;
  if (opens) return 0;
  return torn;
}

/** What it costs that a line goes on in the next though it is not quite full. */
function ragged(line: LineView): number {
  return line.isWide ? NOT_FULL : Math.max(NOT_FULL, -RAGGED * line.shortfall);
}

/** Name lines, credits and furniture fill a line of their own; captions run on like text. */
function isOneLine(reading: RoleReading | undefined): boolean {
  return reading !== undefined && reading.strength !== 'possible' && reading.role !== 'caption';
}

/** A first line is as full as the others, or it has its indent, or shows by what it lacks that it had one. */
function first(line: LineView, { indents, tight }: Habits): number {
  if (line.isWide) return NOT_FULL;
  const apart = Math.log(line.blank ? 1 - tight : tight);
  const lacks = (columns: number): number => Math.max(NOT_FULL, -RAGGED * Math.max(0, columns));
  if (line.isIndented) return apart + Math.log(indents) + lacks(line.shortfall);
  const flush = apart + Math.log(1 - indents) + lacks(line.shortfall);
  return line.mayLackIndent ? Math.max(flush, apart + Math.log(indents) + lacks(line.shortfall - INDENT_WIDTH)) : flush;
}

/** Among lines of all widths a line is a paragraph, unless the words show that it goes on. */
function unmeasured(line: LineView, formal: boolean): [number, number, number, number] {
  const part = line.isEndless ? NOT_FULL : UNMEASURED + (formal ? -5 : 0);
  const inside = part + (line.isIndented ? -5 : 0) + (line.outgrows ? OUTGROWS : 0);
  const goesOn = line.stops ? STOP_IN_MIDDLE : 0;
  const isWhole = line.stops || line.isEndless || formal;
  const alone = isWhole || (line.reading !== undefined && line.reading.role !== 'caption') ? 0 : ALONE_WITHOUT_SHAPE;
  return [part + goesOn, inside + goesOn, inside + (line.stops ? 0 : -1), alone];
}

function emissions(line: LineView, habits: Habits): [number, number, number, number] {
  const formal = isOneLine(line.reading);
  // A line that is wider than the column around it stands in a frame of its own, whose width nothing tells.
  if (line.column === UNWRAPPED || line.isWide) return unmeasured(line, formal);
  const heading = line.reading !== undefined && !formal;
  const opening = (line.cannotOpen ? -6 : 0) + (line.opensReport ? 2.5 : 0);
  const inside =
    (line.isIndented ? -5 : 0) + (line.outgrows ? OUTGROWS : 0) + (line.opensReport ? -3 : 0) + (formal ? -5 : 0);
  const stop = line.stops ? STOP_IN_MIDDLE : 0;
  const wide = line.isWide ? NOT_FULL : 0;
  const worded = 0.5 * line.headline;
  return [
    first(line, habits) + stop + opening + (formal ? -5 : 0) - worded,
    ragged(line) + stop + inside - worded,
    (line.stops ? -0.3 : LAST_WITHOUT_STOP) + wide + inside + (line.isFull ? -1.5 : 0) - worded,
    (formal ? 1 : heading || line.stops || line.isWide ? ALONE : ALONE_WITHOUT_SHAPE) +
      (line.isFull && !formal ? -2 : 0) +
      (line.blank || formal ? 0 : APART * Math.log(habits.tight)) +
      opening +
      worded,
  ];
}
