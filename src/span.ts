/** Arithmetic on half-open spans, and the search in what is in order. */
import type { Span } from './model.ts';

/**
 * The first of so many things at which something holds, where it holds of all behind that one, too; their number where it
 * holds of none. Found by halving.
 */
export function firstWhere(size: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The last of some spans, ascending by their starts, that starts at or before a place; -1 where none does. */
export function lastAtMost(spans: readonly Span[], at: number): number {
  return firstWhere(spans.length, (middle) => (spans[middle] as Span)[0] > at) - 1;
}
