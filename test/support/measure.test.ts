import { expect, test } from 'vitest';
import type { Article, Block, PageDocument } from '../../src/model.ts';
import { type Figure, figures, measure, together } from './measure.ts';
import type { PageTruth } from './page-truth.ts';
import { families, woundedPage } from './wounds.ts';

const { truth } = woundedPage('clean', 7);

/** A page document that says just what the truth says. */
function answered(page: PageTruth): PageDocument {
  const articles = page.articles.map(
    (article, at): Article => ({
      id: String(at + 1).padStart(2, '0'),
      title: article.title,
      kicker: null,
      deck: null,
      byline: article.byline,
      dateline: null,
      signoff: article.signoff,
      blocks: article.blocks.map(
        (block) => ({ kind: block.kind, text: block.text, spans: [], joints: [] }) as unknown as Block,
      ),
      damage: article.damage as Article['damage'],
    }),
  );
  return { schema: 'jianbao/page@1', source: {} as never, articles, ledger: [], findings: [] };
}

const perfect = answered(truth);
const figure = (page: PageDocument, name: Figure): number => together(name, [measure(page, truth, '')]);
const withFirst = (change: (article: Article) => Article): PageDocument => ({
  ...perfect,
  articles: perfect.articles.map((article, at) => (at === 0 ? change(article) : article)),
});

test.each(families)('the truth itself is perfect: %s', (family) => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const own = woundedPage(family, seed).truth;
    const measured = measure(answered(own), own, '');
    expect(measured.misses).toEqual([]);
    for (const name of figures)
      expect(together(name, [measured]), name).toBe(name === 'lost' || name === 'residue' ? 0 : 1);
  }
});

test.each<[string, (article: Article) => Article, Figure]>([
  ['another title', (article) => ({ ...article, title: '别的' }), 'titles'],
  ['a name too many', (article) => ({ ...article, byline: [...article.byline, '别人'] }), 'names'],
  ['a paragraph missing', (article) => ({ ...article, blocks: article.blocks.slice(1) }), 'lost'],
  [
    'a paragraph twice',
    (article) => ({ ...article, blocks: [...article.blocks, article.blocks[0] as Block] }),
    'residue',
  ],
  ['paragraphs in reverse', (article) => ({ ...article, blocks: article.blocks.toReversed() }), 'order'],
  [
    'one letter changed',
    (article) => ({
      ...article,
      blocks: article.blocks.map((block, at) => (at === 0 ? { ...block, text: block.text.replace(/.$/u, '') } : block)),
    }),
    'paragraphs',
  ],
  ['damage that is not there', (article) => ({ ...article, damage: [{ kind: 'gap', after: 0 }] }), 'damage'],
])('%s shows', (_, change, name) => {
  const worse = figure(withFirst(change), name);
  if (name === 'lost' || name === 'residue') expect(worse).toBeGreaterThan(0);
  else expect(worse).toBeLessThan(1);
  expect(figure(withFirst(change), 'articles')).toBeCloseTo(name === 'damage' ? 1 : 1 - 1 / truth.articles.length);
});

test('two stories in one article show in the grouping', () => {
  const [first, second, ...rest] = perfect.articles as [Article, Article, ...Article[]];
  const merged = { ...perfect, articles: [{ ...first, blocks: [...first.blocks, ...second.blocks] }, ...rest] };
  expect(figure(merged, 'grouping')).toBeLessThan(1);
});
