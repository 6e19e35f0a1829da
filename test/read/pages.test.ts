import { describe, expect, it } from 'vitest';
import { findPages } from '../../src/read/pages.ts';
import { split } from '../../src/read/split.ts';

/** For each page its number, if it has one, and the text that it begins with. */
function pagesOf(...lines: readonly string[]): string[] {
  const { paragraphs } = split(`${lines.join('\n\n').replaceAll('\f\n\n', '\f')}\n`);
  return findPages(paragraphs).pages.map(({ from, number }) => {
    const begins = paragraphs.slice(from).find(({ roles }) => roles[0]?.role !== 'furniture');
    return `${number ?? '-'} ${begins?.text.slice(0, 4)}`;
  });
}

const story = (word: string): readonly string[] => [
  `${word}清淤半月完工`,
  `${word}清淤之后,居民都说夜里能听见水声,两岸的人家傍晚搬出竹椅,坐在树下乘凉说话。`,
  `两岸的人来看${word},都说好。镇里打算明年再修一条步道,从石桥一直通到老码头的渡口边上。`,
];
const [east, west, south, north] = ['东河', '西河', '南河', '北河'].map(story) as readonly (readonly string[])[] as [
  readonly string[],
  readonly string[],
  readonly string[],
  readonly string[],
];

describe('page labels part pages', () => {
  it('at their heads', () => {
    expect(pagesOf('第3版', ...east, '第4版', ...west)).toEqual(['3 东河清淤', '4 西河清淤']);
  });
  it('at their feet', () => {
    expect(pagesOf(...east, '第3版', ...west, '第4版')).toEqual(['3 东河清淤', '4 西河清淤']);
  });
  it('at head and foot', () => {
    const dump = ['第3版', ...east, '第3版', '第4版', ...west, '第4版'];
    expect(pagesOf(...dump)).toEqual(['3 东河清淤', '4 西河清淤']);
  });
  it('with a name and a day around them', () => {
    const head = (page: number) => ['柳河晚报', `第${page}版`, '2023年6月9日 星期五'];
    expect(pagesOf(...head(3), ...east, ...head(4), ...west)).toEqual(['3 东河清淤', '4 西河清淤']);
  });
  it('in traditional characters and Chinese numerals', () => {
    expect(pagesOf('第三版', ...east, '第十二張', ...west)).toEqual(['3 东河清淤', '12 西河清淤']);
  });
  it('in full width', () => {
    expect(pagesOf('第０３版', ...east, '第０４版', ...west)).toEqual(['3 东河清淤', '4 西河清淤']);
  });
  it('by the days of an archive of front pages', () => {
    const head = (day: number) => `第1版 要闻 2023年6月${day}日`;
    expect(pagesOf(head(8), ...east, head(9), ...west)).toEqual(['1 东河清淤', '1 西河清淤']);
  });
  it('by the days alone, where no page has a number', () => {
    const head = (day: number, week: string) => `柳河晚报 2023年6月${day}日 星期${week}`;
    expect(pagesOf(head(8, '四'), ...east, head(9, '五'), ...west)).toEqual(['- 东河清淤', '- 西河清淤']);
  });
  it('under a headline that stands above the first', () => {
    expect(pagesOf('今日天气晴好', '第1版', ...east, '第2版', ...west)).toEqual(['1 今日天气', '2 西河清淤']);
  });
  it('in English, at the head', () => {
    const dump = [
      '3 THE DAILY NEWS Monday, 4 May 1931',
      'The bridge is mended',
      'The bridge over the river was mended.',
    ];
    const more = [
      '4 THE DAILY NEWS Monday, 4 May 1931',
      'The mill is burnt',
      'The mill by the river was burnt in the night.',
    ];
    expect(pagesOf(...dump, ...more)).toEqual(['3 The ', '4 The ']);
  });
  it('in English, at the foot', () => {
    const text =
      'The bridge over the river was mended on Monday, and carts went over it again before the evening came.';
    const more =
      'The mill by the river was burnt in the night; nobody was hurt, and the miller is to build it up again.';
    expect(pagesOf(text, 'Page 3', more, 'Page 4')).toEqual(['3 The ', '4 The ']);
  });
  it('where the first page has lost its label, if there are many', () => {
    const dump = [...east, '第2版', ...west, '第3版', ...south, '第4版', ...north, '第5版', ...east];
    expect(pagesOf(...dump)).toEqual(['2 东河清淤', '3 南河清淤', '4 北河清淤', '5 东河清淤']);
  });
});

