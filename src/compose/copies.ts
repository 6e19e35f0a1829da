/**
 * Copies: for every witness that is not kept, the kept characters that it repeats, span by span, so that the ledger
 * can name the text in whose favour each character was removed; and where it reads otherwise, the variant.
 */
import type { Paragraph, Piece, Span, Variant } from '../model.ts';
import { type Placed, placesOf, slicePiece } from '../piece.ts';
import { similarity } from '../text/distance.ts';
import type { Stretch } from './evidence.ts';
import type { Removed } from './ledger.ts';
import { carry, type Cut, type Overlap, type Witnessing } from './overlap.ts';

/** Witnesses of one group are mostly compared directly; where not, through this many others at most. */
const MOST_STEPS = 3;

/** Follows a place of one paragraph through the matches into another. */
export interface Carrier {
  readonly carry: (at: number) => number;
}

/** The matches that lead from one paragraph to another, fewest first; undefined where none do. */
export function route(overlap: Overlap, from: Cut, to: Cut): readonly Witnessing[] | undefined {
  let frontier: { paragraph: number; path: Witnessing[] }[] = [{ paragraph: from.paragraph, path: [] }];
  const seen = new Set([from.paragraph]);
  for (let step = 0; step < MOST_STEPS && frontier.length > 0; step += 1) {
    const next: typeof frontier = [];
    for (const { paragraph, path } of frontier) {
      for (const match of overlap.of(paragraph)) {
        const other = match.a === paragraph ? match.b : match.a;
        if (other === to.paragraph) return [...path, match];
        if (seen.has(other)) continue;
        seen.add(other);
        next.push({ paragraph: other, path: [...path, match] });
      }
    }
    frontier = next;
  }
  return undefined;
}

/** What the removed cut repeats of the kept one, as entries that each lie in one span of the dump on both sides. */
export function removedSpans(
  paragraphs: readonly Paragraph[],
  overlap: Overlap,
  copy: Cut,
  kept: Cut,
  keptPiece: Piece,
): Removed[] {
  const own = paragraphs[copy.paragraph] as Paragraph;
  const path = route(overlap, copy, kept) ?? [];
  const follow = follower(path, copy, kept);
  const targets = placesWithin(paragraphs[kept.paragraph] as Paragraph, kept, keptPiece);
  const removed: Removed[] = [];
  for (const place of placesOf(own)) {
    const from = Math.max(place.from, copy.from);
    const to = Math.min(place.to, copy.to);
    if (from >= to) continue;
    for (const [start, end, target] of partition(from, to, targets, follow)) {
      const span: Span = [place.span[0] + start - place.from, place.span[0] + end - place.from];
      const ownText = own.text.slice(start, end);
      const of = within(target, follow(start), follow(end));
      const keptText = (paragraphs[kept.paragraph] as Paragraph).text.slice(of.from, of.to);
      removed.push({ span, of: of.span, similarity: similarity(ownText, keptText), rule: ruleOf(overlap, copy, kept) });
    }
  }
  return removed;
}

/** The places of the kept stretch's spans in its paragraph's text, without those that fell away at its ends. */
function placesWithin(paragraph: Paragraph, kept: Stretch, piece: Piece): Placed[] {
  const first = piece.spans[0]?.[0] ?? 0;
  const last = piece.spans.at(-1)?.[1] ?? 0;
  return placesOf(paragraph).flatMap(({ from, to, span }) => {
    const start = Math.max(from, kept.from, from + Math.max(0, first - span[0]));
    const end = Math.min(to, kept.to, to - Math.max(0, span[1] - last));
    return start < end ? [{ from: start, to: end, span: [span[0] + start - from, span[0] + end - from] as const }] : [];
  });
}

/** Cuts `[from, to)` where the kept text changes from one span to the next; slivers go with their neighbour. */
function partition(
  from: number,
  to: number,
  targets: readonly Placed[],
  follow: (at: number) => number,
): [number, number, Placed][] {
  const parts: [number, number, Placed][] = [];
  let start = from;
  for (let at = from + 1; at <= to; at += 1) {
    const here = targetAt(targets, follow(start));
    const there = at === to ? undefined : targetAt(targets, follow(at));
    if (at < to && there === here) continue;
    const part: [number, number, Placed] = [start, at, here];
    const before = parts.at(-1);
    if (before !== undefined && at - start < SLIVER) before[1] = at;
    else if (at - start < SLIVER && at < to) continue;
    else parts.push(part);
    start = at;
  }
  return parts;
}

/** An entry of fewer characters than this proves nothing by itself; it goes with the one before or after it. */
const SLIVER = 4;

function targetAt(targets: readonly Placed[], at: number): Placed {
  let best = targets[0] as Placed;
  for (const target of targets) if (target.from <= at) best = target;
  return best;
}

function within(target: Placed, from: number, to: number): Placed {
  const start = Math.max(target.from, Math.min(from, target.to - 1));
  const end = Math.min(target.to, Math.max(to, start + 1));
  return { from: start, to: end, span: [target.span[0] + start - target.from, target.span[0] + end - target.from] };
}

function follower(path: readonly Witnessing[], copy: Stretch, kept: Stretch): (at: number) => number {
  const proportional = (at: number) =>
    Math.round(kept.from + ((at - copy.from) / Math.max(1, copy.to - copy.from)) * (kept.to - kept.from));
  return (at) => {
    let place = at;
    let paragraph = copy.paragraph;
    for (const match of path) {
      const next = carry(match, paragraph, place);
      if (next === undefined) return proportional(at);
      paragraph = match.a === paragraph ? match.b : match.a;
      place = next;
    }
    return path.length === 0 ? proportional(at) : Math.max(kept.from, Math.min(kept.to, place));
  };
}

function ruleOf(overlap: Overlap, copy: Cut, kept: Cut): string {
  const whole = (cut: Cut) => overlap.isWhole(cut);
  if (whole(copy) && whole(kept)) return 'repeat';
  if (whole(copy)) return 'contained';
  return whole(kept) ? 'contains' : 'overlap';
}

/** Where a removed witness reads otherwise than the kept text: the readings, in places of the kept block's text. */
export function variantsOf(
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
