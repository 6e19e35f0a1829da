import { describe, expect, test } from 'vitest';
import { overlap } from '../../src/copies/overlap.ts';
import { findMatches } from '../../src/match/matches.ts';
import type { Paragraph } from '../../src/model.ts';
import { split } from '../../src/read/split.ts';

const RIVER = '柳岸区的河工天不亮就下水,沿着旧堤一段一段地清淤,到了午后,水面上已经看得见倒映的桥影。';
const LANTERN = '老街口的灯匠把竹篾削得极薄,糊上棉纸,再用毛笔点出鲤鱼的眼睛,孩子们围着看,谁也不肯先走。';
const STATION = '末班车开出以后,值班员仍要把站台走上一遍,捡起遗落的伞和书包,在登记簿上写下时间与车厢。';

/** The groups of more than one witness, each as the texts of its witnesses. */
function groupsOf(...lines: readonly string[]): string[][] {
  const { paragraphs } = split(lines.join('\n\n'));
  const { matches } = findMatches(paragraphs.map(({ text }) => text));
  const { cuts, groups } = overlap(paragraphs, matches);
  const textOf = (at: number) => {
    const { paragraph, from, to } = cuts[at] as (typeof cuts)[number];
    return (paragraphs[paragraph] as Paragraph).text.slice(from, to);
  };
  return groups.filter((members) => members.length > 1).map((members) => members.map(textOf));
}

describe('copies', () => {
  test('a whole and its two halves fall into the same pieces', () => {
    expect(groupsOf(RIVER.slice(0, 26), RIVER.slice(26), STATION, RIVER)).toEqual([
      [RIVER.slice(0, 26), RIVER.slice(0, 26)],
      [RIVER.slice(26), RIVER.slice(26)],
    ]);
  });

  test('pieces that are each too short to prove anything prove it together, over breaks that one side has', () => {
    const [a, b, c] = [
      '今年县里查了九条河',
      '道,封了二十三处直排污水的管口,又给沿岸三百多户人家发了联系卡,谁看',
      '见都能打这个电话。',
    ];
    const groups = groupsOf(a, b, c, LANTERN, STATION, `${a}${b.slice(0, 15)}`, `${b.slice(15)}${c}`, RIVER);
    expect(groups.map(([first]) => first).join('')).toBe(a + b + c);
  });

  test('a short line is found by its place, whatever noise has left of it', () => {
    const lines = [RIVER, '灯匠把竹蔑削', '得极薄,糊上棉纸,再用毛笔点出鲤鱼的眼睛,孩子们围着看,谁也不肯先走。'];
    const noisy = [RIVER, '灯匠杷竹茂削', lines[2] as string];
    expect(groupsOf(...lines, ...noisy).map(([first]) => first)).toEqual(lines);
  });

  test('a lead that was rewritten is a reading of the same text', () => {
    const revised = `据县志记载,灯匠手艺传了九代,${RIVER.slice(13)}`;
    expect(groupsOf(RIVER, STATION, revised)).toHaveLength(1);
  });

  test('two incomplete copies overlap', () => {
    const whole = RIVER.slice(0, -1) + LANTERN;
    expect(groupsOf(whole.slice(0, 60), STATION, whole.slice(36))).toEqual([
      [whole.slice(36, 60), whole.slice(36, 60)],
    ]);
  });
});

describe('no copies', () => {
  test.each([
    [
      'a sentence with another name in it',
      `检察院依法以涉嫌非法采矿罪对钱守业作出逮捕决定。`,
      `检察院依法以涉嫌非法采矿罪对贺铁山作出逮捕决定。`,
    ],
    ['a headline that its lead repeats', '县里修好九座老石桥', `本报讯 县里修好九座老石桥,${RIVER}`],
    ['datelines of one pattern', '本报北京1月11日电 (记者丁一)记者从全国', '本报北京10月13日电 (记者刘二)直播院线电'],
    [
      'a sentence inside two texts that both go on otherwise',
      `${RIVER}${STATION}${LANTERN}`,
      `${LANTERN.slice(20)}${STATION}${RIVER.slice(20)}甲乙丙丁戊己庚辛`,
    ],
  ])('%s', (_, one, other) => {
    expect(groupsOf(one, other)).toEqual([]);
  });
});
