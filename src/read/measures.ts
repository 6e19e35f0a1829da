/**
 * Measures: what a typesetter would know of each line. A line is full where the next unit that may not be broken
 * would not have fitted any more; so it is its successor that says whether a line was wrapped or ended by itself.
 */
import type { Line, Span } from '../model.ts';
import { beginsWithLetter, PUNCTUATION } from '../text/characters.ts';
import { endsSentence } from '../text/sentence.ts';
import { width } from '../text/width.ts';
import { typeWidth } from './type.ts';

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
  /** Columns of the marks that it ends with: none of them may begin a line, so they may hang over the column's edge. */
  readonly hangs: number;
  /** It is set in characters of which two may always be parted. */
  readonly isHan: boolean;
  /** It is of letters, and measured by their types. */
  readonly isTyped: boolean;
  /** It may hold the next line of its column, too: words that line ends had broken are whole. */
  readonly runsOn: boolean;
}

export function measureLines(text: string, lines: readonly Line[]): Measure[] {
  const contents = lines.map((line) => contentOf(text, line));
  const ruler = rulerOf(contents);
  const isTyped = areTyped(lines, contents);
  const runsOn = isTyped && areHealed(contents);
  return contents.map((content) => measure(content, ruler, isTyped, runsOn));
}

/** What stands in a line; words that it was taken apart into have a space between them. */
export function contentOf(text: string, { span, parts }: Line): string {
  return parts === undefined ? text.slice(...span) : parts.map((part) => text.slice(...part)).join(' ');
}

/** How the lines were measured when they were set: from a text to its columns. */
type Ruler = (text: string) => number;

function measure(content: string, ruler: Ruler, isTyped: boolean, runsOn: boolean): Measure {
  // Headings in capitals have a size of their own; counted they seldom seem as wide as text.
  const letters = isTyped && /\p{Ll}/u.test(content) ? typeWidth : width;
  const isHan = SQUARE.test(content) || !/\p{L}/u.test(content);
  const isSpaced = isLetterSpaced(content);
  const bare = isSpaced ? content.replace(DRIVEN, '') : content;
  return {
    text: bare,
    width: isHan ? ruler(bare) : letters(bare),
    give: isHan && ruler !== byCount ? giveOf(bare, ruler) : 0,
    lead: isHan ? ruler(UNIT.exec(bare)?.[0] ?? '') : letters(leadOf(bare)),
    isSpaced,
    hangs: isMarkLast(bare) ? Math.max(MARK, isHan ? ruler(HANGING.exec(bare)?.[0] ?? '') : 0) : 0,
    isHan,
    isTyped: !isHan && isTyped,
    runsOn: !isHan && runsOn,
  };
}

/** A space, and the first word or what stands before its hyphen. */
function leadOf(content: string): string {
  return ` ${/^\S+?(?:-|(?=\s)|$)/u.exec(content)?.[0] ?? ''}`;
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
  if (count ** 2 > COUNT_SHARPER * Math.max(columns, full)) return byCount;
  return full > FULL_SHARPER * columns ? byFullMarks : byColumns;
}

/** Longer lines are no lines of a column, and were not measured. */
const MOST_CHARACTERS = 60;
const FEWEST_MIXED = 5;
/**
 * Where count made the lines, half of them or more are equally long by it, and it is two to nine times as sharp as the
 * others: its sharpness times what it is sharper is 0.8 at least, where it did not make them 0.45 at most.
 */
const COUNT_SHARPER = 0.65;
/** A page's own marks, full or half, are sharper by a third than the other kind. */
const FULL_SHARPER = 1.25;

/**
 * Whether lines of letters were set in types that are not all equally wide: of two neighbouring lines that go on, neither
 * is so wide that the other would have had room for its next word, and by the types fewer are than by the count.
 */
function areTyped(lines: readonly Line[], contents: readonly string[]): boolean {
  let more = 0;
  for (let index = 0; index + 2 < lines.length; index += 1) {
    const [own, next, last] = [contents[index] as string, contents[index + 1] as string, contents[index + 2] as string];
    if (lines[index + 1]?.blanks !== 0 || lines[index + 2]?.blanks !== 0) continue;
    if (!isLineOfLetters(own) || !isLineOfLetters(next)) continue;
    more += over(own, next, last, width) - over(own, next, last, typeWidth);
  }
  return more > 0;
}

/** The columns by which two lines that go on contradict each other; those that hardly agree, by one. */
function over(own: string, next: string, last: string, ruler: Ruler): number {
  const more = ruler(own) - ruler(next);
  const above = Math.min(MOST_OVER, CLOSE_BY + more - ruler(leadOf(last)));
  const below = Math.min(MOST_OVER, CLOSE_BY - more - ruler(leadOf(next)));
  return Math.max(0, above) + Math.max(0, below);
}

/** Lines that were counted never come so close; by the types of another face some do. */
const CLOSE_BY = 1;
/** Farther over, a line has ended, or stands in another column. */
const MOST_OVER = 4;

function isLineOfLetters(content: string): boolean {
  return content.length <= MOST_CHARACTERS && isOfLetters(content) && !endsSentence(content);
}
/** Words of small letters, and nothing that is set on a square. */
function isOfLetters(content: string): boolean {
  return !SQUARES.test(content) && /\s/u.test(content) && /\p{Ll}/u.test(content);
}
const SQUARES = /[\u2e80-\uffff]/;

/**
 * Whether an extractor may have made the words whole that line ends had broken: it puts the rest of the line behind them,
 * and two lines are one. Where it leaves the hyphens, one line in five or twenty ends with them.
 */
function areHealed(contents: readonly string[]): boolean {
  let [all, hyphens] = [0, 0];
  for (const content of contents) {
    if (!isOfLetters(content)) continue;
    all += 1;
    if (/\p{Ll}(?:--|[-¬=⸗‐\u00ad])$/u.test(content)) hyphens += 1;
  }
  return hyphens < FEW_HYPHENS * all;
}

/**
 * Few columns are so wide that with all their hyphens they have fewer; and where some have them and others do not, the
 * page has stretches of both kinds. At half of it those are missed; at double, narrow columns have wide lines explained
 * that are other columns' own.
 */
const FEW_HYPHENS = 0.08;

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
/** Any mark, in columns. */
const MARK = 2;
/** The marks that may not begin a line. */
const CLING = '[，,、。．.；;：:！!？?）)》〉」』】〕\\]”’"％%]';
/** More of them than end a quotation in brackets hang over no edge. */
const HANGING = new RegExp(`${CLING}{2,3}$`, 'u');
/** Marks that were set on a full square and made half as wide since. */
const FOLDED = /(?<=[\p{Script=Han}”’」』])[,:;!?()·]/gu;
/** Opening marks, one character, word or number, and the marks that may not begin a line. */
const UNIT = new RegExp(
  `^[“‘"（(《〈「『【〔[]*(?:[A-Za-z\\u00c0-\\u024f\\d]+(?:[.,:/-][A-Za-z\\d]+)*[%％℃]?|——|……|.)${CLING}*`,
  'u',
);

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
