/**
 * Accept: which matches are copies. The others are shared formulas, refrains, headlines that a lead repeats, reports
 * made after one pattern. A match that is telling proves itself; a weak one needs a copy that it stands beside.
 */
import type { Match, Paragraph, Span } from '../model.ts';
import { headlineOdds } from '../text/headline.ts';
import { endsSentence } from '../text/sentence.ts';

/** A match that counts as a copy, its ends moved to the paragraphs' ends where only an other reading stands there. */
export interface Witnessing extends Match {
  /** The stretches that were aligned, before the ends were moved. */
  readonly aligned: readonly [inA: Span, inB: Span];
  /** Its ends are known to the character, because copies stand next to it. */
  readonly isExact?: boolean;
}

/**
 * Two places closer than this are one place: an alignment's end is uncertain by a noisy character or a closing mark.
 * At half, OCR noise at a break leaves slivers of one letter; at double, short words that stand once are swallowed.
 */
export const SAME_PLACE = 4;

/**
 * A lead or an ending that was rewritten may be this long (characters) and this share of what is the same, and still
 * be a reading of one text; a smaller share where the two do not end, or begin, together. At half, a revised lead of a
 * line is kept as a text of its own; at double, a paragraph that gives a man the titles that he had in another is taken
 * for its copy.
 */
const READING_LENGTH = 40;
const READING_SHARE = 0.75;
const DANGLING_SHARE = 0.55;

/** Where only a part of both paragraphs matches (a re-broken frame), the part must be this long to prove anything. */
const DOVETAIL_LENGTH = 24;

/** The share of the shorter paragraph that a copy covers; true copies of the real page have 0.73 and more, others 0.10. */
const CONTAINMENT = 0.6;

/** Where an end of the shorter one was garbled, the rest of it must be this share of it. */
const NEARLY_WHOLE = 0.9;

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
const TELLING_SIMILARITY = 0.78;

/**
 * Noise changes, drops or adds a character here and there. Where so many in a row differ inside a short text, somebody
 * wrote another name or number into the same sentence. At half, every tenth noisy copy of a line is kept; at double,
 * `对赵某作出逮捕决定` is taken for `对陈某某作出逮捕决定`.
 */
const NOISE_IN_A_ROW = 3;

/** The matches that a person would call a copy of at least one of the two paragraphs. */
export function acceptCopies(paragraphs: readonly Paragraph[], matches: readonly Match[]): Witnessing[] {
  const settled = matches.flatMap((match) => settle(paragraphs, match));
  const rebroken = chained(paragraphs, settled);
  const kept = settled.filter((match) => isTelling(paragraphs, match) || rebroken.has(match));
  return supported(paragraphs, kept, settled);
}

/** The match with its ends settled, or nothing where both texts go on differently from where it breaks off. */
function settle(paragraphs: readonly Paragraph[], match: Match): Witnessing[] {
  const lengthA = textOf(paragraphs, match.a).length;
  const lengthB = textOf(paragraphs, match.b).length;
  const shorter = Math.min(lengthA, lengthB);
  const aligned = alignedLength(match);
  const letters = lettersIn(lengthA < lengthB ? textOf(paragraphs, match.a) : textOf(paragraphs, match.b));
  const most = aligned < letters * DOVETAIL_LENGTH ? 0 : letters * READING_LENGTH;
  const atStart = match.inA[0] <= SAME_PLACE && match.inB[0] <= SAME_PLACE;
  const atEnd = lengthA - match.inA[1] <= SAME_PLACE && lengthB - match.inB[1] <= SAME_PLACE;
  const reading = (isShared: boolean) => Math.min(most, (isShared ? READING_SHARE : DANGLING_SHARE) * aligned);
  const [fromA, fromB] = settleStart(match.inA[0], match.inB[0], reading(atEnd));
  const [endA, endB] = settleStart(lengthA - match.inA[1], lengthB - match.inB[1], reading(atStart));
  const settled: Witnessing = {
    ...match,
    inA: [fromA, lengthA - endA],
    inB: [fromB, lengthB - endB],
    aligned: [match.inA, match.inB],
  };
  const whole = (fromA === 0 && endA === 0) || (fromB === 0 && endB === 0);
  if (whole && aligned >= CONTAINMENT * shorter) return [settled];
  const dovetails = (endA === 0 && fromB === 0) || (endB === 0 && fromA === 0);
  return dovetails || aligned >= NEARLY_WHOLE * shorter ? [settled] : [];
}

/** Moves a start to the paragraphs' starts where what stands before it is noise, or another reading on both sides. */
function settleStart(a: number, b: number, reading: number): readonly [number, number] {
  if (a <= SAME_PLACE && b <= SAME_PLACE) return [0, 0];
  if (a <= reading && b <= reading && Math.min(a, b) > 0) return [0, 0];
  if (a <= SAME_PLACE) return [0, b];
  if (b <= SAME_PLACE) return [a, 0];
  return [a, b];
}

