import { describe, expect, it } from 'vitest';
import { split } from '../../src/read/split.ts';

const furniture = (dump: string) =>
  split(dump)
    .paragraphs.filter(({ roles }) => roles[0]?.role === 'furniture' && roles[0].strength !== 'possible')
    .map(({ text }) => text);
const story = (word: string) =>
  `${word}里的水声\n\n${word}清淤之后,居民都说夜里能听见水声。\n\n两岸的人来看${word},都说好。`;

describe('running heads', () => {
  it('recur at the head of pages that form feeds part', () => {
    const dump = `柳河乡镇周末 12\n\n${story('东河')}\n\f柳河乡镇周末 13\n\n${story('西河')}`;
    expect(furniture(dump)).toEqual(['柳河乡镇周末 12', '柳河乡镇周末 13']);
  });
  it('recur beside page labels', () => {
    const dump = `柳河两岸\n\n第3版\n\n${story('东河')}\n\n柳河两岸\n\n第4版\n\n${story('西河')}`;
    expect(furniture(dump)).toEqual(['柳河两岸', '第3版', '柳河两岸', '第4版']);
  });
  it('are no titles of an article that was printed twice', () => {
    expect(furniture(`第3版\n\n${story('东河')}\n\n第3版\n\n${story('东河')}`)).toEqual(['第3版', '第3版']);
  });
  it.each(['(上接第1版)', '(下转第5版)', '(卓然)', '■ 林知远 许晚晴'])('are no lines of another kind: %s', (line) => {
    const dump = `第3版\n\n${line}\n\n${story('东河')}\n\n第4版\n\n${line}\n\n${story('西河')}`;
    expect(furniture(dump)).toEqual(['第3版', '第4版']);
  });
  it('are no lines that stand inside a page as well', () => {
    const dump = `柳河两岸\n\n${story('东河')}\n\n柳河两岸\n\n${story('西河')}\n\f柳河两岸\n\n${story('南河')}`;
    expect(furniture(dump)).toEqual([]);
  });
});

describe('what stands beside furniture', () => {
  it('is furniture where it can be', () => {
    expect(furniture(`第3版\n\n专题\n\n2023年6月9日\n\n${story('东河')}`)).toEqual(['第3版', '专题', '2023年6月9日']);
  });
  it('stays text elsewhere', () => {
    expect(furniture(`${story('东河')}\n\n2023年6月9日\n\n专题\n\n${story('西河')}`)).toEqual([]);
  });
});

describe('a number', () => {
  it('is that of the page where it stands first or last', () => {
    expect(furniture(`4\n\n${story('东河')}\n\n12`)).toEqual(['4', '12']);
  });
  it('stays text inside the page, and where there is nothing else', () => {
    expect(furniture(`${story('东河')}\n\n4\n\n${story('西河')}`)).toEqual([]);
    expect(furniture('4')).toEqual([]);
  });
});
