/**
 * Alignment of two folded texts from shared seeds: extend each seed to a run of equal units, chain the runs that lie in
 * one order with small differences between, and walk on from both ends over noise (seed and extend, as BLAST and
 * passim do). Every unit of a run was compared; nothing rests on a hash.
 */
import { commonRuns, type Run } from '../text/subsequence.ts';
import type { Seed } from './candidates.ts';
import type { MatchLimits } from './limits.ts';

export interface Aligned {
  /** Best first; each is its equal runs in ascending order. */
  readonly alignments: readonly (readonly Run[])[];
  /** Units that were compared to extend the seeds: at most `EFFORT` for every unit of the two texts, and one run more. */
  readonly steps: number;
  /** Whether that limit, or the one on runs, left seeds aside: the texts repeat within themselves. */
  readonly isCapped: boolean;
}

/** Runs that one alignment chains; more would cost their square. A text of 20,000 characters at 5 % noise has 1,000. */
const MOST_RUNS = 2000;
/** A run looks back at so many others for the one that it follows. */
const LOOK_BACK = 24;
/**
 * Units compared for each unit of the texts. Texts that repeat nothing within themselves need 1 or 2; `abab…` against
 * itself would need half its length. At half, a refrain of 32 lines loses alignments; at double, floods cost double.
 */
const EFFORT = 64;

/** The alignments that the seeds lead to. Time grows with the seeds and the texts' lengths. */
export function align(a: Uint16Array, b: Uint16Array, seeds: readonly Seed[], limits: MatchLimits): Aligned {
  const extended = equalRuns(a, b, seeds);
  let { runs } = extended;
  const found: Run[][] = [];
  while (runs.length > 0 && found.length < MOST_ALIGNMENTS) {
    const chain = bestChain(runs, limits);
    const whole = fill(a, b, walkBack(a, b, walkOn(a, b, chain, limits), limits), limits);
    const [first, last] = [whole[0] as Run, whole.at(-1) as Run];
    const equal = whole.reduce((sum, run) => sum + run.length, 0);
    const [endA, endB] = [last.a + last.length, last.b + last.length];
    // A short half is worth knowing where it is whole within the other: a neighbour may prove it.
    const isWhole = equal === Math.min(a.length, b.length);
    if (equal < limits.shortest && !isWhole) {
      // A small part of what is left cannot come to more: the chain was the best.
      break;
    }
    if (differing(whole) <= (1 - LEAST_EQUAL) * Math.max(endA - first.a, endB - first.b)) found.push(whole);
    runs = runs.filter(
      (run) => (run.a + run.length <= first.a || run.a >= endA) && (run.b + run.length <= first.b || run.b >= endB),
    );
  }
  const isCapped = extended.isCapped || (runs.length > 0 && found.length === MOST_ALIGNMENTS);
  return { alignments: found, steps: extended.steps, isCapped };
}

/** Separate stretches that two texts share; more are a table or a refrain. */
const MOST_ALIGNMENTS = 8;
/** The share of an aligned stretch that is equal; copies with noise of 5 % on both sides have 0.8 and more. */
const LEAST_EQUAL = 0.55;

/** Units that differ between the runs: of each gap the longer side. */
function differing(runs: readonly Run[]): number {
  let sum = 0;
  for (const [at, run] of runs.entries()) {
    const before = runs[at - 1];
    if (before !== undefined) sum += Math.max(run.a - before.a - before.length, run.b - before.b - before.length);
  }
  return sum;
}

interface Extended {
  readonly runs: Run[];
  readonly steps: number;
  readonly isCapped: boolean;
}

/** Extends the seeds, diagonal by diagonal, those with most seeds first, to runs of equal units. */
function equalRuns(a: Uint16Array, b: Uint16Array, seeds: readonly Seed[]): Extended {
  const runs: Run[] = [];
  const most = EFFORT * (a.length + b.length);
  let steps = 0;
  for (const diagonal of diagonals(seeds)) {
    if (steps > most) break;
    let covered = -1;
    for (let at = 0; at < diagonal.length; at += 1) {
      const { other, own } = diagonal[at] as Seed;
      if (other < covered || a[other] !== b[own]) continue;
      let start = 0;
      while (other - start > 0 && own - start > 0 && a[other - start - 1] === b[own - start - 1]) start += 1;
      let end = 0;
      while (other + end < a.length && own + end < b.length && a[other + end] === b[own + end]) end += 1;
      runs.push({ a: other - start, b: own - start, length: start + end });
      steps += start + end;
      covered = other + end;
    }
  }
  const isCapped = steps > most || runs.length > MOST_RUNS;
  if (runs.length > MOST_RUNS) runs.sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b).length = MOST_RUNS;
  return { runs: runs.sort((x, y) => x.a - y.a || x.b - y.b), steps, isCapped };
}

/** The seeds by diagonal, each in order: the fullest diagonal first, of equal ones the one nearest to the middle. */
function diagonals(seeds: readonly Seed[]): Seed[][] {
  const all = new Map<number, Seed[]>();
  for (let at = 0; at < seeds.length; at += 1) {
    const seed = seeds[at] as Seed;
    const own = all.get(seed.other - seed.own);
    if (own === undefined) all.set(seed.other - seed.own, [seed]);
    else own.push(seed);
  }
  return [...all]
    .sort(([x, p], [y, q]) => q.length - p.length || Math.abs(x) - Math.abs(y) || x - y)
    .map(([, own]) => own.sort((x, y) => x.other - y.other));
}

