/**
 * Copies: for every witness that is not kept, the kept characters that it repeats, span by span, so that the ledger
 * can name the text in whose favour each character was removed.
 */
import type { Paragraph, Piece, Span } from '../model.ts';
import { type Placed, placesOf, slicePiece } from '../piece.ts';
import { lastAtMost } from '../span.ts';
import { edits, similarity } from '../text/distance.ts';
import { folded } from '../text/fold.ts';
import { copyConfidence } from './confidence.ts';
import type { Stretch } from './evidence.ts';
import type { Removed } from './ledger.ts';
import { type Cut, carry, type Overlap } from './overlap.ts';
import type { Witnessing } from './witnessing.ts';

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
  return paragraphs.flatMap((paragraph, index) => {
    const places = placesOf(paragraph);
    return repeatsIn(paragraphs, overlap, kept, index).map((part) => removedOf(part, paragraph.text, places));
  });
}

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
  const loose = new Set<number>();
  for (const [index, { text }] of paragraphs.entries()) {
    for (const part of repeatsIn(paragraphs, overlap, kept, index)) {
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
function repeatsIn(paragraphs: readonly Paragraph[], overlap: Overlap, kept: readonly number[], index: number): Part[] {
  const paragraph = paragraphs[index] as Paragraph;
  const cuts = overlap.cutsOf(index);
  // Most paragraphs are kept as they are.
  if (cuts.every((at) => kept[(overlap.cuts[at] as Cut).group] === at)) return [];
  const places = placesOf(paragraph);
  const runs: Part[][] = [[]];
  for (const at of cuts) {
    const cut = overlap.cuts[at] as Cut;
    const base = kept[cut.group] as number;
    if (base === at) runs.push([]);
    else runs.at(-1)?.push(...partsOf(paragraphs, overlap, cut, overlap.cuts[base] as Cut, places));
  }
  return runs.flatMap((parts) => mended(parts, paragraph.text));
}

/** What the removed cut repeats of the kept one, in parts that each lie in one span of both. */
function partsOf(
  paragraphs: readonly Paragraph[],
  overlap: Overlap,
  copy: Cut,
  kept: Cut,
  places: readonly Placed[],
): Part[] {
  const base = paragraphs[kept.paragraph] as Paragraph;
  const follow = follower(route(overlap, copy, kept) ?? [], copy, kept);
  const targets = placesWithin(base, kept, slicePiece(base, kept.from, kept.to));
  const rule = ruleOf(overlap, copy, kept);
  const { from: start, to: end } = trimmed(paragraphs[copy.paragraph] as Paragraph, copy);
  return places
    .filter(({ from, to }) => to > start && from < end)
    .flatMap(({ from, to }) => partition(Math.max(from, start), Math.min(to, end), targets, follow))
    .map((part) => ({ ...part, base: base.text, rule }));
}

/** The cut without white space at its ends. */
function trimmed(paragraph: Paragraph, { from, to }: Cut): { readonly from: number; readonly to: number } {
  const text = paragraph.text.slice(from, to);
  return { from: from + text.length - text.trimStart().length, to: to - (text.length - text.trimEnd().length) };
}

/** Kept characters, and where the line that they stand in begins in the dump. */
interface Target extends Placed {
  readonly line: number;
}

/** A stretch of the copy, and the kept characters, within one span, that it repeats. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly of: Target;
  /** The text that holds those characters. */
  readonly base: string;
  readonly rule: string;
}

/**
 * Where a witness reads otherwise at its start, or a line of it answers to parts of two lines, a part may be unlike
 * what it is said to repeat. It goes with a neighbour, so that every entry can be read beside the text that it names.
 */
function mended(parts: readonly Part[], own: string): Part[] {
  const list = [...parts];
  for (let at = 0; at < list.length; ) {
    const part = list[at] as Part;
    if (isRepeat(part, own)) {
      at += 1;
      continue;
    }
    const options = [at - 1, at].flatMap((first) => {
      const [x, y] = [list[first], list[first + 1]];
      if (x === undefined || y === undefined) return [];
      const both = x.base === y.base ? united(x.of, y.of) : undefined;
      return [
        { ...x, to: y.to },
        { ...y, from: x.from },
        ...(both === undefined ? [] : [{ ...x, to: y.to, of: both }]),
      ].map((joint) => ({ first, part: joint, odds: likeness(joint, own) }));
    });
    const best = options.sort((x, y) => y.odds - x.odds)[0];
    if (best === undefined) break;
    list.splice(best.first, 2, best.part);
    at = best.first;
  }
  return list;
}

/** Two places of one line, as one. */
function united(x: Target, y: Target): Target | undefined {
  if (x.line !== y.line) return undefined;
  const [from, to] = [Math.min(x.from, y.from), Math.max(x.to, y.to)];
  return { ...x, from, to, span: [Math.min(x.span[0], y.span[0]), Math.max(x.span[1], y.span[1])] };
}

function likeness(part: Part, own: string): number {
  const text = own.slice(part.from, part.to);
  const other = part.base.slice(part.of.from, part.of.to);
  if (text === other) return 1;
  const size = folded(text).length;
  return size === 0 ? Number(folded(other).length === 0) : 1 - edits(text, other) / size;
}

/** At most every second character is to be changed: less than half may be another text. */
function isRepeat(part: Part, own: string): boolean {
  return likeness(part, own) >= 0.5;
}

function placeOf(places: readonly Placed[], at: number, side: 'start' | 'end'): number {
  const place = places.find(({ from, to }) =>
    side === 'start' ? at >= from && at < to : at > from && at <= to,
  ) as Placed;
  return place.span[0] + at - place.from;
}

/** The places of the kept stretch's spans in its paragraph's text, without those that fell away at its ends. */
function placesWithin(paragraph: Paragraph, kept: Stretch, piece: Piece): Target[] {
  const first = piece.spans[0]?.[0] ?? 0;
  const last = piece.spans.at(-1)?.[1] ?? 0;
  return placesOf(paragraph).flatMap(({ from, to, span }) => {
    const start = Math.max(from, kept.from, from + Math.max(0, first - span[0]));
    const end = Math.min(to, kept.to, to - Math.max(0, span[1] - last));
    return start < end
      ? [{ from: start, to: end, span: [span[0] + start - from, span[0] + end - from], line: span[0] }]
      : [];
  });
}

/** Cuts `[from, to)` where the kept text changes from one span to the next. */
function partition(
  from: number,
  to: number,
  targets: readonly Target[],
  follow: (at: number) => number,
): Pick<Part, 'from' | 'to' | 'of'>[] {
  const parts: Pick<Part, 'from' | 'to' | 'of'>[] = [];
  let start = from;
  let here = targetAt(targets, follow(start));
  // Where the kept text has one span, there is nothing to change to.
  for (let at = targets.length > 1 ? from + 1 : to; at <= to && start < to; at += 1) {
    const next = targetAt(targets, follow(at));
    if (at < to && next === here) continue;
    parts.push({ from: start, to: at, of: within(here, follow(start), follow(at)) });
    start = at;
    here = next;
  }
  return parts;
}

function targetAt(targets: readonly Target[], at: number): Target {
  let best = targets[0] as Target;
  for (const target of targets) if (target.from <= at) best = target;
  return best;
}

function within(target: Target, from: number, to: number): Target {
  const start = Math.max(target.from, Math.min(from, target.to - 1));
  const end = Math.min(target.to, Math.max(to, start + 1));
  return {
    ...target,
    from: start,
    to: end,
    span: [target.span[0] + start - target.from, target.span[0] + end - target.from],
  };
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
