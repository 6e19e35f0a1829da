import { describe, expect, test } from 'vitest';
import { neededCuts } from '../../src/copies/needed.ts';
import { stage } from '../support/stages.ts';

/** The texts that stay although they stand elsewhere too, because a break needs them. */
function needed(...lines: readonly string[]): string[] {
  const { paragraphs, layout, kept, evidence } = stage(...lines);
  return [...neededCuts(layout, kept, evidence)].map(
    (at) => paragraphs[layout.cuts[at]?.paragraph as number]?.text ?? '',
  );
}

const REFRAIN = '里没有水，人就留不住，种多少树都是白费力气。';
const OPENING = '老支书在会上说了一番话，后来被村里人写在了墙上：井';
const LATER = '二十年过去，他把这句话又说给年轻人听：沙漠边上过日子，井里没有水，人就留不住，种多少树都是白费力气。';
const OTHER = [
  '今年春天，合作社新打了三眼深井，铺了四公里管道，沿路的杨树苗都喝上了水。',
  '县林业站的技术员每个月来两趟，教大家给树苗盖草、防晒、修枝。',
];

describe('a half that stands again inside another paragraph', () => {
  test('stays where a break needs it', () => {
    expect(needed(OPENING, REFRAIN, ...OTHER, LATER)).toEqual([REFRAIN]);
  });

  test('goes where nothing breaks off before it', () => {
    expect(needed(OTHER[0] as string, REFRAIN, OTHER[1] as string, LATER)).toEqual([]);
  });

  test('goes where the break goes on with what stands behind it', () => {
    const [tail, head] = ['县林业站的技术员每个月来两趟，教大家给树苗盖草、防', '晒、修枝，还要把病枝烧掉。'];
    expect(needed(tail, REFRAIN, head, LATER)).toEqual([]);
  });
});
