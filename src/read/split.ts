/** Split: a text becomes paragraphs. Lines are measured, wraps undone, each paragraph is given the roles it may have. */
import type { Edge, Finding, Line, Paragraph, Span } from '../model.ts';
import { jointBetween } from '../piece.ts';
import { readRoles } from '../rules/roles.ts';
import { HYPHENS } from '../text/hyphens.ts';
import { endsSentence } from '../text/sentence.ts';
import { UNWRAPPED } from './columns.ts';
import { markFurniture } from './furniture.ts';
import { findGutters } from './gutters.ts';
import { OPENS } from './headings.ts';
import { readLines } from './lines.ts';
import { contentOf, solidSpans } from './measures.ts';
import { FIRST, HEADING, LAST, MIDDLE, SINGLE } from './parts.ts';
import { readRows } from './rows.ts';
import { INDENT } from './shapes.ts';
import type { LineView } from './views.ts';
import { readWraps, type Wraps } from './wraps.ts';

export interface SplitText {
  /** In the order of the dump; every character that is no white space stands in one, or in a joint of one. */
  readonly paragraphs: readonly Paragraph[];
  readonly findings: readonly Finding[];
}

export function split(text: string): SplitText {
  const lines = readRows(text, readLines(text));
  const wraps = readWraps(text, lines);
  const breaks = breaksOf(text, lines);
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (let next = 1; next <= lines.length; next += 1) {
    if (next < lines.length && goesOn(lines, wraps, next)) continue;
    paragraphs.push(join(text, lines, wraps, start, next, breaks));
    start = next;
  }
  return { paragraphs: markFurniture(paragraphs), findings: findGutters(text, lines) };
}

/** Whether a line is in one paragraph with the line before it. A blank line or a new page always parts them. */
function goesOn(lines: readonly Line[], wraps: Wraps, index: number): boolean {
  const [before, line] = [lines[index - 1] as Line, lines[index] as Line];
  if (line.blanks > 0 || line.page !== before.page) return false;
  const [last, part] = [wraps.parts[index - 1], wraps.parts[index]];
  // A line of a heading that begins something is another heading: what stands over a title, or below it.
  if (last === HEADING) return part === HEADING && (wraps.views[index]?.fresh ?? 0) < OPENS;
  return (last === FIRST || last === MIDDLE) && (part === MIDDLE || part === LAST);
}

function join(
  text: string,
  lines: readonly Line[],
  wraps: Wraps,
  start: number,
  stop: number,
  breaks: Breaks,
): Paragraph {
  let content = '';
  const spans: Span[] = [];
  const joints: string[] = [];
  for (let index = start; index < stop; index += 1) {
    const { span, parts } = lines[index] as Line;
    const solid = parts ?? (wraps.views[index]?.isSpaced ? solidSpans(text, span) : [span]);
    const between = parts === undefined ? '' : ' ';
    if (index > start) {
      const line = text.slice(...(solid[0] as Span));
      const hyphen = hyphenBetween(content, line, breaks);
      if (hyphen !== '') {
        content = content.slice(0, -hyphen.length);
        const last = spans.at(-1) as Span;
        spans[spans.length - 1] = [last[0], last[1] - hyphen.length];
      }
      const joint = hyphen === '' ? jointBetween(content, line) : '';
      joints.push(joint);
      content += joint;
    }
    for (const [at, span] of solid.entries()) {
      if (at > 0) {
        joints.push(between);
        content += between;
      }
      content += text.slice(...span);
      spans.push(span);
    }
  }
  return {
    text: content,
    spans,
    joints,
    page: (lines[start] as Line).page,
    blanks: (lines[start] as Line).blanks,
    opening: openingOf(lines, wraps, start),
    closing: closingOf(wraps, stop - 1, content),
    // A line by itself was asked before.
    roles: (stop - start === 1 ? wraps.views[start]?.roles : undefined) ?? readRoles(content),
  };
}

function openingOf(lines: readonly Line[], wraps: Wraps, index: number): Edge {
  const view = wraps.views[index] as LineView;
  if (view.column === UNWRAPPED) return openingOfLine(lines[index] as Line, view, wraps.indentsLines);
  const part = wraps.parts[index];
  if (!wraps.indents || part === HEADING) return 'silent';
  if (part !== FIRST && part !== SINGLE) return 'open';
  return view.isIndented ? 'indented' : part === FIRST ? 'marked' : 'silent';
}

/** Where lines stand unwrapped, an indent still says that a paragraph begins; that there is none, only where others have it. */
function openingOfLine({ indent }: Line, view: LineView, areIndented: boolean): Edge {
  if (!areIndented) return view.isIndented ? 'indented' : 'silent';
  if (indent >= INDENT) return 'indented';
  const mayBeHeading = view.reading !== undefined && !view.stops;
  return mayBeHeading ? 'silent' : 'open';
}

function closingOf(wraps: Wraps, index: number, content: string): Edge {
  if (wraps.views[index]?.column === UNWRAPPED) return 'silent';
  const part = wraps.parts[index];
  if (part === FIRST || part === MIDDLE) return 'open';
  return endsSentence(content) ? 'marked' : 'silent';
}

/** How a dump breaks words at the ends of its lines. */
interface Breaks {
  readonly hyphens: readonly string[];
  /** The words that it writes with a hyphen in the middle of a line. */
  readonly compounds: ReadonlySet<string>;
}

function breaksOf(text: string, lines: readonly Line[]): Breaks {
  const contents = lines.map((line) => contentOf(text, line));
  const hyphens = [...ODD_HYPHENS.filter((mark) => isHyphen(mark, contents)), ...HYPHENS];
  return { hyphens, compounds: hyphenated(text, contents) };
}

/** The hyphen at a line's end that goes when the word is made whole: it does, but in compounds written with one. */
function hyphenBetween(before: string, after: string, { hyphens, compounds }: Breaks): string {
  const hyphen = hyphens.find((mark) => before.endsWith(mark)) ?? '';
  if (hyphen === '') return '';
  const left = /\p{L}+$/u.exec(before.slice(-LONGEST_WORD, -hyphen.length))?.[0];
  const right = /^\p{Ll}\p{L}*/u.exec(after.slice(0, LONGEST_WORD))?.[0];
  if (left === undefined || right === undefined) return '';
  return compounds.has(`${left}-${right}`.toLowerCase()) ? '' : hyphen;
}

/** As readers of scans have the hyphens of old types. They are dashes and signs of equality, too, where they stand inside lines. */
const ODD_HYPHENS = ['--', '=', '⸗'];

function isHyphen(mark: string, contents: readonly string[]): boolean {
  const marked = contents.filter((content) => content.includes(mark));
  if (marked.length === 0) return false;
  const [atEnd, inside] = [new RegExp(`\\p{L}${mark}$`, 'u'), new RegExp(`${mark}\\s*\\S`, 'u')];
  let more = 0;
  for (const content of marked) {
    more += inside.test(content) ? -1 : atEnd.test(content) ? 1 : 0;
  }
  return more > 0;
}

/** Characters: no word that a line's end has parted is longer; a text without spaces would be read again for each line. */
const LONGEST_WORD = 60;

function hyphenated(text: string, contents: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  if (!contents.some((content) => HYPHENS.includes(content.at(-1) ?? ''))) return found;
  for (const { index: at } of text.matchAll(/[-‐]/gu)) {
    const left = /\p{L}+$/u.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[0];
    const right = left === undefined ? undefined : /^\p{L}+/u.exec(text.slice(at + 1, at + LONGEST_WORD))?.[0];
    if (right !== undefined) found.add(`${left}-${right}`.toLowerCase());
  }
  return found;
}
