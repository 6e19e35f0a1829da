import { describe, expect, test } from 'vitest';
import { partingOf } from '../../src/evidence/parting.ts';
import type { Paragraph } from '../../src/model.ts';

const text = (blanks: number): Paragraph => ({
  text: '',
  spans: [],
  joints: [],
  page: 0,
  blanks,
  opening: 'silent',
  closing: 'silent',
  roles: [],
});
const page = (...blanks: readonly number[]) => blanks.map(text);

describe('a blank line', () => {
  test('says that an article begins where few paragraphs have one', () => {
    const odds = partingOf(page(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0));
    expect(odds(text(1))).toBeGreaterThan(1.5);
  });
  test('says nothing where all have one', () => {
    expect(partingOf(page(0, 1, 1, 1, 1, 1, 1, 1, 1, 1))(text(1))).toBeLessThan(0.1);
  });
  test('says little where little is seen', () => {
    expect(partingOf(page(0, 0))(text(1))).toBeLessThan(partingOf(page(0, 0, 0, 0, 0, 0))(text(1)));
  });
  test('that is not there says nothing', () => {
    expect(partingOf(page(0, 0, 0, 0, 1, 0, 0))(text(0))).toBe(0);
  });
});