describe('page labels part nothing', () => {
  it('where there is one, in the middle', () => {
    expect(pagesOf(...east, '第3版', ...west)).toEqual(['3 东河清淤']);
  });
  it('where the number comes again', () => {
    expect(pagesOf('第3版', ...east, '第3版:专题', ...west)).toEqual(['3 东河清淤']);
  });
  it('where the number comes again behind a form feed', () => {
    expect(pagesOf('第3版', ...east, '\f第3版', ...west)).toEqual(['3 东河清淤']);
  });
  it('where they are jump lines', () => {
    expect(pagesOf('第3版', ...east, '(下转第4版)', ...west, '(上接第1版)', ...south)).toEqual(['3 东河清淤']);
  });
  it('where two stand in the middle of text, at no head or foot', () => {
    expect(pagesOf(...east, '第3版', ...west, '第4版', ...south)).toEqual(['3 东河清淤']);
  });
  it('where they list what stands on other pages', () => {
    const list = ['第2版 要闻', '第5版 国际', '第8版 体育'];
    expect(pagesOf('第1版', ...east, ...list, ...west)).toEqual(['1 东河清淤']);
  });
  it('where the day is another in a line of another kind', () => {
    expect(pagesOf('柳河晚报 2023年6月9日 星期五', ...east, '开奖 2023年6月8日 星期四', ...west)).toEqual([
      '- 东河清淤',
    ]);
  });
  it('where they number the leaves of a book, whose text goes on', () => {
    const leaf = (page: number) => [
      `PAGE ${page}`,
      'and so they walked on along the river until the lamps were lit, and the old man told the boy of the years before the',
    ];
    expect(pagesOf(...leaf(1), ...leaf(2), ...leaf(3), ...leaf(4))).toHaveLength(1);
  });
});

describe('form feeds part pages', () => {
  it('that each begin with a heading', () => {
    expect(pagesOf(...east, `\f${west[0]}`, ...west.slice(1))).toEqual(['- 东河清淤', '- 西河清淤']);
  });
  it('that each begin with a running head', () => {
    const dump = ['柳河乡镇周末 12', ...east, '\f柳河乡镇周末 13', ...west];
    expect(pagesOf(...dump)).toEqual(['12 东河清淤', '13 西河清淤']);
  });
  it('where labels stand in the middle of their pages', () => {
    const dump = [
      ...east.slice(0, 2),
      '第3版',
      east[2] as string,
      `\f${west[0]}`,
      west[1] as string,
      '第4版',
      west[2] as string,
    ];
    expect(pagesOf(...dump)).toEqual(['3 东河清淤', '4 西河清淤']);
  });
  it('where the line behind one is no label, but its page has one', () => {
    expect(pagesOf('第3版', ...east, '\f人间草木', '第4版', ...west)).toEqual(['3 东河清淤', '4 人间草木']);
  });
});

describe('form feeds part nothing', () => {
  it('where a sentence goes on over one', () => {
    const torn = (east[1] as string).slice(0, 20);
    const rest = (east[1] as string).slice(20);
    expect(pagesOf(east[0] as string, torn, `\f${rest}`, ...west, `\f${south[0]}`, ...south.slice(1))).toEqual([
      '- 东河清淤',
    ]);
  });
  it('where they stand between frames', () => {
    const dump = [east[0], `\f${east[1]}`, `\f${east[2]}`, `\f${west[0]}`, `\f${west[1]}`, `\f${west[2]}`] as string[];
    expect(pagesOf(...dump)).toHaveLength(1);
  });
  it('at the end of a dump', () => {
    expect(pagesOf(...east, '\f')).toHaveLength(1);
  });
});

describe('a page of more paragraphs than are read together', () => {
  const { paragraphs } = split(`第3版\n\n${east.join('\n\n')}\n\n第4版\n\n${west.join('\n\n')}\n`);
  it('is read in parts, and said to be', () => {
    const { pages, findings } = findPages(paragraphs, 3);
    expect(pages).toEqual([
      { from: 0, to: 3, number: '3' },
      { from: 3, to: 4, number: '3' },
      { from: 4, to: 7, number: '4' },
      { from: 7, to: 8, number: '4' },
    ]);
    expect(findings.map(({ rule, span }) => [rule, span?.[0]])).toEqual([
      ['limit-page', paragraphs[0]?.spans[0]?.[0]],
      ['limit-page', paragraphs[4]?.spans[0]?.[0]],
    ]);
  });
  it('is none at the limit', () => {
    expect(findPages(paragraphs, 4).findings).toEqual([]);
  });
});

it('a dump without text has no page', () => {
  expect(pagesOf('')).toEqual([]);
});
