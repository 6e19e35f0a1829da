/**
 * Strands: the page read from top to bottom, every text given its role and its article.
 *
 * A beam search over readings of the page. A reading is a list of strands, articles in the making; each text in turn
 * opens a strand (as its title, or untitled), goes on with the current one (a new paragraph, or joined to a half that
 * breaks off), or takes up an earlier strand that a column of something else interrupted. Every step is weighed in
 * nats of evidence; the best few readings survive each text. So a line that may be a title, a subhead or half a
 * paragraph is decided by what stands before and after it, and nothing is decided twice.
 */
import type { Item } from '../evidence/evidence.ts';
import type { Habits } from './odds.ts';
import * as odds from './odds.ts';
import type { Page } from './page.ts';
import { type Hopeless, type Label, type Offer, type Options, optionsAt, type Place } from './steps.ts';
import type { Strand } from './strand.ts';

/** What a reading says of one item. */
export interface Step {
  readonly item: number;
  readonly label: Label;
  /** The strand that the item belongs to. */
  readonly strand: number;
  /** For `joined`: the item whose paragraph it continues. */
  readonly to?: number;
  /** The text stands inside another article and is none of it. */
  readonly apart?: true;
  /** Nats that this step earns, and by which it beats the next best one for the item. */
  readonly gain: number;
  readonly margin: number;
}

interface Reading {
  readonly score: number;
  /** The current strand first, then those interrupted. */
  readonly strands: readonly Strand[];
  readonly past: Past | undefined;
}

/** The last step of a reading and those before it; readings that have a past in common share it. */
interface Past {
  readonly item: number;
  readonly label: Label;
  readonly place: Place;
  /** The item's strand as it was before the step. */
  readonly strand: Strand;
  /** The reading before the step. */
  readonly before: Reading;
}

/** A reading with one more step, before it is known whether it survives. */
interface Candidate {
  readonly score: number;
  readonly strands: readonly Strand[];
  /** A number that like strands share; most that are unlike do not. */
  readonly print: number;
  readonly label: Label;
  readonly place: Place;
  readonly strand: Strand;
  readonly before: Reading;
}

/** So many readings survive; at half some interrupted columns are lost, at double nothing is gained but time. */
const BEAM = 12;
/**
 * Nats behind the best reading from which one is given up. On some 1,900 pages the reading that was the best at the end
 * was never more than 6 behind; at half some of them are lost, at double hardly any is given up.
 */
const FAR = 7;
/** So many interrupted strands are remembered: more columns than this seldom run side by side. */
const INTERRUPTED = 3;

const NO_HABITS: Habits = { anonymous: 0 };

/** The best reading's steps, one for each item that is not aside, in the order of the items. */
export function readStrands(page: Page): readonly Step[] {
  const best = odds.atBest(page);
  const weighed = (item: number) => optionsAt(page, best, item);
  const optionsOf = page.items.length > LONGEST_PAGE ? weighed : remembering(weighed);
  const first = search(page, optionsOf, NO_HABITS);
  const steps = stepsOf(first, optionsOf, NO_HABITS);
  const habits = habitsOf(page, steps);
  if (habits.anonymous === NO_HABITS.anonymous) return steps;
  // Habits take from readings and give to none: one from which they take nothing is still the best.
  const again = stepsOf(first, optionsOf, habits);
  if (again.every(({ gain }, at) => gain === steps[at]?.gain)) return again;
  return stepsOf(search(page, optionsOf, habits), optionsOf, habits);
}

/**
 * Items: so much is read a second time with what was weighed the first time, at some 5 KB an item. A page has a
 * hundred; what is ten times longer is an archive, which is weighed anew.
 */
const LONGEST_PAGE = 1000;

function remembering(weighed: (item: number) => Options): (item: number) => Options {
  const known: Options[] = [];
  return (item) => {
    known[item] ??= weighed(item);
    return known[item];
  };
}

/** How many of the articles of a first reading name a reporter or an agency; few articles prove nothing. */
function habitsOf(page: Page, steps: readonly Step[]): Habits {
  const named = new Set<number>();
  const articles = new Set<number>();
  for (const { label, strand, item } of steps) {
    if (label === 'paragraph') articles.add(strand);
    const { reports, signs } = (page.items[item] as Item).facts;
    if (label === 'signoff' || label === 'byline' || reports || signs) named.add(strand);
  }
  const share = ([...articles].filter((strand) => named.has(strand)).length + 1) / (articles.size + 2);
  return { anonymous: Math.min(0, Math.log((1 - share) / share)) };
}

