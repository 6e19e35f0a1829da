/**
 * Shapes: what each line shows by its measures alone, in its column.
 */
import type { Line } from '../model.ts';
import { columnWidths, INDENT_WIDTH, linesIn, spareColumns, WIDEST } from './columns.ts';
import type { Measure } from './measures.ts';
import { EM } from './type.ts';

/** What a line's measures say. */
export interface Shape {
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

export function shapeLines(lines: readonly Line[], measures: readonly Measure[]): Shape[] {
  const columns = columnWidths(lines, measures);
  const margins = marginsOf(lines);
  return lines.map((_, index) => shapeOf(lines, measures, columns, margins, index));
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

/** A full line between full lines is no heading, whatever it says. */
export function isInside(shapes: readonly Shape[], index: number): boolean {
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
