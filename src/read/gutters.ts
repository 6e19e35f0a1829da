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
  let run: Line[] = [];
  let before: readonly Gap[] = [];
  const report = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || run.length < FEWEST) return;
    const message = `two columns run together in ${run.length} lines`;
    findings.push({ rule: 'columns-run-together', message, span: [first.span[0], last.span[1]] });
  };
  for (const line of lines) {
    const own = gutters(text, line);
    if (line.blanks === 0 && meet(before, own)) run.push(line);
    else {
      report();
      run = [line];
    }
    before = own;
  }
  report();
  return findings;
}

type Gap = readonly [from: number, to: number];

function meet(a: readonly Gap[], b: readonly Gap[]): boolean {
  return a.some(([from, to]) => b.some(([start, stop]) => start <= to + SWAY && from <= stop + SWAY));
}

/** The columns that each gap of a line takes. */
function gutters(text: string, line: Line): Gap[] {
  const content = text.slice(...line.span);
  return [...content.matchAll(GUTTER)].map((gap) => {
    const from = line.indent + width(content.slice(0, gap.index));
    return [from, from + width(gap[0])];
  });
}
