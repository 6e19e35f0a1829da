/** What stands between two texts that a line end or a column break has parted, and where their parts stand. */
import { describe, expect, test } from 'vitest';
import { jointBetween, placesIn, placesOf } from '../src/piece.ts';

describe('the joint between two texts that are one', () => {
  test.each([
    ['渡口的汽笛', '响了三声'],
    ['使用', 'Windows'],
    ['共有12', '人报名'],
    ['共有一千二百,3', '500人报名'],
    ['本报讯(记者洛川)', '11日,展览开幕'],
    ['展览开幕,', '30件展品首次露面'],
    ['增长12%,', '2019年为9%'],
    ['他说,', '“再等一等。”'],
    ['他说:“再等一等。”', '2019年的春天'],
    ['他写道……', '1998年的夏天'],
    ['县里评出一、二等奖共12个', '(名单附后)'],
    ['国际渡口协会(', 'Ferry Society'],
    ['水位退到7', '.8米'],
    ['赛程为17-', '32名'],
    ['任期(2016年', '-2018年)'],
    ['码头开通5', 'G信号'],
    ['船速30', 'km以上'],
    ['新船型号S', '20已经下水'],
    ['电池为4K/', '60FPS的镜头'],
    ['主队以12', '∶21落后'],
    ['主队以34∶', '39负于客队'],
    ['船体长161.9×', '73.7米'],
    ['夜里降到零下3', '℃上下'],
  ])('is nothing in Chinese text: %s|%s', (before, after) => {
    expect(jointBetween(before, after)).toBe('');
  });

  test.each([
    ['the ferry (', 'now sunk)'],
    ['moored off the custom-', 'house quay'],
    ['at St. Mary-', 'Church'],
  ])('is nothing behind a bracket that opens, and in a compound: %s|%s', (before, after) => {
    expect(jointBetween(before, after)).toBe('');
  });

  test.each([
    ['der Haus-', 'und Hofhund'],
    ['left - with', 'the rest'],
    ['the ferry left', 'at six'],
    ['he said, “Wait.”', 'She waited'],
    ['he asked ‘why’', '“because”'],
    ['the crew—', 'eleven men'],
    ['in 1898', '12 ships'],
    ['the ships,', '12 in all'],
    ['the five', 'G boats'],
    ['渡船用 Ferry', '990 型'],
    ['渡船 Galaxy', 'Note 下水'],
    ['主摄 +', '6400 长焦'],
    ['the mayor (who was ill)', 'stayed'],
  ])('is a space in text of letters: %s|%s', (before, after) => {
    expect(jointBetween(before, after)).toBe(' ');
  });
});

describe('the places that a stretch of a text touches', () => {
  // Three lines of four characters, the second and third behind a space.
  const spans = [0, 5, 10].map((start) => [start, start + 4] as const);
  const places = placesOf({ text: 'abcd efgh ijkl', spans, joints: [' ', ' '] });

  test.each([
    ['all', 0, 14, [0, 1, 2]],
    ['what it has some of', 3, 6, [0, 1]],
    ['no line that it only reaches', 4, 5, []],
    ['one, from its end', 8, 10, [1]],
    ['the last', 13, 20, [2]],
    ['none behind the text', 14, 20, []],
  ] as [string, number, number, number[]][])('are %s', (_, from, to, expected) => {
    expect(placesIn(places, from, to)).toEqual(expected.map((line) => places[line]));
  });
});
