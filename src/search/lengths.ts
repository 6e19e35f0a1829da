/**
 * Lengths: two paragraphs are longer than one. Where a sentence breaks off, or ends and has lost its stop, the length of
 * both texts together says whether they are halves of one paragraph, or two: held against the page's own paragraphs, which
 * in some papers are of one sentence and in others of ten.
 */
import type { Item } from '../evidence/evidence.ts';
import { clamp } from '../text/regression.ts';
import { isLettered } from '../text/usage.ts';
import { NO_HEADING } from './weights.ts';

/** So many paragraphs must be known before their length says as much as it can; at one or two it says little. */
const ENOUGH = 3;

/** Nats by which two items together are longer than a paragraph of the page usually is: below 0 where they are shorter. */
export function lengthsOf(items: readonly Item[]): (tail: number, head: number) => number {
  const whole = items.filter(isWhole);
  const usual = whole.reduce((sum, { facts }) => sum + facts.text.length, 0) / Math.max(1, whole.length);
  const known = whole.length / (whole.length + ENOUGH);
  return (tail, head) => {
    if (whole.length === 0) return 0;
    const length = lengthOf(items[tail]) + lengthOf(items[head]);
    return known * clamp(Math.log(length / usual), -MOST, MOST);
  };
}
/** Paragraphs four times as long as usual, or a quarter as long, are as rare as those eight times as long. */
const MOST = 1.4;

function isWhole({ aside, facts }: Item): boolean {
  return !aside && !facts.formal && facts.heading <= NO_HEADING && facts.closed && facts.opens > 0;
}

function lengthOf(item: Item | undefined): number {
  return item?.facts.text.length ?? 0;
}

/** The room that a text takes, in Chinese characters; two letters take that of one. */
export function room(text: string): number {
  return isLettered(text) ? text.length / 2 : text.length;
}
