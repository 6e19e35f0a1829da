import { describe, expect, it } from 'vitest';
import { beginsWithHan, beginsWithLetter, hasLetter, isCommonMark, PUNCTUATION } from '../../src/text/characters.ts';

/** All characters of one code unit. */
const ALL = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

describe('what is known of common characters', () => {
  it('is what Unicode says', () => {
    expect(ALL.filter((one) => beginsWithLetter(one) !== /^[\p{L}\p{N}]/u.test(one))).toEqual([]);
    expect(ALL.filter((one) => hasLetter(one) !== /[\p{L}\p{N}]/u.test(one))).toEqual([]);
    expect(ALL.filter((one) => beginsWithHan(one) && !/[\p{Script=Han}]/u.test(one))).toEqual([]);
    expect(ALL.filter((one) => beginsWithHan(one) && !/\p{L}/u.test(one))).toEqual([]);
    expect([...PUNCTUATION].filter((one) => !/\p{P}/u.test(one))).toEqual([]);
    expect(ALL.filter((one) => isCommonMark(one) && /[\p{L}\p{N}\p{Sm}\p{Sc}]/u.test(one))).toEqual([]);
  });
  it('is told of texts of any length', () => {
    expect(beginsWithLetter('')).toBe(false);
    expect(beginsWithHan('')).toBe(false);
    expect(hasLetter('——')).toBe(false);
    expect(hasLetter('——𠮷')).toBe(true);
    expect(beginsWithLetter('𠮷野家')).toBe(true);
  });
});
