import { describe, expect, test } from 'vitest';
import { lengthsOf } from '../../src/search/lengths.ts';
import { chinese } from '../support/corpus.ts';
import { itemsOf, stage } from '../support/stages.ts';

const long = chinese
  .flatMap(({ paragraphs }) => paragraphs)
  .filter((text) => text.length > 60 && /[。！？]$/u.test(text));
const [first, second, third, fourth, fifth] = long as [string, string, string, string, string];

describe('two texts', () => {
  test('are longer than a paragraph of the page where each is one, and no longer where they are its halves', () => {
    const items = itemsOf(stage(first, second, third, fourth.slice(0, 30), fourth.slice(30), fifth));
    const lengths = lengthsOf(items);
    expect(lengths(0, 1)).toBeGreaterThan(0.2);
    expect(lengths(3, 4)).toBeLessThan(lengths(0, 1) - 0.2);
  });
  test('are held against the page’s own paragraphs', () => {
    const short = long.map((text) => /^.+?[。！？]/u.exec(text)?.[0] ?? text).slice(0, 6);
    const among = (others: readonly string[]) => lengthsOf(itemsOf(stage(first, second, ...others)))(0, 1);
    expect(among(short)).toBeGreaterThan(among(long.slice(2, 8)) + 0.1);
  });
  test('say nothing where nothing is known of the page', () => {
    expect(lengthsOf(itemsOf(stage('他把船', '停在')))(0, 1)).toBe(0);
  });
});
