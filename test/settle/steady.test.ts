import { describe, expect, test } from 'vitest';
import { findMatches } from '../../src/match/matches.ts';
import type { Block } from '../../src/model.ts';
import { isSteady } from '../../src/settle/steady.ts';

const blocks = (...lines: readonly (readonly [Block['kind'], string])[]): Block[] =>
  lines.map(([kind, text]) => ({ kind, text, spans: [[0, text.length]], joints: [] }));

const isSteadyAlone = (lines: readonly (readonly [Block['kind'], string])[]) =>
  isSteady(blocks(...lines), (texts) => findMatches(texts).matches);

const TITLE = ['title', '城东菜场里开出读书角'] as const;
const CLAUSES = ['title', '把空地清理出来,摆上书架和板凳'] as const;
const LATER = ['paragraph', '和豆制品一起摆在干货铺前面的是两只旧书架,几位老人正在看书。'] as const;
const GOODS = '菜场卖起干货';
const GOES_ON = ['paragraph', '等几位老人坐在旧书架的前面,一旁的摊主们忙着招呼。'] as const;
const SUBHEAD = ['subhead', '泡沫箱让位给书架'] as const;
const BYLINE = ['byline', '■ 林知远 许晚晴'] as const;
const FIRST = ['paragraph', '城东菜场清晨六点开门,摊主们已经摆好了蔬菜和豆制品。'] as const;
const SECOND = ['paragraph', '在豆腐摊和干货铺之间,原来是一块堆放泡沫箱的空地,今年春节过后清理出来。'] as const;
const CAPTION = ['caption', '图为菜场一角。'] as const;
const CREDIT = ['credit', '许晚晴 摄'] as const;
const SIGNOFF = ['signoff', '(何以宁)'] as const;

describe('what need not be read again', () => {
  test.each([
    ['whole paragraphs', [FIRST, SECOND]],
    ['under a title', [TITLE, FIRST, SECOND]],
    ['under a title and a name line', [TITLE, BYLINE, FIRST, SECOND]],
    ['over a text that may be later than a first, but goes on with no line above it', [TITLE, LATER, SECOND]],
    ['over a name line, a title of clauses and a text that may be later', [CLAUSES, BYLINE, LATER, SECOND]],
    [
      'with a name that stands in two',
      [TITLE, FIRST, ['paragraph', '城东菜场清晨六点开门前,管理办公室的人来过两次。'], SECOND],
    ],
    ['with a caption, its credit and a sign-off', [TITLE, FIRST, SECOND, CAPTION, CREDIT, SIGNOFF]],
    ['with a subhead, which may be the title of what stands under it', [TITLE, FIRST, SUBHEAD, SECOND, SIGNOFF]],
  ] as [string, (readonly [Block['kind'], string])[]][])('%s', (_, lines) => {
    expect(isSteadyAlone(lines)).toBe(true);
  });
});

describe('what may read otherwise by itself', () => {
  test.each([
    ['no paragraph', [TITLE, CAPTION]],
    ['a sentence that breaks off', [TITLE, ['paragraph', '在豆腐摊和干货铺之间,原来是一块堆放泡沫箱的空'], SECOND]],
    ['a paragraph that begins with a mark that closes', [TITLE, ['paragraph', `”${FIRST[1]}`], SECOND]],
    ['a short line', [TITLE, FIRST, ['paragraph', '菜场开门了。'], SECOND]],
    ['a subhead like half a sentence', [TITLE, FIRST, ['subhead', '摊主们把它清理出来,摆上的'], SECOND]],
    ['a subhead above a text that may go on with it', [TITLE, FIRST, ['subhead', GOODS], GOES_ON]],
    [
      'a subhead that may be the first half of what stands under it',
      [
        TITLE,
        FIRST,
        ['subhead', '天文馆将在枫林水库大坝'],
        ['paragraph', '开设公共观测点,免费提供讲解,名额三百人,市民可于周四上午九点起预约。'],
      ],
    ],
    ['a subhead that may be a name', [TITLE, FIRST, ['subhead', 'International Atomic'], SECOND]],
    ['a subhead right below the heading', [TITLE, SUBHEAD, FIRST, SECOND]],
    ['a subhead that nothing follows', [TITLE, FIRST, SECOND, SUBHEAD]],
    ['a caption, which may be of either part', [TITLE, FIRST, SUBHEAD, SECOND, CAPTION]],
    ['a title like half a sentence', [['title', '摊主们把它清理出来,摆上的'], FIRST, SECOND]],
    ['a title of clauses', [CLAUSES, FIRST, SECOND]],
    ['a text that may go on with its title', [['title', GOODS], GOES_ON, SECOND]],
    ['a dateline below the first text', [TITLE, FIRST, ['paragraph', `本报讯(记者 林知远)${SECOND[1]}`]]],
    ['three lines above the text', [['kicker', '城东菜场'], TITLE, ['deck', '——菜场记事'], FIRST]],
    ['two lines of letters above the text', [['title', 'Harbour wall'], ['title', 'to be rebuilt'], FIRST]],
    ['a name line above the title', [BYLINE, TITLE, FIRST]],
    ['a name line without a title', [BYLINE, FIRST]],
    ['a credit without a caption', [TITLE, FIRST, SECOND, CREDIT]],
    ['two sign-offs', [TITLE, FIRST, SECOND, SIGNOFF, SIGNOFF]],
    ['a repeat', [TITLE, FIRST, SECOND, ['paragraph', `又记:${FIRST[1]}`]]],
    ['a repeat of a part', [TITLE, FIRST, SECOND, ['paragraph', `据悉,${SECOND[1].slice(12)}`]]],
  ] as [string, (readonly [Block['kind'], string])[]][])('%s', (_, lines) => {
    expect(isSteadyAlone(lines)).toBe(false);
  });
});
