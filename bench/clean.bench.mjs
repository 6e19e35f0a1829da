// The cost of cleaning: each stage for the real page, and dumps of 1, 10 and 50 MB of generated pages.
//
//   npm run bench [-- --sizes 1,10]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from '../scripts/bundled.mjs';

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const sizes = (args.includes('--sizes') ? args[args.indexOf('--sizes') + 1] : '1,10,50').split(',').map(Number);
const MB = 1e6;

const { manyPages, ...stages } = await bundled(
  ...['read/decode', 'read/split', 'read/pages', 'match/matches'].map((path) => `src/${path}.ts`),
  ...['compose/bind', 'compose/compose', 'compose/recurs', 'settle/settle'].map((path) => `src/${path}.ts`),
  'test/support/many-pages.ts',
);
const page = readFileSync(join(root, 'fixtures', 'zhejiang-daily.txt'));

console.log(`node ${process.version}, one core\n`);
const cold = timed(stages, page);
console.log(`the real page, ${page.length} bytes, first time: ${ms(cold.total)}`);
const warm = Array.from({ length: 300 }, () => timed(stages, page)).slice(100);
console.log('the real page, warm (median of 200):');
for (const name of Object.keys(warm[0].stages))
  console.log(`  ${name.padEnd(10)} ${ms(median(warm.map((run) => run.stages[name])))}`);
console.log(`  ${'all'.padEnd(10)} ${ms(median(warm.map((run) => run.total)))}\n`);

for (const size of sizes) {
  const dump = new TextEncoder().encode(manyPages(size * MB));
  const run = timed(stages, dump);
  const parts = Object.entries(run.stages).map(([name, time]) => `${name} ${ms(time)}`);
  const memory = Math.round(process.memoryUsage().rss / MB);
  console.log(
    `${size} MB: ${ms(run.total)}, ${(dump.length / MB / (run.total / 1000)).toFixed(1)} MB a second, ${memory} MB resident (${parts.join(', ')}); ${run.articles} articles`,
  );
}

/** Runs the stages one after the other, each timed; those of the pages together. */
function timed({ decode, split, findPages, findMatches, compose, bind, settle, account, findRecurring }, bytes) {
  const times = {};
  const step = (name, run) => {
    const from = performance.now();
    const result = run();
    times[name] = (times[name] ?? 0) + performance.now() - from;
    return result;
  };
  const textsOf = (paragraphs) => paragraphs.map((paragraph) => paragraph.text);
  /** An article's text, which is one page. */
  const readAlone = (plain) => {
    const { paragraphs } = split(plain);
    const { pages } = findPages(paragraphs);
    const { matches } = findMatches(textsOf(paragraphs));
    return bind(paragraphs, pages, [compose(paragraphs, matches, true)]);
  };
  const { text } = step('decode', () => decode(bytes, { name: 'bench' }));
  const { paragraphs } = step('split', () => split(text));
  const { pages } = step('pages', () => findPages(paragraphs));
  const composed = pages.map(({ from, to }) => {
    const own = paragraphs.slice(from, to);
    const { matches } = step('match', () => findMatches(textsOf(own)));
    return step('compose', () => compose(own, matches, pages.length === 1));
  });
  const bound = step('bind', () => bind(paragraphs, pages, composed));
  const reading = step('settle', () =>
    settle(bound, text, { read: readAlone, match: (texts) => findMatches(texts).matches }),
  );
  const { articles } = step('account', () => account(text, reading));
  if (pages.length > 1)
    step('recurs', () => findRecurring(text, paragraphs, pages, findMatches(textsOf(paragraphs)).matches));
  return { stages: times, total: Object.values(times).reduce((sum, time) => sum + time, 0), articles: articles.length };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function ms(time) {
  return time < 10 ? `${time.toFixed(2)} ms` : `${Math.round(time)} ms`;
}
