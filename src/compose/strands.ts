/**
 * Strands: the page read from top to bottom, every text given its role and its article.
 *
 * A beam search over readings of the page. A reading is a list of strands, articles in the making; each text in turn
 * opens a strand (as its title, or untitled), goes on with the current one (a new paragraph, or joined to a half that
 * breaks off), or takes up an earlier strand that a column of something else interrupted. Every step is weighed in
 * nats of evidence; the best few readings survive each text. So a line that may be a title, a subhead or half a
 * paragraph is decided by what stands before and after it, and nothing is decided twice.
 */
import { jumpOf } from '../rules/furniture.ts';
import type { Item } from './evidence.ts';
import type { Page } from './page.ts';
import type { Ahead, Habits } from './weights.ts';
import * as weight from './weights.ts';

type Label = 'title' | 'subhead' | 'byline' | 'signoff' | 'paragraph' | 'joined';

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

/** An article in the making, as one reading has it. */
interface Strand {
  readonly id: number;
  readonly titled: boolean;
  readonly named: boolean;
  readonly signed: boolean;
  /** The last item of running text, or -1; the last few, latest first; and how many there are. */
  readonly last: number;
  readonly recent: readonly number[];
  readonly size: number;
  /** The item of the strand that was placed last, of whatever label. */
  readonly latest: number;
  /** A jump line behind its last text says that it goes on elsewhere. */
  readonly jumps: boolean;
}

interface Reading {
  readonly score: number;
  /** The current strand first, then those interrupted. */
  readonly strands: readonly Strand[];
  readonly next: number;
  readonly step: Step | undefined;
  readonly before: Reading | undefined;
}

interface Option {
  readonly score: number;
  readonly label: Label;
  readonly strand: Strand;
  readonly to?: number;
  /** Where the strand goes: `current` in front, being new or taken up again; `kept` where it was; `apart` behind all. */
  readonly place: 'current' | 'kept' | 'apart';
}

/** So many readings survive; at half some interrupted columns are lost, at double nothing is gained but time. */
const BEAM = 12;
/** A strand is known by so many of its last texts; more dilute what it is about. */
const RECENT = 3;
/** So many interrupted strands are remembered: more columns than this seldom run side by side. */
const INTERRUPTED = 3;

const NO_HABITS: Habits = { anonymous: 0 };

