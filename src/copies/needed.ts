/**
 * Needed: what was chosen to go, and a break needs. A refrain can be half a paragraph: where the text before it breaks
 * off, goes on with it, and would not go on with what then stands behind it, it stays. In doubt keep.
 */
import type { Evidence } from '../evidence/evidence.ts';
import type { Cut, Overlap } from './overlap.ts';

/**
 * Nats by which the break must go on better with what would go than with what would stand in its place. At half, a
 * stray copy that happens to fit stays; at double, only words that were cut prove anything.
 */
const NEEDED = 1.5;

/** The cuts that a break needs, as indexes: each a whole paragraph directly behind a kept text that breaks off. */
export function neededCuts(
  { cuts, isWhole }: Overlap,
  kept: readonly number[],
  evidence: Evidence,
): ReadonlySet<number> {
  const needed = new Set<number>();
  const stays = (at: number) => kept[(cuts[at] as Cut).group] === at;
  for (const [at, cut] of cuts.entries()) {
    const before = cuts[at - 1];
    if (before === undefined || stays(at) || !stays(at - 1) || !isWhole(cut) || !breaksOff(before)) continue;
    let next = at + 1;
    while (next < cuts.length && !stays(next)) next += 1;
    if (joins(before, cut) > Math.max(0, joins(before, cuts[next]) + NEEDED)) needed.add(at);
  }
  return needed;

  function breaksOff(cut: Cut): boolean {
    const { formal, closed, heading } = evidence.facts(cut);
    return !formal && !closed && heading <= 0;
  }

  function joins(tail: Cut, head: Cut | undefined): number {
    if (head === undefined) return -NEEDED;
    const { formal, heading, opens } = evidence.facts(head);
    return formal || heading > 0 ? -NEEDED : evidence.continues(tail, head).score - Math.max(0, opens);
  }
}
