/** The stages of composing, run on a dump that a test writes down as lines. */
import { choose } from '../../src/copies/choose.ts';
import { type Overlap, overlap } from '../../src/copies/overlap.ts';
import { type Evidence, gatherEvidence, type Item } from '../../src/evidence/evidence.ts';
import { findMatches } from '../../src/match/matches.ts';
import type { Paragraph } from '../../src/model.ts';
import { split } from '../../src/read/split.ts';
import { type Page, pageOf } from '../../src/search/page.ts';
import { readStrands } from '../../src/search/strands.ts';

export interface Staged {
  readonly paragraphs: readonly Paragraph[];
  readonly evidence: Evidence;
  readonly layout: Overlap;
  readonly kept: readonly number[];
  readonly page: Page;
}

/** A dump of one paragraph a line with blank lines between, as far as the page that the search reads. */
export function stage(...lines: readonly string[]): Staged {
  const { paragraphs } = split(`${lines.join('\n\n')}\n`);
  const { matches } = findMatches(paragraphs.map(({ text }) => text));
  const layout = overlap(paragraphs, matches);
  const evidence = gatherEvidence(paragraphs);
  const { kept } = choose(layout, evidence);
  return { paragraphs, evidence, layout, kept, page: pageOf(layout, kept, evidence) };
}

/** The items of a dump that has no copies, in its own order. */
export function itemsOf({ paragraphs, evidence, page }: Staged): Item[] {
  const known = new Map(page.items.map((item) => [item.paragraph, item]));
  return paragraphs.map((paragraph, at): Item => {
    const stretch = { paragraph: at, from: 0, to: paragraph.text.length };
    return known.get(at) ?? { ...stretch, facts: evidence.facts(stretch), aside: false };
  });
}

/** What the search says of each text: its label, and the number of its article in the order of their beginnings. */
export function readingOf(...lines: readonly string[]): (readonly [label: string, article: number, text: string])[] {
  const { page } = stage(...lines);
  const numbers = new Map<number, number>();
  return readStrands(page).map(({ item, label, strand }) => {
    const number = numbers.get(strand) ?? numbers.size;
    numbers.set(strand, number);
    return [label, number, (page.items[item] as Item).facts.text];
  });
}