/** The best reading of the page. */
function search(page: Page, optionsOf: (item: number) => Options, habits: Habits): Reading {
  let beam: readonly Reading[] = [{ score: 0, strands: [], past: undefined }];
  for (const [index, item] of page.items.entries()) {
    if (!item.aside) beam = readOn(beam, index, optionsOf(index), habits);
  }
  const ended = beam.map((reading) => reading.score + odds.ending(page, reading.strands[0]));
  return beam[ended.indexOf(Math.max(...ended))] as Reading;
}

/** The best few readings with one more item. Most candidates are far from them, and nothing is made of those. */
function readOn(beam: readonly Reading[], item: number, optionsIn: Options, habits: Habits): Reading[] {
  const best: Candidate[] = [];
  let before = beam[0] as Reading;
  const isHopeless: Hopeless = (most) => {
    const score = before.score + most;
    if (best.length === BEAM && score <= (best[BEAM - 1] as Candidate).score) return true;
    return best.length > 0 && score < (best[0] as Candidate).score - FAR;
  };
  const offer: Offer = (gain, label, place, strand, after) => {
    if (isHopeless(gain)) return;
    const score = before.score + gain;
    const strands = strandsAfter(before.strands, place, strand, after(strand));
    admit(best, { score, strands, print: printOf(strands), label, place, strand, before });
  };
  for (before of beam) optionsIn(before.strands, habits, offer, isHopeless);
  const least = (best[0] as Candidate).score - FAR;
  return best
    .filter(({ score }) => score >= least)
    .map(({ score, strands, label, place, strand, before }) => ({
      score,
      strands,
      past: { item, label, place, strand, before },
    }));
}

/** The steps of a reading, each with what it beats the next best one by. */
function stepsOf(reading: Reading, optionsOf: (item: number) => Options, habits: Habits): readonly Step[] {
  const steps: Step[] = [];
  for (let { past } = reading; past !== undefined; past = past.before.past) {
    const { item, label, place, strand, before } = past;
    let [own, other] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const weigh: Offer = (score, as, at, of) => {
      // A strand may be gone on with in two ways that come to the same; the better one was taken.
      if (as === label && at === place && of.id === strand.id) own = Math.max(own, score);
      else other = Math.max(other, score);
    };
    optionsOf(item)(before.strands, habits, weigh, () => false);
    steps.push({
      item,
      label,
      strand: strand.id,
      ...(label === 'joined' ? { to: strand.last } : {}),
      ...(place === 'apart' ? { apart: true } : {}),
      gain: own,
      margin: own - other,
    });
  }
  return steps.reverse();
}

/** Puts a candidate among the best. Of those that differ only in what is past, the better one stays. */
function admit(best: Candidate[], candidate: Candidate): void {
  let at = 0;
  while (at < best.length && !isLike(best[at] as Candidate, candidate)) at += 1;
  if (at < best.length && (best[at] as Candidate).score >= candidate.score) return;
  for (; at > 0 && (best[at - 1] as Candidate).score < candidate.score; at -= 1) best[at] = best[at - 1] as Candidate;
  best[at] = candidate;
  if (best.length > BEAM) best.pop();
}

function isLike(one: Candidate, other: Candidate): boolean {
  return one.print === other.print && areAlike(one.strands, other.strands);
}

function printOf(strands: readonly Strand[]): number {
  let print = strands.length;
  // Counted: an iterator makes an object for every strand where code runs for the first time.
  for (let at = 0; at < strands.length; at += 1) {
    const strand = strands[at] as Strand;
    print = (Math.imul(print, 0x01000193) ^ (strand.last << 8) ^ strand.latest) | 0;
  }
  return print;
}

function areAlike(some: readonly Strand[], others: readonly Strand[]): boolean {
  return some.length === others.length && some.every((strand, at) => isAlike(strand, others[at] as Strand));
}

function isAlike(one: Strand, other: Strand): boolean {
  return (
    one === other ||
    (one.latest === other.latest &&
      one.last === other.last &&
      one.titled === other.titled &&
      one.heads === other.heads &&
      one.named === other.named &&
      one.signed === other.signed)
  );
}

function strandsAfter(strands: readonly Strand[], place: Place, before: Strand, strand: Strand): readonly Strand[] {
  if (place === 'kept') return strands.map((old) => (old === before ? strand : old));
  const next = place === 'current' ? [strand] : [];
  let interrupted = 0;
  let jumping = 0;
  for (let at = 0; at < strands.length; at += 1) {
    const old = strands[at] as Strand;
    if (old === before) continue;
    // The latest interrupted strands are remembered, and those that said that they go on elsewhere.
    if (interrupted < INTERRUPTED) interrupted += 1;
    else if (old.jumps && jumping < INTERRUPTED) jumping += 1;
    else continue;
    next.push(old);
  }
  if (place === 'apart') next.push(strand);
  return next;
}
