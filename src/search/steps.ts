/**
 * Steps: what a text can be in a reading of the page, and what each of it earns. A strand is an article in the making;
 * the text opens one, goes on with one, or joins the half that broke off in one.
 */
import type { Item } from '../evidence/evidence.ts';
import { jumpOf } from '../rules/furniture.ts';
import { MARKED_WORD } from '../rules/roles.ts';
import { lookAhead } from './ahead.ts';
import type { Habits } from './odds.ts';
import * as odds from './odds.ts';
import type { Page } from './page.ts';
import { newStrand, type Strand } from './strand.ts';
import { leadsUp } from './titles.ts';
import { NO_HEADING, WEIGHTS } from './weights.ts';

export type Label = 'title' | 'subhead' | 'byline' | 'signoff' | 'paragraph' | 'joined';

/** Where a strand goes: `current` in front, being new or taken up again; `kept` where it was; `apart` behind all. */
export type Place = 'current' | 'kept' | 'apart';

/**
 * Takes what an item can be in a reading, one thing after the other: what it earns, and what it makes of a strand, which
 * is asked of few. A half (`joined`) goes on where the last text of its strand breaks off.
 */
export type Offer = (
  score: number,
  label: Label,
  place: Place,
  strand: Strand,
  after: (strand: Strand) => Strand,
) => void;

/** Whether a step that earns so much at most cannot be among the best: what it earns need not be weighed then. */
export type Hopeless = (most: number) => boolean;

/** Offers what one item can be in a reading: its current strand comes first, then those interrupted. */
export type Options = (strands: readonly Strand[], habits: Habits, offer: Offer, isHopeless: Hopeless) => void;

/** A strand is known by so many of its last texts, the item and two before it; more dilute what it is about. */
const RECENT = 3;
/** More than any page has. */
const MOST_ITEMS = 2 ** 26;

/**
 * What the item can be, in every reading that comes to it.
 * @param best the page where its words speak for each step, see `atBest`.
 */
export function optionsAt(page: Page, best: Page, index: number): Options {
  const { facts } = page.items[index] as Item;
  const role = facts.formal ? facts.role?.role : undefined;
  if (role === 'signoff') return signoffs(page, index);
  if (role === 'byline') return bylines(index);
  const asNames = facts.naming === undefined ? undefined : names(page, index, facts.naming + shapeOf(page, index));
  const asParagraph = both(paragraphs(page, best, index), asNames);
  if (facts.heading <= NO_HEADING) return asParagraph;
  const asHeading = headings(page, index);
  return both(asHeading, asParagraph);
}

function both(one: Options, other: Options | undefined): Options {
  if (other === undefined) return one;
  return (strands, habits, offer, isHopeless) => {
    one(strands, habits, offer, isHopeless);
    other(strands, habits, offer, isHopeless);
  };
}

/** Names are a line by themselves: what speaks for a heading against half a sentence speaks for them as well. */
function shapeOf(page: Page, index: number): number {
  return WEIGHTS.shape * Math.max(0, (page.items[index] as Item).facts.heading);
}

/** What may be a name line as well as a heading: it stands under a title, or ends an article. */
function names(page: Page, index: number, naming: number): Options {
  const named = bylineStep(index);
  const signed = signoffStep(index);
  const maySign = (page.items[index] as Item).facts.role?.rule !== MARKED_WORD;
  return ([current], _, offer) => {
    if (current === undefined) return;
    if (current.last === -1) offer(naming + odds.byline(current), 'byline', 'kept', current, named);
    else if (maySign) offer(naming + odds.signoff(page, current), 'signoff', 'kept', current, signed);
  };
}

const bylineStep = (index: number) =>
  once((strand: Strand): Strand => ({ ...strand, named: true, heads: false, latest: index }));
const signoffStep = (index: number) =>
  once((strand: Strand): Strand => ({ ...strand, signed: true, heads: false, latest: index }));

