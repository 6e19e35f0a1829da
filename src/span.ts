/** Arithmetic on half-open spans. */
import type { Span } from './model.ts';

/** The last of some spans, ascending by their starts, that starts at or before a place; -1 where none does. */
export function lastAtMost(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span)[0] <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
