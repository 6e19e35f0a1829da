import { describe, expect, it } from 'vitest';
import { split } from '../../src/read/split.ts';

const texts = (dump: readonly string[]) => split(dump.join('\n')).paragraphs.map(({ text }) => text);

/** The first lines of paragraphs are shorter by their indents, which the extractor left out. */
const FERRY = [
  'The old ferry that links the',
  'two banks of the river will rest',
  'for a month now with its engine',
  'taken out, and a new one is put',
  'in by the builders.',
  'A bridge is not planned, for it',
  'would cost far more than the town',
  'has in the bank, and nobody in the',
  'council wants to borrow it.',
  'With the new engine the boat will',
  'cross in six minutes, as it did in',
  'its first years.',
  'For those who have to cross in',
  'these weeks a bus goes round by',
  'the lower bridge each hour, which',
  'takes far longer but costs no more',
  'than the boat.',
  'As soon as the engine is in, the',
  'boat is to be painted by the young',
  'people of the rowing club, who had',
  'asked for the work.',
];
const SCHOOL = [
  'With all that the parents of',
  'the valley had to say against it,',
  'the school on the hill will close',
  'in summer, and the children will',
  'go to the town by bus.',
];
const KNOWN = texts([...FERRY, ...SCHOOL]);

describe('headings of letters', () => {
  it('end where a text begins with a word that is small elsewhere, whatever the heading fills', () => {
    const title = 'Village school faces last term';
    expect(texts([...FERRY, title, ...SCHOOL])).toEqual([...KNOWN.slice(0, 5), title, KNOWN[5]]);
  });

  it('have several lines', () => {
    const [first, second] = ['Village school on hill is', 'closed after a dispute'];
    expect(texts([...FERRY, first, second, ...SCHOOL])[5]).toBe(`${first} ${second}`);
  });

  it('end where a name line follows', () => {
    const [title, names] = ['Village school faces last term', 'Von Ida Kirn-Rahm'];
    expect(texts([title, names, ...KNOWN]).slice(0, 2)).toEqual([title, names]);
  });

  it('are two, where the second begins as texts do', () => {
    const [title, deck] = ['Village school faces last term', 'The council regrets it'];
    expect(texts([...FERRY, title, deck, ...SCHOOL]).slice(5, 7)).toEqual([title, deck]);
  });

  it.each([
    [
      'are not parted before a small letter, or behind an article',
      ['Nobody in the upper valley had', 'asked for the school to close', 'but the county had to save.'],
    ],
    [
      'are not the first lines of paragraphs that go on with a name',
      ['On Thursday the mayor of Hill', 'Stone asked the county for help', 'but the county had to save.'],
    ],
    [
      'are not the first words of old papers, in capitals',
      ['THE county had no answer for', 'Despite, who is the mayor, and', 'the school was closed.'],
    ],
  ])('%s', (_, lines) => {
    expect(texts([...FERRY, ...lines])).toHaveLength(6);
  });
});

describe('headings of two Chinese lines', () => {
  const [column, rest] = [
    [
      '河道清淤之后水流比往年快了一倍，岸',
      '边的居民都说夜里能听见水声，孩子们',
      '数着船灯睡觉。',
      '两岸新栽的柳树有三百二十株，',
      '每株都挂着认养人的名字和电话，缺水',
    ],
    ['时有人来浇。上个月认养的人家凑钱修', '了一条石板路，从码头一直通到学校门', '口，下雨天再也不用绕道走。'],
  ];

  it.each([
    ['over text that goes on from another column', ['滨江三乡共建医', '疗服务中心'], ['滨江三乡共建医疗服务中心']],
    [
      'under a line that leads up to it',
      ['来自桥头村——', '滨江三乡共建医', '疗服务中心'],
      ['来自桥头村——', '滨江三乡共建医疗服务中心'],
    ],
  ])('%s', (_, heading, expected) => {
    expect(texts([...column, '', ...heading, ...rest])).toEqual([
      column.slice(0, 3).join(''),
      column.slice(3).join(''),
      ...expected,
      rest.join(''),
    ]);
  });
});
