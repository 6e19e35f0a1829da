import { describe, expect, test } from 'vitest';
import { clean } from '../../src/edition.ts';
import type { PageDocument } from '../../src/model.ts';
import { chinese } from '../support/corpus.ts';
import { bindings, boundPages } from '../support/many-pages.ts';

const cleaned = (dump: string): PageDocument => clean(new TextEncoder().encode(dump), { name: 'page.txt' });
const NOTICE = '停水通知';

/** Pages of whole stories, each with its label above it. */
const stories = chinese.slice(0, 6).map(({ title, paragraphs }, at) => {
  return `第${at + 1}版\n\n${[title, ...paragraphs].join('\n\n')}\n\n`;
});

describe('a page among others', () => {
  test('is read as it is alone', () => {
    const told = (page: PageDocument) =>
      page.articles.map(({ title, blocks }) => [title, blocks.map(({ text }) => text)]);
    expect(told(cleaned(stories.join('')))).toEqual(stories.flatMap((page) => told(cleaned(page))));
  });

  test('numbers its articles behind those of the pages before', () => {
    const ids = cleaned(stories.join('')).articles.map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, at) => String(at + 1).padStart(2, '0')));
    expect(ids.length).toBeGreaterThanOrEqual(6);
  });
});

describe('of pages bound by', () => {
  test.each(bindings)('%s nothing is removed in favour of another page', (binding) => {
    const parts = boundPages(binding, ['chains', 'twice', 'clean'], 7);
    const page = cleaned(parts.join(''));
    const starts = parts.map((_, at) => parts.slice(0, at).join('').length);
    const pageOf = (at: number) => starts.findLastIndex((start) => start <= at);
    const copies = page.ledger.filter((entry) => entry.fate === 'copy');
    expect(copies.length).toBeGreaterThan(0);
    for (const { span, of } of copies) expect(pageOf(of[0])).toBe(pageOf(span[0]));
    // The notice stands on the first page and on the third.
    const recurring = page.findings.filter(({ rule }) => rule === 'recurs').map(({ span }) => span?.[0] ?? 0);
    expect(recurring).toContain(parts.join('').indexOf(NOTICE));
  });
});
