import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../src/match/matches.ts';
import type { Match } from '../../src/model.ts';
import { folded } from '../../src/text/fold.ts';
import { seeded } from '../support/random.ts';

const RIVER = '柳岸区的河工天不亮就下水,沿着旧堤一段一段地清淤,到了午后,水面上已经看得见倒映的桥影。';
const LANTERN = '老街口的灯匠把竹篾削得极薄,糊上棉纸,再用毛笔点出鲤鱼的眼睛,孩子们围着看,谁也不肯先走。';
const STATION = '末班车开出以后,值班员仍要把站台走上一遍,捡起遗落的伞和书包,在登记簿上写下时间与车厢。';

const only = (texts: readonly string[]): Match => {
  const { matches } = findMatches(texts);
  expect(matches).toHaveLength(1);
  return matches[0] as Match;
};

describe('copies', () => {
  it('finds equal paragraphs, whole', () => {
    expect(only([RIVER, LANTERN, RIVER])).toEqual({
      a: 0,
      b: 2,
      inA: [0, RIVER.length],
      inB: [0, RIVER.length],
      runs: [[0, 0, RIVER.length]],
      similarity: 1,
    });
  });

  it('finds copies in other widths and other characters', () => {
    const match = only(['開幕式於昨日在舊碼頭舉行，會場外圍滿了觀眾。', '开幕式于昨日在旧码头举行,会场外围满了观众。']);
    expect(match).toMatchObject({ inA: [0, 22], inB: [0, 22], similarity: 1 });
  });

  it('finds a near copy, and says how near', () => {
    const other = RIVER.replace('午后', '傍晚').replace('一段一段地', '');
    const match = only([RIVER, other]);
    expect(match).toMatchObject({ inA: [0, RIVER.length], inB: [0, other.length] });
    expect(match.similarity).toBeGreaterThan(0.7);
    expect(match.similarity).toBeLessThan(0.9);
  });

  it.each([
    ['a prefix', RIVER.slice(0, 18), 0],
    ['a suffix', RIVER.slice(-18), RIVER.length - 18],
    ['a middle', RIVER.slice(11, 29), 11],
  ])('finds %s within the whole', (_, part, from) => {
    expect(only([RIVER, part])).toMatchObject({ inA: [from, from + 18], inB: [0, 18], similarity: 1 });
    expect(only([part, RIVER])).toMatchObject({ inA: [0, 18], inB: [from, from + 18], similarity: 1 });
  });

  it('finds what two halves of different cuts share', () => {
    const match = only([LANTERN.slice(0, 30), LANTERN.slice(15)]);
    expect(match).toMatchObject({ inA: [15, 30], inB: [0, 15] });
  });

  it('finds one whole in two that run together', () => {
    const match = only([RIVER + LANTERN, LANTERN]);
    expect(match).toMatchObject({ inA: [RIVER.length, RIVER.length + LANTERN.length], inB: [0, LANTERN.length] });
  });

  it('finds a short title that is printed twice', () => {
    expect(only(['河灯照归路', STATION, '河灯照归路'])).toMatchObject({ a: 0, b: 2, similarity: 1 });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('finds a copy with noise of one in twenty on each side (%i)', (seed) => {
    const random = seeded(seed);
    const whole = RIVER + LANTERN + STATION;
    const noisy = (): string =>
      [...whole]
        .map((character) => (random.chance(0.05) ? random.pick(['', '口', `${character}日`]) : character))
        .join('');
    const [a, b] = [noisy(), noisy()];
    const match = only([a, b]);
    expect(match.inA[1] - match.inA[0]).toBeGreaterThan(0.95 * a.length);
    expect(match.inB[1] - match.inB[0]).toBeGreaterThan(0.95 * b.length);
    expect(match.similarity).toBeGreaterThan(0.8);
  });
});

describe('what is no copy', () => {
  it('finds nothing in texts of their own', () => {
    expect(findMatches([RIVER, LANTERN, STATION]).matches).toEqual([]);
  });

  it('reports no clause that is shorter than a clause', () => {
    expect(findMatches([`${RIVER}他说完就走了。`, `${STATION}他说完就走了。`]).matches).toEqual([]);
  });

  it('keeps a shared boilerplate sentence to itself', () => {
    const boilerplate = '市民可拨打服务热线反映身边的问题。';
    const match = only([RIVER + boilerplate, LANTERN + boilerplate]);
    expect(match).toMatchObject({
      inA: [RIVER.length, RIVER.length + boilerplate.length],
      inB: [LANTERN.length, LANTERN.length + boilerplate.length],
    });
  });
});

describe('limits', () => {
  it('says so when a text stands more often than is compared', () => {
    const { matches, findings } = findMatches(Array.from({ length: 40 }, () => RIVER));
    expect(new Set(matches.map((match) => match.b)).size).toBe(39);
    expect(findings.map((finding) => finding.rule)).toContain('limit-twins');
  });

  it('says so when a shingle stands in more places than are remembered', () => {
    const texts = Array.from(
      { length: 60 },
      (_, index) => `第${index}号河灯:柳岸区老街口的灯匠,${'甲乙丙丁戊己庚辛'[index % 8]}。`,
    );
    expect(findMatches(texts).findings.map((finding) => finding.rule)).toContain('limit-places');
  });

  // Without the limits the number of matches, or of aligned pairs, is the square of the number of texts.
  it.each([
    ['equal paragraphs', (size: number) => Array.from({ length: size }, () => RIVER)],
    ['paragraphs that differ in a number', (size: number) => Array.from({ length: size }, (_, at) => `${RIVER}${at}`)],
    [
      'paragraphs of one character',
      (size: number) => Array.from({ length: size }, (_, at) => '口'.repeat(40 + (at % 50))),
    ],
    [
      'two characters in turn',
      (size: number) => Array.from({ length: size }, (_, at) => '甲乙'.repeat(20 + (at % 30))),
    ],
  ])('%s: matches grow with their number, not with its square', (_, make) => {
    const count = (size: number): number => findMatches(make(size)).matches.length;
    expect(count(2000)).toBeLessThan(2.6 * count(1000));
  });

  it.each([
    ['one character', '口'.repeat(100_000)],
    ['two characters in turn', '甲乙'.repeat(50_000)],
    ['a cycle of seven', '甲乙丙丁戊己庚'.repeat(14_000)],
  ])('a long text of %s meets its copy', (_, text) => {
    const { matches } = findMatches([text, text, text.slice(0, 50_000)]);
    expect(matches.filter((match) => match.b === 1)).toMatchObject([{ a: 0, inA: [0, text.length], similarity: 1 }]);
  });
});

describe('every match', () => {
  const part = fc.integer({ min: 0, max: 2 }).chain((which) => {
    const whole = [RIVER, LANTERN, STATION][which] as string;
    return fc
      .tuple(fc.nat(whole.length), fc.nat(whole.length))
      .map(([x, y]) => whole.slice(Math.min(x, y), Math.max(x, y)));
  });
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: part }, fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 4 })
    .map((parts) => parts.join(''));

  it('is made of equal runs, in order, inside its two stretches, and comes out the same again', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const { matches } = findMatches(texts);
        expect(findMatches([...texts])).toEqual(findMatches(texts));
        let before: Match | undefined;
        for (const match of matches) {
          const { a, b, inA, inB, runs, similarity } = match;
          expect(a).toBeLessThan(b);
          if (before !== undefined) expect(before.b < b || (before.b === b && before.a <= a)).toBe(true);
          before = match;
          const [one, other] = [texts[a] as string, texts[b] as string];
          expect(0 <= inA[0] && inA[0] < inA[1] && inA[1] <= one.length).toBe(true);
          expect(0 <= inB[0] && inB[0] < inB[1] && inB[1] <= other.length).toBe(true);
          expect(similarity).toBeGreaterThan(0.5);
          expect(similarity).toBeLessThanOrEqual(1);
          let [atA, atB] = [inA[0], inB[0]];
          for (const [x, y, length] of runs) {
            expect(length).toBeGreaterThan(0);
            expect(x >= atA && y >= atB).toBe(true);
            [atA, atB] = [x + length, y + length];
            expect(folded(one.slice(x, atA))).toBe(folded(other.slice(y, atB)));
          }
          expect(atA <= inA[1] && atB <= inB[1]).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
