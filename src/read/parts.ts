/**
 * Parts: how well each line does as the first, a middle or the last line of a paragraph, or as one by itself.
 * Everything here is a log-probability in nats, from what the line shows (see `views.ts`).
 */
import type { RoleReading } from '../model.ts';
import { UNWRAPPED } from './columns.ts';
import type { LineView } from './views.ts';

export const FIRST = 0;
export const MIDDLE = 1;
export const LAST = 2;
export const SINGLE = 3;
/** A line of a heading that may have several. Of one in letters no width is asked. */
export const HEADING = 4;
/** How many parts there are. */
export const PARTS = 5;

/** How the dump marks its paragraphs, as shares of their first lines. */
export interface Habits {
  /** Those that have an indent, or the lack of one. */
  readonly indents: number;
  /** Those that follow the line before without a blank line. */
  readonly tight: number;
}

/** A middle line that is not full, or a first one: typesetting admits it hardly ever. */
const NOT_FULL = -7;
/** For each column that a full line falls short of more than one character: kinsoku and digits, seldom more. */
const RAGGED = 1;
/** A line that goes on from a narrower frame: two lines that were read as one, or what does not belong together. */
const OUTGROWS = -5;
/** A part of a paragraph among lines that were not wrapped at one width: its words have to show it. */
const UNMEASURED = -1;
/** A last line that ends no sentence: the layout broke here, or it is a heading. */
const LAST_WITHOUT_STOP = -2.5;
const LAST_WITH_STOP = -0.3;
/** One last line in six or so happens to be full. */
const LAST_AND_FULL = -1.5;
/** Of letters a line is the fuller, the more of the next word would not have fitted: for each column, up to so many. */
const CROWDED = -0.7;
const MOST_CROWDED = 4;
/**
 * Measured by their types they leave little doubt after a column. Last lines are of all widths: so many are full by
 * chance as the next word takes of the column.
 */
const CROWDED_TYPES = -2;
/** A line in the middle of a paragraph ends a sentence once in a dozen lines. */
const STOP_IN_MIDDLE = -2.2;
/** A line by itself: a heading, a short paragraph. Name lines and furniture are nothing else. */
const ALONE = -2;
const ALONE_WITHOUT_SHAPE = -4;
const ALONE_AND_FULL = -2;
const FORMAL_ALONE = 1;
/**
 * A heading in letters; how full its lines are is counted apart. At half of it columns that begin with a capital become
 * headings of old papers; at half more, one in five of the titles that are won is lost again.
 */
const HEADED = -1;
/** A Chinese one; of one line it is a line by itself, which is as likely and comes first. */
const HEADED_HAN = ALONE - 0.1;
/** Headings that end with a stop ask something, or are two sentences. */
const HEADED_WITH_STOP = -3;
/** What only begins a paragraph (an indent, a dateline) or only stands alone (a name line), elsewhere. */
const MISPLACED = -5;
const REPORT_OPENS = 2.5;
const REPORT_INSIDE = -3;
/** A mark that closes begins no paragraph. */
const CLOSING_FIRST = -6;
/** Where blank lines part paragraphs, they part headings from them too, but less strictly. */
const APART = 0.5;
/** The wording of a line and its width say in part the same. */
const WORDED = 0.5;

/** Puts the scores of a line into `into`, in the order of the parts. */
export function scoreParts(line: LineView, habits: Habits, into: Float64Array): void {
  const isFormal = isOneLine(line.reading);
  // A line that is wider than the column around it stands in a frame of its own, whose width nothing tells.
  if (line.column === UNWRAPPED || line.isWide) scoreUnmeasured(line, isFormal, into);
  else scoreMeasured(line, habits, isFormal, into);
}

