import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold, folded, plainForm, simplified } from '../../src/text/fold.ts';

describe('what folds to the same', () => {
  it.each([
    ['traditional and simplified', '發展產業', '发展产业'],
    ['full and half width', 'ＡＢＣ１２３', 'abc123'],
    ['upper and lower case', 'Harbour', 'HARBOUR'],
    ['accents', 'café', 'cafe'],
    ['an accent of its own', 'cafe\u0301', 'café'],
    ['punctuation of both widths', '河道，清淤。', '河道,清淤.'],
    ['quotation marks', '「河道」', '“河道”'],
    ['white space', '河 道　清\n淤', '河道清淤'],
    ['a soft hyphen and a zero width space', '河\u00ad道\u200b', '河道'],
    ['pictures and private characters of two units', '河😀道🇨🇳\u{f0000}', '河道'],
    ['letters of two units with those that they stand for', '𝐀🄱', 'ab'],
    ['ideographs of two units with those that they stand for', '\u{2f800}', '丽'],
  ])('%s', (_, one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ['characters', '河道', '河边'],
    ['digits', '12', '21'],
    ['characters of two units', '𠀀', '𠀁'],
    ['characters of one unit that stand for one of two', 'ꀀ\ufad7', 'ꀀ'],
    ['characters that this Unicode does not know, among the ideographs', '\u{3347a}', '\u{3347b}'],
    ['Hangul syllables', '한국', '하국'],
  ])('but not other %s', (_, one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  it.each(['', '。，！', '——', ' \n　', '\u0000'])('%j folds to nothing', (text) => {
    expect(folded(text)).toBe('');
    expect(fold(text).units).toHaveLength(0);
  });
});

/** The character that a code unit is, or is half of. */
function characterAt(text: string, index: number): string {
  const before = String.fromCodePoint(text.codePointAt(Math.max(0, index - 1)) as number);
  return index > 0 && before.length === 2 ? before : String.fromCodePoint(text.codePointAt(index) as number);
}

describe('the way back', () => {
  test('every folded unit knows the offset that it came from', () => {
    const text = '「發展，」 Ａ1';
    const { units, at } = fold(text);
    expect(String.fromCharCode(...units)).toBe('发展a1');
    expect([...at]).toEqual([1, 2, 6, 7, text.length]);
  });

  test('of any text, the offsets ascend and the units are those of the text alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { units, at } = fold(text);
        expect(String.fromCharCode(...units)).toBe(folded(text));
        expect(at).toHaveLength(units.length + 1);
        expect(at[units.length]).toBe(text.length);
        for (let index = 0; index < units.length; index += 1)
          expect(folded(characterAt(text, at[index] as number))).toContain(String.fromCharCode(units[index] as number));
        for (let index = 1; index < at.length; index += 1)
          expect(at[index] as number).toBeGreaterThan(at[index - 1] as number);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('folding twice is folding once, and parts fold by themselves', () => {
    const any = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(any, any, (x, y) => {
        expect(folded(folded(x))).toBe(folded(x));
        expect(folded(x + y)).toBe(folded(x) + folded(y));
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('simplified characters', () => {
  it('change the characters and nothing else', () => {
    expect(simplified('「發展」，ＡＢ Cd１２')).toBe('「发展」，ＡＢ Cd１２');
  });

  it('are made of long texts as of short ones', () => {
    expect(simplified('產業園，'.repeat(5000))).toBe('产业园，'.repeat(5000));
    expect(simplified('')).toBe('');
  });
});

describe('the plain form', () => {
  it.each([
    ['記者：甄小可　攝', '记者:甄小可 摄'],
    ['（２０３１）', '(2031)'],
    ['100\u00a0元', '100 元'],
    ['。、「」', '。、「」'],
  ])('of %s is %s', (text, plain) => {
    expect(plainForm(text)).toBe(plain);
  });

  it('has the offsets of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(plainForm(text)).toHaveLength(text.length);
        expect(simplified(text)).toHaveLength(text.length);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
