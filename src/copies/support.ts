/**
 * Support: matches that are too short or too formal to prove a copy alone, and what stands beside them. A title, a name
 * line, a half goes with the copy that it adjoins; pieces on both sides of a break are one text.
 */
import type { Paragraph, Span } from '../model.ts';
import { headlineOdds } from '../text/headline.ts';
import { endsSentence } from '../text/sentence.ts';
import { pairOf } from './pair.ts';
import {
  edges,
  evidenceOf,
  isSelfContained,
  QUOTED_LENGTH,
  SAME_PLACE,
  textOf,
  type Witnessing,
} from './witnessing.ts';

/**
 * The matches that hold together over a break which only one side has: `4 | 5` are `85`, `5 | 6` are `86`. Each alone
 * may be a formula; as one text across the breaks they are judged by their length together.
 */
export function chained(paragraphs: readonly Paragraph[], matches: readonly Witnessing[]): ReadonlySet<Witnessing> {
  const starts = new Map<number, Witnessing[]>();
  for (const match of matches) push(starts, pairOf(match.a, match.b), match);
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
      for (const next of starts.get(pairOf(match.a + da, match.b + db)) ?? []) {
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
export function supported(
  paragraphs: readonly Paragraph[],
  telling: readonly Witnessing[],
  all: readonly Witnessing[],
): Witnessing[] {
  const kept = [...telling];
  const known = new Set(telling);
  const weak = all.filter((match) => !known.has(match) && isSelfContained(paragraphs, match));
  const numbers = new Map<number, number[]>();
  for (const [at, { a, b }] of weak.entries()) push(numbers, pairOf(a, b), at);
  const pairs = new Map(kept.map((match) => [pairOf(match.a, match.b), match]));
  const byParagraph = new Map<number, Witnessing[]>();
  for (const match of kept) for (const index of [match.a, match.b]) push(byParagraph, index, match);
  // A run of formal lines (title, byline, sign-off) is reached line by line from the copy that it stands beside.
  // What was looked at in vain is looked at again when a neighbour of it is kept: nothing else can change its fate.
  const states = new Uint8Array(weak.length).fill(DUE);
  for (let grew = true; grew; ) {
    grew = false;
    for (let at = 0; at < weak.length; at += 1) {
      if (states[at] !== DUE) continue;
      states[at] = IN_VAIN;
      const match = weak[at] as Witnessing;
      const around = SUPPORTING.flatMap(([da, db]) => pairs.get(pairOf(match.a + da, match.b + db)) ?? []);
      if (!around.some((other) => supports(paragraphs, match, other)) || isTaken(match)) continue;
      pairs.set(pairOf(match.a, match.b), match);
      kept.push(match);
      for (const index of [match.a, match.b]) push(byParagraph, index, match);
      states[at] = KEPT;
      for (const [da, db] of SUPPORTING)
        for (const other of numbers.get(pairOf(match.a + da, match.b + db)) ?? [])
          if (states[other] === IN_VAIN) states[other] = DUE;
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

const IN_VAIN = 0;
const DUE = 1;
const KEPT = 2;

/** Lines so close are of one run; at double, the first line of the next short run is taken for a rival. */
const NEAR_BY = 2;

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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
