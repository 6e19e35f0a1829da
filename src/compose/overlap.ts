/**
 * Overlap: which stretches of the paragraphs are witnesses of the same text.
 *
 * As a genome assembler does with its reads, every paragraph is cut where an accepted match begins or ends, so
 * that a half, a whole and a re-broken copy of one paragraph fall into the same pieces. Pieces that are witnesses
 * of each other form a group; a text that stands once is a group of one.
 */
import type { Match, Paragraph, Span } from '../model.ts';
import { headlineOdds } from '../text/headline.ts';
import { endsSentence } from '../text/sentence.ts';

/** A stretch of one paragraph, and the group of its witnesses. */
export interface Cut {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly group: number;
}

/** A match that counts as a copy, its ends moved to the paragraphs' ends where only an other reading stands there. */
export interface Witnessing extends Match {
  /** The stretches of the match without the variant readings at its ends. */
  readonly similarity: number;
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
  /** Whether a cut is its whole paragraph. */
  readonly isWhole: (cut: Cut) => boolean;
}

/**
 * Two places closer than this are one place: an alignment's end is uncertain by a noisy character or a closing mark.
 * At half, OCR noise at a break leaves slivers of one letter; at double, short words that stand once are swallowed.
 */
const SAME_PLACE = 4;

/**
 * A lead or an ending that was rewritten may be this long (characters) and this share of the shorter paragraph and
 * still be a reading of the same text. At half, a revised lead of a line is kept as a text of its own; at double, a
 * paragraph that quotes the end of another is taken for its copy.
 */
const READING_LENGTH = 40;
const READING_SHARE = 0.45;

/** Where only a part of both paragraphs matches (a re-broken frame), the part must be this long to prove anything. */
const DOVETAIL_LENGTH = 24;

/**
 * Where neither paragraph is repeated whole and no end meets a start, both go on differently: two reports that share
 * sentences. Only a long part that is most of the shorter one is a copy nevertheless.
 */
const PARTIAL_LENGTH = 60;
const PARTIAL_SHARE = 0.7;

/** The share of the shorter paragraph that a copy covers; true copies of the real page have 0.73 and more, others 0.10. */
const CONTAINMENT = 0.6;

/**
 * A paragraph shorter than this may be a formula or a refrain: it is a copy only beside another copy.
 * At half, `记者从会上获悉` links stories; at double, short stray copies stay in.
 */
const FORMULA_LENGTH = 16;

/**
 * From this length a text that stands inside a longer one is a copy by itself, not a formula or a quoted headline.
 * At half, headlines are lost to their leads; at double, halves of short paragraphs stay in twice.
 */
const QUOTED_LENGTH = 32;

/**
 * Copies with noise on both sides are 0.8 alike and more; two paragraphs made after one pattern (a list of lives, of
 * results) may be 0.7 alike and say different things. What is less alike needs a copy beside it.
 */
const TELLING_SIMILARITY = 0.75;

/** A match that a person would call a copy of at least one of the two paragraphs; the others are shared formulas. */
export function overlap(paragraphs: readonly Paragraph[], matches: readonly Match[]): Overlap {
  const witnessings = supported(
    paragraphs,
    matches.flatMap((match) => accept(paragraphs, match)),
  );
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
  return { ...layout, revised, of: (paragraph) => byParagraph[paragraph] ?? [] };
}

/** The match with its ends settled, or nothing where it proves no copy. */
function accept(paragraphs: readonly Paragraph[], match: Match): Witnessing[] {
  const lengthA = textOf(paragraphs, match.a).length;
  const lengthB = textOf(paragraphs, match.b).length;
  const shorter = Math.min(lengthA, lengthB);
  const aligned = Math.min(match.inA[1] - match.inA[0], match.inB[1] - match.inB[0]);
  const reading = Math.min(READING_LENGTH, READING_SHARE * shorter);
  const [fromA, fromB] = settleStart(match.inA[0], match.inB[0], reading);
  const [endA, endB] = settleStart(lengthA - match.inA[1], lengthB - match.inB[1], reading);
  const settled: Witnessing = {
    ...match,
    inA: [fromA, lengthA - endA],
    inB: [fromB, lengthB - endB],
  };
  const whole = (fromA === 0 && endA === 0) || (fromB === 0 && endB === 0);
  if (whole && aligned >= CONTAINMENT * shorter) return [settled];
  const dovetails = (endA === 0 && fromB === 0) || (endB === 0 && fromA === 0);
  if (dovetails && aligned >= DOVETAIL_LENGTH) return [settled];
  return aligned >= PARTIAL_LENGTH && aligned >= PARTIAL_SHARE * shorter ? [settled] : [];
}

