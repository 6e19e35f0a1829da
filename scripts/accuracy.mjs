// Measures jianbao on generated pages and writes the table in docs/accuracy.md.
//
//   npm run accuracy [-- --pages 60] [--family frames] [--misses 20] [--dump FAMILY SEED] [--dry]
//
// --misses N prints the first N misses of each family; --dump prints one page; --dry leaves the document alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';

const BEGIN = '<!-- accuracy:begin -->';
const END = '<!-- accuracy:end -->';
const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const argument = (name, other) => (args.includes(name) ? args[args.indexOf(name) + 1] : other);

const measuring = await bundled('test/support/accuracy.ts');
const { measureFamily, families, figures, together, calibration, dumpOf } = measuring;

if (args.includes('--dump')) {
  const at = args.indexOf('--dump');
  process.stdout.write(dumpOf(args[at + 1], Number(args[at + 2])));
} else {
  const pages = Number(argument('--pages', 60));
  const only = argument('--family', null);
  const results = families
    .filter((family) => only === null || family === only)
    .map((family) => ({ family, ...measureFamily(family, pages) }));
  const table = render(results, pages);
  console.log(table);
  for (const { failures, misses } of results) {
    for (const failure of failures.slice(0, 5)) console.log(`failed: ${failure}`);
    for (const miss of misses.slice(0, Number(argument('--misses', 0)))) console.log(miss);
  }
  if (only === null && !args.includes('--dry')) writeTable(table);
}

function render(results, pages) {
  const row = (name, measured, failures) =>
    `| ${name} | ${figures.map((figure) => digits(figure, together(figure, measured))).join(' | ')} | ${failures} |`;
  const rows = results.map(({ family, measured, failures }) => row(family, measured, failures.length));
  const all = results.flatMap(({ measured }) => measured);
  const bins = calibration(all.flatMap(({ claims }) => claims));
  return [
    `${pages} pages of each family, seeds 1 to ${pages}.`,
    '',
    `| family | ${figures.join(' | ')} | failed |`,
    `|---|${figures.map(() => '--:').join('|')}|--:|`,
    ...rows,
    row(
      '**all**',
      all,
      results.reduce((sum, { failures }) => sum + failures.length, 0),
    ),
    '',
    '| claim | said to be sure | claims | mean | right |',
    '|---|---|--:|--:|--:|',
    ...bins.map(
      ({ about, from, to, said, mean, right }) =>
        `| ${about} | ${from} to ${to} | ${said} | ${mean.toFixed(3)} | ${right.toFixed(3)} |`,
    ),
  ].join('\n');
}

function digits(figure, value) {
  return figure === 'lost' || figure === 'residue' ? value.toFixed(4) : value.toFixed(3);
}

function writeTable(table) {
  const file = join(root, 'docs', 'accuracy.md');
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`docs/accuracy.md has lost its markers ${BEGIN} and ${END}`);
  writeFileSync(file, `${text.slice(0, from + BEGIN.length)}\n\n${table}\n\n${text.slice(to)}`);
}
