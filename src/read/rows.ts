/**
 * Rows: lines of words that stand one to a line, as extractors have them where a line of the page was driven apart to
 * fill its column: they take the wide spaces for the gaps between columns. Such words are the one line that they were.
 */
import type { Line, Span } from '../model.ts';
import { endsSentence } from '../text/sentence.ts';
import { typeWidth } from './type.ts';

export function readRows(text: string, lines: readonly Line[]): Line[] {
  const contents = lines.map(({ span }) => text.slice(...span));
  if (!contents.some((_, index) => isRun(lines, contents, index, index + FEWEST))) return [...lines];
  const rows: Line[] = [];
  let index = 0;
  while (index < lines.length) {
    const stop = rowFrom(lines, contents, index);
    const line = lines[index] as Line;
    if (stop - index === 1) rows.push(line);
    else {
      const parts = lines.slice(index, stop).map(({ span }) => span);
      rows.push({ ...line, span: [line.span[0], (parts.at(-1) as Span)[1]], parts });
    }
    index = stop;
  }
  return rows;
}

/** Where the row ends that begins with the line: behind the line itself, where it is none. */
function rowFrom(lines: readonly Line[], contents: readonly string[], from: number): number {
  const alone = from + 1;
  if (!isRun(lines, contents, from, from + 2)) return alone;
  const column = columnAround(lines, contents, from);
  if (column === undefined) return alone;
  let stop = alone;
  let taken = typeWidth(contents[from] as string);
  let ended = 0;
  while (isRun(lines, contents, stop - 1, stop + 1)) {
    const more = typeWidth(` ${contents[stop]}`);
    if (taken + more > column) break;
    if (endsSentence(contents[stop - 1] as string)) {
      if (/^\p{Lu}{2}/u.test(contents[stop] as string)) break;
      if (ended === 0) ended = stop;
    }
    taken += more;
    stop += 1;
  }
  // What would have filled the column anyhow was not driven apart, where a sentence ends in it: two lines meet there.
  if (ended > 0 && taken > CLOSE * column) return ended - from >= FEWEST ? ended : alone;
  const words = contents.slice(from, stop);
  const next = lines[stop]?.blanks === 0 ? contents[stop] : undefined;
  const isText = [...words, next ?? ''].some((word) => /^\p{Ll}/u.test(word)) || goesOn(lines, contents, from);
  if (stop - from < 2 || !isText) return alone;
  if (next === undefined) return stop - from < FEWEST ? alone : stop;
  // The next word was set on the next line, because it had no room.
  return taken + typeWidth(` ${/^\S+/u.exec(next)?.[0] ?? ''}`) > column * ROOMY ? stop : alone;
}

/** Whether a sentence of running text goes on in the line. */
function goesOn(lines: readonly Line[], contents: readonly string[], index: number): boolean {
  const before = contents[index - 1];
  if (before === undefined || lines[index]?.blanks !== 0) return false;
  return /\s/u.test(before) && /\p{Ll}/u.test(before) && !endsSentence(before);
}

/** Whether lines are single words of letters that stand close to each other. */
function isRun(lines: readonly Line[], contents: readonly string[], from: number, stop: number): boolean {
  if (stop > lines.length) return false;
  for (let index = from; index < stop; index += 1) {
    if (!WORD.test(contents[index] as string)) return false;
    if (
      index > from &&
      ((lines[index] as Line).blanks > 0 || (lines[index] as Line).page !== (lines[from] as Line).page)
    )
      return false;
  }
  return true;
}

/** How wide the lines of several words are that stand around a line; undefined where they are too few. */
function columnAround(lines: readonly Line[], contents: readonly string[], index: number): number | undefined {
  const widths: number[] = [];
  for (let at = Math.max(0, index - AROUND); at < Math.min(lines.length, index + AROUND); at += 1) {
    const content = contents[at] as string;
    if (content.length <= LONGEST && /\s\S+\s/u.test(content) && /\p{Ll}/u.test(content))
      widths.push(typeWidth(content));
  }
  if (widths.length < FEWEST_AROUND) return undefined;
  widths.sort((x, y) => x - y);
  // Of narrow columns almost half the lines may be two, for the words are whole that their ends had broken.
  const widest = WIDEST * (widths[Math.floor(NARROW * widths.length)] as number);
  const singles = widths.filter((width) => width < widest);
  return singles[Math.floor(WIDE * singles.length)];
}

/** Three words in running text are a line that was driven apart, and where there are such, two may be one. */
const FEWEST = 3;
/** A word with its marks, or a mark between words; nothing that is set on a square. */
const WORD = /^[^\s\u2e80-\uffff]{1,40}$/u;
/** Lines on each side: of these some are of another frame, ended early, or were driven apart themselves. Half or double changes nothing. */
const AROUND = 16;
const FEWEST_AROUND = 6;
/** Of four lines three are not quite as wide as their column; those that are two in one are wider, and left out. */
const WIDE = 0.75;
/** Of ten lines four at least hold no more than one of their column; what is half as wide again as they are holds two. */
const NARROW = 0.4;
const WIDEST = 1.4;
const LONGEST = 60;
/** Of its column: what takes as much has no wide spaces. */
const CLOSE = 0.9;
/** Of its column, which the lines around show a little too narrow or too wide. A half, or all of it, changes nothing. */
const ROOMY = 0.85;