function headings(page: Page, index: number): Options {
  const { facts } = page.items[index] as Item;
  const ahead = lookAhead(page, index);
  const shape = WEIGHTS.shape * facts.heading;
  const fresh = newStrand(index);
  const under = once((strand: Strand): Strand => ({ ...strand, heads: false, latest: index }));
  const leads = leadsUp(facts.text);
  const headed = once(
    (strand: Strand): Strand => ({ ...strand, titled: strand.titled || !leads, heads: true, latest: index }),
  );
  const asSubhead = once((strand: Strand) => odds.subhead(page, index, strand, ahead));
  const echo = once((strand: Strand) => odds.titleEcho(page, index, strand, ahead));
  const asLateTitle = once((strand: Strand) => odds.lateTitle(page, index, strand, ahead));
  return (strands, habits, offer) => {
    const current = strands[0];
    // Below the names nothing of the headline stands.
    if (current?.heads && !current.named && current.latest === index - 1) {
      const goesOn = odds.titleGoesOn((page.items[current.latest] as Item).facts, facts);
      offer(shape + goesOn + (current.size === 0 ? ahead.lead : 0), 'title', 'kept', current, headed);
    }
    const opens = odds.title(page, index, current) + odds.anonymity(current, habits);
    const echoes = current === undefined ? 0 : echo(current);
    offer(shape + opens + echoes + WEIGHTS.titleAhead * ahead.lead, 'title', 'current', fresh, headed);
    if (current !== undefined && current.size > 0) offer(shape + asSubhead(current), 'subhead', 'kept', current, under);
    for (const strand of strands)
      if (!strand.titled && strand.size > 0) offer(shape + asLateTitle(strand), 'title', 'current', strand, headed);
  };
}

