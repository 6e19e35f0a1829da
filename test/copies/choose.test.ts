import { describe, expect, test } from 'vitest';
import { chinese } from '../support/corpus.ts';
import { stage } from '../support/stages.ts';

const story = (title: string) => {
  const { paragraphs } = chinese.find((one) => one.title === title) as (typeof chinese)[number];
  return [title, ...paragraphs];
};
const STREET = story('云栖老街改造不拆一堵旧墙');
const MARSH = story('荒滩上长出万亩湿地');
const BUS = story('夜班公交多开了一站');

/** The numbers of the lines that stay, at least in part. */
function staying(...lines: readonly string[]): number[] {
  const { layout, kept } = stage(...lines);
  return [...new Set(layout.cuts.flatMap((cut, at) => (kept[cut.group] === at ? [cut.paragraph] : [])))];
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

describe('of two copies stays', () => {
  test('the first, where both are as good', () => {
    expect(staying(...STREET, ...MARSH, ...STREET)).toEqual(range(0, STREET.length + MARSH.length));
  });

  test.each([1, 2, 3])('the one in its own story, not a stray one before it (%i)', (paragraph) => {
    const lines = [...STREET.slice(0, 3), BUS[paragraph] as string, ...STREET.slice(3), ...BUS];
    expect(staying(...lines)).toEqual(range(0, lines.length).filter((at) => at !== 3));
  });

  test('the whole, not its half', () => {
    const half = (MARSH[2] as string).slice(0, 40);
    expect(staying(...STREET, half, ...MARSH)).toEqual(
      range(0, STREET.length + 1 + MARSH.length).filter((at) => at !== STREET.length),
    );
  });

  // A known weakness: words that are not shared weigh against the neighbours of the second, and the first has none.
  test.fails('the one that is complete, whichever is first', () => {
    expect(staying(...MARSH.slice(0, 3), ...STREET, ...MARSH)).toEqual(range(3, 3 + STREET.length + MARSH.length));
  });
});

describe('of many stays', () => {
  test.each([2, 3, 5])('one, where a story stands %i times', (times) => {
    const lines = [...BUS, ...Array.from({ length: times }, () => STREET).flat()];
    expect(staying(...lines)).toHaveLength(BUS.length + STREET.length);
  });

  test('each text exactly once', () => {
    const lines = [...STREET, ...MARSH, ...STREET.slice(2), ...MARSH.slice(0, 3), ...STREET];
    const { layout, kept } = stage(...lines);
    expect(kept).toHaveLength(layout.groups.length);
    for (const [group, at] of kept.entries()) expect(layout.groups[group]).toContain(at);
  });

  test('everything, where nothing stands twice', () => {
    expect(staying(...STREET, ...MARSH, ...BUS)).toEqual(range(0, STREET.length + MARSH.length + BUS.length));
  });
});
