/** Arithmetic on half-open spans. */
import type { Span } from './model.ts';

export function length(span: Span): number {
  return span[1] - span[0];
}

export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