function paragraphs(page: Page, best: Page, index: number): Options {
  const { facts } = page.items[index] as Item;
  const shape = -shapeOf(page, index);
  const arrives = jumpAt(page, index - 1) === 'in';
  const jumps = jumpAt(page, index + 1) === 'out';
  // What comes from another page stands by itself.
  const foreign = arrives && !page.jumpsMeet && facts.heading <= 0 ? WEIGHTS.jump : 0;
  // Strands that end alike are known by one list of texts, so that it is held against a text once.
  const lists = new Map<number, readonly number[]>();
  const recentOf = ({ recent }: Strand): readonly number[] => {
    // Two items as one number.
    const key = (recent[0] ?? -1) * MOST_ITEMS + (recent[1] ?? -1);
    let list = lists.get(key);
    if (list === undefined) {
      list = [index, ...recent.slice(0, RECENT - 1)];
      lists.set(key, list);
    }
    return list;
  };
  const grown = once(
    (strand: Strand): Strand => ({
      // Written out: spreading costs as much as all the rest of a step.
      id: strand.id,
      titled: strand.titled,
      heads: false,
      named: strand.named || facts.reports,
      signed: strand.signed || facts.signs,
      last: index,
      recent: recentOf(strand),
      size: strand.size + 1,
      latest: index,
      jumps,
    }),
  );
  const fresh = newStrand(index);
  // As a current strand, and as one that is taken up again: how many lie between them is paid for beside this.
  const asCurrent = once((strand: Strand) => ({
    next: odds.nextParagraph(page, index, strand, 0),
    joined: strand.last === -1 ? undefined : odds.join(page, index, strand, 0),
    untitled: odds.untitled(page, index, strand),
    left: odds.leave(page, strand),
    // A text is held against the title that it stands under only where another may be its own.
    misfits: once((): number => (strand.heads ? -odds.titleFits(page, index, strand) : 0)),
  }));
  const asStray = once((strand: Strand) => odds.stray(page, index, strand));
  const asInterrupted = once((strand: Strand) => ({
    next: odds.nextParagraph(page, index, strand, 1),
    joined: strand.last === -1 ? undefined : odds.join(page, index, strand, 1),
  }));
  const mostOf = once((strand: Strand) =>
    Math.max(
      odds.nextParagraph(best, index, strand, 1),
      strand.last === -1 ? Number.NEGATIVE_INFINITY : odds.join(best, index, strand, 1),
    ),
  );
  return (strands, habits, offer, isHopeless) => {
    const current = strands[0];
    if (current === undefined) {
      offer(shape + odds.untitled(page, index, current), 'paragraph', 'current', fresh, grown);
      return;
    }
    const weighed = asCurrent(current);
    // Of two titles without a text it goes with the one whose words it has; two lines that follow each other are one.
    const isBare = current.heads && current.size === 0;
    const opens = weighed.untitled + odds.anonymity(current, habits) + foreign;
    offer(shape + opens, 'paragraph', 'current', fresh, grown);
    // A frame of another article that the layout dropped into this one; the article goes on after it.
    if (current.last !== -1 && !isHopeless(shape + odds.stray(best, index, current)))
      offer(shape + asStray(current), 'paragraph', 'apart', fresh, grown);
    for (let depth = 0; depth < strands.length; depth += 1) {
      const strand = strands[depth] as Strand;
      let away =
        arrives && page.jumpsMeet && strand.jumps ? WEIGHTS.jump : depth === 0 ? 0 : odds.resume(weighed.left, depth);
      const waits = depth > 0 && strand.heads && strand.size === 0;
      if (waits && isBare && strand.latest + 1 !== current.id)
        away += weighed.misfits(current) + odds.titleFound(page, index, strand);
      else if (waits && !isBare) {
        const found = opens + WEIGHTS.titleWaits + odds.resume(0, depth) + odds.titleFits(page, index, strand);
        offer(shape + found, 'paragraph', 'current', strand, grown);
      }
      if (depth > 0 && isHopeless(shape + away + mostOf(strand))) continue;
      const { next, joined } = depth === 0 ? weighed : asInterrupted(strand);
      const place = depth === 0 ? 'kept' : 'current';
      offer(shape + away + next, 'paragraph', place, strand, grown);
      if (joined !== undefined) offer(shape + away + joined, 'joined', place, strand, grown);
    }
  };
}

function signoffs(page: Page, index: number): Options {
  const signed = signoffStep(index);
  const named = bylineStep(index);
  const fresh = newStrand(index);
  return (strands, _, offer) => {
    // Under a title an agency, or names in brackets, say who wrote what follows.
    const current = strands[0];
    if (current?.heads && current.last === -1) offer(odds.byline(current), 'byline', 'kept', current, named);
    if (strands.length === 0) offer(0, 'signoff', 'current', fresh, signed);
    for (let depth = 0; depth < strands.length; depth += 1) {
      const strand = strands[depth] as Strand;
      const away = depth > 0 ? odds.resume(odds.leave(page, strands[0]), depth) : 0;
      offer(odds.signoff(page, strand) + away, 'signoff', depth > 0 ? 'current' : 'kept', strand, signed);
    }
  };
}

function bylines(index: number): Options {
  const named = bylineStep(index);
  const fresh = newStrand(index);
  return ([current], _, offer) => {
    offer(WEIGHTS.bylineOpens, 'byline', 'current', fresh, named);
    if (current !== undefined) offer(odds.byline(current), 'byline', 'kept', current, named);
  };
}

/** What is made of each strand, made once. */
function once<S, T>(make: (strand: S) => T): (strand: S) => T {
  const known = new Map<S, T>();
  return (strand) => {
    let made = known.get(strand);
    if (made === undefined) {
      made = make(strand);
      known.set(strand, made);
    }
    return made;
  };
}

/** Which way the item points, where it is a jump line. */
function jumpAt(page: Page, index: number): 'out' | 'in' | undefined {
  const item = page.items[index];
  return item?.facts.role?.role === 'jump' ? jumpOf(item.facts.text) : undefined;
}
