import { describe, expect, test } from 'vitest';
import { headingOdds } from '../../src/evidence/shape.ts';
import type { Edge, Paragraph } from '../../src/model.ts';
import { readRoles } from '../../src/rules/roles.ts';

const paragraph = (text: string, opening: Edge = 'silent'): Paragraph => ({
  text,
  spans: [[0, text.length]],
  joints: [],
  page: 0,
  blanks: 1,
  opening,
  closing: 'silent',
  roles: readRoles(text),
});
const odds = (text: string, opening?: Edge) => headingOdds(paragraph(text, opening), undefined, false);

describe('a heading', () => {
  const HEADLINE = '老码头重新开航了一百年前的渡船';
  test('is not indented as paragraphs are', () => {
    expect(odds(HEADLINE, 'indented')).toBeLessThan(odds(HEADLINE));
  });
  test.each(['marked', 'open'] as const)('may be as short, or stand as flush, as what is %s', (opening) => {
    expect(odds(HEADLINE, opening)).toBe(odds(HEADLINE));
  });
  test('asks more readily than it tells', () => {
    const [told, asked] = [odds('渡船为何停在对岸。'), odds('渡船为何停在对岸？')];
    expect(asked).toBeGreaterThan(told);
    expect(asked).toBeLessThan(odds('渡船今日停在对岸'));
  });
  test('leaves no clause open', () => {
    expect(odds('渡船今日停在对岸，')).toBeLessThan(odds('渡船今日停在对岸') - 3);
  });
});
