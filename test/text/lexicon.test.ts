import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsInWord, logFrequency, segment, segmentOver, startsInWord, wordsOf } from '../../src/text/lexicon.ts';

const words = (text: string): string[] => {
  const { bounds } = segment(text);
  return bounds.slice(1).map((end, at) => text.slice(bounds[at], end));
};

describe('how common a word is', () => {
  it.each([
    ['的', '河'],
    ['产业', '河道'],
    ['我们', '搪瓷'],
  ])('%s is commoner than %s', (one, other) => {
    expect(logFrequency(one) as number).toBeGreaterThan(logFrequency(other) as number);
  });
  it.each(['', '囧囧', '產業', 'harbour', '，'])('the lexicon does not have %j', (word) => {
    expect(logFrequency(word)).toBeUndefined();
  });
});

describe('the likeliest words', () => {
  it.each([
    ['河道清淤工程', '河道 清淤 工程'],
    ['计算每亩的收成', '计算 每亩 的 收成'],
    ['2031年的99.5%', '2031 年 的 99.5%'],
    ['２０３１年', '２０３１ 年'],
    ['桥,河', '桥 , 河'],
    ['New Harbour出版社', 'New   Harbour 出版社'],
    ['鱻河', '鱻 河'],
  ])('of %s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  it('of nothing are none', () => {
    expect(segment('')).toEqual({ score: 0, bounds: [0] });
  });

  it('cover any text, and are at least as likely as those of its halves', () => {
    const text = fc.string({ unit: fc.constantFrom(...'河道清淤工程的产业园区计算2031，aB 鱻'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (x, y) => {
        const { score, bounds } = segment(x + y);
        expect(bounds[0]).toBe(0);
        expect(bounds.at(-1)).toBe(x.length + y.length);
        expect([...bounds]).toEqual([...new Set(bounds)].sort((a, b) => a - b));
        expect(words(x + y).join('')).toBe(x + y);
        // A number or Latin word over the seam is one word, so only Chinese texts may be cut anywhere.
        if (!/[\p{L}\p{N}]$/u.test(x) || /\p{Script=Han}$/u.test(x))
          expect(score).toBeGreaterThanOrEqual(segment(x).score + segment(y).score - 1e-9);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('two texts as one', () => {
  it('have the words that they have when they are read as one, to the last digit', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'河道清淤工程的产业园区计算2031%.．，aBé 鱻々〇'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, text, (x, y) => {
        const { score, bounds } = segment(x + y);
        const over = bounds.findIndex((bound, at) => bound < x.length && (bounds[at + 1] ?? 0) > x.length);
        expect(segmentOver(wordsOf(x), wordsOf(y))).toEqual({
          score,
          word: over === -1 ? undefined : (x + y).slice(bounds[over], bounds[over + 1]),
        });
        expect(wordsOf(x)).toMatchObject(segment(x));
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  it('have a number that breaks off at its point', () => {
    expect(segmentOver(wordsOf('增长6.'), wordsOf('5%左右')).word).toBe('6.5%');
  });
});

describe('a text that breaks off inside a word', () => {
  const starts = (text: string): number => startsInWord(wordsOf(text));
  const ends = (text: string): number => endsInWord(wordsOf(text));

  it.each([
    ['象站的工作', '气象站的工作'],
    ['业园区里有', '工业园区里有'],
    ['迹。老人说', '足迹。老人说'],
  ])('%s begins in one, %s does not', (half, whole) => {
    expect(starts(half)).toBeGreaterThan(3 * starts(whole));
  });
  it.each([
    ['他们沿河修建', '他们沿河修'],
    ['送到了乡政府', '送到了乡政'],
    ['种了三年葡萄', '种了三年葡'],
  ])('%s ends with one, %s in one', (whole, half) => {
    expect(ends(half)).toBeGreaterThan(3 * ends(whole));
  });
  it.each(['', '2031', 'New', '，', '鱻'])('%j is inside of none', (text) => {
    expect(starts(text)).toBeLessThan(0.1);
    expect(ends(text)).toBeLessThan(0.1);
  });
});
