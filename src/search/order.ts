/**
 * Reading order: frames that the layout moved go back to where their text goes on.
 *
 * Where a sentence breaks off, the next text should go on with it. Where it does not, the frame that does may stand
 * elsewhere: before its place, behind it, in another article, or column by column with one. A run of texts is moved
 * when the seams that this makes and parts, and the words around both places, speak for it more than they do for most
 * others: where it would stand something is torn already. Each move is a finding, with its confidence.
 */
import type { Evidence, Item, TextScales } from '../evidence/evidence.ts';
import { clamp, weighed } from '../text/regression.ts';
import { MOST_KINSHIP } from '../text/topic.ts';
import { isLettered } from '../text/usage.ts';
import { NO_HEADING, WEIGHTS } from './weights.ts';

/** So far away (texts) a frame is looked for: a page has some 80. At half, frames of large pages are not found. */
const REACH = 60;
/** So many texts one frame holds at most: more are an article. */
const LONGEST_RUN = 12;
/** Texts on each side that a run is likened to. At one, the words say less; at double, as much. */
const AROUND = 3;
/** A move is weighed by texts so far away from where it is to stand; what is farther away it does not change. */
const SEEN = REACH + LONGEST_RUN + AROUND;
/**
 * Of so many texts one frame was moved at most, on top of a few: pages have one or two. What seems to have more has other
 * troubles, and would go round in circles. At half, or at double, no page that was measured changes.
 */
const TEXTS_A_MOVE = 8;
const FEWEST_MOVES = 12;

/** A frame that went back to its place, and the log-odds that it belongs there. */
export interface Moved {
  readonly items: readonly Item[];
  readonly gain: number;
}

export interface ReadingOrder {
  readonly items: readonly Item[];
  readonly moved: readonly Moved[];
  /** More frames seem to have been moved than are on any page: the rest stays where it is. */
  readonly isCutShort: boolean;
}

/** What speaks for and against a move: seams in nats, see `meeting`; the run is the texts that would be moved. */
interface MoveFeatures {
  /** The seams that it makes: before the run, behind it, and where the run stood. */
  readonly joins: number;
  readonly goesOn: number;
  readonly heals: number;
  /** Two seams that both speak for themselves vouch for each other. */
  readonly vouched: number;
  /** Those that it parts: where the run is to stand, before the run and behind it. */
  readonly opened: number;
  readonly before: number;
  readonly behind: number;
  /** The kinship of the run with the text around its new place, and around its old one. */
  readonly there: number;
  readonly here: number;
}

/**
 * Fitted on Chinese newspaper pages with frames moved at random; log-odds that the run belongs there and is whole. What
 * it parts counts less than what it joins, since the best of many ends of a run is looked at.
 */
const MOVE_WEIGHTS: MoveFeatures & { readonly base: number } = {
  base: -4.75,
  joins: 0.45,
  goesOn: 0.1,
  heals: 0.3,
  vouched: 0.75,
  opened: -0.25,
  before: -0.3,
  behind: -0.4,
  there: 0.77,
  here: -0.85,
};

