/**
 * Columns: how wide the column is that each line was set in, from the widths of the lines alone.
 *
 * In hard-wrapped text most lines are as wide as their column, the rest are narrower; a page has a few columns, and
 * neighbouring lines stand in the same one. So the columns are the hidden states of a chain, a line's width is what is
 * seen of it, and Viterbi's algorithm finds the likeliest columns. One more state is text that is not wrapped at all.
 */
import type { Line } from '../model.ts';

/** The column width of a line that was not wrapped: none. */
export const UNWRAPPED = Number.POSITIVE_INFINITY;

/** How far a full line may fall short of its column, and exceed it, in display columns. */
export interface Tolerance {
  readonly short: number;
  readonly long: number;
}

/**
 * Chinese lines end within a character of the column's edge: one more or less for a mark that may not begin a line.
 * At half, lines with digits are no longer full; at double, a lost indent (4 columns) is not seen.
 */
const HAN: Tolerance = { short: 3, long: 1 };
/** Latin lines end where the next word does not fit. */
const latin = (column: number): Tolerance => ({
  short: Math.max(6, Math.round(0.16 * column)),
  long: Math.max(2, Math.round(0.08 * column)),
});

export function toleranceOf(column: number, isHan: boolean): Tolerance {
  return isHan ? HAN : latin(column);
}

/** Log-probabilities of a line's width in a column. A full line is the rule; first and last lines are narrower. */
const FULL = -0.5;
const NARROW = -2.2;
/** For each column that a line lacks: most lines end at the edge. */
const LACKING = 0.1;
/** For each column that it is wider: by a mark that hangs over the edge. */
const OVER = 0.6;
/** As narrow as a first line whose indent was lost. */
const INDENTED = -1.3;
/** Wider than its column: a headline, a caption that was not wrapped. */
const WIDE = -5;
/** Any width in text that is not wrapped: between the mean of a wrapped stretch (-1.1) and that of chance (-2.2). */
const ANY = -1.55;
/** From one line to the next the column seldom changes; over a blank line it does more often. */
const CHANGE = -5;
const CHANGE_AT_BLANK = -3;

/** An indent of two characters, and what a full line may lack. */
const LOST_INDENT = 6;

/** So many column widths are tried, the most frequent ones; a page has fewer than ten. */
const MOST_COLUMNS = 40;
/** Narrower columns are lists, wider ones are no columns: a newspaper sets 6 to 50 characters to the line. */
const NARROWEST = 12;
const WIDEST = 110;

/** For each line, the width of its column, or `UNWRAPPED`. Cost: the lines times `MOST_COLUMNS`. */
export function columnWidths(lines: readonly Line[], isHan: boolean): Float64Array {
  const columns = [UNWRAPPED, ...candidates(lines)];
  const size = columns.length;
  const from = new Uint8Array(lines.length * size);
  let scores = new Float64Array(size);
  for (const [index, line] of lines.entries()) {
    const change = line.blanks > 0 ? CHANGE_AT_BLANK : CHANGE;
    let best = 0;
    for (let state = 1; state < size; state += 1)
      if ((scores[state] as number) > (scores[best] as number)) best = state;
    const next = new Float64Array(size);
    for (let state = 0; state < size; state += 1) {
      const stay = scores[state] as number;
      const turn = (scores[best] as number) + change;
      const isStay = stay >= turn || index === 0;
      from[index * size + state] = isStay ? state : best;
      next[state] = (isStay ? stay : turn) + seen(line.width, columns[state] as number, isHan);
    }
    scores = next;
  }
  const widths = new Float64Array(lines.length);
  let state = 0;
  for (let at = 1; at < size; at += 1) if ((scores[at] as number) > (scores[state] as number)) state = at;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    widths[index] = columns[state] as number;
    state = from[index * size + state] as number;
  }
  return widths;
}

function seen(width: number, column: number, isHan: boolean): number {
  if (column === UNWRAPPED) return ANY;
  const { short, long } = toleranceOf(column, isHan);
  if (width > column + long) return WIDE;
  if (width < column - short) return isHan && width >= column - LOST_INDENT ? INDENTED : NARROW;
  // Of columns that explain a line equally well, the one at whose edge it ends.
  return FULL - (width > column ? OVER * (width - column) : LACKING * (column - width));
}

/** The widths that several lines have, the most frequent first. */
function candidates(lines: readonly Line[]): number[] {
  const counts = new Map<number, number>();
  for (const [index, { width }] of lines.entries()) {
    // Only a line that another follows can have been wrapped.
    const goesOn = lines[index + 1]?.blanks === 0;
    if (goesOn && width >= NARROWEST && width <= WIDEST) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([x, p], [y, q]) => q - p || x - y)
    .slice(0, MOST_COLUMNS)
    .map(([width]) => width)
    .sort((x, y) => x - y);
}
