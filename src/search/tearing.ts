/**
 * Tearing: how often a dump breaks texts off. A layout that breaks paragraphs at its columns breaks one in five; the text
 * of a cleaned article, or a dump of whole paragraphs, none. So what else on the page breaks off says whether a text
 * that no stop closes is torn, or a line by itself.
 */
import type { Item } from '../evidence/evidence.ts';

/** The share of texts that break off where columns tear them; in dumps of many papers it is between 0.1 and 0.27. */
const USUAL = 0.1;
/** So many texts as usual are taken to stand on every page: a page of two or three tells little of itself. */
const ASSUMED = 1;

/** For each item, nats by which the page's other texts speak against its being torn: 0 or less. */
export function tearingOf(items: readonly Item[]): (item: number) => number {
  const texts = items.filter(isText).length;
  const torn = items.filter(breaksOff).length;
  return (index) => {
    const item = items[index] as Item;
    const share = (torn - Number(breaksOff(item)) + ASSUMED * USUAL) / (texts - Number(isText(item)) + ASSUMED);
    return Math.min(0, Math.log(share / USUAL));
  };
}

function isText({ aside, facts }: Item): boolean {
  return !aside && !facts.formal && facts.heading <= 0;
}

function breaksOff(item: Item): boolean {
  return isText(item) && !item.facts.closed;
}
