/**
 * Columns: how wide the column is that each line was set in, from the widths of the lines alone.
 *
 * In hard-wrapped text most lines are as wide as their column, the rest are narrower; neighbouring lines stand in the
 * same one, until a frame ends and another begins. So the columns are the hidden states of a chain, a line's width is
 * what is seen of it, and Viterbi's algorithm finds the likeliest columns. One more state is text that is not wrapped.
 */
import type { Line } from '../model.ts';
import { endsSentence } from '../text/sentence.ts';
import type { Measure } from './measures.ts';

/** The column width of a line that was not wrapped: none. */
export const UNWRAPPED = Number.POSITIVE_INFINITY;

/**
 * How far a line may exceed its column: by the marks that hang over the edge. Latin letters differ in width, so a
 * line of many narrow ones counts more of them; and where their types are known, faces still differ a little.
 */
function excess(column: number, { isHan, hangs, isTyped }: Measure): number {
  return isHan ? Math.max(1, hangs) : isTyped ? 2 : Math.max(2, Math.round(LATIN_SPREAD * column));
}
const LATIN_SPREAD = 0.08;

/**
 * How many lines of the column a line holds: one, and more where words are whole that line ends had broken; none, where
 * it is too wide.
 */
export function linesIn(column: number, own: Measure): number {
  const lines = Math.max(1, Math.ceil(own.width / (column + excess(column, own))));
  return lines <= (own.runsOn ? MOST_LINES : 1) ? lines : 0;
}
/**
 * Seven lines in succession may end in the middle of a word where columns are narrow and words long; typesetters avoid
 * it, but more than three do occur. At half, German columns have lines that are none of theirs; double changes nothing.
 */
const MOST_LINES = 8;
/** What a line lacks that ends in the middle of a word: its hyphen, and a letter of the syllable that had no room. */
const HYPHEN = 2;

/**
 * The columns that stay empty although the next unit would have fitted there: below 0 the line is full.
 * `next` is what the line would have gone on with.
 */
export function spareColumns(column: number, own: Measure, next: Measure | undefined): number {
  if (own.isSpaced) return column - own.width > own.width ? 0 : -1;
  const more = Math.max(1, linesIn(column, own)) - 1;
  const lack = column - own.width - own.give + more * (column - HYPHEN);
  return (
    lack - (next?.lead ?? NO_LEAD) - (own.isHan || own.isTyped ? 0 : Math.max(1, Math.round(LATIN_SPREAD * column)) - 1)
  );
}
/** A Chinese character, where nothing follows that could have been set. */
const NO_LEAD = 2;

/** Log-probabilities of a line's width in a column. A full line is the rule; first and last lines are narrower. */
const FULL = -0.5;
const NARROW = -2.2;
/** As narrow as a first line whose indent was lost. */
const INDENTED = -1.3;
/** For each column that a line lacks: most lines end at the edge. */
const LACKING = 0.1;
/** For each column that it is wider: by a mark that hangs over the edge. */
const OVER = 0.6;
/** Wider than its column: a headline, a caption that was not wrapped. */
const WIDE = -5;
/**
 * The share of lines that end in the middle of a word, before it is learnt: one in ten of English, one in three of
 * German. At half, columns of German are not found to learn it from; at double, of English more titles are columns.
 */
const USUALLY_HEALED = 0.2;
/** Any width in text that is not wrapped: between the mean of a wrapped stretch (-1.1) and that of chance (-2.2). At a
 *  tenth more or less, short wrapped paragraphs are no column, or headings of one width are. */
const ANY = -1.65;
/** Lines of letters are ragged, and justified ones come apart into words: they are measured by less. */
const ANY_LATIN = -1.55;
/** From one line to the next the column seldom changes; over a blank line it does more often. */
const CHANGE = -5;
const CHANGE_AT_BLANK = -3;
/** A frame ends with a paragraph more often than within one. */
const CHANGE_AT_STOP = -4;

/** An indent of two characters. */
export const INDENT_WIDTH = 4;

/** Narrower columns are lists, wider ones are no columns: a newspaper sets 6 to 50 characters to the line. */
const NARROWEST = 12;
export const WIDEST = 110;

/**
 * For each line, the width of its column, or `UNWRAPPED`. How many lines end in the middle of a word differs between
 * languages and between columns: it is learnt from the dump. Cost: the lines times the widths that occur, 99 at most.
 */
