import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean } from '../src/edition.ts';
import type { Article, Block } from '../src/model.ts';
import { faultsOf } from './support/laws.ts';

const folder = join(import.meta.dirname, '..', 'fixtures');
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

test('there are fixtures', () => {
  expect(names.length).toBeGreaterThanOrEqual(18);
});

describe.each(names)('%s', (name) => {
  const dump = readFileSync(join(folder, name, 'dump.txt'), 'utf8');
  const expected = readFileSync(join(folder, name, 'expected.txt'), 'utf8').trimEnd();
  const page = clean(new TextEncoder().encode(dump), { name: `${name}.txt` });

  test('gives the expected articles', () => {
    const told = page.articles.map(describeArticle).join('\n\n');
    expect(told).toBe(chooseReadings(expected, told));
  });

  test('lists the reading that was not kept as a variant', () => {
    const blocks = page.articles.flatMap((article) => article.blocks);
    for (const [, one = '', other = ''] of expected.matchAll(/\{([^|}]*)\|([^}]*)\}/gu)) {
      const block = blocks.find(({ text }) => text.includes(one) || text.includes(other));
      expect(block?.variants?.length ?? 0, `variants of ${block?.text}`).toBeGreaterThan(0);
    }
  });

  test('breaks no law', () => {
    expect(faultsOf(page, dump)).toEqual([]);
  });
});

/** An article as a fixture tells it. */
function describeArticle(article: Article): string {
  const mark = (word: string, text: string): string => `${word.padEnd(10)} ${text}`;
  const lines = [mark('article', article.title ?? '(untitled)')];
  if (article.kicker !== null) lines.push(mark('kicker', article.kicker));
  if (article.deck !== null) lines.push(mark('deck', article.deck));
  if (article.byline.length > 0) lines.push(mark('byline', article.byline.join(' ')));
  const damaged = (kind: string): boolean => article.damage.some((damage) => damage.kind === kind);
  if (damaged('missing-head')) lines.push(mark('damage', 'missing-head'));
  const late: string[] = [];
  article.blocks.forEach((block, number) => {
    if (isBody(block)) lines.push(mark(block.kind, block.text));
    if (block.kind === 'caption' || block.kind === 'credit') late.push(mark(block.kind, block.text));
    if (article.damage.some((damage) => damage.kind === 'gap' && damage.after === number))
      lines.push(mark('damage', 'gap'));
  });
  if (damaged('missing-tail')) lines.push(mark('damage', 'missing-tail'));
  // The sign-off is told before captions where an article has both.
  if (article.signoff.length > 0) lines.push(mark('signoff', article.signoff.join(' ')));
  return [...lines, ...late].join('\n');
}

const isBody = (block: Block): boolean => block.kind === 'paragraph' || block.kind === 'subhead';

/** Of each `{one|other}` the reading that the output holds, the first where it holds neither. */
function chooseReadings(expected: string, told: string): string {
  return expected.replace(/\{([^|}]*)\|([^}]*)\}/gu, (_, one: string, other: string) =>
    !told.includes(one) && told.includes(other) ? other : one,
  );
}
