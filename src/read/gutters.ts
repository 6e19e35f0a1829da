/**
 * Gutters: lines in which two columns run together, told by the white space that stands at one place in line after
 * line. They are reported and not taken apart: which half belongs where, the text alone does not say.
 */
import type { Finding, Line } from '../model.ts';
import { width } from '../text/width.ts';

/** Fewer lines are a list or a table of names; a page that was read across has dozens. */
const FEWEST = 4;
/** Three columns part two texts; one or two stand in a line that was justified, or between two halves of a headline. */
const GUTTER = / {3,}|\t+|\u3000{2,}/gu;
/** Where lines are of proportional letters, the gutter sways by so many columns. */
const SWAY = 2;

/** One finding for each run of lines that share a gutter. */
export function findGutters(text: string, lines: readonly Line[]): Finding[] {
  const findings: Finding[] = [];
  let run = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    const [before, line] = [lines[at - 1] as Line, lines[at]];
    if (line !== undefined && line.blanks === 0 && shareGutter(text, before, line)) {
      run += 1;
      continue;
    }
    const first = lines[at - 1 - run] as Line;
    if (run + 1 >= FEWEST) findings.push(reported(first, before, run + 1));
    run = 0;
  }
  return findings;
}

function reported(first: Line, last: Line, count: number): Finding {
  const message = `two columns run together in ${count} lines`;
  return { rule: 'columns-run-together', message, span: [first.span[0], last.span[1]] };
}

function shareGutter(text: string, a: Line, b: Line): boolean {
  const [left, right] = [gutters(text, a), gutters(text, b)];
  return left.some(([from, to]) => right.some(([start, stop]) => start <= to + SWAY && from <= stop + SWAY));
}

/** The columns that each gap of a line takes. */
function gutters(text: string, line: Line): (readonly [from: number, to: number])[] {
  const content = text.slice(...line.span);
  return [...content.matchAll(GUTTER)].map((gap) => {
    const from = line.indent + width(content.slice(0, gap.index));
    return [from, from + width(gap[0])];
  });
}