export function columnWidths(lines: readonly Line[], measures: readonly Measure[]): Float64Array {
  const columns = [UNWRAPPED, ...widthsOf(lines, measures)];
  const widths = likeliest(lines, measures, columns, healing(USUALLY_HEALED));
  if (!measures.some((own) => own.runsOn)) return widths;
  return likeliest(lines, measures, columns, healing(healedShare(measures, widths)));
}

/** What it says that a line holds more than one of its column. */
interface Healing {
  /** The log-probability of each one more. */
  readonly more: number;
  /** How many more there are in the mean: so many speak neither for columns nor against them. */
  readonly usual: number;
}

function healing(share: number): Healing {
  return { more: Math.log(share), usual: share / (1 - share) };
}

/** The share of the lines of columns that ended in the middle of a word. */
function healedShare(measures: readonly Measure[], widths: Float64Array): number {
  let [all, healed] = [1, USUALLY_HEALED];
  for (const [index, own] of measures.entries()) {
    const lines = widths[index] === UNWRAPPED ? 0 : linesIn(widths[index] as number, own);
    all += lines;
    healed += Math.max(0, lines - 1);
  }
  return healed / all;
}

function likeliest(
  lines: readonly Line[],
  measures: readonly Measure[],
  columns: readonly number[],
  healing: Healing,
): Float64Array {
  const size = columns.length;
  // A state is come by from itself or from the best one before; which of the two is one bit.
  const words = Math.ceil(size / 32);
  const stays = new Uint32Array(lines.length * words);
  const bests = new Uint8Array(lines.length);
  let scores = new Float64Array(size);
  let next = new Float64Array(size);
  for (const [index, line] of lines.entries()) {
    const own = measures[index] as Measure;
    const after = measures[index + 1];
    const change = line.blanks > 0 ? CHANGE_AT_BLANK : (measures[index - 1]?.hangs ?? 0) > 0 ? CHANGE_AT_STOP : CHANGE;
    let best = 0;
    for (let state = 1; state < size; state += 1)
      if ((scores[state] as number) > (scores[best] as number)) best = state;
    bests[index] = best;
    const turn = (scores[best] as number) + change;
    for (let state = 0; state < size; state += 1) {
      const stay = scores[state] as number;
      const isStay = stay >= turn || index === 0;
      if (isStay)
        stays[index * words + (state >> 5)] = (stays[index * words + (state >> 5)] as number) | (1 << (state & 31));
      next[state] = (isStay ? stay : turn) + seen(own, after, columns[state] as number, healing);
    }
    [scores, next] = [next, scores];
  }
  const widths = new Float64Array(lines.length);
  let state = 0;
  for (let at = 1; at < size; at += 1) if ((scores[at] as number) > (scores[state] as number)) state = at;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    widths[index] = columns[state] as number;
    const isStay = ((stays[index * words + (state >> 5)] as number) >>> (state & 31)) & 1;
    if (isStay === 0) state = bests[index] as number;
  }
  return widths;
}

function seen(own: Measure, after: Measure | undefined, column: number, { more, usual }: Healing): number {
  if (column === UNWRAPPED) return own.isHan ? ANY : ANY_LATIN;
  const lines = linesIn(column, own);
  if (lines === 0) return WIDE;
  const spare = spareColumns(column, own, after);
  const healed = own.runsOn ? more * (lines - 1 - usual) : 0;
  if (lines > 1) return healed + (spare < 0 ? 0 : NARROW - FULL);
  // Of columns that explain a line equally well, the one at whose edge it ends.
  if (spare < 0)
    return healed + FULL - (own.width > column ? OVER * (own.width - column) : LACKING * (column - own.width));
  return healed + (own.isHan && spare < INDENT_WIDTH ? INDENTED : NARROW);
}

/**
 * The widths of lines that another follows, in the middle of a sentence: what was wrapped has some of them. An indented
 * line is as wide as its column with its indent.
 */
function widthsOf(lines: readonly Line[], measures: readonly Measure[]): number[] {
  const widths = new Set<number>();
  for (const [index, own] of measures.entries()) {
    if (lines[index + 1]?.blanks !== 0 || endsSentence(own.text)) continue;
    const indent = (lines[index] as Line).indent;
    for (const width of indent > 0 && indent <= 2 * INDENT_WIDTH ? [own.width, own.width + indent] : [own.width])
      if (width >= NARROWEST && width <= WIDEST) widths.add(Math.round(width));
  }
  return [...widths].sort((x, y) => x - y);
}
