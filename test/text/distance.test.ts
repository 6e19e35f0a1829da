import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { edits, similarity } from '../../src/text/distance.ts';

describe('how alike two texts are', () => {
  it.each([
    ['河道清淤', '河道清淤', 0, 1],
    ['河道清淤', '河道清於', 1, 0.75],
    ['發展產業', '发展产业', 0, 1],
    ['河道，清淤。', '河道清淤', 0, 1],
    ['Harbour ２０３１', 'HARBOUR 2031', 0, 1],
    ['河道', '桥墩', 2, 0],
    ['河道清淤工程', '河道', 4, 0.333],
    ['。', '，', 0, 1],
    ['', '', 0, 1],
    ['', '河', 1, 0],
  ])('%j and %j differ by %i, are alike by %d', (a, b, distance, alike) => {
    expect(edits(a, b)).toBe(distance);
    expect(similarity(a, b)).toBe(alike);
  });

  it('is the same both ways, between 0 and 1, and 1 for a text with itself', () => {
    const text = fc.string({ unit: fc.constantFrom(...'河道清淤，aA１'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(edits(a, b)).toBe(edits(b, a));
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
        expect(similarity(a, a)).toBe(1);
        expect(edits(a, b) === 0).toBe(similarity(a, b) === 1);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('is that of the whole texts, whatever they begin and end with alike', () => {
    const text = fc.string({ unit: fc.constantFrom(...'河道'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(edits(a, b)).toBe(distance(a, b));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('of long texts that differ in few places is told without holding all against all', () => {
    const long = '河道清淤工程'.repeat(50_000);
    expect(edits(`${long}河道${long}`, `${long}桥${long}`)).toBe(2);
  });
});
