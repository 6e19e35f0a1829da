/**
 * Views: what each line shows of where it stands in its paragraph, by its measures and by its words. The words are
 * asked only where the measures leave it open, for they cost more.
 */

import type { Line, RoleReading } from '../model.ts';
import { readDateline } from '../rules/dateline.ts';
import { readRoles } from '../rules/roles.ts';
import { mayBeCased } from '../text/characters.ts';
import { continuity } from '../text/continuity.ts';
import { headlineOdds } from '../text/headline.ts';
import { endsInHyphen } from '../text/hyphens.ts';
import { clamp } from '../text/regression.ts';
import { endsSentence, opensWithClosing } from '../text/sentence.ts';
import { learn } from '../text/topic.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import { wantsAWord } from '../text/wanting.ts';
import { columnWidths, INDENT_WIDTH, linesIn, spareColumns, WIDEST } from './columns.ts';
import { type HeadingView, headingViews } from './headings.ts';
import { type Measure, measureLines, SQUARE } from './measures.ts';
import { EM } from './type.ts';

/** What a line's measures say. */
interface Shape {
  readonly column: number;
  /** A blank line or the end of a page stands before it. */
  readonly blank: boolean;
  readonly isIndented: boolean;
  readonly isFull: boolean;
  /** Columns by which the next word would not have fitted, where letters of all widths leave open how full a line is. */
  readonly crowd: number;
  /** Columns of the indent that the line may have lost, for it lacks as many or more; else 0. */
  readonly lostIndent: number;
  /** The part of the column that the next word takes, where letters are measured by their types; else 0. */
  readonly nextPart: number;
  readonly isWide: boolean;
  /** Wider than any column. */
  readonly isEndless: boolean;
  /** Wider than the frame of the line before it. */
  readonly outgrows: boolean;
  /** Columns that the line falls short of what a full line may lack. */
  readonly shortfall: number;
}

export interface LineView extends Shape, HeadingView {
  readonly stops: boolean;
  readonly cannotOpen: boolean;
  readonly opensReport: boolean;
  /** The roles that the line may have by itself; undefined where it was not asked. */
  readonly roles: readonly RoleReading[] | undefined;
  readonly reading: RoleReading | undefined;
  /** Its characters were driven apart. */
  readonly isSpaced: boolean;
  /** Nats by which the line reads like a heading; of Latin lines only capitals tell. */
  readonly headline: number;
  /** Nats by which the words say that the line before goes on in this one. */
  readonly bind: number;
}

export function viewLines(text: string, lines: readonly Line[]): LineView[] {
  const measures = measureLines(text, lines);
  const columns = columnWidths(lines, measures);
  const margins = marginsOf(lines);
  const shapes = lines.map((_, index) => shapeOf(lines, measures, columns, margins, index));
  const stops = measures.map(({ text: own }) => endsSentence(own));
  const headings = headingViews(measures);
  return lines.map((_, index) => viewOf(measures, shapes, stops, headings(index), index));
}

/** An indent is two characters wide; in Latin text, two letters. */
export const INDENT = 2;

/**
 * Where the column of each line begins. The neighbours of most first lines show it; where paragraphs of one line follow
 * each other they are all indented, and what lines of this indent mostly stand beside tells.
 */
function marginsOf(lines: readonly Line[]): number[] {
  const beside = lines.map(({ indent }, index) =>
    Math.min(indent, lines[index - 1]?.indent ?? indent, lines[index + 1]?.indent ?? indent),
  );
  const counts = new Map<number, Map<number, number>>();
  for (const [index, { indent }] of lines.entries()) {
    if (indent < INDENT) continue;
    const margin = beside[index] as number;
    const own = counts.get(indent) ?? new Map<number, number>();
    counts.set(indent, own.set(margin, (own.get(margin) ?? 0) + 1));
  }
  const usual = new Map<number, number>();
  for (const [indent, own] of counts) {
    const [[margin]] = [...own].sort(([, some], [, others]) => others - some) as [[number, number]];
    usual.set(indent, margin);
  }
  return beside.map((margin, index) => Math.min(margin, usual.get((lines[index] as Line).indent) ?? margin));
}

function shapeOf(
  lines: readonly Line[],
  measures: readonly Measure[],
  columns: Float64Array,
  margins: readonly number[],
  index: number,
): Shape {
  const [line, before] = [lines[index] as Line, lines[index - 1]];
  const own = measures[index] as Measure;
  const column = columns[index] as number;
  const margin = margins[index] as number;
  const isIndented = line.indent - margin >= INDENT;
  const spare = spareColumns(column, own, measures[index + 1]) - (isIndented ? line.indent - margin : 0);
  const isWide = linesIn(column, own) === 0;
  const frame = Math.max(columns[index - 1] ?? 0, measures[index - 1]?.width ?? 0);
  return {
    column,
    blank: line.blanks > 0 || line.page !== before?.page,
    isIndented,
    isFull: spare < 0 && !isWide,
    crowd: own.isHan || isWide ? 0 : Math.max(0, -spare),
    lostIndent: isIndented ? 0 : lostIndentOf(column, own),
    nextPart: own.isTyped ? (measures[index + 1]?.lead ?? 0) / column : 0,
    isWide,
    isEndless: own.width > WIDEST,
    outgrows: linesIn(frame, own) === 0,
    shortfall: Math.max(0, spare + 1),
  };
}

function lostIndentOf(column: number, own: Measure): number {
  const indent = own.isHan ? INDENT_WIDTH : own.isTyped ? EM : 0;
  const lacks = linesIn(column, own) * column - own.width;
  return lacks >= indent - 1 ? indent : 0;
}

