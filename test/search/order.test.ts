import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/evidence/evidence.ts';
import { type ReadingOrder, readingOrder } from '../../src/search/order.ts';
import { chinese } from '../support/corpus.ts';
import { seeded } from '../support/random.ts';
import { itemsOf, stage } from '../support/stages.ts';

const STREET = '云栖老街改造不拆一堵旧墙';
const MARSH = '荒滩上长出万亩湿地';
const paragraphsOf = (title: string): readonly string[] =>
  chinese.find((story) => story.title === title)?.paragraphs ?? [];
const street = paragraphsOf(STREET) as readonly [string, string, string, string, string];
const marsh = paragraphsOf(MARSH) as readonly [string, string, string, string];
/** Two halves, cut in the middle of a word. */
const halves = (text: string, word: string): readonly [string, string] => {
  const at = text.indexOf(word) + 1;
  return [text.slice(0, at), text.slice(at)];
};
const [tail, head] = halves(street[1], '建筑');
const [tailOfLast, headOfLast] = halves(street[3], '设计');

function ordered(lines: readonly string[], witnessed: (x: Item, y: Item) => boolean = () => false): ReadingOrder {
  const staged = stage(...lines);
  return readingOrder(itemsOf(staged), staged.evidence, witnessed);
}
const textsOf = ({ items }: ReadingOrder): string[] => items.map((item) => item.facts.text);

describe('a frame that was moved goes back', () => {
  const story = [STREET, street[0], tail, head, street[2], tailOfLast, headOfLast, street[4]];
  const frame = [head, street[2], tailOfLast];
  const torn = story.filter((text) => !frame.includes(text));

  test.each([
    ['from before its place', [MARSH, marsh[0], ...frame, ...marsh.slice(1), ...torn]],
    ['from behind its place', [...torn, MARSH, marsh[0], ...frame, ...marsh.slice(1)]],
  ])('%s', (_, dump) => {
    const order = ordered(dump);
    expect(textsOf(order).join('\n')).toContain(story.join('\n'));
    expect(order.moved.map(({ items }) => items.map((item) => item.facts.text))).toEqual([frame]);
    expect(order.moved[0]?.gain).toBeGreaterThan(0);
  });
});

test('an archive on one page has more moved frames than a page, and all of them go back', () => {
  const story = [STREET, street[0], tail, head, street[2], tailOfLast, headOfLast, street[4]];
  const frame = [head, street[2], tailOfLast];
  const torn = story.filter((text) => !frame.includes(text));
  const between = Array.from({ length: 12 }, () => [MARSH, ...marsh]).flat();
  const page = [MARSH, marsh[0], ...frame, ...marsh.slice(1), ...torn, ...between];
  const archive = Array.from({ length: 16 }, () => page).flat();
  const { moved, isCutShort } = ordered(archive);
  expect(moved).toHaveLength(16);
  expect(isCutShort).toBe(false);
});

describe('nothing is moved', () => {
  test.each([
    ['where all is in its place', [STREET, ...street, MARSH, ...marsh]],
    ['where a paragraph was cut in two', [STREET, street[0], tail, head, street[2]]],
    [
      'where a subhead stands inside a paragraph',
      [STREET, street[0], tail, '修旧如旧', head, street[2], MARSH, ...marsh],
    ],
    ['where a name line does', [STREET, street[0], tail, '□ 本报记者 田栀', head, street[2]]],
    ['where a frame was lost', [STREET, street[0], tail, street[4], MARSH, ...marsh]],
    ['for one seam that speaks weakly', [STREET, street[0], `${street[1].slice(0, 30)}`, MARSH, ...marsh]],
    ['where there is one text', [street[0]]],
  ])('%s', (_, lines) => {
    const order = ordered(lines);
    expect(order.moved).toEqual([]);
    expect(textsOf(order)).toEqual(lines);
  });

  test('where there is nothing', () => {
    const { evidence } = stage();
    expect(readingOrder([], evidence, () => false)).toEqual({ items: [], moved: [], isCutShort: false });
  });
});

test('every order is one of the same texts, and those aside keep their places', () => {
  const all = chinese.flatMap((story) => [story.title, ...story.paragraphs]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (seed) => {
      const random = seeded(seed);
      const lines: string[] = [];
      for (let at = random.within(0, all.length - 12); lines.length < 24 && at < all.length; at += 1) {
        const text = all[at] as string;
        const place = random.within(8, 20);
        lines.push(...(text.length > 40 ? [text.slice(0, place), text.slice(place)] : [text]));
      }
      const shuffled = random.shuffle(lines);
      shuffled.splice(random.within(0, shuffled.length), 0, '图为老街一角。', '许晚晴 摄');
      const staged = stage(...shuffled);
      const items = itemsOf(staged);
      const order = readingOrder(items, staged.evidence, () => false);
      expect(new Set(order.items)).toEqual(new Set(items));
      expect(order.items).toHaveLength(items.length);
      for (const [at, item] of items.entries()) if (item.aside) expect(order.items[at]).toBe(item);
      const moved = new Set(order.moved.flatMap((move) => move.items));
      const still = (list: readonly Item[]) => list.filter((item) => !moved.has(item) && !item.aside);
      expect(still(order.items)).toEqual(still(items));
    }),
    { numRuns: 40, seed: 1 },
  );
});
