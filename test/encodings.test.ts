/** The real page in every encoding that it may come in: the same articles, and the same bytes back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { clean } from '../src/edition.ts';
import type { PageDocument } from '../src/model.ts';
import { restore } from '../src/render/restore.ts';
import { type Encoding, toBytes, toText } from '../src/text/encoding.ts';

const SIMPLIFIED = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'zhejiang-daily.txt'), 'utf8');
const converter = Converter({ from: 'cn', to: 'tw' });
/** Character by character, and with the form that Big5 has where the converter prefers another. */
const TRADITIONAL = Array.from(SIMPLIFIED, (character) => {
  const form = converter(character);
  return toText(toBytes(form, 'big5'), 'big5') === form ? form : '口';
}).join('');

const read = (text: string, encoding: Encoding, mark = ''): PageDocument => {
  const bytes = toBytes(mark + text, encoding);
  const page = clean(bytes, { name: 'page.txt' });
  expect(Buffer.from(restore(JSON.parse(JSON.stringify(page)))).equals(bytes)).toBe(true);
  expect(page.source).toMatchObject({ encoding, raw: [] });
  expect(page.findings.filter(({ rule }) => rule === 'bad-bytes' || rule === 'other-encoding')).toEqual([]);
  return page;
};
/** What a reader sees: everything of the articles but the places in the dump. */
const seen = ({ articles }: PageDocument) =>
  articles.map(({ blocks, ...article }) => ({ ...article, blocks: blocks.map(({ kind, text }) => `${kind} ${text}`) }));

const simplified = seen(read(SIMPLIFIED, 'utf-8'));
const traditional = seen(read(TRADITIONAL, 'utf-8'));
const LINE_ENDS = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
] as const;

describe.each(LINE_ENDS)('with %s', (_, end) => {
  const ended = (text: string): string => text.replaceAll('\n', end);

  test.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const)(
    'the real page in %s, without a mark',
    (encoding) => {
      expect(seen(read(ended(SIMPLIFIED), encoding))).toEqual(simplified);
    },
  );

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('the real page in %s, with a mark', (encoding) => {
    expect(seen(read(ended(SIMPLIFIED), encoding, '\ufeff'))).toEqual(simplified);
  });

  test.each(['big5', 'gb18030', 'utf-16le'] as const)('the real page in traditional characters in %s', (encoding) => {
    expect(seen(read(ended(TRADITIONAL), encoding))).toEqual(traditional);
  });
});

test('the traditional page is the real page: seven articles, hardly a character that Big5 lacks', () => {
  expect(traditional).toHaveLength(7);
  expect(TRADITIONAL.split('口').length - SIMPLIFIED.split('口').length).toBeLessThan(30);
});

test('line ends may be mixed', () => {
  let at = 0;
  const mixed = SIMPLIFIED.replace(/\n/gu, () => {
    at += 1;
    return (LINE_ENDS[at % 3] as readonly string[])[1] as string;
  });
  // Between a CR and the LF of the next blank line stands no character: they are one line end.
  const page = clean(toBytes(mixed, 'gb18030'), { name: 'page.txt' });
  expect(page.articles.map(({ title }) => title)).toEqual(simplified.map(({ title }) => title));
  expect(Buffer.from(restore(page)).equals(toBytes(mixed, 'gb18030'))).toBe(true);
});