function viewOf(
  measures: readonly Measure[],
  shapes: readonly Shape[],
  stops: readonly boolean[],
  heading: HeadingView,
  index: number,
): LineView {
  const shape = shapes[index] as Shape;
  const { text, isSpaced } = measures[index] as Measure;
  const ends = stops[index] === true;
  const isPlain = isInside(shapes, index);
  const roles = isPlain ? undefined : readRoles(text);
  const role = roles?.[0];
  const reading =
    namesGoOn(measures, shapes, index + 1) || (role?.rule === NAMES_ALONE && isRest(measures, shapes, index))
      ? undefined
      : role;
  const isShort = reading !== undefined && reading.strength === 'possible' && !ends;
  return {
    // Written out: spreading costs as much as all the rest.
    column: shape.column,
    blank: shape.blank,
    isIndented: shape.isIndented,
    isFull: shape.isFull,
    crowd: shape.crowd,
    lostIndent: shape.lostIndent,
    nextPart: shape.nextPart,
    isWide: shape.isWide,
    isEndless: shape.isEndless,
    outgrows: shape.outgrows,
    shortfall: shape.shortfall,
    stops: ends,
    cannotOpen: opensWithClosing(text),
    opensReport: (!isPlain || OPENS_REPORTS.test(text)) && readDateline(text) !== undefined,
    roles,
    reading,
    isSpaced,
    mayHead: heading.mayHead,
    fresh: heading.fresh,
    headline: isShort && (SQUARE.test(text) || inCapitals(text)) ? clamp(headlineOdds(text), -3, 3) : 0,
    bind: shape.blank
      ? 0
      : namesGoOn(measures, shapes, index)
        ? CLINGS
        : bindOf(measures, shapes, stops, index, reading?.role === 'byline' && reading.strength !== 'possible'),
  };
}

/** How most reports open; a plain line that begins otherwise is not asked. */
const OPENS_REPORTS = /^[本新据據中【〔(（记記]/u;

/** A full line between full lines is no heading, whatever it says. */
function isInside(shapes: readonly Shape[], index: number): boolean {
  const before = shapes[index - 1];
  const own = shapes[index] as Shape;
  const after = shapes[index + 1];
  return (
    own.isFull &&
    !own.blank &&
    before?.isFull === true &&
    after?.isFull === true &&
    !after.blank &&
    after.column === own.column
  );
}

/** The rule by which any few characters with a surname before them may be a name line. */
const NAMES_ALONE = 'names-alone';

/** Whether a line is what the full line before it had no room for: a word goes over the line's end. */
function isRest(measures: readonly Measure[], shapes: readonly Shape[], index: number): boolean {
  const [before, own] = [shapes[index - 1], shapes[index] as Shape];
  if (own.blank || before?.isFull !== true || before.column !== own.column) return false;
  const tail = (measures[index - 1] as Measure).text.slice(-SEAM);
  const { word, score } = continuity(tail, (measures[index] as Measure).text.slice(0, SEAM), NO_CONTEXT);
  return word !== undefined || score > LIKELY_REST;
}
/** Nats: three to one. At half, names under a title that fills its line are its end; at double, only words tell. */
const LIKELY_REST = 1.1;

/** Whether a line goes on with the names that the line before it had no room for. */
function namesGoOn(measures: readonly Measure[], shapes: readonly Shape[], index: number): boolean {
  const [before, own] = [measures[index - 1], measures[index]];
  if (before === undefined || own === undefined || own.isHan || shapes[index]?.blank || !shapes[index - 1]?.isFull)
    return false;
  return (
    /^(?:by|par|von|por|di|door)\s/i.test(before.text) && readRoles(`${before.text} ${own.text}`)[0]?.role === 'byline'
  );
}

/** After a full line the text goes on, after a stop in a short one it ends; else the words beside the break say more. */
function bindOf(
  measures: readonly Measure[],
  shapes: readonly Shape[],
  stops: readonly boolean[],
  index: number,
  isNameLine: boolean,
): number {
  const [before, shape] = [shapes[index - 1], shapes[index] as Shape];
  const tail = measures[index - 1]?.text.slice(-SEAM) ?? '';
  const head = (measures[index] as Measure).text.slice(0, SEAM);
  // Letters tell by their case what no width could, and a mark that closes belongs to what it closes.
  const isCased = mayBeCased(head);
  if ((isCased && !isNameLine && /^\p{Ll}/u.test(head)) || endsInHyphen(tail) || opensWithClosing(head)) return CLINGS;
  if (inCapitals(tail) !== inCapitals(head)) return APART;
  if ((before?.isFull && shape.column === before.column) || stops[index - 1] === true) return 0;
  if (wantsAWord(tail)) return CLINGS;
  if (isCased && /^\p{Lu}/u.test(head)) return CAPITAL;
  return BIND * clamp(continuity(tail, head, NO_CONTEXT).score, -3, 3);
}

/** Latin headlines are set in capitals, of several words; running text has a word or two of them. */
function inCapitals(text: string): boolean {
  return (
    !/[\u4e00-\u9fa5]|[,;]$/.test(text) && /\p{Lu}{2}.* .*\p{Lu}{2}/u.test(text) && !/\p{Ll}|\p{Script=Han}/u.test(text)
  );
}

/** So many characters on each side of a line's end hold the words beside it. */
const SEAM = 40;
/** The measures have spoken too: of what the words say alone, so much is new. */
const BIND = 0.7;
const CLINGS = 5;
const APART = -2;
/** After a line that is short and ends no sentence: a name begins the next one more often than a paragraph does. */
const CAPITAL = 1.5;
const NO_CONTEXT = learn([], new Vocabulary());
