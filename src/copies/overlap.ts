/**
 * Overlap: which stretches of the paragraphs are witnesses of the same text.
 *
 * As a genome assembler does with its reads, every paragraph is cut where an accepted match begins or ends, so
 * that a half, a whole and a re-broken copy of one paragraph fall into the same pieces. Pieces that are witnesses
 * of each other form a group; a text that stands once is a group of one.
 */
import type { Finding, Match, Paragraph, Span } from '../model.ts';
import { firstWhere } from '../span.ts';
import { acceptCopies } from './accept.ts';
import { withCompanions } from './companions.ts';
import { SAME_PLACE, type Witnessing } from './witnessing.ts';

/** A stretch of one paragraph, and the group of its witnesses. */
export interface Cut {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly group: number;
}

export interface Overlap {
  /** In the order of the dump; together they cover every paragraph. */
  readonly cuts: readonly Cut[];
  /** The cuts of each group, in the order of the dump. */
  readonly groups: readonly (readonly number[])[];
  /** The matches that a paragraph takes part in. */
  readonly of: (paragraph: number) => readonly Witnessing[];
  /** The cuts of a paragraph, as indexes. */
  readonly cutsOf: (paragraph: number) => readonly number[];
  /** Groups whose witnesses open with different readings: a lead that was revised, so the opening of a story. */
  readonly revised: ReadonlySet<number>;
  /** The share of the characters that are misread, as far as witnesses of one text differ. */
  readonly misread: number;
  /** Whether a cut is its whole paragraph. */
  readonly isWhole: (cut: Cut) => boolean;
  readonly findings: readonly Finding[];
}

/** The stretches that are witnesses of each other, found from the matches that are copies. */
export function overlap(paragraphs: readonly Paragraph[], matches: readonly Match[]): Overlap {
  const { witnessings, findings } = withCompanions(paragraphs, acceptCopies(paragraphs, matches));
  const byParagraph: Witnessing[][] = paragraphs.map(() => []);
  for (const match of witnessings) {
    byParagraph[match.a]?.push(match);
    byParagraph[match.b]?.push(match);
  }
  const points = cutPoints(paragraphs, witnessings, byParagraph);
  const layout = grouped(paragraphs, points, witnessings);
  const revised = new Set<number>();
  for (const match of witnessings) {
    const lead = Math.min(
      match.inA[0] === 0 ? (match.runs[0]?.[0] ?? 0) : 0,
      match.inB[0] === 0 ? (match.runs[0]?.[1] ?? 0) : 0,
    );
    const opening = layout.cuts[layout.cutsOf(match.a)[0] ?? -1];
    if (lead > SAME_PLACE && opening !== undefined) revised.add(opening.group);
  }
  const misread = misreadShare(witnessings);
  return { ...layout, revised, misread, of: (paragraph) => byParagraph[paragraph] ?? [], findings };
}

/**
 * How much of the dump is misread: half of what witnesses of one text differ by, on top of what is usual. A witness
 * that differs in more than every tenth character was rewritten, not misread.
 */
function misreadShare(witnessings: readonly Witnessing[]): number {
  let [different, all] = [USUAL * PROVES, PROVES];
  for (const { similarity, aligned } of witnessings) {
    const length = aligned[0][1] - aligned[0][0];
    different += (length * Math.min(REWRITTEN, 1 - similarity)) / 2;
    all += length;
  }
  return different / all;
}
/** One character in five hundred is misread where nothing is known; at double, torn sentences pass for ended ones. */
const USUAL = 0.002;
/** So many compared characters say as much as what is usual. */
const PROVES = 2000;
const REWRITTEN = 0.1;

/** The places at which each paragraph is cut: the ends of its matches, carried over to its witnesses. */
function cutPoints(
  paragraphs: readonly Paragraph[],
  witnessings: readonly Witnessing[],
  byParagraph: readonly (readonly Witnessing[])[],
): number[][] {
  const points = paragraphs.map((paragraph) => [0, paragraph.text.length]);
  const queue: [paragraph: number, at: number, slack: number][] = [];
  for (const match of [...witnessings].sort((x, y) => Number(y.isExact === true) - Number(x.isExact === true))) {
    const slack = match.isExact === true ? 1 : SAME_PLACE;
    for (const at of match.inA) add(match.a, at, slack);
    for (const at of match.inB) add(match.b, at, slack);
    carryOn();
  }
  return points.map((places) => (places.length > 2 ? places.sort((x, y) => x - y) : places));

  function carryOn(): void {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [paragraph, at, slack] = next;
      for (const match of byParagraph[paragraph] ?? []) {
        const other = match.a === paragraph ? match.b : match.a;
        const carried = carry(match, paragraph, at);
        if (carried !== undefined) add(other, carried, slack);
      }
    }
  }

  function add(paragraph: number, at: number, slack: number): void {
    const places = points[paragraph];
    if (places === undefined || places.some((place) => Math.abs(place - at) <= slack)) return;
    places.push(at);
    queue.push([paragraph, at, slack]);
  }
}

