import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonRuns } from '../../src/text/subsequence.ts';

const units = (text: string): Uint16Array => Uint16Array.from(text, (character) => character.charCodeAt(0));
const runs = (a: string, b: string): string[] =>
  commonRuns(units(a), units(b)).map((run) => a.slice(run.a, run.a + run.length));
/** The length of a longest common subsequence, from its definition. */
const longest = (a: string, b: string): number =>
  a === '' || b === ''
    ? 0
    : a[0] === b[0]
      ? 1 + longest(a.slice(1), b.slice(1))
      : Math.max(longest(a.slice(1), b), longest(a, b.slice(1)));

describe('what two short texts have in common', () => {
  it.each([
    ['河道清淤', '河道清淤', ['河道清淤']],
    ['河道清淤', '河首清淤', ['河', '清淤']],
    ['河道清淤', '河清淤', ['河', '清淤']],
    ['河清淤', '河道清淤', ['河', '清淤']],
    ['河道', '桥墩', []],
    ['', '河道', []],
    ['河道', '', []],
    ['甲乙丙', '丙乙甲', ['丙']],
  ])('%j and %j: %j', (a, b, expected) => {
    expect(runs(a, b)).toEqual(expected);
  });

  it('is the longest that there is, in order, and equal', () => {
    const short = fc.string({ unit: fc.constantFrom(...'甲乙丙'), maxLength: 8 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        const found = commonRuns(units(a), units(b));
        expect(found.reduce((sum, run) => sum + run.length, 0)).toBe(longest(a, b));
        let [atA, atB] = [0, 0];
        for (const run of found) {
          expect(run.a >= atA && run.b >= atB && run.length > 0).toBe(true);
          expect(a.slice(run.a, run.a + run.length)).toBe(b.slice(run.b, run.b + run.length));
          [atA, atB] = [run.a + run.length, run.b + run.length];
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
