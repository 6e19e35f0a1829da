import { describe, expect, it } from 'vitest';
import { width } from '../../src/text/width.ts';

describe('display columns', () => {
  it.each([
    ['', 0],
    ['河道', 4],
    ['發展', 4],
    ['abc 12', 6],
    ['ＡＢ１', 6],
    ['，。：', 6],
    [',.:', 3],
    ['（河）', 6],
    ['(河)', 4],
    ['“河”', 6],
    ['——', 4],
    ['……', 4],
    ['　　', 4],
    ['①②', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['Привет', 6],
    ['かな', 4],
    ['한국', 4],
    ['ｱｲｳ', 3],
    ['𠮷', 2],
    ['河\u200b道', 4],
    ['\t\n', 0],
  ])('%j takes %i', (text, columns) => {
    expect(width(text)).toBe(columns);
  });
});