/** Moves a start to the paragraphs' starts where what stands before it is noise, or another reading on both sides. */
function settleStart(a: number, b: number, reading: number): readonly [number, number] {
  if (a <= SAME_PLACE && b <= SAME_PLACE) return [0, 0];
  if (a <= reading && b <= reading && Math.min(a, b) > 0) return [0, 0];
  if (a <= SAME_PLACE) return [0, b];
  if (b <= SAME_PLACE) return [a, 0];
  return [a, b];
}

/** Drops the matches of short or formal paragraphs that no neighbouring match supports. */
function supported(paragraphs: readonly Paragraph[], found: readonly Witnessing[]): Witnessing[] {
  const kept = found.filter((match) => isTelling(paragraphs, match));
  const weak = new Set(found.filter((match) => !isTelling(paragraphs, match)));
  const pairs = new Map<string, Witnessing>(kept.map((match) => [pairKey(match.a, match.b), match]));
  // A run of formal lines (title, byline, sign-off) is reached line by line from the copy that it stands beside.
  for (let grew = true; grew; ) {
    grew = false;
    for (const match of weak) {
      const around = SUPPORTING.flatMap(([da, db]) => pairs.get(pairKey(match.a + da, match.b + db)) ?? []);
      if (!around.some((other) => supports(paragraphs, match, other))) continue;
      pairs.set(pairKey(match.a, match.b), match);
      kept.push(match);
      weak.delete(match);
      grew = true;
    }
  }
  return kept;
}

/** The neighbours of a pair in a run: the pair before and after it, or with one line of something else between. */
const SUPPORTING: readonly (readonly [number, number])[] = [
  [1, 1],
  [-1, -1],
  [1, 2],
  [2, 1],
  [-1, -2],
  [-2, -1],
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
];

/**
 * Whether a neighbouring copy makes this one credible. For lines that are the same whole, a neighbour in the run is
 * enough. What stands inside a longer text is a half of it only where the neighbour goes on in that text where it ends.
 */
function supports(paragraphs: readonly Paragraph[], match: Witnessing, other: Witnessing): boolean {
  const [start, end] = edges(paragraphs, match);
  if (start && end) return other.a !== match.a && other.b !== match.b;
  const goesOn = (own: number, next: number, x: Span, y: Span) =>
    next > own ? Math.abs(x[1] - y[0]) <= SAME_PLACE : Math.abs(y[1] - x[0]) <= SAME_PLACE;
  if (other.b === match.b && goesOn(match.a, other.a, match.inB, other.inB)) return true;
  if (other.a === match.a && goesOn(match.b, other.b, match.inA, other.inA)) return true;
  if (isHeadline(paragraphs, match.a) || isHeadline(paragraphs, match.b)) return false;
  return (start && other.a < match.a && other.b < match.b) || (end && other.a > match.a && other.b > match.b);
}

/** A line that reads like a headline: what repeats it inside a longer text is that text's own. */
function isHeadline(paragraphs: readonly Paragraph[], index: number): boolean {
  const text = textOf(paragraphs, index);
  return (
    paragraphs[index]?.roles.some((reading) => reading.role === 'title') === true &&
    !endsSentence(text) &&
    headlineOdds(text) > 0
  );
}

