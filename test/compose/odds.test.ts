import { expect, test } from 'vitest';
import * as odds from '../../src/compose/odds.ts';
import { chinese } from '../support/corpus.ts';
import { stage } from '../support/stages.ts';

test('no step that may be left unweighed earns more than at best', () => {
  const halves = (text: string) => [text.slice(0, text.length / 2), text.slice(text.length / 2)];
  const lines = chinese.slice(0, 4).flatMap(({ title, paragraphs }) => [title, ...paragraphs.flatMap(halves)]);
  const { page } = stage(...lines, ...(chinese[0]?.paragraphs ?? []));
  const best = odds.atBest(page);
  let below = 0;
  for (let last = 0; last < page.items.length; last += 1) {
    const recent = [last, last - 1, last - 2].filter((item) => item >= 0);
    for (const [titled, signed, size] of [[true, false, 2] as const, [false, true, 1] as const]) {
      const strand = {
        id: 0,
        titled,
        heads: false,
        signed,
        named: false,
        last,
        recent,
        latest: last,
        size,
        jumps: false,
      };
      for (let item = last + 1; item < page.items.length; item += 1) {
        for (const step of [
          (of: typeof page) => odds.nextParagraph(of, item, strand, 1),
          (of: typeof page) => odds.join(of, item, strand, 1),
          (of: typeof page) => odds.stray(of, item, strand),
        ]) {
          expect(step(page)).toBeLessThanOrEqual(step(best));
          below += step(page) < step(best) ? 1 : 0;
        }
      }
    }
  }
  expect(below).toBeGreaterThan(100);
});
