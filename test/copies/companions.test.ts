import { describe, expect, test } from 'vitest';
import { stage } from '../support/stages.ts';

const RIVER = '柳岸区的河工天不亮就下水,沿着旧堤一段一段地清淤,到了午后,水面上已经看得见倒映的桥影。';
const LANTERN = '老街口的灯匠把竹篾削得极薄,糊上棉纸,再用毛笔点出鲤鱼的眼睛,孩子们围着看,谁也不肯先走。';
const STATION = '末班车开出以后,值班员仍要把站台走上一遍,捡起遗落的伞和书包,在登记簿上写下时间与车厢。';
const ORCHARD = '果园里的枇杷熟了,守园的老人在树下搭起竹床,夜里听见松鼠啃果子,便起来敲两下铜盆。';

/** Whether two lines, by their numbers, are witnesses of one text. */
function areMates(lines: readonly string[], one: number, other: number): boolean {
  const { layout } = stage(...lines);
  const groups = (paragraph: number) => layout.cutsOf(paragraph).map((at) => layout.cuts[at]?.group);
  return groups(one).some((group) => groups(other).includes(group));
}

describe('a short line beside a copy', () => {
  test.each([
    ['a noisy title above it', ['河灯照归路', RIVER, LANTERN, ORCHARD, '河灯照归踣', RIVER, LANTERN], 0, 4],
    ['a noisy line between two', [RIVER, '灯下人影长', LANTERN, ORCHARD, RIVER, '灯下入影长', LANTERN], 1, 5],
    ['a noisy line behind it', [RIVER, LANTERN, '说完他就走了。', ORCHARD, RIVER, LANTERN, '说完也就走了。'], 2, 6],
    ['past a caption', ['河灯照归路', '图为河工在清淤。', RIVER, ORCHARD, STATION, '河灯照归踣', RIVER], 0, 5],
  ])('%s is its companion', (_, lines, one, other) => {
    expect(areMates(lines, one, other)).toBe(true);
  });

  test.each([
    ['another line', ['河灯照归路', RIVER, LANTERN, ORCHARD, '芦城早市忙', RIVER, LANTERN], 0, 4],
    ['a line far away from it', ['河灯照归路', ORCHARD, RIVER, STATION, RIVER, LANTERN, '河灯照归踣'], 0, 6],
    ['a line beside no copy', ['河灯照归路', RIVER, '河灯照归踣', LANTERN], 0, 2],
  ])('%s is none', (_, lines, one, other) => {
    expect(areMates(lines, one, other)).toBe(false);
  });

  test('in a flood of one text each line costs no more than a line', () => {
    const lines = Array.from({ length: 200 }, () => ['河灯照归路', RIVER]).flat();
    const { layout } = stage(...lines);
    expect(layout.groups.reduce((sum, members) => sum + members.length, 0)).toBe(layout.cuts.length);
  });
});
