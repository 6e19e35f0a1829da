/**
 * Turns: where a story that is repeated run after run begins anew. The runs stand end to end, and the first may begin
 * in the middle; so that one text follows another proves nothing, and what the texts themselves say must decide.
 */
import type { Evidence } from '../evidence/evidence.ts';
import { clamp } from '../text/regression.ts';
import type { Cut, Overlap } from './overlap.ts';
import { pairOf } from './pair.ts';

export interface Turns {
  /** Nats by which the story ends with the one group of witnesses and begins with the other. */
  readonly turn: (last: number, first: number) => number;
  /** Nats by which the runs bear witness that the one group of witnesses is followed by the other. */
  readonly succession: (before: number, after: number) => number;
}

export function readTurns(overlap: Overlap, evidence: Evidence, regions: readonly (readonly number[])[]): Turns {
  const { cuts, groups } = overlap;
  const region = new Map(regions.flatMap((members, at) => members.map((group) => [group, at] as const)));
  const regionOf = (group: number) => region.get(group) ?? -1 - group;
  const known = new Map<number, { begins: number; ends: number }>();

  const times = new Map<number, number>();
  for (const [index, cut] of cuts.entries()) {
    const next = cuts[index + 1];
    if (next !== undefined)
      times.set(pairOf(cut.group, next.group), (times.get(pairOf(cut.group, next.group)) ?? 0) + 1);
  }

  return {
    turn: (last, first) => read(last).ends + read(first).begins,
    succession: (before, after) => SUCCESSION * Math.log2(Math.max(1, times.get(pairOf(before, after)) ?? 1)),
  };

  function read(group: number): { begins: number; ends: number } {
    const before = known.get(group);
    if (before !== undefined) return before;
    const members = groups[group] as readonly number[];
    const made = {
      begins:
        mean(members.map(beginsAt)) + (overlap.revised.has(group) ? REVISED_LEAD : 0) + most(members.map(opensChain)),
      ends: mean(members.map(endsAt)) + most(members.map(closesChain)),
    };
    known.set(group, made);
    return made;
  }

  function beginsAt(index: number): number {
    const cut = cuts[index] as Cut;
    const { opens, leads, formal, reports, heading } = evidence.facts(cut);
    if (formal) return 0;
    if (heading > 1) return Math.min(HEADING, heading - 1);
    return clamp(opens, -HEADLESS, 0) + leads + (reports ? 2 : 0);
  }

  function endsAt(index: number): number {
    const { closed, formal, role, signs } = evidence.facts(cuts[index] as Cut);
    if (formal) return role?.role === 'signoff' ? SIGNED : 0;
    return signs ? SIGNED : closed ? 0 : -UNFINISHED;
  }

  /** Where repeated text begins or ends on the page, a run of it does: most likely where the story does. */
  function opensChain(index: number): number {
    return isOfChain(index - 1, index) ? 0 : CHAIN_OPENS;
  }

  function closesChain(index: number): number {
    return evidence.facts(cuts[index] as Cut).closed && !isOfChain(index + 1, index) ? CHAIN_CLOSES : 0;
  }

  function isOfChain(neighbour: number, index: number): boolean {
    const cut = cuts[neighbour];
    return cut !== undefined && regionOf(cut.group) === regionOf((cuts[index] as Cut).group);
  }
}

/** What doubling the runs in which one text follows another says for their order. */
const SUCCESSION = 1.2;
/**
 * Where the repeats begin on the page a run begins, and seldom in its middle; where they end, a run does, unless it was
 * cut off, which is common. At half, noise in the texts decides where a story begins; at double, a rotated chain stays
 * rotated though its lead says otherwise.
 */
const CHAIN_OPENS = 2;
const CHAIN_CLOSES = 0.5;
/** A heading that opens a run opens the story; a half line that has the shape of one says less. */
const HEADING = 2;
/** A lead that was revised opens its story: it does not follow another paragraph of it. */
const REVISED_LEAD = 2;
/** A run of one story has nothing after its sign-off: what begins there is its next turn. */
const SIGNED = 4;
/** A story does not begin in the middle of a sentence. */
const HEADLESS = 3;
/** A story does not end in the middle of a sentence. */
const UNFINISHED = 4;

function most(values: readonly number[]): number {
  return Math.max(...values);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
