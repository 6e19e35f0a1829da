import { describe, expect, test } from 'vitest';
import * as odds from '../../src/search/odds.ts';
import { chinese, reports, type Story } from '../support/corpus.ts';
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

describe('a heading between texts that are alike', () => {
  const opens = (
    stories: readonly Story[],
    title: string,
    heading: string,
  ): readonly [odds: number, likeness: number] => {
    const { paragraphs } = stories.find((one) => one.title === title) as Story;
    const { page } = stage(title, ...paragraphs.slice(0, 2), heading, ...paragraphs.slice(2));
    const strand = { id: 0, titled: true, heads: false, signed: false, named: false, jumps: false };
    const above = { ...strand, last: 2, recent: [2, 1], latest: 2, size: 2 };
    return [odds.title(page, 3, above), page.cohesion(3)];
  };
  test('opens no article, where the lexicon knows how common their words are', () => {
    const [odds, likeness] = opens(chinese, '女排联赛榕城队逆转取胜', '从落后两局到反败为胜');
    expect(likeness).toBeGreaterThan(2.5);
    expect(odds).toBeLessThan(-likeness);
  });
  test('may open one where nobody does', () => {
    const [odds, likeness] = opens(reports, 'THE STRANDING OF THE MARIGOLD', 'THE KEEPER EXAMINED');
    expect(likeness).toBeGreaterThan(1.5);
    expect(odds).toBeGreaterThan(-likeness);
  });
});