/** The place in the other paragraph that answers to `at`, or undefined where the match does not reach there. */
export function carry(match: Witnessing, paragraph: number, at: number): number | undefined {
  const forward = match.a === paragraph;
  const own: Span = forward ? match.inA : match.inB;
  const other: Span = forward ? match.inB : match.inA;
  if (at < own[0] - SAME_PLACE || at > own[1] + SAME_PLACE) return undefined;
  if (at <= own[0]) return other[0];
  if (at >= own[1]) return other[1];
  // A long text has thousands of runs, and each of its characters is carried.
  const [x, y] = forward ? ([0, 1] as const) : ([1, 0] as const);
  const here = firstWhere(match.runs.length, (index) => {
    const run = match.runs[index] as Match['runs'][number];
    return run[x] + run[2] >= at;
  });
  const [last, next] = [match.runs[here - 1], match.runs[here]];
  if (next !== undefined && at >= next[x]) return next[y] + (at - next[x]);
  // Between two equal runs the readings differ: in proportion, so that a cut stays monotone.
  const [before, answer] = last === undefined ? [own[0], other[0]] : [last[x] + last[2], last[y] + last[2]];
  const [after, reached] = next === undefined ? [own[1], other[1]] : [next[x], next[y]];
  const share = after === before ? 0 : (at - before) / (after - before);
  return Math.round(answer + share * (reached - answer));
}

function grouped(
  paragraphs: readonly Paragraph[],
  points: readonly (readonly number[])[],
  witnessings: readonly Witnessing[],
): Omit<Overlap, 'of' | 'revised' | 'misread' | 'findings'> {
  const cuts: { paragraph: number; from: number; to: number }[] = [];
  const first: number[] = [];
  for (const [paragraph, places] of points.entries()) {
    first.push(cuts.length);
    for (let at = 1; at < places.length; at += 1) {
      cuts.push({ paragraph, from: places[at - 1] as number, to: places[at] as number });
    }
    if (paragraphs[paragraph]?.text.length === 0) cuts.pop();
  }
  const leader = cuts.map((_, index) => index);
  const members = cuts.map((cut) => new Set([cut.paragraph]));
  for (const match of witnessings) {
    for (let at = first[match.a] ?? 0; cuts[at]?.paragraph === match.a; at += 1) {
      const cut = cuts[at] as { from: number; to: number };
      if (cut.from < match.inA[0] - SAME_PLACE || cut.to > match.inA[1] + SAME_PLACE) continue;
      const from = carry(match, match.a, cut.from);
      const to = carry(match, match.a, cut.to);
      if (from === undefined || to === undefined || to - from <= 0) continue;
      for (let other = first[match.b] ?? 0; cuts[other]?.paragraph === match.b; other += 1) {
        const answer = cuts[other] as { from: number; to: number };
        if (Math.abs(answer.from - from) > SAME_PLACE || Math.abs(answer.to - to) > SAME_PLACE) continue;
        unite(at, other);
        break;
      }
    }
  }
  const number = new Map<number, number>();
  const groups: number[][] = [];
  const numbered = cuts.map((cut, index) => {
    const root = find(index);
    const group = number.get(root) ?? groups.length;
    if (group === groups.length) {
      number.set(root, group);
      groups.push([]);
    }
    (groups[group] as number[]).push(index);
    return { paragraph: cut.paragraph, from: cut.from, to: cut.to, group };
  });
  return {
    cuts: numbered,
    groups,
    cutsOf: (paragraph) => {
      const own: number[] = [];
      for (let at = first[paragraph] ?? 0; numbered[at]?.paragraph === paragraph; at += 1) own.push(at);
      return own;
    },
    isWhole: (cut) => cut.from === 0 && cut.to === textOf(paragraphs, cut.paragraph).length,
  };

  function find(index: number): number {
    let root = index;
    while (leader[root] !== root) root = leader[root] as number;
    for (let at = index; at !== root; ) {
      const next = leader[at] as number;
      leader[at] = root;
      at = next;
    }
    return root;
  }

  function unite(x: number, y: number): void {
    const [one, two] = [find(x), find(y)];
    const [a, b] = [Math.min(one, two), Math.max(one, two)];
    if (a === b || !isSameSize(cuts[x] as Extent, cuts[y] as Extent)) return;
    const [own, other] = [members[a] as Set<number>, members[b] as Set<number>];
    // Two places of one paragraph are no witnesses of each other: a refrain inside a paragraph stays.
    for (const paragraph of other) if (own.has(paragraph)) return;
    leader[b] = a;
    for (const paragraph of other) own.add(paragraph);
  }
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

const SLIPPED = 0.45;

/** Witnesses of one text are about as long as each other; carried cuts that are not have slipped. */
function isSameSize(x: Extent, y: Extent): boolean {
  const [a, b] = [x.to - x.from, y.to - y.from];
  return Math.abs(a - b) <= SAME_PLACE + SLIPPED * Math.max(a, b);
}

function textOf(paragraphs: readonly Paragraph[], index: number): string {
  return paragraphs[index]?.text ?? '';
}
