/**
 * Proof: what was chosen to go is held against the text in whose favour it would go. A carried cut may have slipped, a
 * lead may have been rewritten to more than its half; what cannot be read beside the text that it is said to repeat is
 * no copy and stays. In doubt keep: a repeat in an article is better than a text in none.
 */
import type { Evidence } from '../evidence/evidence.ts';
import type { Paragraph } from '../model.ts';
import { unprovenCuts } from './copies.ts';
import { neededCuts } from './needed.ts';
import type { Overlap } from './overlap.ts';

export interface Proven {
  readonly layout: Overlap;
  /** For each group of the layout, the cut that is kept. */
  readonly kept: readonly number[];
}

/** The choice without what it cannot prove: such cuts are groups of their own. Ends, for each round frees one or more. */
export function proven(
  paragraphs: readonly Paragraph[],
  layout: Overlap,
  kept: readonly number[],
  evidence: Evidence,
): Proven {
  let choice = freed({ layout, kept }, neededCuts(layout, kept, evidence));
  for (;;) {
    const loose = unprovenCuts(paragraphs, choice.layout, choice.kept);
    if (loose.size === 0) return choice;
    choice = freed(choice, loose);
  }
}

/** The choice with some cuts that were to go in groups of their own, and so kept. */
function freed({ layout, kept }: Proven, loose: ReadonlySet<number>): Proven {
  const groups = layout.groups.map((members) => members.filter((cut) => !loose.has(cut)));
  const choice = [...kept];
  const own = new Map<number, number>();
  for (const cut of loose) {
    own.set(cut, groups.length);
    groups.push([cut]);
    choice.push(cut);
  }
  const cuts = layout.cuts.map(({ paragraph, from, to, group }, index) => {
    return { paragraph, from, to, group: own.get(index) ?? group };
  });
  return { layout: { ...layout, cuts, groups }, kept: choice };
}
