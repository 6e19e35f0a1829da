/**
 * Measures: what a typesetter would know of each line. A line is full where the next unit that may not be broken
 * would not have fitted any more; so it is its successor that says whether a line was wrapped or ended by itself.
 */
import type { Line, Span } from '../model.ts';
import { beginsWithLetter, PUNCTUATION } from '../text/common.ts';
import { width } from '../text/width.ts';

export interface Measure {
  /** The line's text, without the spaces that drive its characters apart. */
  readonly text: string;
  /** Columns that the characters take; the spaces that hold a letter-spaced line apart do not count. */
  readonly width: number;
  /** Columns that the setting may have added: between Chinese characters and Latin ones stands a quarter of a square. */
  readonly give: number;
  /** Columns of the first unit that may not be broken: a character with the marks that cling to it, a number, a word. */
  readonly lead: number;
  /** The line's characters were driven apart to fill the column, which is never done to a last line. */
  readonly isSpaced: boolean;
  /** It ends with a mark, which may hang over the column's edge. */
  readonly hangs: boolean;
  /** It is set in characters of which two may always be parted. */
  readonly isHan: boolean;
}

export function measureLines(text: string, lines: readonly Line[]): Measure[] {
  const contents = lines.map((line) => text.slice(line.span[0], line.span[1]));
  const ruler = rulerOf(contents);
  return contents.map((content) => measure(content, ruler));
}

/** How the lines were measured when they were set: from a text to its columns. */
type Ruler = (text: string) => number;

function measure(content: string, ruler: Ruler): Measure {
  const isHan = SQUARE.test(content) || !/\p{L}/u.test(content);
  const isSpaced = isLetterSpaced(content);
  const bare = isSpaced ? content.replace(DRIVEN, '') : content;
  return {
    text: bare,
    width: isHan ? ruler(bare) : width(bare),
    give: isHan && ruler !== byCount ? giveOf(bare, ruler) : 0,
    lead: isHan ? ruler(UNIT.exec(bare)?.[0] ?? '') : width(/^\S+?(?:-|(?=\s)|$)/u.exec(bare)?.[0] ?? '') + 1,
    isSpaced,
    hangs: isMarkLast(bare),
    isHan,
  };
}

function giveOf(content: string, ruler: Ruler): number {
  return GAP * (content.match(BOUNDARY)?.length ?? 0) + (ruler === byColumns ? foldedMarks(content) : 0);
}

const byColumns: Ruler = width;
/** Marks that were set on a full square and have been made half as wide since. */
const byFullMarks: Ruler = (text) => width(text) + foldedMarks(text);
/** A program that wraps text without asking how wide it looks gives every line the same number of characters. */
const byCount: Ruler = (text) => 2 * text.length;

const foldedMarks = (text: string): number => text.match(FOLDED)?.length ?? 0;

/** The measure that the lines were made with is the one under which most of them are equally long. */
function rulerOf(contents: readonly string[]): Ruler {
  const rulers = [byColumns, byFullMarks, byCount];
  const counts = rulers.map(() => new Map<number, number>());
  let mixed = 0;
  for (const content of contents) {
    // Where every character takes two columns, all measures say the same.
    if (content.length > MOST_CHARACTERS || !SQUARE.test(content) || !/[!-~]/u.test(content)) continue;
    mixed += 1;
    for (const [at, ruler] of rulers.entries()) add(counts[at] as Map<number, number>, ruler(content));
  }
  if (mixed < FEWEST_MIXED) return byColumns;
  const [columns = 0, full = 0, count = 0] = counts.map((widths) => peakedness(widths) / mixed ** 2);
  if (count > SHARPEST && count > COUNT_SHARPER * Math.max(columns, full)) return byCount;
  return full > FULL_SHARPER * columns ? byFullMarks : byColumns;
}

/** Longer lines are no lines of a column, and were not measured. */
const MOST_CHARACTERS = 60;
const FEWEST_MIXED = 5;
/** Two lines in three are equally long by count where count made them, and seldom one in four where it did not. */
const SHARPEST = 0.4;
const COUNT_SHARPER = 1.6;
/** A page's own marks, full or half, are sharper by a third than the other kind. */
const FULL_SHARPER = 1.25;

/** How many pairs of lines are equally long. */
function peakedness(widths: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const count of widths.values()) sum += count * count;
  return sum;
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const GAP = 0.5;
/** Characters of which two may always be parted. */
export const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const BOUNDARY = /(?<=\p{Script=Han})(?=[A-Za-z\d])|(?<=[A-Za-z\d%])(?=\p{Script=Han})/gu;
function isMarkLast(text: string): boolean {
  const last = text.at(-1) ?? '';
  return PUNCTUATION.has(last) || (!beginsWithLetter(last) && /\p{P}$/u.test(text));
}
/** Marks that were set on a full square and made half as wide since. */
const FOLDED = /(?<=[\p{Script=Han}”’」』])[,:;!?()·]/gu;
/** Opening marks, one character, word or number, and the marks that may not begin a line. */
const UNIT =
  /^[“‘"（(《〈「『【〔[]*(?:[A-Za-z\u00c0-\u024f\d]+(?:[.,:/-][A-Za-z\d]+)*[%％℃]?|——|……|.)[，,、。．.；;：:！!？?）)》〉」』】〕\]”’"％%]*/u;

/**
 * Whether spaces were put between the characters: no two Chinese characters stand side by side, as they do in every
 * line that is written, and there are too many of them for a name or a heading that was spaced out.
 */
function isLetterSpaced(content: string): boolean {
  if (!/\S\s\S\s\S/u.test(content)) return false;
  // Words have spaces between them, too, and may stand beside the same marks: here most stand between single characters.
  const cells = content.split(/\s+/u);
  if (2 * cells.filter((cell) => cell.length <= CELL).length < cells.length) return false;
  const squares = content.match(/[\p{Script=Han}，。、；：！？“”《》（）]/gu)?.length ?? 0;
  return squares >= FEWEST_SPACED && !/[\p{Script=Han}，。、；：！？]{2}/u.test(content);
}

/** Where the characters of a line were driven apart; words of letters stay apart. */
const DRIVEN = /(?<![A-Za-z])\s+|\s+(?![A-Za-z])/gu;

/** The stretches of a line that its text is made of: one, or where it is letter-spaced, what stands between the spaces. */
export function solidSpans(text: string, [from, to]: Span): Span[] {
  const content = text.slice(from, to);
  if (!isLetterSpaced(content)) return [[from, to]];
  const spans: Span[] = [];
  let start = 0;
  for (const gap of content.matchAll(DRIVEN)) {
    spans.push([from + start, from + gap.index]);
    start = gap.index + gap[0].length;
  }
  spans.push([from + start, to]);
  return spans;
}

/** Two names in which each character stands apart (`李 明 王 芳`) are four; a spaced heading seldom has six. */
const FEWEST_SPACED = 6;
/** A character and the mark that clings to it. */
const CELL = 2;
