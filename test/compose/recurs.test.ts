import { describe, expect, test } from 'vitest';
import { clean } from '../../src/edition.ts';
import { faultsOf } from '../support/laws.ts';

/** What is said to recur in a dump: for each text, what its places begin with and hold. */
function recurring(...lines: readonly string[]) {
  const dump = `${lines.join('\n\n')}\n`;
  const page = clean(new TextEncoder().encode(dump), { name: 'page.txt' });
  expect(faultsOf(page, dump)).toEqual([]);
  return page.findings
    .filter(({ rule }) => rule === 'recurs')
    .map(({ span, others = [], message, confidence }) => ({
      texts: [span as readonly [number, number], ...others].map((own) => dump.slice(...own).replace(/\n\n/gu, '|')),
      message,
      confidence,
      copies: page.ledger.filter(({ fate }) => fate === 'copy').length,
    }));
}

const NOTICE = [
  '停水通知',
  '因更换主干管道,本月二十日零时至六时,城西片区将暂停供水,请各住户提前储水。',
  '如有变动,另行通知。',
];
const STORIES = [
  ['铜钟又响了', '老镇的铜钟停了二十年,上个月由退休钟匠葛长庚重新挂上钟楼,每天早晚各敲一次。'],
  ['渔网编成菜篮', '渔村的妇女把旧渔网剪开,编成菜篮和吊床,卖给来海边露营的客人,半年收入四万多元。'],
  ['护林员备冬', '山上落了头一场雪,护林员把瞭望塔的窗户用棉条塞紧,又给水缸裹了一层稻草。'],
] as const;
const page = (number: number) => [`第${number}版`, ...(STORIES[number - 1] ?? [])];

describe('a text on several pages', () => {
  test('is one finding, with all its places, and stays', () => {
    const [finding, ...others] = recurring(...page(1), ...NOTICE, ...page(2), ...NOTICE, ...page(3), ...NOTICE);
    expect(others).toEqual([]);
    expect(finding?.texts).toEqual([NOTICE.join('|'), NOTICE.join('|'), NOTICE.join('|')]);
    expect(finding?.message).toBe('this text stands on 3 pages and was kept on each: lines 7, 19, 31');
    expect(finding?.confidence).toBeGreaterThan(0.8);
    expect(finding?.copies).toBe(0);
  });

  test('is found though a character was misread', () => {
    const noisy = NOTICE.map((text) => text.replace('管道', '管遣'));
    expect(recurring(...page(1), ...NOTICE, ...page(2), ...noisy)).toHaveLength(1);
  });

  test('is one finding though it stands on more pages than are compared', () => {
    const pages = Array.from({ length: 40 }, (_, at) => [
      `第${at + 1}版`,
      `${at}号渡口开渡`,
      `${at}号渡口今早开了头班船。`,
      ...NOTICE,
    ]);
    const found = recurring(...pages.flat());
    expect(found.map(({ texts }) => texts.length)).toEqual([40]);
    expect(found[0]?.message).toMatch(/on 40 pages .* and 35 more$/u);
  });

  test('is removed where it comes again on its own page', () => {
    const [finding] = recurring(...page(1), ...NOTICE, ...page(2), ...NOTICE, ...page(3), ...NOTICE, ...NOTICE);
    expect(finding?.copies).toBe(3);
  });
});

describe('nothing is said', () => {
  test.each([
    ['of furniture', [...page(1), '责编:冉竹', ...page(2), '责编:冉竹']],
    ['of a text that comes again on one page', [...page(1), ...NOTICE, ...page(2), ...(STORIES[1] ?? [])]],
    ['of a dump of one page', [...page(1), ...NOTICE, ...(STORIES[1] ?? []), ...NOTICE]],
    ['of a formula', [...page(1), '记者从会上获悉,好。', ...page(2), '记者从会上获悉,坏。']],
  ])('%s', (_, lines) => {
    expect(recurring(...lines)).toEqual([]);
  });
});
