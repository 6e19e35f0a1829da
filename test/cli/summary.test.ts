import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import { summarise } from '../../src/cli/summary.ts';
import { columnsOf, count, pad, shorten, visible, visibleLines, wrap } from '../../src/cli/terminal.ts';
import { clean } from '../../src/edition.ts';
import type { Article, Finding, PageDocument } from '../../src/model.ts';

const PLAIN = new Chalk({ level: 0 });
const PAGE = clean(readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'zhejiang-daily.txt')), {
  name: 'zhejiang-daily.txt',
});

function linesOf(page: PageDocument, columns: number, path = 'page.txt'): string[] {
  return summarise(page, path, PLAIN, columns).split('\n');
}

describe('the summary of the real page', () => {
  test('names the articles, the joins with their evidence, the copies, the damage, and the account', () => {
    const said = summarise(PAGE, 'page.txt', PLAIN, 100);
    expect(said).toMatch(/^page\.txt {2}utf-8, valid throughout, 5202 characters\n/u);
    for (const { id, title } of PAGE.articles) expect(said).toContain(`  ${id} ${title ?? '(untitled) '}`);
    expect(said).toMatch(/^ {2}joined {10}\d+ \(.*by grammar.*by a word across the seam\)$/mu);
    expect(said).toMatch(/^ {2}copies removed {2}\d+ \(\d+ characters\)$/mu);
    expect(said).toMatch(/missing-head$/mu);
    expect(said).toMatch(/^ {2}every character accounted for: 5202 of 5202$/mu);
  });

  test.each([30, 40, 60, 80, 132, 400])('fits into %i columns', (columns) => {
    for (const line of linesOf(PAGE, columns)) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
  });

  test.each([40, 80, 132])('the counts of the paragraphs stand below each other in %i columns', (columns) => {
    const ends = linesOf(PAGE, columns)
      .filter((line) => line.includes('¶'))
      .map((line) => columnsOf(line.slice(0, line.indexOf('¶'))));
    expect(ends).toHaveLength(7);
    expect(new Set(ends).size).toBe(1);
  });

  test('says the same in colour', () => {
    const coloured = summarise(PAGE, 'page.txt', new Chalk({ level: 1 }), 80);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is made of them
    expect(coloured.replace(/\u001b\[\d+m/gu, '')).toBe(summarise(PAGE, 'page.txt', PLAIN, 80));
    expect(coloured).not.toBe(summarise(PAGE, 'page.txt', PLAIN, 80));
  });
});

describe('the encoding and how it was found', () => {
  test.each([
    ['一行字', undefined, 'utf-8, valid throughout'],
    ['\ufeff一行字', undefined, 'utf-8, by its mark'],
    ['一行字', 'gbk', 'gb18030, as asked'],
  ])('%j read as %s: %s', (text, encoding, said) => {
    const page = clean(Buffer.from(text), { name: 'page.txt', ...(encoding === undefined ? {} : { encoding }) });
    expect(linesOf(page, 80)[0]).toContain(`  ${said}, `);
  });

  test('by scoring', () => {
    const page = clean(Buffer.from('清晨六点，渡口的汽笛响了三声。', 'utf16le'), { name: 'page.txt' });
    expect(linesOf(page, 80)[0]).toContain('  utf-16le, found by scoring, ');
  });
});

describe('what a person should look at', () => {
  const TEXT = '一行字\n第二行\n';
  const finding = (message: string, confidence?: number): Finding => ({
    rule: 'a-rule',
    message,
    span: [4, 6],
    ...(confidence === undefined ? {} : { confidence }),
  });
  const page = (findings: readonly Finding[], article: Partial<Article> = {}): PageDocument => {
    const whole = clean(Buffer.from(TEXT), { name: 'page.txt' });
    return { ...whole, articles: whole.articles.map((one) => ({ ...one, ...article })), findings };
  };

  test('the least certain first, with line and column', () => {
    const lines = linesOf(page([finding('so so', 0.2), finding('doubtful', 0.1), finding('sure', 0.95)]), 80);
    const at = lines.indexOf('  least certain');
    expect(lines.slice(at + 1, at + 3)).toEqual(['  0.10  page.txt:2:1  doubtful', '  0.20  page.txt:2:1  so so']);
    expect(lines).toContain('  !  page.txt:2:1  sure');
  });

  test('the first five, and how many more there are', () => {
    const said = linesOf(page(Array.from({ length: 8 }, (_, number) => finding(`finding ${number}`))), 80);
    expect(said.filter((line) => line.includes('!  page.txt'))).toHaveLength(5);
    expect(said).toContain('     and 3 more in the ledger');
  });

  test('on a narrow terminal the path gives way and the message is broken into lines', () => {
    const lines = linesOf(
      page([finding('a message of a good many words that is long')]),
      30,
      'a/long/path/to/page.txt',
    );
    expect(lines).toContain('  !  2:1  a message of a good');
    expect(lines).toContain('     many words that is long');
  });

  test('an orphan is called one', () => {
    expect(linesOf(page([], { orphan: true }), 80).some((line) => /¶ {2}orphan/u.test(line))).toBe(true);
  });

  test('no control character of a path, a title or a message gets through', () => {
    const said = summarise(page([finding('m\u001b[2J')], { title: '题\u0007\n目' }), 'p\u001b]0;x.txt', PLAIN, 80);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
    expect(said).toContain('题␇␊目');
  });
});

describe('text on a terminal', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['中文', 4],
    ['“引”', 4],
    ['ＡＢ', 4],
    ['한글', 4],
    ['e\u0301', 1],
    ['😀', 2],
    ['𠀀', 2],
  ])('%j takes %i columns', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  test.each([
    ['中文字', 6, '中文字'],
    ['中文字', 5, '中文…'],
    ['中文字', 4, '中…'],
    ['abcdef', 4, 'abc…'],
    ['a中b', 3, 'a…'],
    ['ab', 2, 'ab'],
    ['中', 1, '…'],
  ])('%j in %i columns is %j', (text, columns, expected) => {
    expect(shorten(text, columns)).toBe(expected);
    expect(columnsOf(expected)).toBeLessThanOrEqual(columns);
  });

  test('padding counts columns', () => {
    expect(pad('中', 4)).toBe('中  ');
    expect(pad('中文', 2)).toBe('中文');
  });

  test.each([
    ['one two three', 8, ['one two', 'three']],
    ['one', 2, ['one']],
    ['', 5, ['']],
    ['中文 中文', 5, ['中文', '中文']],
  ])('%j broken at %i columns', (text, columns, expected) => {
    expect(wrap(text, columns)).toEqual(expected);
  });

  test('controls, escapes and bidirectional marks become signs', () => {
    expect(visible('a\u001b[1mb\n\u202ec\u007f\u200b')).toBe('a␛[1mb␊�c␡�');
    expect(visibleLines('a\tb\n\u001b\r')).toBe('a\tb\n␛␍');
  });

  test.each([
    [0, '0 copies'],
    [1, '1 copy'],
    [2, '2 copies'],
  ])('%i: %s', (number, expected) => {
    expect(count(number, 'copy', 'copies')).toBe(expected);
  });
});