/** The items in the order in which they are to be read. Those that stand beside the running text keep their places. */
export function readingOrder(
  items: readonly Item[],
  evidence: Evidence,
  witnessed: (tail: Item, head: Item) => boolean,
): ReadingOrder {
  const texts = items.filter((item) => !item.aside);
  // Texts are weighed under the numbers that they had at first.
  const numbers = texts.map((_, index) => index);
  const continues = remembering((tail, head) => evidence.continues(tail, head).score);
  const suits = remembering(evidence.suits);
  let scales: TextScales | undefined;
  const homes = new Map<number, number>();
  const moved: Moved[] = [];
  const most = FEWEST_MOVES + texts.length / TEXTS_A_MOVE;
  const moves = texts.map((_, to) => bestMove(to));
  // The clearest first: a frame that is back in its place is not looked for elsewhere.
  let move = clearest();
  while (move !== undefined && moved.length < most) {
    moved.push({ items: texts.slice(move.from, move.end), gain: move.gain });
    apply(move);
    const [first, last] = [Math.min(move.from, move.to), Math.max(move.end, move.to)];
    for (let to = Math.max(0, first - SEEN); to < Math.min(texts.length, last + SEEN); to += 1)
      moves[to] = bestMove(to);
    move = clearest();
  }
  const isCutShort = move !== undefined;
  if (moved.length === 0) return { items, moved, isCutShort };
  let next = 0;
  const ordered = items.map((item) => {
    if (item.aside) return item;
    next += 1;
    return texts[next - 1] as Item;
  });
  return { items: ordered, moved, isCutShort };

  function clearest(): Move | undefined {
    let best: Move | undefined;
    for (const one of moves) if (one !== undefined && (best === undefined || one.gain > best.gain)) best = one;
    return best;
  }

  /** The run that best goes on where the text before `to` breaks off. */
  function bestMove(to: number): Move | undefined {
    if (to === 0 || !breaksOff(texts[to - 1]) || meet(to - 1, to) >= BAD) return undefined;
    const lettered = isLettered((texts[to - 1] as Item).facts.text);
    const least = lettered ? WEIGHTS.moveLettered : WEIGHTS.move;
    let best: Move | undefined;
    const last = Math.min(texts.length, to + REACH);
    for (let from = Math.max(1, to - REACH); from < last; from += 1) {
      // A frame that holds a heading is an article of its own.
      if (from === to || !isText(texts[from] as Item) || isNext(to - 1, from)) continue;
      if (lettered && !SMALL.test((texts[from] as Item).facts.text)) continue;
      const joins = meet(to - 1, from);
      if (joins < LEAST_SEAM) continue;
      for (let end = from + 1; end <= Math.min(from + LONGEST_RUN, texts.length); end += 1) {
        if ((from < to && end >= to) || !isText(texts[end - 1] as Item)) break;
        const gain = gainOf(from, end, to, joins, best?.gain ?? least);
        if (gain !== undefined) best = { from, end, to, gain };
      }
    }
    return best;
  }

  /** Whether only headings and name lines part two texts: those may fall into a paragraph, and it goes on after them. */
  function isNext(before: number, after: number): boolean {
    for (let at = before + 1; at < after; at += 1) if (isText(texts[at] as Item)) return false;
    return after > before;
  }

  /** What a move gains, where that is more than `least`. The words are asked only where they may lead so far. */
  function gainOf(from: number, end: number, to: number, joins: number, least: number): number | undefined {
    const [goesOn, heals] = [meet(end - 1, to), meet(from - 1, end)];
    const seams = {
      joins,
      goesOn,
      heals,
      vouched: Math.max(0, Math.min(joins, Math.max(goesOn, heals)) - SPEAKS),
      opened: meet(to - 1, to),
      before: meet(from - 1, from),
      behind: meet(end - 1, end),
      there: MOST_KINSHIP,
      here: -MOST_KINSHIP,
    };
    if (weighed(seams, MOVE_WEIGHTS) <= least) return undefined;
    seams.here = atHome(from, end);
    if (weighed(seams, MOVE_WEIGHTS) <= least) return undefined;
    seams.there = kinship(from, end, [...running(to, -1, from, end), ...running(to - 1, 1, from, end)]);
    const gain = weighed(seams, MOVE_WEIGHTS);
    return gain > least ? gain : undefined;
  }

  /** The kinship of a run with the text around it, which is asked for every place that it may be moved to. */
  function atHome(from: number, end: number): number {
    const run = from * (LONGEST_RUN + 1) + end - from;
    let value = homes.get(run);
    if (value === undefined) {
      value = kinship(from, end, [...running(from, -1, from, end), ...running(end - 1, 1, from, end)]);
      homes.set(run, value);
    }
    return value;
  }

  function kinship(from: number, end: number, others: readonly number[]): number {
    scales ??= evidence.scalesFor(items.filter((item) => !item.aside))();
    scales.hold(numbers.slice(from, Math.min(end, from + AROUND + 1)));
    return scales.kinship(others);
  }

  /** The running text before or after a place, as far as the next heading, without what is to be moved. */
  function running(place: number, step: 1 | -1, from: number, end: number): number[] {
    const found: number[] = [];
    for (let at = place + step; at >= 0 && at < texts.length && found.length < AROUND; at += step) {
      if (at >= from && at < end) continue;
      const item = texts[at] as Item;
      if (item.facts.formal || item.facts.heading > 1) break;
      found.push(numbers[at] as number);
    }
    return found;
  }

  function meet(before: number, after: number): number {
    // What stands here may go on by that alone; what would have to come here must speak for itself.
    const seam = after === before + 1 ? continues : suits;
    const own = meeting(texts[before], texts[after], seam, witnessed);
    if (own >= 0 || after >= texts.length || isText(texts[after] as Item)) return own;
    // A heading may have fallen into a paragraph.
    let at = after + 1;
    while (at < texts.length && !isText(texts[at] as Item)) at += 1;
    return Math.max(own, meeting(texts[before], texts[at], seam, witnessed));
  }

  function apply({ from, end, to }: Move): void {
    homes.clear();
    const place = to > from ? to - (end - from) : to;
    texts.splice(place, 0, ...texts.splice(from, end - from));
    numbers.splice(place, 0, ...numbers.splice(from, end - from));
  }
}

