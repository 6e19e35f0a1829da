/**
 * Copies: for every witness that is not kept, the kept characters that it repeats, span by span, so that the ledger
 * can name the text in whose favour each character was removed.
 */
import { copyConfidence } from '../evidence/confidence.ts';
import type { Stretch } from '../evidence/evidence.ts';
import type { Paragraph, Piece, Span } from '../model.ts';
import { type Placed, placesIn, placesOf } from '../piece.ts';
import { lastAtMost } from '../span.ts';
import { similarity } from '../text/distance.ts';
import { type Cut, carry, type Overlap } from './overlap.ts';
import { isRepeat, mended, type Part, partition, type Target } from './parts.ts';
import type { Witnessing } from './witnessing.ts';

/** A stretch of the dump that was removed because kept text says the same. */
export interface Removed {
  readonly span: Span;
  readonly of: Span;
  readonly similarity: number;
  readonly rule: string;
  readonly confidence?: number;
}

/** Witnesses of one group are mostly compared directly; where not, through this many others at most. */
const MOST_STEPS = 3;

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

/** What every witness that is not kept repeats of the one that is, in entries that each lie in one kept span. */
export function copiesOf(paragraphs: readonly Paragraph[], overlap: Overlap, kept: readonly number[]): Removed[] {
  const placesAt = placing(paragraphs);
  return paragraphs.flatMap((paragraph, index) =>
    repeatsIn(paragraphs, overlap, kept, index, placesAt).map((part) =>
      removedOf(part, paragraph.text, placesAt(index)),
    ),
  );
}

/** The places of each paragraph's spans, which are asked for each of its cuts, and for each of its copies. */
function placing(paragraphs: readonly Paragraph[]): PlacesAt {
  const known: (readonly Placed[])[] = [];
  return (index) => {
    known[index] ??= placesOf(paragraphs[index] as Paragraph);
    return known[index];
  };
}
type PlacesAt = (paragraph: number) => readonly Placed[];

/** What one text repeats of another, in entries that each lie in one span of both, as far as they are alike so. */
export function copiesBetween(
  own: Piece,
  base: Piece,
  rule: string,
  areNext: (x: Span, y: Span) => boolean,
): Removed[] {
  const places = placesOf(own);
  const targets = placesOf(base).map((target): Target => ({ ...target, line: target.span[0] }));
  const scale = base.text.length / own.text.length;
  const runs: Placed[][] = [];
  for (const place of places) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && areNext(last.span, place.span)) runs.at(-1)?.push(place);
    else runs.push([place]);
  }
  return runs.flatMap((run) => {
    const parts = run
      .flatMap(({ from, to }) => partition(from, to, targets, (at) => Math.round(at * scale)))
      .map((part): Part => ({ ...part, base: base.text, rule }));
    return mended(parts, own.text).map((part) => removedOf(part, own.text, places));
  });
}

function removedOf({ from, to, of, base, rule }: Part, own: string, places: readonly Placed[]): Removed {
  const alike = similarity(own.slice(from, to), base.slice(of.from, of.to));
  return {
    span: [placeOf(places, from, 'start'), placeOf(places, to, 'end')],
    of: of.span,
    similarity: alike,
    rule,
    confidence: copyConfidence(alike, to - from),
  };
}

/** The cuts that would go in favour of text that they do not repeat, as indexes. */
export function unprovenCuts(
  paragraphs: readonly Paragraph[],
  overlap: Overlap,
  kept: readonly number[],
): ReadonlySet<number> {
  const placesAt = placing(paragraphs);
  const loose = new Set<number>();
  for (const [index, { text }] of paragraphs.entries()) {
    for (const part of repeatsIn(paragraphs, overlap, kept, index, placesAt)) {
      if (isRepeat(part, text)) continue;
      for (const at of overlap.cutsOf(index)) {
        const cut = overlap.cuts[at] as Cut;
        if (kept[cut.group] !== at && cut.from < part.to && cut.to > part.from) loose.add(at);
      }
    }
  }
  return loose;
}

/** The parts of a paragraph that are to go, each with what it repeats. */
function repeatsIn(
  paragraphs: readonly Paragraph[],
  overlap: Overlap,
  kept: readonly number[],
  index: number,
  placesAt: PlacesAt,
): Part[] {
  const paragraph = paragraphs[index] as Paragraph;
  const cuts = overlap.cutsOf(index);
  // Most paragraphs are kept as they are.
  if (cuts.every((at) => kept[(overlap.cuts[at] as Cut).group] === at)) return [];
  const runs: Part[][] = [[]];
  for (const at of cuts) {
    const cut = overlap.cuts[at] as Cut;
    const base = kept[cut.group] as number;
    if (base === at) runs.push([]);
    else runs.at(-1)?.push(...partsOf(paragraphs, overlap, cut, overlap.cuts[base] as Cut, placesAt));
  }
  return runs.flatMap((parts) => mended(parts, paragraph.text));
}

/** What the removed cut repeats of the kept one, in parts that each lie in one span of both. */
function partsOf(paragraphs: readonly Paragraph[], overlap: Overlap, copy: Cut, kept: Cut, placesAt: PlacesAt): Part[] {
  const base = paragraphs[kept.paragraph] as Paragraph;
  const follow = follower(route(overlap, copy, kept) ?? [], copy, kept);
  const targets = placesWithin(placesAt(kept.paragraph), trimmed(base, kept));
  const rule = ruleOf(overlap, copy, kept);
  const { from: start, to: end } = trimmed(paragraphs[copy.paragraph] as Paragraph, copy);
  return placesIn(placesAt(copy.paragraph), start, end)
    .flatMap(({ from, to }) => partition(Math.max(from, start), Math.min(to, end), targets, follow))
    .map((part) => ({ ...part, base: base.text, rule }));
}

/** The cut without white space at its ends. */
function trimmed(paragraph: Paragraph, { from, to }: Cut): { readonly from: number; readonly to: number } {
  const text = paragraph.text.slice(from, to);
  return { from: from + text.length - text.trimStart().length, to: to - (text.length - text.trimEnd().length) };
}

function placeOf(places: readonly Placed[], at: number, side: 'start' | 'end'): number {
  const first = side === 'start' ? at : at - 1;
  const [place] = placesIn(places, first, first + 1) as [Placed];
  return place.span[0] + at - place.from;
}

/** The places of a stretch of a paragraph. */
function placesWithin(places: readonly Placed[], stretch: { readonly from: number; readonly to: number }): Target[] {
  return placesIn(places, stretch.from, stretch.to).map(({ from, to, span }) => {
    const [start, end] = [Math.max(from, stretch.from), Math.min(to, stretch.to)];
    return { from: start, to: end, span: [span[0] + start - from, span[0] + end - from], line: span[0] };
  });
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

/**
 * What a copy repeats must lie in one kept span. Sewing may have taken a hyphen from the end of one, so places that
 * reach beyond it are drawn back.
 */
export function withinKept(
  removed: readonly Removed[],
  articles: readonly { readonly blocks: readonly Piece[] }[],
): Removed[] {
  const kept = articles.flatMap(({ blocks }) => blocks.flatMap(({ spans }) => spans)).sort((x, y) => x[0] - y[0]);
  return removed.map((copy) => {
    const home = kept[lastAtMost(kept, copy.of[0])];
    if (home === undefined || home[1] >= copy.of[1]) return copy;
    return { ...copy, of: [Math.min(copy.of[0], home[1] - 1), home[1]] };
  });
}
