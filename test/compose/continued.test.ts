import { describe, expect, test } from 'vitest';
import { clean } from '../../src/edition.ts';
import type { Article } from '../../src/model.ts';
import { chinese } from '../support/corpus.ts';
import { faultsOf } from '../support/laws.ts';

/** The articles of a dump, a blank line after each line. */
function articlesOf(...lines: readonly string[]): readonly Article[] {
  const dump = `${lines.join('\n\n')}\n`;
  const page = clean(new TextEncoder().encode(dump), { name: 'page.txt' });
  expect(faultsOf(page, dump)).toEqual([]);
  return page.articles;
}
const blocksOf = (article: Article | undefined) => article?.blocks.map(({ kind, text }) => [kind, text]);

const BELL = '老镇的铜钟停了二十年,上个月由退休钟匠葛长庚重新挂上钟楼,每天早晚各敲一次。';
const BELL_MORE = '葛长庚说,铜钟要有人敲才不生锈。镇上答应每年拨一笔油钱,请两个年轻人跟着学敲钟。';
const NETS = '渔村的妇女把旧渔网剪开,编成菜篮和吊床,卖给来海边露营的客人,半年收入四万多元。';
const NETS_MORE = '编网的桌子摆在祠堂里,谁有空谁来坐下编一段,编好的渔网篮子按件记账,月底分钱。';
const SNOW = '山上落了头一场雪,护林员把瞭望塔的窗户用棉条塞紧,又给水缸裹了一层稻草。';
const TORN = '养路工老魏把铁锹扛在肩上,沿着山路走了十二公里,把塌下来的石';
const REST = '头一块一块搬到路边,又用红漆在岩壁上写了两个大字。天黑以前,班车开过去了。';

const page = (number: number) => `第${number}版 综合 2023年11月3日 星期五`;

describe('jump lines that point at each other', () => {
  test('make one article of two pages', () => {
    const [first, ...others] = articlesOf(
      ...[page(1), '旧钟楼有了敲钟的新人', BELL, '(下转第3版)', page(2), '渔网编成菜篮', NETS],
      ...[page(3), '(上接第1版)', BELL_MORE, '霜降之前先备柴火水缸', SNOW],
    );
    expect(blocksOf(first)).toEqual([
      ['title', '旧钟楼有了敲钟的新人'],
      ['paragraph', BELL],
      ['paragraph', BELL_MORE],
    ]);
    expect(others.map(({ title }) => title)).toEqual(['渔网编成菜篮', '霜降之前先备柴火水缸']);
  });

  test('sew the paragraph that they part', () => {
    const [first] = articlesOf(
      ...[page(1), '塌方路段三天修好', TORN, '(下转第2版)', '霜降之前先备柴火水缸', SNOW],
      ...[page(2), '(上接第1版)', REST, '渔网编成菜篮', NETS],
    );
    expect(blocksOf(first)?.at(-1)).toEqual(['paragraph', TORN + REST]);
    expect(first?.blocks.at(-1)?.seams?.map(({ evidence }) => evidence)).toEqual(['jump']);
    expect(first?.damage).toEqual([]);
  });

  test('of two articles that go on upon one page each find their own, by their words', () => {
    const [bell, nets] = articlesOf(
      ...[page(1), '旧钟楼有了敲钟的新人', BELL, '(下转第2版)', '渔网编成菜篮', NETS, '(下转第2版)'],
      ...[page(2), '(上接第1版)', NETS_MORE, '(上接第1版)', BELL_MORE],
    );
    expect(blocksOf(bell)?.at(-1)).toEqual(['paragraph', BELL_MORE]);
    expect(blocksOf(nets)?.at(-1)).toEqual(['paragraph', NETS_MORE]);
  });

  test('of which one has a headline of its own: it becomes a subhead', () => {
    const [bell] = articlesOf(
      ...[page(1), '旧钟楼有了敲钟的新人', BELL, '(下转第2版)', '渔网编成菜篮', NETS],
      ...[page(2), '(上接第1版)', '徒弟学艺不怕早', BELL_MORE, '霜降之前先备柴火水缸', SNOW],
    );
    expect(bell?.title).toBe('旧钟楼有了敲钟的新人');
    expect(blocksOf(bell)?.slice(2)).toEqual([
      ['subhead', '徒弟学艺不怕早'],
      ['paragraph', BELL_MORE],
    ]);
  });
});

describe('jump lines that do not', () => {
  test.each([
    ['to another page than that of the second', '(下转第5版)', '(上接第1版)', page(2)],
    ['from another page than that of the first', '(下转第2版)', '(上接第7版)', page(2)],
    ['of another day', '(下转第2版)', '(上接第1版)', '第2版 综合 2023年11月4日 星期六'],
    ['in one direction only', '(下转第2版)', '霜降之前先备柴火水缸', page(2)],
  ])('join nothing: %s', (_, out, into, second) => {
    const articles = articlesOf(page(1), '旧钟楼有了敲钟的新人', BELL, out, second, into, BELL_MORE);
    expect(articles).toHaveLength(2);
  });

  test('leave what comes from a page that is not there by itself', () => {
    const articles = articlesOf(
      page(5),
      '渔网编成菜篮',
      NETS,
      '(上接第1版)',
      BELL_MORE,
      page(6),
      '霜降之前先备柴火水缸',
      SNOW,
    );
    expect(articles.map(({ title }) => title)).toEqual(['渔网编成菜篮', null, '霜降之前先备柴火水缸']);
  });
});

test('jump lines that may mean too many others are held against the nearest, which is said', () => {
  const arrivals = chinese.slice(0, 20).flatMap(({ paragraphs }) => ['(上接第1版)', paragraphs[0] as string]);
  const dump = [page(1), '旧钟楼有了敲钟的新人', BELL, '(下转第2版)', page(2), ...arrivals].join('\n\n');
  const { findings } = clean(new TextEncoder().encode(dump), { name: 'page.txt' });
  expect(findings.map(({ rule }) => rule)).toContain('limit-jumps');
});

describe('a sentence that breaks off at the end of a page', () => {
  test('goes on at the head of the next', () => {
    const articles = articlesOf(page(1), '塌方路段三天修好', TORN, page(2), REST, '渔网编成菜篮', NETS);
    expect(blocksOf(articles[0])?.at(-1)).toEqual(['paragraph', TORN + REST]);
    expect(articles[0]?.blocks.at(-1)?.seams?.map(({ evidence }) => evidence)).toEqual(['word']);
    expect(articles[1]?.title).toBe('渔网编成菜篮');
  });

  test.each([
    ['a headline stands there', '霜降之前先备柴火水缸', SNOW],
    ['a paragraph begins there', `昨天,${SNOW}`, NETS],
  ])('does not where %s', (_, ...second) => {
    const [first] = articlesOf(page(1), '塌方路段三天修好', TORN, page(2), ...second);
    expect(first?.damage).toEqual([{ kind: 'missing-tail' }]);
  });
});