/** The best reading's steps, one for each item that is not aside, in the order of the items. */
export function readStrands(page: Page): readonly Step[] {
  const first = search(page, NO_HABITS);
  return search(page, habitsOf(page, first));
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

function search(page: Page, habits: Habits): readonly Step[] {
  let beam: Reading[] = [{ score: 0, strands: [], next: 0, step: undefined, before: undefined }];
  for (const [index, item] of page.items.entries()) {
    if (item.aside) continue;
    const grown: Reading[] = [];
    for (const reading of beam) {
      const options = optionsFor(page, index, reading, habits);
      for (const option of options) grown.push(take(reading, index, option, options));
    }
    beam = prune(grown);
  }
  const best = beam
    .map((reading) => ({ reading, score: reading.score + weight.ending(page, reading.strands[0]) }))
    .sort((x, y) => y.score - x.score)[0];
  const steps: Step[] = [];
  for (let at = best?.reading; at?.step !== undefined; at = at.before) steps.push(at.step);
  return steps.reverse();
}

function optionsFor(page: Page, index: number, reading: Reading, habits: Habits): Option[] {
  const { facts } = page.items[index] as Item;
  const role = facts.formal ? facts.role?.role : undefined;
  if (role === 'signoff') return signoffs(page, reading, index);
  if (role === 'byline') return bylines(reading, index);
  const options = facts.heading > weight.NO_HEADING ? headings(page, index, reading, habits) : [];
  options.push(...paragraphs(page, index, reading, habits));
  return options;
}

function headings(page: Page, index: number, reading: Reading, habits: Habits): Option[] {
  const { facts } = page.items[index] as Item;
  const current = reading.strands[0];
  const ahead = lookAhead(page, index);
  const shape = weight.WEIGHTS.shape * facts.heading;
  const options: Option[] = [];
  if (current?.titled && current.size === 0 && current.latest === index - 1) {
    options.push({
      score: shape + weight.titleGoesOn((page.items[current.latest] as Item).facts, facts) + ahead.lead,
      label: 'title',
      strand: { ...current, latest: index },
      place: 'kept',
    });
  }
  options.push({
    score: shape + weight.title(page, index, current, habits) + weight.WEIGHTS.titleAhead * ahead.lead,
    label: 'title',
    strand: { ...newStrand(reading, index), titled: true },
    place: 'current',
  });
  if (current !== undefined && current.size > 0) {
    options.push({
      score: shape + weight.subhead(page, index, current, ahead),
      label: 'subhead',
      strand: { ...current, latest: index },
      place: 'kept',
    });
  }
  for (const strand of reading.strands) {
    if (strand.titled || strand.size === 0) continue;
    options.push({
      score: shape + weight.lateTitle(page, index, strand),
      label: 'title',
      strand: { ...strand, titled: true, latest: index },
      place: 'current',
    });
  }
  return options;
}

function paragraphs(page: Page, index: number, reading: Reading, habits: Habits): Option[] {
  const item = page.items[index] as Item;
  const { facts } = item;
  const shape = -weight.WEIGHTS.shape * Math.max(0, facts.heading);
  const current = reading.strands[0];
  const grow = (strand: Strand): Strand => ({
    ...strand,
    last: index,
    recent: [index, ...strand.recent.slice(0, RECENT - 1)],
    size: strand.size + 1,
    latest: index,
    named: strand.named || facts.dateline !== undefined,
    signed: strand.signed || facts.signs,
    jumps: jumpAt(page, index + 1) === 'out',
  });
  const arrives = jumpAt(page, index - 1) === 'in';
  const options: Option[] = [
    {
      score: shape + weight.untitled(page, index, current, habits),
      label: 'paragraph',
      strand: grow(newStrand(reading, index)),
      place: 'current',
    },
  ];
  if (current !== undefined && current.last !== -1) {
    // A frame of another article that the layout dropped into this one; the article goes on after it.
    options.push({
      score: shape + weight.stray(page, index, current),
      label: 'paragraph',
      strand: grow(newStrand(reading, index)),
      place: 'apart',
    });
  }
  for (const [depth, strand] of reading.strands.entries()) {
    const away = arrives && strand.jumps ? weight.WEIGHTS.jump : depth === 0 ? 0 : weight.resume(page, current, depth);
    options.push({
      score: shape + away + weight.nextParagraph(page, index, strand, depth),
      label: 'paragraph',
      strand: grow(strand),
      place: depth > 0 ? 'current' : 'kept',
    });
    if (strand.last === -1) continue;
    options.push({
      score: shape + away + weight.join(page, index, strand, depth),
      label: 'joined',
      strand: grow(strand),
      to: strand.last,
      place: depth > 0 ? 'current' : 'kept',
    });
  }
  return options;
}

function signoffs(page: Page, reading: Reading, index: number): Option[] {
  const options: Option[] = reading.strands.map((strand, depth) => ({
    score: weight.signoff(page, strand) + (depth > 0 ? weight.resume(page, reading.strands[0], depth) : 0),
    label: 'signoff',
    strand: { ...strand, signed: true, latest: index },
    place: depth > 0 ? 'current' : 'kept',
  }));
  if (options.length === 0) {
    options.push({
      score: 0,
      label: 'signoff',
      strand: { ...newStrand(reading, index), signed: true },
      place: 'current',
    });
  }
  return options;
}

function bylines(reading: Reading, index: number): Option[] {
  const current = reading.strands[0];
  const fresh: Option = {
    score: weight.WEIGHTS.bylineOpens,
    label: 'byline',
    strand: { ...newStrand(reading, index), named: true },
    place: 'current',
  };
  if (current === undefined) return [fresh];
  return [
    fresh,
    {
      score: weight.byline(current),
      label: 'byline',
      strand: { ...current, named: true, latest: index },
      place: 'kept',
    },
  ];
}

/** An article that begins with an item. */
function newStrand(reading: Reading, index: number): Strand {
  return {
    id: reading.next,
    titled: false,
    named: false,
    signed: false,
    last: -1,
    recent: [],
    size: 0,
    latest: index,
    jumps: false,
  };
}

function take(reading: Reading, item: number, option: Option, options: readonly Option[]): Reading {
  let other = Number.NEGATIVE_INFINITY;
  for (const rival of options) if (rival !== option && rival.score > other) other = rival.score;
  const rest = reading.strands.filter((strand) => strand.id !== option.strand.id);
  const step: Step = {
    item,
    label: option.label,
    strand: option.strand.id,
    ...(option.to === undefined ? {} : { to: option.to }),
    ...(option.place === 'apart' ? { apart: true } : {}),
    margin: option.score - other,
  };
  const strands =
    option.place === 'current'
      ? [option.strand, ...remembered(rest)]
      : option.place === 'apart'
        ? [...remembered(rest), option.strand]
        : reading.strands.map((strand) => (strand.id === option.strand.id ? option.strand : strand));
  return {
    score: reading.score + option.score,
    strands,
    next: Math.max(reading.next, option.strand.id + 1),
    step,
    before: reading,
  };
}

/** The latest interrupted strands, and those that said that they go on elsewhere. */
function remembered(strands: readonly Strand[]): Strand[] {
  const jumping = strands.slice(INTERRUPTED).filter(({ jumps }) => jumps);
  return [...strands.slice(0, INTERRUPTED), ...jumping.slice(0, INTERRUPTED)];
}

/** Which way the item points, where it is a jump line. */
function jumpAt(page: Page, index: number): 'out' | 'in' | undefined {
  const item = page.items[index];
  return item?.facts.role?.role === 'jump' ? jumpOf(item.facts.text) : undefined;
}

/** Of readings that differ only in what is past, the best; of all, the best few. */
function prune(readings: readonly Reading[]): Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of readings) {
    const key = reading.strands
      .map(({ titled, named, signed, last, latest }) => `${titled},${named},${signed},${last},${latest}`)
      .join(';');
    const known = best.get(key);
    if (known === undefined || reading.score > known.score) best.set(key, reading);
  }
  return [...best.values()].sort((x, y) => y.score - x.score).slice(0, BEAM);
}

/** No heading has so many lines; where all lines are short, reading on to their end would cost their square. */
const MOST_AHEAD = 40;

function lookAhead(page: Page, index: number): Ahead {
  let lead = 0;
  const end = Math.min(page.items.length, index + 1 + MOST_AHEAD);
  for (let at = index + 1; at < end; at += 1) {
    const item = page.items[at] as Item;
    if (item.aside) continue;
    const { facts } = item;
    if (facts.formal && facts.role?.role === 'byline') lead += weight.WEIGHTS.bylineAhead;
    else if (facts.formal) return { lead: lead + weight.WEIGHTS.nothingAhead, body: -1 };
    else if (facts.heading > weight.NO_HEADING + 2 && facts.text.length < 40 && !facts.closed) continue;
    else return { lead: lead + weight.leadIn(facts), body: at };
  }
  return { lead: lead + weight.WEIGHTS.nothingAhead, body: -1 };
}
