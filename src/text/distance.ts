/** How alike two texts are. */
import { distance as bitParallel } from 'fastest-levenshtein';
import { folded } from './fold.ts';

/**
 * 1 minus the edit distance of the folded texts over the longer length, in thousandths; 1 where both fold to nothing.
 * The distance is Myers's bit-parallel one (1999): what differs in texts of n and m units costs n·m/32 steps.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [x, y] = [folded(a), folded(b)];
  if (x === y) return 1;
  const longer = Math.max(x.length, y.length);
  return Math.round((1 - distance(x, y) / longer) * 1000) / 1000;
}

/** The edit distance of the folded texts: characters to change, drop or insert. */
export function edits(a: string, b: string): number {
  if (a === b) return 0;
  const [x, y] = [folded(a), folded(b)];
  return x === y ? 0 : distance(x, y);
}

/** The edit distance of two folded texts. What they begin and end with alike, as copies do, costs one step a unit. */
function distance(x: string, y: string): number {
  const shorter = Math.min(x.length, y.length);
  let start = 0;
  while (start < shorter && x.charCodeAt(start) === y.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && x.charCodeAt(x.length - 1 - end) === y.charCodeAt(y.length - 1 - end)) end += 1;
  return bitParallel(x.slice(start, x.length - end), y.slice(start, y.length - end));
}
