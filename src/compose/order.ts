/**
 * Reading order: frames that the layout moved go back to where their text goes on.
 *
 * Where a sentence breaks off, the next text should go on with it. Where it does not, the frame that does may stand
 * elsewhere: before its place, behind it, in another article, or column by column with one. A run of texts is moved
 * when the sentences that it joins, and the words that it shares with its new neighbours, speak clearly for it: a
 * wrong join is worse than a reported break.
 */
import type { Evidence, Item } from './evidence.ts';
import { NO_HEADING, WEIGHTS } from './weights.ts';

/** So far away (texts) a frame is looked for: a page has some 80. At half, frames of large pages are not found. */
const REACH = 60;
/** So many texts one frame holds at most: more are an article. */
const LONGEST_RUN = 12;
/** Texts on each side that a run is likened to. */
const AROUND = 2;

/** A frame that went back to its place, and the nats that this gained. */
export interface Moved {
  readonly items: readonly Item[];
  readonly gain: number;
}

export interface ReadingOrder {
  readonly items: readonly Item[];
  readonly moved: readonly Moved[];
}

/** The items in the order in which they are to be read. Those that stand beside the running text keep their places. */
export function readingOrder(
  items: readonly Item[],
  evidence: Evidence,
  witnessed: (tail: Item, head: Item) => boolean,
): ReadingOrder {
  const texts = items.filter((item) => !item.aside);
  const moved: Moved[] = [];
  for (let at = 1; at < texts.length; at += 1) {
    // One frame may have been lost between two that were moved here: a few at most.
    for (let times = 0; times < 3; times += 1) {
      const move = bestMove(at);
      if (move === undefined) break;
      moved.push({ items: texts.slice(move.from, move.end), gain: move.gain });
      apply(move);
    }
  }
  if (moved.length === 0) return { items, moved };
  let next = 0;
  const ordered = items.map((item) => {
    if (item.aside) return item;
    next += 1;
    return texts[next - 1] as Item;
  });
  return { items: ordered, moved };

  /** The run that best goes on where the text before `to` breaks off. */
  function bestMove(to: number): Move | undefined {
    if (!breaksOff(texts[to - 1]) || meet(to - 1, to) >= BAD) return undefined;
    let best: Move | undefined;
    const last = Math.min(texts.length, to + REACH);
    for (let from = Math.max(1, to - REACH); from < last; from += 1) {
      // A frame that holds a heading is an article of its own.
      if (from === to || !isText(texts[from] as Item) || isNext(to - 1, from)) continue;
      const heals = meet(to - 1, from);
      if (heals < LEAST_SEAM) continue;
      for (let end = from + 1; end <= Math.min(from + LONGEST_RUN, texts.length); end += 1) {
        if ((from < to && end >= to) || !isText(texts[end - 1] as Item)) break;
        const gain = gainOf(from, end, to);
        if (gain > WEIGHTS.move && (best === undefined || gain > best.gain)) best = { from, end, to, gain };
      }
    }
    return best;
  }

  /** Whether only headings and name lines part two texts: those may fall into a paragraph, and it goes on after them. */
  function isNext(before: number, after: number): boolean {
    for (let at = before + 1; at < after; at += 1) if (isText(texts[at] as Item)) return false;
    return after > before;
  }

  function gainOf(from: number, end: number, to: number): number {
    const apart = meet(from - 1, from) + meet(end - 1, end);
    const seams = meet(to - 1, from) + meet(end - 1, to) + meet(from - 1, end) - meet(to - 1, to) - apart;
    if (seams < WEIGHTS.move - 6) return seams;
    const run = texts.slice(from, Math.min(end, from + AROUND + 1));
    const there = [...running(to, -1, from, end), ...running(to - 1, 1, from, end)];
    const here = [...running(from, -1, from, end), ...running(end - 1, 1, from, end)];
    return seams + WEIGHTS.moveKinship * (evidence.kinship(run, there) - evidence.kinship(run, here));
  }

  /** The running text before or after a place, as far as the next heading, without what is to be moved. */
  function running(place: number, step: 1 | -1, from: number, end: number): Item[] {
    const found: Item[] = [];
    for (let at = place + step; at >= 0 && at < texts.length && found.length < AROUND; at += step) {
      if (at >= from && at < end) continue;
      const item = texts[at] as Item;
      if (item.facts.formal || item.facts.heading > 1) break;
      found.push(item);
    }
    return found;
  }

  function meet(before: number, after: number): number {
    // What stands here may go on by that alone; what would have to come here must speak for itself.
    const speaks = after === before + 1 ? 'score' : 'own';
    const own = meeting(texts[before], texts[after], speaks, evidence, witnessed);
    if (own >= 0 || after >= texts.length || isText(texts[after] as Item)) return own;
    // A heading may have fallen into a paragraph.
    let at = after + 1;
    while (at < texts.length && !isText(texts[at] as Item)) at += 1;
    return Math.max(own, meeting(texts[before], texts[at], speaks, evidence, witnessed));
  }

  function apply({ from, end, to }: Move): void {
    const run = texts.splice(from, end - from);
    texts.splice(to > from ? to - run.length : to, 0, ...run);
  }
}

interface Move {
  readonly from: number;
  readonly end: number;
  /** The run is to stand before the text that stands here. */
  readonly to: number;
  readonly gain: number;
}

/** Texts that meet worse than this may have been parted: a seam that a word crosses earns more. */
const BAD = 2.5;
/** A seam that says nothing for itself is not looked at. */
const LEAST_SEAM = 1;

function breaksOff(text: Item | undefined): boolean {
  return text !== undefined && isText(text) && !text.facts.closed;
}

/** How well one text follows another, in nats; 0 where a paragraph that is whole follows one that is. */
function meeting(
  tail: Item | undefined,
  head: Item | undefined,
  speaks: 'score' | 'own',
  evidence: Evidence,
  witnessed: (tail: Item, head: Item) => boolean,
): number {
  const torn = breaksOff(tail);
  if (head === undefined || !isText(head)) return torn ? -WEIGHTS.dangling : 0;
  const opens = Math.max(-4, Math.min(0, head.facts.opens + (head.facts.dateline === undefined ? 0 : 2)));
  if (tail === undefined || !isText(tail)) return opens;
  if (witnessed(tail, head)) return WEIGHTS.joinWitnessed;
  if (!torn) return opens - (tail.facts.signs && head.facts.dateline === undefined ? 1 : 0);
  const seam = evidence.continues(tail, head)[speaks] + WEIGHTS.joinByDefault - Math.max(0, head.facts.opens);
  return Math.max(Math.max(-6, Math.min(6, seam)), opens - WEIGHTS.dangling);
}

/** Running text. A line that may be a heading proves nothing, whether it is one or half a paragraph. */
function isText(item: Item): boolean {
  return !item.facts.formal && item.facts.heading <= NO_HEADING;
}
