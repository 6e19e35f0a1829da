import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../src/model.ts';
import { firstWhere, lastAtMost } from '../src/span.ts';

const ascending = fc.array(fc.nat(50), { maxLength: 20 }).map((places) => places.sort((x, y) => x - y));

describe('what is in order', () => {
  it('is found where a look at each would find it', () => {
    fc.assert(
      fc.property(ascending, fc.nat(50), (places, least) => {
        const each = places.findIndex((place) => place >= least);
        const found = firstWhere(places.length, (at) => (places[at] as number) >= least);
        expect(found).toBe(each === -1 ? places.length : each);
      }),
    );
  });

  it('has a last span that starts at or before a place, or none', () => {
    fc.assert(
      fc.property(ascending, fc.nat(50), (places, at) => {
        const spans = places.map((place): Span => [place, place + 1]);
        expect(lastAtMost(spans, at)).toBe(places.findLastIndex((place) => place <= at));
      }),
    );
  });
});
