import { clean } from '../../src/edition.ts';
import { type Measured, measure } from './measure.ts';
import { type Family, woundedPage } from './wounds.ts';

export { calibration } from './claims.ts';
export { figures, together } from './measure.ts';
export { families } from './wounds.ts';

/** Cleans and measures the pages of a family with the seeds 1 to `pages`. */
export function measureFamily(
  family: Family,
  pages: number,
): {
  readonly measured: readonly Measured[];
  readonly failures: readonly string[];
  readonly misses: readonly string[];
} {
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