function scoreMeasured(line: LineView, habits: Habits, isFormal: boolean, into: Float64Array): void {
  const misplaced = isFormal ? MISPLACED : 0;
  const stop = line.stops ? STOP_IN_MIDDLE : 0;
  const worded = WORDED * line.headline;
  const opening = (line.cannotOpen ? CLOSING_FIRST : 0) + (line.opensReport ? REPORT_OPENS : 0);
  const inside =
    misplaced +
    (line.isIndented ? MISPLACED : 0) +
    (line.outgrows ? OUTGROWS : 0) +
    (line.opensReport ? REPORT_INSIDE : 0);
  into[FIRST] = scoreFirst(line, habits) + stop + opening + misplaced - worded;
  into[MIDDLE] = lacking(line.shortfall) + stop + inside - worded;
  into[LAST] =
    (line.stops ? LAST_WITH_STOP : LAST_WITHOUT_STOP) + (line.isFull ? lastAndFull(line) : 0) + inside - worded;
  into[SINGLE] = opening + worded + (isFormal ? FORMAL_ALONE : scoreSingle(line, habits));
  into[HEADING] = scoreHeading(line, isFormal);
}

/** Among lines of all widths a line is a paragraph, unless the words show that it goes on. */
function scoreUnmeasured(line: LineView, isFormal: boolean, into: Float64Array): void {
  const part = line.isEndless ? NOT_FULL : UNMEASURED + (isFormal ? MISPLACED : 0);
  const inside = part + (line.isIndented ? MISPLACED : 0) + (line.outgrows ? OUTGROWS : 0);
  const stop = line.stops ? STOP_IN_MIDDLE : 0;
  const isWhole = line.stops || line.isEndless || isFormal;
  const isHeading = line.reading !== undefined && line.reading.role !== 'caption';
  const worded = WORDED * line.headline;
  into[FIRST] = part + stop - worded;
  into[MIDDLE] = inside + stop - worded;
  into[LAST] = inside + (line.stops ? 0 : -1) - worded;
  into[SINGLE] = isWhole || isHeading ? worded : ALONE_WITHOUT_SHAPE;
  into[HEADING] = scoreHeading(line, isFormal);
}

/** A line of a heading is as full as those of a column by chance, like the last of a paragraph. */
function scoreHeading(line: LineView, isFormal: boolean): number {
  if (!line.mayHead || line.isEndless || isFormal) return Number.NEGATIVE_INFINITY;
  if (line.isHan) return HEADED_HAN + WORDED * line.headline;
  return (
    HEADED +
    (line.stops ? HEADED_WITH_STOP : 0) +
    (line.opensReport ? REPORT_INSIDE : 0) +
    (line.isFull ? lastAndFull(line) : 0)
  );
}

/** A first line is as full as the others, or it has its indent, or shows by what it lacks that it had one. */
function scoreFirst(line: LineView, { indents, tight }: Habits): number {
  const apart = Math.log(line.blank ? 1 - tight : tight);
  if (line.isIndented) return apart + Math.log(indents) + lacking(line.shortfall);
  const flush = Math.log(1 - indents) + lacking(line.shortfall);
  if (line.lostIndent === 0) return apart + flush;
  return apart + Math.max(flush, Math.log(indents) + lacking(line.shortfall - line.lostIndent));
}

function scoreSingle(line: LineView, habits: Habits): number {
  const shape = line.reading !== undefined || line.stops ? ALONE : ALONE_WITHOUT_SHAPE;
  return shape + (line.isFull ? ALONE_AND_FULL : 0) + (line.blank ? 0 : APART * Math.log(habits.tight));
}

function lastAndFull({ crowd, nextPart }: LineView): number {
  if (crowd === 0) return LAST_AND_FULL;
  if (nextPart > 0) return Math.max(Math.log(nextPart), CROWDED_TYPES * crowd);
  return CROWDED * Math.min(MOST_CROWDED, crowd);
}

/** What it costs that a line goes on in the next though so many columns are left. */
function lacking(columns: number): number {
  return Math.max(NOT_FULL, -RAGGED * Math.max(0, columns));
}

/** Name lines, credits and furniture fill a line of their own; captions run on like text. */
function isOneLine(reading: RoleReading | undefined): boolean {
  return reading !== undefined && reading.strength !== 'possible' && reading.role !== 'caption';
}