function isTelling(paragraphs: readonly Paragraph[], match: Witnessing): boolean {
  const formal = [match.a, match.b].some((index) => {
    const reading = paragraphs[index]?.roles[0];
    return reading !== undefined && reading.strength === 'certain' && reading.role !== 'paragraph';
  });
  const aligned = Math.min(match.inA[1] - match.inA[0], match.inB[1] - match.inB[0]);
  if (formal || aligned < FORMULA_LENGTH || match.similarity < TELLING_SIMILARITY) return false;
  const [start, end] = edges(paragraphs, match);
  const isLine = [match.a, match.b].some((index) => !endsSentence(textOf(paragraphs, index)));
  if (isLine && !(start && end)) return aligned >= (start || end ? QUOTED_LENGTH : 2 * QUOTED_LENGTH);
  return start || end || aligned >= QUOTED_LENGTH;
}

/**
 * Whether the match begins at the start of both paragraphs, and whether it ends at the end of both. A headline that
 * its lead repeats and a formula stand inside the longer text; halves and copies share an edge with it.
 */
function edges(paragraphs: readonly Paragraph[], match: Witnessing): readonly [start: boolean, end: boolean] {
  const ends =
    match.inA[1] === textOf(paragraphs, match.a).length && match.inB[1] === textOf(paragraphs, match.b).length;
  return [match.inA[0] === 0 && match.inB[0] === 0, ends];
}

function pairKey(a: number, b: number): string {
  return `${a}:${b}`;
}

/** The places at which each paragraph is cut: the ends of its matches, carried over to its witnesses. */
function cutPoints(
  paragraphs: readonly Paragraph[],
  witnessings: readonly Witnessing[],
  byParagraph: readonly (readonly Witnessing[])[],
): number[][] {
  const points = paragraphs.map((paragraph) => [0, paragraph.text.length]);
  const queue: [paragraph: number, at: number][] = [];
  for (const match of witnessings) {
    add(match.a, match.inA[0]);
    add(match.a, match.inA[1]);
    add(match.b, match.inB[0]);
    add(match.b, match.inB[1]);
  }
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [paragraph, at] = next;
    for (const match of byParagraph[paragraph] ?? []) {
      const other = match.a === paragraph ? match.b : match.a;
      const carried = carry(match, paragraph, at);
      if (carried !== undefined) add(other, carried);
    }
  }
  return points.map((places) => places.sort((x, y) => x - y));

  function add(paragraph: number, at: number): void {
    const places = points[paragraph];
    if (places === undefined || places.some((place) => Math.abs(place - at) <= SAME_PLACE)) return;
    places.push(at);
    queue.push([paragraph, at]);
  }
}

/** The place in the other paragraph that answers to `at`, or undefined where the match does not reach there. */
export function carry(match: Witnessing, paragraph: number, at: number): number | undefined {
  const forward = match.a === paragraph;
  const [own, other]: readonly [Span, Span] = forward ? [match.inA, match.inB] : [match.inB, match.inA];
  if (at < own[0] - SAME_PLACE || at > own[1] + SAME_PLACE) return undefined;
  if (at <= own[0]) return other[0];
  if (at >= own[1]) return other[1];
  let [before, answer] = [own[0], other[0]];
  for (const [atA, atB, length] of match.runs) {
    const [from, to] = forward ? [atA, atB] : [atB, atA];
    if (at < from) {
      // Between two equal runs the readings differ: in proportion, so that a cut stays monotone.
      const share = from === before ? 0 : (at - before) / (from - before);
      return Math.round(answer + share * (to - answer));
    }
    if (at <= from + length) return to + (at - from);
    [before, answer] = [from + length, to + length];
  }
  const share = own[1] === before ? 0 : (at - before) / (own[1] - before);
  return Math.round(answer + share * (other[1] - answer));
}

function grouped(
  paragraphs: readonly Paragraph[],
  points: readonly (readonly number[])[],
  witnessings: readonly Witnessing[],
): Omit<Overlap, 'of' | 'revised'> {
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
    return { ...cut, group };
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
    const [a, b] = [find(x), find(y)].sort((p, q) => p - q) as [number, number];
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

/** Witnesses of one text are about as long as each other; carried cuts that are not have slipped. */
function isSameSize(x: Extent, y: Extent): boolean {
  const [a, b] = [x.to - x.from, y.to - y.from];
  return Math.abs(a - b) <= SAME_PLACE + READING_SHARE * Math.max(a, b);
}

function textOf(paragraphs: readonly Paragraph[], index: number): string {
  return paragraphs[index]?.text ?? '';
}
