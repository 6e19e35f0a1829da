/** Furniture: what belongs to the page, not to an article, and what repeats it. */
import type { Removed } from '../copies/copies.ts';
import type { Item } from '../evidence/evidence.ts';
import type { Paragraph, Piece, Span } from '../model.ts';
import { slicePiece } from '../piece.ts';
import { lastAtMost } from '../span.ts';

/** A stretch of the dump that belongs to the page, not to an article. */
export interface Furnishing {
  readonly span: Span;
  readonly rule: string;
}

export function furnitureOf(paragraphs: readonly Paragraph[], items: readonly Item[]): Furnishing[] {
  return items.flatMap((item) => {
    const role = item.aside ? item.facts.role : undefined;
    if (role?.role !== 'furniture' && role?.role !== 'jump') return [];
    const piece: Piece = slicePiece(paragraphs[item.paragraph] as Paragraph, item.from, item.to);
    return piece.spans.map((span) => ({ span, rule: role.rule }));
  });
}

/** What repeats furniture is furniture that recurs, and no copy: no article keeps the text that it repeats. */
export function partFurniture(
  removed: readonly Removed[],
  furniture: readonly Furnishing[],
): { readonly copies: Removed[]; readonly recurring: Furnishing[] } {
  const known = furniture.toSorted((x, y) => x.span[0] - y.span[0]);
  const spans = known.map(({ span }) => span);
  const copies: Removed[] = [];
  const recurring: Furnishing[] = [];
  for (const copy of removed) {
    const home = known[lastAtMost(spans, copy.of[0])];
    if (home !== undefined && copy.of[0] < home.span[1]) recurring.push({ span: copy.span, rule: home.rule });
    else copies.push(copy);
  }
  return { copies, recurring };
}
