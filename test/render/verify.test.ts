import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { clean } from '../../src/edition.ts';
import type { Block, LedgerEntry, PageDocument } from '../../src/model.ts';
import { checkPage, type Fault } from '../../src/render/verify.ts';

let page: PageDocument;
beforeAll(() => {
  page = clean(readFileSync('fixtures/zhejiang-daily.txt'), { name: 'zhejiang-daily.txt' });
});

const laws = (faults: readonly Fault[]): string[] => [...new Set(faults.map(({ law }) => law))];

/** The document with one ledger entry of a fate changed. */
function withEntry(fate: LedgerEntry['fate'], change: (entry: LedgerEntry) => LedgerEntry[]): PageDocument {
  const at = page.ledger.findIndex((entry) => entry.fate === fate);
  expect(at).toBeGreaterThanOrEqual(0);
  return { ...page, ledger: page.ledger.flatMap((entry, index) => (index === at ? change(entry) : [entry])) };
}

/** The document with the block of most spans changed. */
function withBlock(change: (block: Block) => Block): PageDocument {
  const blocks = page.articles.flatMap((article) => article.blocks);
  const longest = blocks.reduce((one, other) => (other.spans.length > one.spans.length ? other : one));
  const articles = page.articles.map((article) => ({
    ...article,
    blocks: article.blocks.map((block) => (block === longest ? change(block) : block)),
  }));
  return { ...page, articles };
}

describe('a page document that is as jianbao wrote it', () => {
  test('has no fault', () => {
    expect(checkPage(page)).toEqual([]);
    expect(checkPage(JSON.parse(JSON.stringify(page)))).toEqual([]);
  });

  test.each(['', '\n', '渡', '\ufeff\n\n', 'page 7'])('%j has no fault', (text) => {
    expect(checkPage(clean(new TextEncoder().encode(text), { name: 'page.txt' }))).toEqual([]);
  });
});

describe('every law is checked: a document that was changed has a fault', () => {
  test('an entry removed', () => {
    expect(laws(checkPage(withEntry('blank', () => [])))).toEqual(['partition']);
  });

  test('an entry twice', () => {
    expect(laws(checkPage(withEntry('kept', (entry) => [entry, entry])))).toEqual(['partition']);
  });

  test('the end cut off', () => {
    expect(laws(checkPage({ ...page, ledger: page.ledger.slice(0, -1) }))).toEqual(['partition']);
  });

  test('a character of removed text changed', () => {
    const other = withEntry('blank', (entry) => {
      const size = entry.span[1] - entry.span[0];
      return [{ span: entry.span, fate: 'blank', text: '\t'.repeat(size) }];
    });
    expect(laws(checkPage(other))).toEqual(['restore']);
  });

  test('a word of an article changed', () => {
    const other = withBlock((block) => ({ ...block, text: `X${block.text.slice(1)}` }));
    expect(laws(checkPage(other))).toContain('restore');
  });

  test('a word added at a joint', () => {
    const other = withBlock((block) => {
      const [first, second] = block.spans;
      if (first === undefined || second === undefined) throw new Error('the block has no joint');
      const size = first[1] - first[0];
      const text = `${block.text.slice(0, size)}不${block.text.slice(size + (block.joints[0] ?? '').length)}`;
      return { ...block, text, joints: ['不', ...block.joints.slice(1)] };
    });
    expect(laws(checkPage(other))).toEqual(['replay']);
  });

  test('an article left out', () => {
    expect(laws(checkPage({ ...page, articles: page.articles.slice(1) }))).not.toEqual([]);
  });

  test('a paragraph shown twice', () => {
    const [first, ...rest] = page.articles;
    if (first === undefined) throw new Error('the page has no article');
    const doubled = { ...first, blocks: [...first.blocks, ...first.blocks.slice(-1)] };
    expect(laws(checkPage({ ...page, articles: [doubled, ...rest] }))).toEqual(['replay']);
  });

  test('a copy of text that is not kept', () => {
    const gap = page.ledger.find((entry) => entry.fate === 'blank');
    const other = withEntry('copy', (entry) => {
      if (entry.fate !== 'copy') return [entry];
      // With its own text, so that nothing but the law of copies is broken.
      const source = readFileSync('fixtures/zhejiang-daily.txt', 'utf8');
      return [{ ...entry, of: gap?.span ?? [0, 1], text: source.slice(...entry.span) }];
    });
    expect(laws(checkPage(other))).toEqual(['copy']);
  });

  test.each([
    ['another sha256', { sha256: '0'.repeat(64) }],
    ['another encoding', { encoding: 'gb18030' }],
    ['an encoding that nobody knows', { encoding: 'ebcdic' }],
    ['a byte too many', { raw: [{ at: 3, hex: 'ff' }] }],
  ])('%s', (_, change) => {
    expect(laws(checkPage({ ...page, source: { ...page.source, ...change } }))).toEqual(['restore']);
  });
});