/** A seam is looked at for many moves, and again after each. */
function remembering(ask: (tail: Item, head: Item) => number): (tail: Item, head: Item) => number {
  const known = new Map<Item, Map<Item, number>>();
  let times = 0;
  return (tail, head) => {
    if (times === MOST_KNOWN) {
      known.clear();
      times = 0;
    }
    const heads = known.get(tail) ?? new Map<Item, number>();
    if (heads.size === 0) known.set(tail, heads);
    let seam = heads.get(head);
    if (seam === undefined) {
      seam = ask(tail, head);
      heads.set(head, seam);
      times += 1;
    }
    return seam;
  };
}

/** Seams: twenty times those of a page, some 10 MB. Half or double changes nothing but that. */
const MOST_KNOWN = 100_000;

interface Move {
  readonly from: number;
  readonly end: number;
  /** The run is to stand before the text that stands here. */
  readonly to: number;
  readonly gain: number;
}

/** Texts that meet worse than this may have been parted: a seam that a word crosses earns more. */
const BAD = 2.5;
/** In misread columns much begins with figures, marks and capitals that proves nothing. */
const SMALL = /^\p{Ll}/u;
/** A seam that anything might make has some half a nat: at half, such seams vouch for moves; at double nothing changes. */
const SPEAKS = 1;
/** A seam that speaks against itself so clearly is not looked at. At -3 nothing changes but the cost. */
const LEAST_SEAM = -1;

function breaksOff(text: Item | undefined): boolean {
  return text !== undefined && isText(text) && !text.facts.closed;
}

/** How well one text follows another, in nats; 0 where a paragraph that is whole follows one that is. */
function meeting(
  tail: Item | undefined,
  head: Item | undefined,
  seam: (tail: Item, head: Item) => number,
  witnessed: (tail: Item, head: Item) => boolean,
): number {
  if (tail !== undefined && head !== undefined && witnessed(tail, head)) return WEIGHTS.joinWitnessed;
  const apart = sideBySide(tail, head);
  if (tail === undefined || head === undefined || tail.facts.formal || tail.facts.closed || head.facts.formal)
    return apart;
  // Half a sentence can be as short as a heading.
  const shape = Math.max(0, tail.facts.heading) + Math.max(0, head.facts.heading);
  const odds = seam(tail, head) + WEIGHTS.joinByDefault - Math.max(0, head.facts.opens) - shape;
  return Math.max(clamp(odds, -6, 6), apart);
}

/** How well a text follows another that it does not go on with. */
function sideBySide(tail: Item | undefined, head: Item | undefined): number {
  const torn = breaksOff(tail);
  if (head === undefined || !isText(head)) return torn ? -WEIGHTS.dangling : 0;
  const opens = clamp(head.facts.opens + (head.facts.reports ? 2 : 0), -4, 0);
  if (tail === undefined || !isText(tail)) return opens;
  if (torn) return opens - WEIGHTS.dangling;
  return opens - (tail.facts.signs && !head.facts.reports ? 1 : 0);
}

/** Running text. A line that may be a heading proves nothing, whether it is one or half a paragraph. */
function isText(item: Item): boolean {
  return !item.facts.formal && item.facts.heading <= NO_HEADING;
}
