import { describe, expect, test } from 'vitest';
import { gatherEvidence, type Item } from '../../src/evidence/evidence.ts';
import { split } from '../../src/read/split.ts';
import { tearingOf } from '../../src/search/tearing.ts';

const WHOLE = [
  '河工天不亮就下水,到了午后才收工。',
  '灯匠把竹篾削薄,再糊上一层油纸。',
  '孩子们沿着河岸追灯,一直追到石桥下。',
];
const TORN = ['老人们坐在桥头数灯,数到一百盏就', '摆渡的船工说,今年的水比去年高了'];

function itemsOf(...texts: readonly string[]): Item[] {
  const { paragraphs } = split(`${texts.join('\n\n')}\n`);
  const evidence = gatherEvidence(paragraphs);
  return paragraphs.map((paragraph, at) => {
    const stretch = { paragraph: at, from: 0, to: paragraph.text.length };
    return { ...stretch, facts: evidence.facts(stretch), aside: false };
  });
}

describe('that a text is torn', () => {
  test('is spoken against where all others are whole, the more the more they are', () => {
    const few = itemsOf(...WHOLE, ...TORN.slice(0, 1));
    const many = itemsOf(...WHOLE, ...WHOLE, ...WHOLE, ...TORN.slice(0, 1));
    expect(tearingOf(few)(few.length - 1)).toBeLessThan(-1);
    expect(tearingOf(many)(many.length - 1)).toBeLessThan(tearingOf(few)(few.length - 1));
  });

  test('is not spoken against where another is torn', () => {
    const items = itemsOf(...WHOLE, ...TORN);
    expect(tearingOf(items)(items.length - 1)).toBe(0);
  });

  test('is not spoken against on a page of one text', () => {
    expect(tearingOf(itemsOf(TORN[0] as string))(0)).toBe(0);
  });
});
