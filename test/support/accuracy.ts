import { clean } from '../../src/edition.ts';
import { type Claim, type Measured, measure } from './measure.ts';
import { type Family, families, woundedPage } from './wounds.ts';

export { figures, together } from './measure.ts';
export { families } from './wounds.ts';

/** Cleans and measures the pages of a family with the seeds 1 to `pages`. */
export function measureFamily(family: Family, pages: number): { readonly measured: readonly Measured[]; readonly failures: readonly string[]; readonly misses: readonly string[] } {
  const measured: Measured[] = [];
  const failures: string[] = [];
  const misses: string[] = [];
  for (let seed = 1; seed <= pages; seed += 1) {
    const { name, dump, truth } = woundedPage(family, seed);
    try {
      const one = measure(clean(new TextEncoder().encode(dump), { name }), truth, dump);
      measured.push(one);
      misses.push(...one.misses.map((miss) => `${name}: ${miss}`));
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      measured.push(measure({ articles: [], ledger: [] } as never, truth, dump));
    }
  }
  return { measured, failures, misses };
}

/** The dump of a generated page, to look at. */
export const dumpOf = (family: Family, seed: number): string => woundedPage(family, seed).dump;

/** The confidences' bins, by their lower edges; the last edge is above 1 so that certainty has a bin to stand in. */
const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];

/** What was said with which confidence, and how often it was right. */
export function calibration(claims: readonly Claim[]): { about: Claim['about']; from: number; to: number; said: number; mean: number; right: number }[] {
  return (['seam', 'copy', 'damage', 'article'] as const).flatMap((about) =>
    EDGES.slice(0, -1).flatMap((from, at) => {
      const to = EDGES[at + 1] as number;
      const bin = claims.filter((claim) => claim.about === about && claim.confidence >= from && claim.confidence < to);
      if (bin.length === 0) return [];
      const mean = bin.reduce((sum, claim) => sum + claim.confidence, 0) / bin.length;
      return [{ about, from, to: Math.min(1, to), said: bin.length, mean, right: bin.filter((claim) => claim.right).length / bin.length }];
    }),
  );
}

export const allFamilies: readonly Family[] = families;
