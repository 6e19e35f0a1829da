import { describe, expect, test } from 'vitest';
import { stage } from '../support/stages.ts';

const RIVER = '柳岸区的河工天不亮就下水,沿着旧堤一段一段地清淤,到了午后,水面上已经看得见倒映的桥影。';
const LANTERN = '老街口的灯匠把竹篾削得极薄,糊上棉纸,再用毛笔点出鲤鱼的眼睛,孩子们围着看,谁也不肯先走。';
const STATION = '末班车开出以后,值班员仍要把站台走上一遍,捡起遗落的伞和书包,在登记簿上写下时间与车厢。';
const ORCHARD = '果园里的枇杷熟了,守园的老人在树下搭起竹床,夜里听见松鼠啃果子,便起来敲两下铜盆。';
const TRADITIONAL = '柳岸區的河工天不亮就下水，沿著舊堤一段一段地清淤，到了午後，水面上已經看得見倒映的橋影。';
const SIMPLE = TRADITIONAL.replaceAll('著', '着');

/** The texts that have witnesses elsewhere, in the reading of the first. */
function repeated(...lines: readonly string[]): string[] {
  const { layout, paragraphs } = stage(...lines);
  return layout.groups.flatMap((members) => {
    const cut = layout.cuts[members[0] as number];
    return members.length < 2 || cut === undefined
      ? []
      : [(paragraphs[cut.paragraph]?.text ?? '').slice(cut.from, cut.to)];
  });
}
const shared = (...lines: readonly string[]): string => repeated(...lines).join('');

describe('is a copy', () => {
  test.each([
    ['a whole paragraph', RIVER, RIVER],
    ['in other characters and widths', RIVER, SIMPLE],
    ['with noise', RIVER, RIVER.replace('午后', '牛后').replace('旧堤', '日堤').replace('桥影', '桥彭')],
    ['with marks lost', RIVER, RIVER.replaceAll(',', '')],
    ['with a character dropped and one put in', RIVER, RIVER.replace('清淤', '清').replace('下水', '下了水')],
  ])('%s', (_, one, other) => {
    expect(shared(one, LANTERN, STATION, other)).toBe(one);
  });

  test.each([
    ['a prefix', RIVER.slice(0, 34)],
    ['a suffix', RIVER.slice(-26)],
  ])('%s', (_, part) => {
    expect(shared(part, LANTERN, STATION, RIVER)).toBe(part);
    expect(shared(RIVER, LANTERN, STATION, part)).toBe(part);
  });

  test('what two halves that were cut elsewhere have in common', () => {
    const whole = RIVER + LANTERN;
    expect(shared(whole.slice(0, 60), STATION, whole.slice(30))).toBe(whole.slice(30, 60));
  });

  test('a short title above a copy of its text', () => {
    expect(repeated('河灯照归路', RIVER, LANTERN, STATION, '河灯照归路', RIVER)).toEqual(['河灯照归路', RIVER]);
  });

  test('a sign-off below a copy of its text', () => {
    expect(repeated(RIVER, '(何以宁)', LANTERN, STATION, RIVER, '(何以宁)')).toEqual([RIVER, '(何以宁)']);
  });
});

describe('is no copy', () => {
  test.each([
    ['a refrain of a few characters', [`${RIVER}日子就这么过。`, LANTERN, `${STATION}日子就这么过。`]],
    ['a refrain that is a paragraph', [RIVER, '人们都说好。', LANTERN, '人们都说好。', STATION]],
    [
      'a sentence of service below two stories',
      [`${RIVER}市民可拨打热线反映身边的问题。`, LANTERN, `${STATION}市民可拨打热线反映身边的问题。`],
    ],
    ['a headline that its lead repeats', ['老街口的灯匠不肯收摊', `老街口的灯匠不肯收摊,${RIVER}`]],
    [
      'a headline that a later text quotes',
      ['老街口的灯匠不肯收摊', LANTERN, `${RIVER}《老街口的灯匠不肯收摊》登在第二版。`],
    ],
    ['a name line that stands twice', ['本报记者 何以宁', RIVER, LANTERN, '本报记者 何以宁', STATION, ORCHARD]],
    ['a sign-off that stands twice', [RIVER, '(何以宁)', LANTERN, '(何以宁)']],
    ['two results of one pattern', ['女子组冠军由芦城队的甄小可获得。', RIVER, '女子组冠军由青石队的余盐获得。']],
    ['a beginning too short to prove anything', [RIVER.slice(0, 20), LANTERN, STATION, RIVER]],
    [
      'what somebody says again at the head of a later text',
      [
        `${LANTERN}区里的发言人表示,清淤不会因为水大就停下来,也不会因为水小就少挖一锹。我们有力气、有办法,一定能在汛期到来以前把河道清到底。`,
        STATION,
        `清淤不会因为水大就停下来,也不会因为水小就少挖一锹。我们有力气、有办法,一定能在汛期到来以前把河道清到底。${ORCHARD}`,
      ],
    ],
    [
      'a name before the break that begins another text, where the two go on differently',
      [
        'Après deux heures de débat devant le vieux bac, la Compagnie des passeurs de la rive haute a con-',
        'Le fleuve montait encore, et personne ne voulait quitter le quai.',
        'La Compagnie des passeurs de la rive haute a nommé son doyen à la tête du chantier des écluses.',
      ],
    ],
    ['texts of their own', [RIVER, LANTERN, STATION, ORCHARD]],
  ])('%s', (_, lines) => {
    expect(repeated(...lines)).toEqual([]);
  });
});

describe('the cuts', () => {
  test.each([
    ['of copies', [RIVER, LANTERN, RIVER]],
    ['of halves', [RIVER.slice(0, 26), LANTERN, RIVER, RIVER.slice(26)]],
    ['of overlaps', [(RIVER + LANTERN).slice(0, 60), STATION, (RIVER + LANTERN).slice(30)]],
    ['of noise', [RIVER, RIVER.replace('午后', '牛后'), RIVER.slice(10)]],
  ])('%s cover every paragraph once, in order', (_, lines) => {
    const { layout, paragraphs } = stage(...lines);
    for (const [paragraph, { text }] of paragraphs.entries()) {
      const own = layout.cutsOf(paragraph).map((at) => layout.cuts[at]);
      expect(own[0]?.from).toBe(0);
      expect(own.at(-1)?.to).toBe(text.length);
      for (let at = 1; at < own.length; at += 1) expect(own[at]?.from).toBe(own[at - 1]?.to);
    }
    for (const [group, members] of layout.groups.entries())
      for (const at of members) expect(layout.cuts[at]?.group).toBe(group);
  });
});
