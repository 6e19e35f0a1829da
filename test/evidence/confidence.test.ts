import { describe, expect, test } from 'vitest';
import {
  articleConfidence,
  captionConfidence,
  copyConfidence,
  moveConfidence,
  seamConfidence,
} from '../../src/evidence/confidence.ts';
import type { SeamEvidence } from '../../src/model.ts';

const NATS = [Number.NEGATIVE_INFINITY, -100, -8, -4, -1, 0, 0.5, 1, 2, 4, 8, 100, Number.POSITIVE_INFINITY];
const SEAMS: readonly SeamEvidence[] = ['witnessed', 'word', 'grammar', 'jump', 'skip'];

describe('confidence', () => {
  test.each<[string, (nats: number) => number]>([
    ...SEAMS.map((kind): [string, (nats: number) => number] => [
      `a seam, ${kind}`,
      (nats) => seamConfidence(kind, nats),
    ]),
    ['an article with a title', (nats) => articleConfidence(true, nats)],
    ['an article without one', (nats) => articleConfidence(false, nats)],
    ['a moved frame', moveConfidence],
    ['a moved caption', captionConfidence],
    ['a copy, by its likeness', (nats) => copyConfidence(1 / (1 + Math.exp(-nats)), 40)],
    ['a copy, by its length', (nats) => copyConfidence(0.9, Math.max(0, nats))],
  ])('of %s grows with the evidence, within 0 and 1', (_, of) => {
    const values = NATS.map(of);
    for (const value of values) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    expect(values).toEqual(values.toSorted((x, y) => x - y));
  });

  test('of a seam that a copy witnesses is higher than of a word, of a word higher than of a skip', () => {
    for (const nats of [0, 1, 4]) {
      expect(seamConfidence('witnessed', nats)).toBeGreaterThan(seamConfidence('word', nats));
      expect(seamConfidence('word', nats)).toBeGreaterThan(seamConfidence('skip', nats));
    }
  });

  test('of a titled article is higher than of an untitled one', () => {
    expect(articleConfidence(true, 1)).toBeGreaterThan(articleConfidence(false, 1));
  });
});