function isTelling(paragraphs: readonly Paragraph[], match: Witnessing): boolean {
  const formal = [match.a, match.b].some((index) => {
    const reading = paragraphs[index]?.roles[0];
    return reading !== undefined && reading.strength === 'certain' && reading.role !== 'paragraph';
  });
  const aligned = evidenceOf(paragraphs, match);
  if (formal || aligned < FORMULA_LENGTH || likeness(match) < TELLING_SIMILARITY) return false;
  if (aligned < 2 * QUOTED_LENGTH && longestGap(match) >= NOISE_IN_A_ROW * lettersIn(textOf(paragraphs, match.a)))
    return false;
  if (isOverlap(paragraphs, match)) return true;
  const [start, end] = edges(paragraphs, match);
  if (!start && !end && !isWholeIn(paragraphs, match) && aligned < DOVETAIL_LENGTH) return false;
  const isLine = [match.a, match.b].some((index) => !endsSentence(textOf(paragraphs, index)));
  if (isLine && !(start && end)) return aligned >= (start || end ? QUOTED_LENGTH : 2 * QUOTED_LENGTH);
  return start || end || aligned >= QUOTED_LENGTH;
}

/**
 * Whether one text breaks off inside what the other begins with, letter for letter: two incomplete copies of one text.
 * Where both are longer than a headline, no formula ends the one in mid sentence and opens the other.
 */
function isOverlap(paragraphs: readonly Paragraph[], match: Witnessing): boolean {
  const [a, b] = [textOf(paragraphs, match.a), textOf(paragraphs, match.b)];
  if (Math.min(a.length, b.length) < QUOTED_LENGTH * lettersIn(a) || match.similarity < 1) return false;
  const breaksOff = (text: string, span: Span) => span[1] === text.length && !endsSentence(text);
  return (breaksOff(a, match.inA) && match.inB[0] === 0) || (breaksOff(b, match.inB) && match.inA[0] === 0);
}

/**
 * The matches that hold together over a break which only one side has: `4 | 5` are `85`, `5 | 6` are `86`. Each alone
 * may be a formula; as one text across the breaks they are judged by their length together.
 */
function chained(paragraphs: readonly Paragraph[], matches: readonly Witnessing[]): ReadonlySet<Witnessing> {
  const starts = new Map<string, Witnessing[]>();
  for (const match of matches) push(starts, `${match.a}:${match.b}`, match);
  const leader = new Map<Witnessing, Witnessing>();
  const find = (match: Witnessing): Witnessing => {
    let root = match;
    for (let next = leader.get(root); next !== undefined; next = leader.get(root)) root = next;
    return root;
  };
  for (const match of matches) {
    for (const [da, db] of [
      [1, 0],
      [0, 1],
    ] as const) {
      for (const next of starts.get(`${match.a + da}:${match.b + db}`) ?? []) {
        if (!goesOn(match, next)) continue;
        const [x, y] = [find(match), find(next)];
        if (x !== y) leader.set(y, x);
      }
    }
  }
  const chains = new Map<Witnessing, Witnessing[]>();
  for (const match of matches) if (leader.size > 0) push(chains, find(match), match);
  const proven = [...chains.values()].filter(
    (chain) =>
      chain.length > 1 && chain.reduce((sum, match) => sum + evidenceOf(paragraphs, match), 0) >= QUOTED_LENGTH,
  );
  return new Set(proven.flat());
}

/** Whether the text that they share goes on from the one match to the other, over a break that one side has. */
function goesOn(match: Witnessing, next: Witnessing): boolean {
  if (next.a === match.a) return near(match.aligned[0][1], next.aligned[0][0]) && next.aligned[1][0] <= SAME_PLACE;
  return near(match.aligned[1][1], next.aligned[1][0]) && next.aligned[0][0] <= SAME_PLACE;
}

function near(x: number, y: number): boolean {
  return Math.abs(x - y) <= SAME_PLACE;
}

