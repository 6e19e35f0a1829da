/** Variants: where the witnesses of a block that were not kept read otherwise, its other readings and who has them. */
import { route } from '../copies/copies.ts';
import type { Cut, Overlap } from '../copies/overlap.ts';
import type { Item } from '../evidence/evidence.ts';
import type { Paragraph, Variant } from '../model.ts';
import { slicePiece } from '../piece.ts';
import type { Draft } from './articles.ts';

/** The drafts, each block with the readings of the witnesses that were not kept. */
export function listVariants(
  drafts: readonly (readonly Draft[])[],
  paragraphs: readonly Paragraph[],
  items: readonly Item[],
  layout: Overlap,
  kept: readonly number[],
): Draft[][] {
  return drafts.map((blocks) => blocks.map((block) => withVariants(block, paragraphs, items, layout, kept)));
}

function withVariants(
  block: Draft,
  paragraphs: readonly Paragraph[],
  items: readonly Item[],
  layout: Overlap,
  kept: readonly number[],
): Draft {
  const variants: Variant[] = [];
  let offset = 0;
  for (const index of block.items) {
    const item = items[index] as Item;
    for (const at of layout.cutsOf(item.paragraph)) {
      const base = layout.cuts[at] as Cut;
      if (base.from < item.from || base.to > item.to || kept[base.group] !== at) continue;
      for (const other of layout.groups[base.group] ?? []) {
        if (other === at) continue;
        const lead = offset + base.from - item.from;
        variants.push(...variantsOf(paragraphs, layout, layout.cuts[other] as Cut, base, lead));
      }
    }
    const piece = slicePiece(paragraphs[item.paragraph] as Paragraph, item.from, item.to);
    offset = block.text.indexOf(piece.text, offset) + piece.text.length;
  }
  return variants.length === 0 ? block : { ...block, variants: merge(variants) };
}

/** The same reading of the same place by several witnesses is one variant. */
function merge(variants: readonly Variant[]): Variant[] {
  const merged = new Map<string, Variant>();
  for (const variant of variants) {
    const key = `${variant.at[0]}.${variant.at[1]}.${variant.reading}`;
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined ? variant : { ...known, witnesses: [...known.witnesses, ...variant.witnesses] },
    );
  }
  return [...merged.values()].sort((x, y) => x.at[0] - y.at[0] || x.at[1] - y.at[1]);
}

/** Where a removed witness reads otherwise than the kept text: the readings, in places of the kept block's text. */
function variantsOf(
  paragraphs: readonly Paragraph[],
  overlap: Overlap,
  copy: Cut,
  kept: Cut,
  offsetInBlock: number,
): Variant[] {
  const path = route(overlap, copy, kept);
  const match = path?.length === 1 ? path[0] : undefined;
  if (match === undefined) return [];
  const forward = match.a === copy.paragraph;
  const own = paragraphs[copy.paragraph] as Paragraph;
  const other = paragraphs[kept.paragraph] as Paragraph;
  const runs = match.runs.map(([a, b, size]) => (forward ? { own: a, kept: b, size } : { own: b, kept: a, size }));
  const [ownSpan, keptSpan] = forward ? [match.inA, match.inB] : [match.inB, match.inA];
  const variants: Variant[] = [];
  let [ownAt, keptAt] = [ownSpan[0], keptSpan[0]];
  for (const run of [...runs, { own: ownSpan[1], kept: keptSpan[1], size: 0 }]) {
    const reading = own.text.slice(Math.max(ownAt, copy.from), Math.min(run.own, copy.to));
    const [from, to] = [Math.max(keptAt, kept.from), Math.min(run.kept, kept.to)];
    const inside = ownAt >= copy.from && run.own <= copy.to && from <= to;
    if (inside && (reading !== '' || to > from) && reading.trim() !== other.text.slice(from, to).trim()) {
      const witnesses = slicePiece(own, Math.max(ownAt, copy.from), Math.min(run.own, copy.to)).spans;
      variants.push({ at: [from - kept.from + offsetInBlock, to - kept.from + offsetInBlock], reading, witnesses });
    }
    [ownAt, keptAt] = [run.own + run.size, run.kept + run.size];
  }
  return variants;
}
