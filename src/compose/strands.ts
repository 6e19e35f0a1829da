/**
 * Strands: the page read from top to bottom, every text given its role and its article.
 *
 * A beam search over readings of the page. A reading is a list of strands, articles in the making; each text in turn
 * opens a strand (as its title, or untitled), goes on with the current one (a new paragraph, or joined to a half that
 * breaks off), or takes up an earlier strand that a column of something else interrupted. Every step is weighed in
 * nats of evidence; the best few readings survive each text. So a line that may be a title, a subhead or half a
 * paragraph is decided by what stands before and after it, and nothing is decided twice.
 */
import type { Item } from './evidence.ts';
import type { Habits } from './odds.ts';
import * as odds from './odds.ts';
import type { Page } from './page.ts';
import { type Label, type Option, type Options, optionsAt, type Strand } from './steps.ts';

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
  /** Nats by which this step beats the next best one for the item. */
  readonly margin: number;
}

/** A step of a reading and those before it; readings that have a past in common share it. */
interface Past {
  readonly item: number;
  readonly label: Label;
  readonly strand: number;
  readonly to: number | undefined;
  readonly isApart: boolean;
  readonly margin: number;
  readonly before: Past | undefined;
}

interface Reading {
  readonly score: number;
  /** The current strand first, then those interrupted. */
  readonly strands: readonly Strand[];
  readonly past: Past | undefined;
}

/** A reading with one more step, before it is known whether it survives. */
interface Candidate {
  readonly score: number;
  readonly strands: readonly Strand[];
  /** A number that like strands share; most that are unlike do not. */
  readonly print: number;
  readonly from: Reading;
  readonly option: Option;
  readonly options: readonly Option[];
}

/** So many readings survive; at half some interrupted columns are lost, at double nothing is gained but time. */
const BEAM = 12;
/** So many interrupted strands are remembered: more columns than this seldom run side by side. */
const INTERRUPTED = 3;

const NO_HABITS: Habits = { anonymous: 0 };

/** The best reading's steps, one for each item that is not aside, in the order of the items. */
export function readStrands(page: Page): readonly Step[] {
  const optionsOf = page.items.length > LONGEST_PAGE ? (item: number) => optionsAt(page, item) : remembering(page);
  const first = search(page, optionsOf, NO_HABITS);
  const habits = habitsOf(page, first);
  return habits.anonymous === NO_HABITS.anonymous ? first : search(page, optionsOf, habits);
}

/**
 * Items: so much is read a second time with what was weighed the first time, at some 5 KB an item. A page has a
 * hundred; what is ten times longer is an archive, which is weighed anew.
 */
const LONGEST_PAGE = 1000;

function remembering(page: Page): (item: number) => Options {
  const known: Options[] = [];
  return (item) => {
    known[item] ??= optionsAt(page, item);
    return known[item];
  };
}

/** How many of the articles of a first reading name a reporter or an agency; few articles prove nothing. */
function habitsOf(page: Page, steps: readonly Step[]): Habits {
  const named = new Set<number>();
  const articles = new Set<number>();
  for (const { label, strand, item } of steps) {
    if (label === 'paragraph') articles.add(strand);
    const { dateline, signs } = (page.items[item] as Item).facts;
    if (label === 'signoff' || label === 'byline' || dateline !== undefined || signs) named.add(strand);
  }
  const share = ([...articles].filter((strand) => named.has(strand)).length + 1) / (articles.size + 2);
  return { anonymous: Math.min(0, Math.log((1 - share) / share)) };
}

function search(page: Page, optionsOf: (item: number) => Options, habits: Habits): readonly Step[] {
  let beam: readonly Reading[] = [{ score: 0, strands: [], past: undefined }];
  for (const [index, item] of page.items.entries()) {
    if (!item.aside) beam = readOn(beam, index, optionsOf(index), habits);
  }
  const best = beam
    .map(({ score, strands, past }) => ({ past, score: score + odds.ending(page, strands[0]) }))
    .sort((x, y) => y.score - x.score)[0];
  const steps: Step[] = [];
  for (let past = best?.past; past !== undefined; past = past.before) {
    const { item, label, strand, to, isApart, margin } = past;
    steps.push({
      item,
      label,
      strand,
      ...(to === undefined ? {} : { to }),
      ...(isApart ? { apart: true } : {}),
      margin,
    });
  }
  return steps.reverse();
}

/** The best few readings with one more item. Most candidates are far from them, and nothing is made of those. */
function readOn(beam: readonly Reading[], item: number, optionsIn: Options, habits: Habits): Reading[] {
  const best: Candidate[] = [];
  for (const from of beam) {
    const options = optionsIn(from.strands, habits);
    for (const option of options) {
      const score = from.score + option.score;
      if (best.length === BEAM && score <= (best[BEAM - 1] as Candidate).score) continue;
      const strands = strandsAfter(from.strands, option);
      admit(best, { score, strands, print: printOf(strands), from, option, options });
    }
  }
  return best.map(({ score, strands, from, option, options }) => ({
    score,
    strands,
    past: {
      item,
      label: option.label,
      strand: option.strand.id,
      to: option.to,
      isApart: option.place === 'apart',
      margin: marginOf(option, options),
      before: from.past,
    },
  }));
}

/** Puts a candidate among the best. Of those that differ only in what is past, the better one stays. */
function admit(best: Candidate[], candidate: Candidate): void {
  const alike = best.findIndex(
    ({ print, strands }) => print === candidate.print && areAlike(strands, candidate.strands),
  );
  if (alike !== -1) {
    if ((best[alike] as Candidate).score >= candidate.score) return;
    best.splice(alike, 1);
  }
  let at = best.length;
  while (at > 0 && (best[at - 1] as Candidate).score < candidate.score) at -= 1;
  best.splice(at, 0, candidate);
  if (best.length > BEAM) best.pop();
}

function printOf(strands: readonly Strand[]): number {
  let print = strands.length;
  for (const { last, latest } of strands) print = (Math.imul(print, 0x01000193) ^ (last << 8) ^ latest) | 0;
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
      one.named === other.named &&
      one.signed === other.signed)
  );
}

function marginOf(option: Option, options: readonly Option[]): number {
  let other = Number.NEGATIVE_INFINITY;
  for (const rival of options) if (rival !== option && rival.score > other) other = rival.score;
  return option.score - other;
}

function strandsAfter(strands: readonly Strand[], { strand: before, after, place }: Option): readonly Strand[] {
  const strand = after(before);
  if (place === 'kept') return strands.map((old) => (old === before ? strand : old));
  const next = place === 'current' ? [strand] : [];
  let [interrupted, jumping] = [0, 0];
  for (const old of strands) {
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