/** The chain of runs with the most equal units, less what lies between them. */
function bestChain(runs: readonly Run[], limits: MatchLimits): Run[] {
  const score = runs.map((run) => run.length);
  const before = runs.map(() => -1);
  let best = 0;
  for (const [index, run] of runs.entries()) {
    for (let back = index - 1; back >= Math.max(0, index - LOOK_BACK); back -= 1) {
      const other = runs[back] as Run;
      const [gapA, gapB] = [run.a - other.a - other.length, run.b - other.b - other.length];
      const overlapped = Math.max(0, -gapA, -gapB);
      if (Math.max(gapA, gapB) > limits.gap || overlapped >= run.length || run.a <= other.a || run.b <= other.b)
        continue;
      const reached =
        (score[back] as number) +
        run.length -
        overlapped -
        GAP_COST * Math.abs(gapA - gapB) -
        GAP_COST * Math.max(0, gapA, gapB);
      if (reached > (score[index] as number)) {
        score[index] = reached;
        before[index] = back;
      }
    }
    if ((score[index] as number) > (score[best] as number)) best = index;
  }
  const chain: Run[] = [];
  for (let at = best; at !== -1; at = before[at] as number) chain.push(runs[at] as Run);
  return trimmed(chain.reverse());
}

/** What a unit of difference costs in units of equality: at double, a revised clause parts a copy in two. */
const GAP_COST = 0.3;

/** Two runs of different diagonals may overlap by a few units: the later one gives way. */
function trimmed(chain: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const run of chain) {
    const last = runs.at(-1);
    const shift = last === undefined ? 0 : Math.max(0, last.a + last.length - run.a, last.b + last.length - run.b);
    if (shift < run.length) runs.push({ a: run.a + shift, b: run.b + shift, length: run.length - shift });
  }
  return runs;
}

/** Walks on from the last run over single differences, as long as equal units follow. */
function walkOn(a: Uint16Array, b: Uint16Array, chain: readonly Run[], limits: MatchLimits): Run[] {
  const runs = [...chain];
  for (;;) {
    const last = runs.at(-1) as Run;
    const next = resume(
      last.a + last.length,
      last.b + last.length,
      a.length,
      b.length,
      limits.anchor,
      (i, j) => a[i] === b[j],
    );
    if (next === undefined) return runs;
    runs.push(next);
  }
}

function walkBack(a: Uint16Array, b: Uint16Array, chain: readonly Run[], limits: MatchLimits): Run[] {
  const [n, m] = [a.length, b.length];
  const runs = chain.toReversed();
  for (;;) {
    const first = runs.at(-1) as Run;
    const next = resume(n - first.a, m - first.b, n, m, limits.anchor, (i, j) => a[n - 1 - i] === b[m - 1 - j]);
    if (next === undefined) return runs.reverse();
    runs.push({ a: n - next.a - next.length, b: m - next.b - next.length, length: next.length });
  }
}

/** The nearest equal run after a difference of a few units; fewer equal units suffice at the ends of both texts. */
function resume(
  fromA: number,
  fromB: number,
  sizeA: number,
  sizeB: number,
  anchor: number,
  equal: (i: number, j: number) => boolean,
): Run | undefined {
  // Most texts are compared to the end.
  if (fromA >= sizeA || fromB >= sizeB) return undefined;
  for (let at = 0; at < SKIPS.length; at += 2) {
    const skipA = SKIPS[at] as number;
    const skipB = SKIPS[at + 1] as number;
    const startA = fromA + skipA;
    const startB = fromB + skipB;
    let length = 0;
    while (startA + length < sizeA && startB + length < sizeB && equal(startA + length, startB + length)) length += 1;
    const atEnd = startA + length === sizeA && startB + length === sizeB;
    const distance = Math.max(skipA, skipB);
    if (length >= anchor + distance - 1 || (atEnd && length > 0 && distance <= 2))
      return { a: startA, b: startB, length };
  }
  return undefined;
}

/** So many units in a row may be noise; what is longer is another reading or another text. */
const NOISE = 5;
/** What noise may skip on both sides, pair by pair, the least first; of one size changed units first, then lost and added ones. */
const SKIPS: readonly number[] = Array.from({ length: NOISE }, (_, at) => at + 1).flatMap((size) => [
  ...[size, size],
  ...Array.from({ length: size }, (_, at) => size - 1 - at).flatMap((less) => [size, less, less, size]),
]);

/** Finds the equal units inside the gaps between runs: a longest common subsequence of two short stretches. */
function fill(a: Uint16Array, b: Uint16Array, chain: readonly Run[], limits: MatchLimits): Run[] {
  const runs: Run[] = [];
  for (const run of chain) {
    const last = runs.at(-1);
    if (last !== undefined) {
      const [fromA, fromB] = [last.a + last.length, last.b + last.length];
      if (run.a > fromA && run.b > fromB) runs.push(...common(a, b, fromA, run.a, fromB, run.b, limits));
    }
    const before = runs.at(-1);
    if (before !== undefined && before.a + before.length === run.a && before.b + before.length === run.b) {
      runs[runs.length - 1] = { ...before, length: before.length + run.length };
    } else runs.push(run);
  }
  return runs;
}

function common(
  a: Uint16Array,
  b: Uint16Array,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
  limits: MatchLimits,
): Run[] {
  if (toA - fromA > 2 * limits.gap || toB - fromB > 2 * limits.gap) return [];
  return commonRuns(a.subarray(fromA, toA), b.subarray(fromB, toB)).map((run) => ({
    ...run,
    a: run.a + fromA,
    b: run.b + fromB,
  }));
}
