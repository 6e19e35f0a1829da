/** Regions: the texts of one repeat, which are chosen together. */
import type { Cut, Overlap } from './overlap.ts';
import { pairOf } from './pair.ts';

/** Groups that stand more than once, joined where they are neighbours in the same order more than once. */
export function regionsOf(overlap: Overlap): number[][] {
  const { cuts, groups } = overlap;
  const repeated = (group: number) => (groups[group]?.length ?? 0) > 1;
  const leader = groups.map((_, group) => group);
  const seen = new Map<number, number>();
  for (let at = 1; at < cuts.length; at += 1) {
    const [before, after] = [cuts[at - 1] as Cut, cuts[at] as Cut];
    if (!repeated(before.group) || !repeated(after.group)) continue;
    const key = pairOf(before.group, after.group);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (times === 2 || before.paragraph === after.paragraph) leader[find(after.group)] = find(before.group);
  }
  const byLeader = new Map<number, number[]>();
  for (const group of groups.keys()) {
    if (!repeated(group)) continue;
    const root = find(group);
    const members = byLeader.get(root);
    if (members === undefined) byLeader.set(root, [group]);
    else members.push(group);
  }
  return [...byLeader.values()].sort((x, y) => y.length - x.length || (x[0] as number) - (y[0] as number));

  function find(group: number): number {
    let root = group;
    while (leader[root] !== root) root = leader[root] as number;
    leader[group] = root;
    return root;
  }
}
