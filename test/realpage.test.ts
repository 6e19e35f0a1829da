import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { clean } from '../src/edition.ts';
import { restore } from '../src/render/restore.ts';
import { faultsOf } from './support/laws.ts';
import { figures, measure, together } from './support/measure.ts';
import type { PageTruth } from './support/page-truth.ts';
import { wrap } from './support/typeset.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, '..', 'fixtures', name), 'utf8');
const original = fixture('zhejiang-daily.txt');
const truth = JSON.parse(fixture('zhejiang-daily.truth.json')) as PageTruth;
/** Line numbers as a person counts them, from 1. */
const lines = ['', ...original.split('\n')];
const between = (from: number, to: number): string[] => lines.slice(from, to + 1);

const converter = Converter({ from: 'cn', to: 't' });
/** Character by character: a cut paragraph must become what its whole becomes. */
const traditional = (text: string): string => Array.from(text, (character) => converter(character)).join('');

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const fullWidth = (text: string): string => text.replace(/[,:;?!()]/gu, (mark) => WIDE[mark] ?? mark);

const starts = truth.articles.flatMap((article) =>
  article.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text, ...(block.alternatives ?? [])] : [])),
);
/** A paragraph's beginning, and no half: the two blocks that begin in the middle of a sentence have no indent either. */
const isOpening = (line: string): boolean =>
  line.length > 30 &&
  !line.startsWith('报墙') &&
  !line.startsWith('口;线路') &&
  starts.some((text) => text.startsWith(line.slice(0, 12)));

const same = (text: string): string => text;
const transformations: readonly (readonly [name: string, dump: string, change: (text: string) => string])[] = [
  ['as it is', original, same],
  ['with full-width punctuation', fullWidth(original), fullWidth],
  ['without blank lines', lines.filter((line) => line !== '').join('\n'), same],
  [
    'with indents and no blank lines',
    lines
      .filter((line) => line !== '')
      .map((line) => (isOpening(line) ? `　　${line}` : line))
      .join('\n'),
    same,
  ],
  [
    'hard-wrapped at 20 characters',
    original
      .split('\n')
      .map((line) => (line === '' ? '' : wrap(line, 20, 0).join('\n')))
      .join('\n'),
    same,
  ],
  [
    'with line 63 behind its article',
    [...between(1, 62), ...between(65, 104), lines[63], '', ...between(105, 134)].join('\n'),
    same,
  ],
  [
    'with the four last copies in reverse order',
    [
      ...between(1, 105),
      ...between(128, 134),
      '',
      ...between(118, 127),
      ...between(110, 117),
      ...between(106, 108),
    ].join('\n'),
    same,
  ],
  ['in traditional characters', traditional(original), traditional],
  ['with CRLF line ends', original.replaceAll('\n', '\r\n'), same],
];

describe.each(transformations)('the real page %s', (_, dump, change) => {
  const page = clean(new TextEncoder().encode(dump), { name: 'zhejiang-daily.txt' });
  const wanted = changed(truth, change);
  const measured = measure(page, wanted, dump);

  test('gives the same seven articles', () => {
    expect(measured.misses).toEqual([]);
    expect(page.articles).toHaveLength(7);
  });

  test.each(figures.map((figure) => [figure]))('%s is perfect', (figure) => {
    expect(together(figure, [measured])).toBe(figure === 'lost' || figure === 'residue' ? 0 : 1);
  });

  test('breaks no law', () => {
    expect(faultsOf(page, dump)).toEqual([]);
    expect(Buffer.from(restore(page)).equals(Buffer.from(dump))).toBe(true);
  });
});

test('the real page lists the other lead as a variant, with its witnesses', () => {
  const page = clean(new TextEncoder().encode(original), { name: 'zhejiang-daily.txt' });
  const block = page.articles
    .flatMap((article) => article.blocks)
    .find(({ text }) => text.includes('东阳经济开发区对签约的产业项目'));
  expect(block?.text.startsWith('为全力加快推进项目建设')).toBe(true);
  expect(block?.variants).toHaveLength(1);
  expect(block?.variants?.[0]?.reading).toContain('据记者了解,今年上半年');
  expect(block?.variants?.[0]?.witnesses.map(([from, to]) => original.slice(from, to))).toEqual([
    block?.variants?.[0]?.reading,
    block?.variants?.[0]?.reading,
  ]);
});

test.each(Array.from({ length: lines.length - 1 }, (_, at) => [at + 1]))(
  'the laws hold for the real page cut after line %i',
  (last) => {
    const dump = between(1, last).join('\n');
    const page = clean(new TextEncoder().encode(dump), { name: 'zhejiang-daily.txt' });
    expect(faultsOf(page, dump)).toEqual([]);
    expect(Buffer.from(restore(page)).toString('utf8')).toBe(dump);
  },
);

/** The truth after the same change that the dump went through. */
function changed(page: PageTruth, change: (text: string) => string): PageTruth {
  return {
    articles: page.articles.map((article) => ({
      ...article,
      title: article.title === null ? null : change(article.title),
      byline: article.byline.map(change),
      signoff: article.signoff.map(change),
      blocks: article.blocks.map((block) => ({
        ...block,
        text: change(block.text),
        ...(block.alternatives === undefined ? {} : { alternatives: block.alternatives.map(change) }),
      })),
    })),
  };
}