/** The copies, and the matches of short or formal paragraphs that stand beside one. */
function supported(
  paragraphs: readonly Paragraph[],
  telling: readonly Witnessing[],
  all: readonly Witnessing[],
): Witnessing[] {
  const kept = [...telling];
  const known = new Set(telling);
  const weak = new Set(all.filter((match) => !known.has(match) && isSelfContained(paragraphs, match)));
  const pairs = new Map(kept.map((match) => [pairKey(match.a, match.b), match]));
  const byParagraph = new Map<number, Witnessing[]>();
  for (const match of kept) for (const index of [match.a, match.b]) push(byParagraph, index, match);
  // A run of formal lines (title, byline, sign-off) is reached line by line from the copy that it stands beside.
  for (let grew = true; grew; ) {
    grew = false;
    for (const match of weak) {
      const around = SUPPORTING.flatMap(([da, db]) => pairs.get(pairKey(match.a + da, match.b + db)) ?? []);
      if (!around.some((other) => supports(paragraphs, match, other)) || isTaken(match)) continue;
      pairs.set(pairKey(match.a, match.b), match);
      kept.push(match);
      for (const index of [match.a, match.b]) push(byParagraph, index, match);
      weak.delete(match);
      grew = true;
    }
  }
  return kept;

  /** A run holds a text once: where a line near by is the mate of the same place, this one is not. */
  function isTaken(match: Witnessing): boolean {
    const clashes = (place: number, span: Span, own: number) =>
      (byParagraph.get(place) ?? []).some((other) => {
        const [mate, there] = other.a === place ? [other.b, other.inA] : [other.a, other.inB];
        const shared = Math.min(span[1], there[1]) - Math.max(span[0], there[0]);
        return mate !== own && Math.abs(mate - own) <= NEAR_BY && shared > (span[1] - span[0]) / 2;
      });
    return clashes(match.b, match.inB, match.a) || clashes(match.a, match.inA, match.b);
  }
}

/** Lines so close are of one run; at double, the first line of the next short run is taken for a rival. */
const NEAR_BY = 2;

/** Whether one of the two is repeated whole, or a part long enough to prove anything. */
function isSelfContained(paragraphs: readonly Paragraph[], match: Witnessing): boolean {
  return isWholeIn(paragraphs, match) || evidenceOf(paragraphs, match) >= DOVETAIL_LENGTH;
}

function isWholeIn(paragraphs: readonly Paragraph[], match: Witnessing): boolean {
  const isWhole = (span: Span, index: number) => span[0] === 0 && span[1] === textOf(paragraphs, index).length;
  return isWhole(match.inA, match.a) || isWhole(match.inB, match.b);
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
  const meets = (own: number, next: number, x: Span, y: Span) => (next > own ? near(x[1], y[0]) : near(y[1], x[0]));
  if (other.b === match.b && meets(match.a, other.a, match.inB, other.inB)) return true;
  if (other.a === match.a && meets(match.b, other.b, match.inA, other.inA)) return true;
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

/**
 * Whether the match begins at the start of both paragraphs, and whether it ends at the end of both. A headline that
 * its lead repeats and a formula stand inside the longer text; halves and copies share an edge with it.
 */
function edges(paragraphs: readonly Paragraph[], match: Witnessing): readonly [start: boolean, end: boolean] {
  const ends =
    match.inA[1] === textOf(paragraphs, match.a).length && match.inB[1] === textOf(paragraphs, match.b).length;
  return [match.inA[0] === 0 && match.inB[0] === 0, ends];
}

/** How alike the two stretches are, with what their ends swallowed as noise. */
function likeness(match: Witnessing): number {
  const swallowed = (side: 0 | 1) => {
    const [from, to] = [match.inA, match.inB].map((span, at) =>
      Math.abs(span[side] - (match.aligned[at] as Span)[side]),
    ) as [number, number];
    const most = Math.max(from, to);
    return most <= SAME_PLACE ? most : 0;
  };
  const ends = swallowed(0) + swallowed(1);
  const length = Math.max(match.aligned[0][1] - match.aligned[0][0], match.aligned[1][1] - match.aligned[1][0]);
  return (match.similarity * length) / (length + ends);
}

/** The longest stretch between two equal runs. */
function longestGap(match: Match): number {
  let longest = 0;
  for (const [at, run] of match.runs.entries()) {
    const before = match.runs[at - 1];
    if (before !== undefined)
      longest = Math.max(longest, run[0] - before[0] - before[2], run[1] - before[1] - before[2]);
  }
  return longest;
}

function alignedLength(match: Match | Witnessing): number {
  const [inA, inB] = 'aligned' in match ? match.aligned : [match.inA, match.inB];
  return Math.min(inA[1] - inA[0], inB[1] - inB[0]);
}

/** The aligned length in Chinese characters, or what says as much in letters. */
function evidenceOf(paragraphs: readonly Paragraph[], match: Witnessing): number {
  return alignedLength(match) / lettersIn(textOf(paragraphs, match.a));
}

/** How many characters of a text say what one Chinese character says: judged on its beginning. */
function lettersIn(text: string): number {
  return /[\u2e80-\uffef]/u.test(text.slice(0, SAMPLE)) ? 1 : LETTERS;
}
const SAMPLE = 40;
/** A Chinese newspaper needs 0.36 to 0.4 of the characters that an English one needs to say the same. */
const LETTERS = 2;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function pairKey(a: number, b: number): string {
  return `${a}:${b}`;
}

function textOf(paragraphs: readonly Paragraph[], index: number): string {
  return paragraphs[index]?.text ?? '';
}
