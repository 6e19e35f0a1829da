import { describe, expect, test } from 'vitest';
import { clean } from '../../src/edition.ts';
import type { Article, Block, PageDocument } from '../../src/model.ts';
import { chinese } from '../support/corpus.ts';

const story = (title: string): readonly string[] => {
  const one = chinese.find((candidate) => candidate.title === title);
  return one === undefined ? [] : [title, ...one.paragraphs];
};
const STREET = story('云栖老街改造不拆一堵旧墙');
const BUS = story('夜班公交多开了一站');
const pageOf = (...lines: readonly string[]): PageDocument =>
  clean(new TextEncoder().encode(`${lines.join('\n\n')}\n`), { name: 'page.txt' });
const textsOf = ({ blocks }: Article, ...kinds: readonly Block['kind'][]): string[] =>
  blocks.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
const rulesOf = ({ findings }: PageDocument): string[] => findings.map(({ rule }) => rule);

describe('a caption', () => {
  const caption = '图为云栖老街的修伞匠庞德福在摊子上。';

  test.each([
    ['in its own article', [...STREET.slice(0, 3), caption, '许晚晴 摄', ...STREET.slice(3), ...BUS], false],
    ['at the end of its own article', [...STREET, caption, '许晚晴 摄', ...BUS], false],
    [
      'in an article of which it does not speak',
      [...STREET, ...BUS.slice(0, 3), caption, '许晚晴 摄', ...BUS.slice(3)],
      true,
    ],
  ])('%s goes with its credit to the article whose words it has, behind the text', (_, lines, isMoved) => {
    const page = pageOf(...lines);
    const [street, bus] = page.articles as [Article, Article];
    expect(textsOf(street, 'caption', 'credit')).toEqual([caption, '许晚晴 摄']);
    expect(street.blocks.slice(-2).map(({ kind }) => kind)).toEqual(['caption', 'credit']);
    expect(textsOf(bus, 'caption', 'credit')).toEqual([]);
    expect(rulesOf(page).includes('moved-caption')).toBe(isMoved);
  });

  test('that shares nothing with any article stays where it stands', () => {
    const page = pageOf(...STREET, ...BUS.slice(0, 3), '图为苹果丰收。', ...BUS.slice(3));
    expect(textsOf(page.articles[1] as Article, 'caption')).toEqual(['图为苹果丰收。']);
    expect(rulesOf(page)).not.toContain('moved-caption');
  });

  test('stands before the sign-off', () => {
    const { articles } = pageOf(...BUS, '图为夜班公交的站牌。', '(田栀)');
    expect(articles[0]?.blocks.slice(-2).map(({ kind }) => kind)).toEqual(['caption', 'signoff']);
  });

  test('alone on a page is an article', () => {
    expect(pageOf('图为河工在清淤。').articles.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
      'caption',
    ]);
  });
});

describe('variants', () => {
  const [title, first = '', second = '', ...rest] = BUS;
  const revised = second.replace('二百一十三名', '三百零七名');

  test('list what a copy reads otherwise, where, and who reads it so', () => {
    const lines = [title as string, first, second, ...rest, ...STREET, title as string, first, revised, ...rest];
    const dump = `${lines.join('\n\n')}\n`;
    const page = pageOf(...lines);
    const block = page.articles.flatMap(({ blocks }) => blocks).find(({ variants }) => variants !== undefined) as Block;
    expect([second, revised]).toContain(block.text);
    const other = block.text === second ? revised : second;
    for (const { reading, witnesses } of block.variants ?? [])
      expect(witnesses.map((span) => dump.slice(...span)).join('')).toBe(reading);
    const read = (block.variants ?? [])
      .toReversed()
      .reduce((text, { at, reading }) => text.slice(0, at[0]) + reading + text.slice(at[1]), block.text);
    expect(read).toBe(other);
  });

  test('of equal copies there are none', () => {
    const page = pageOf(...BUS, ...STREET, ...BUS);
    expect(page.articles.flatMap(({ blocks }) => blocks.filter(({ variants }) => variants !== undefined))).toEqual([]);
  });

  test('one reading of two copies is one variant with two witnesses', () => {
    const again = [title as string, first, revised, ...rest];
    const page = pageOf(...BUS, ...STREET, ...again, ...story('荒滩上长出万亩湿地'), ...again);
    const variants = page.articles.flatMap(({ blocks }) => blocks.flatMap((block) => block.variants ?? []));
    expect(new Set(variants.map(({ at, reading }) => `${at} ${reading}`)).size).toBe(variants.length);
  });
});

describe('damage', () => {
  const [title = '', first = '', second = '', ...rest] = BUS;

  test.each<[string, readonly string[], readonly string[]]>([
    ['none, where all is there', BUS, []],
    ['a title, where there is none', BUS.slice(1), ['missing-title']],
    ['a tail, where the last text breaks off', [title, first, second.slice(0, 40)], ['missing-tail']],
    ['a head, where the first text clings', [title, `的工人${first.slice(-30)}`, second, ...rest], ['missing-head']],
  ])('%s', (_, lines, kinds) => {
    expect(pageOf(...lines).articles[0]?.damage.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('names', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['above the text', ['本报记者 田栀'], ['田栀'], []],
    ['twice in one heading', ['本报记者 田栀', '田栀 摄影报道'], ['田栀'], []],
  ])('%s are given once', (_, lines, byline, signoff) => {
    const [article] = pageOf(BUS[0] as string, ...lines, ...BUS.slice(1)).articles;
    expect(article?.byline).toEqual(byline);
    expect(article?.signoff).toEqual(signoff);
  });

  test('in brackets below the text sign', () => {
    expect(pageOf(...BUS, '(田栀 林知远)').articles[0]).toMatchObject({ byline: [], signoff: ['田栀', '林知远'] });
  });

  test('in a dateline are the byline, and the dateline stays in its text', () => {
    const [title = '', first = '', ...rest] = BUS;
    const [article] = pageOf(title, `本报讯(记者 田栀)${first}`, ...rest).articles;
    expect(article).toMatchObject({ byline: ['田栀'], dateline: '本报讯(记者 田栀)' });
    expect(article?.blocks[1]?.text.startsWith('本报讯(记者 田栀)')).toBe(true);
  });
});
