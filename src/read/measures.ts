/**
 * Measures: what a typesetter would know of each line. A line is full where the next unit that may not be broken
 * would not have fitted any more; so it is its successor that says whether a line was wrapped or ended by itself.
 */
import type { Line, Span } from '../model.ts';
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
  const inCharacters = isWrappedByCount(contents);
  return contents.map((content) => measure(content, inCharacters ? (part) => 2 * part.length : undefined));
}

/** How a line was measured when it was set: in columns, or by a program that counts characters. */
type Ruler = (text: string) => number;

function measure(content: string, counted: Ruler | undefined): Measure {
  const ruler = counted ?? width;
  const isHan = SQUARE.test(content) || !/\p{L}/u.test(content);
  const isSpaced = isLetterSpaced(content);
  const bare = isSpaced ? content.replace(DRIVEN, '') : content;
  return {
    text: bare,
    width: isHan ? ruler(bare) : width(bare),
    give: isHan && counted === undefined ? giveOf(bare) : 0,
    lead: isHan ? ruler(UNIT.exec(bare)?.[0] ?? '') : width(/^\S+?(?:-|(?=\s)|$)/u.exec(bare)?.[0] ?? '') + 1,
    isSpaced,
    hangs: MARK_LAST.test(bare),
    isHan,
  };
}

function giveOf(content: string): number {
  return GAP * (content.match(BOUNDARY)?.length ?? 0) + (content.match(FOLDED)?.length ?? 0);
}

/**
 * A program that wraps text without asking how wide it looks gives every line the same number of characters. The
 * measure under which more lines are equally long is the one that the lines were made with.
 */
function isWrappedByCount(contents: readonly string[]): boolean {
  const [columns, characters] = [new Map<number, number>(), new Map<number, number>()];
  for (const content of contents) {
    // Where every character takes two columns, both say the same.
    if (!SQUARE.test(content) || !/[!-~]/u.test(content)) continue;
    add(columns, width(content));
    add(characters, content.length);
  }
  const all = [...characters.values()].reduce((sum, count) => sum + count, 0);
  if (peaks(characters, 2) <= MOST_OF_THEM * all) return false;
  return [1, 2].some((count) => peaks(characters, count) > SHARPER * peaks(columns, count));
}
/** Of lines wrapped by count three in four are equally long, of others one in three; the peak of columns is lower by half. */
const SHARPER = 1.4;
const MOST_OF_THEM = 0.55;

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** How many stand in the most frequent widths: a page often has two columns. */
function peaks(counts: ReadonlyMap<number, number>, most: number): number {
  const sizes = [...counts.values()].sort((x, y) => y - x);
  return sizes.slice(0, most).reduce((sum, size) => sum + size, 0);
}

const GAP = 0.5;
/** Characters of which two may always be parted. */
export const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const BOUNDARY = /(?<=\p{Script=Han})(?=[A-Za-z\d])|(?<=[A-Za-z\d%])(?=\p{Script=Han})/gu;
const MARK_LAST = /[\p{P}\p{Pe}\p{Pf}]$/u;
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
