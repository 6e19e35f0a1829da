/**
 * The weights of the evidence by which the page is read, in nats of log-odds: 1 is 3:1, 2.3 is 10:1, 4.6 is 100:1.
 * Each is a judgement about newspapers, not about a page: how rare it is that a sentence breaks off for good, that an
 * article has no title, that a column interrupts another. At half, the exception is believed too often; at double,
 * no evidence of the text itself can prove it.
 */
import type { Facts } from './evidence.ts';
import { isDeck, isKicker } from './headings.ts';
import type { Ahead, Habits, Item, Page } from './strands.ts';

interface StrandView {
  readonly titled: boolean;
  readonly named: boolean;
  readonly signed: boolean;
  readonly last: number;
  readonly recent: readonly number[];
  readonly latest: number;
  readonly size: number;
}

/** Below these odds a shape is no heading at all. */
export const NO_HEADING = -2.5;
/** A sentence that breaks off for good: a frame was lost, which is rare (5 in 190 cuts). */
const DANGLING = 3.5;
/** Articles without a title are rare, except after a sign-off that closed the one before. */
const UNTITLED = 5;
const AFTER_SIGNOFF = 4;
/** Text that goes on after its article was signed. */
const SIGNED_ALREADY = 4;
/** A break in the middle of a sentence is a column break unless something speaks against it. */
const JOIN_BY_DEFAULT = 0.7;
/** An article takes up again after another has interrupted it. */
const RESUME = 2;
export const RESUME_DEPTH = 0.7;

/** A further line under a title that has no text yet: see `headings.ts` for what it may be. */
export function titleGoesOn(before: Facts, facts: Facts): number {
  if (isDeck(facts.text)) return 3;
  let odds = facts.adjoins ? TITLE_GOES_ON : TITLE_OVER_BLANK;
  if (isKicker(before.text)) odds += 2;
  // Two clauses that were made to match.
  if (before.text.length === facts.text.length) odds += 1;
  return odds;
}
/** A second line right under a title is a part of it; over a blank line it is as often the text's first line. */
const TITLE_GOES_ON = 1;
const TITLE_OVER_BLANK = -1;

export const BYLINE_OPENS = -3.5;
export const BYLINE_AHEAD = 1.5;
export const NOTHING_AHEAD = -2;

/** Log-odds that an article (not merely a paragraph) begins with this text. */
export function leadIn(facts: Facts): number {
  return facts.leads;
}

/** What it costs to turn from the current strand to another. */
export function leave(page: Page, strand: StrandView | undefined): number {
  if (strand === undefined) return 0;
  if (strand.signed) return 1.5;
  if (strand.last === -1) return -3;
  return breaksOff(page, strand.last) ? -DANGLING : 0;
}

/** A heading that opens an article: what it leaves behind, and whether the text before and after are of one story. */
export function title(page: Page, index: number, current: StrandView | undefined, habits: Habits): number {
  if (isDeck((page.items[index] as Item).facts.text)) return -DANGLING;
  const parted = current === undefined || current.signed || current.last === -1;
  return leave(page, current) + (parted ? 0 : anonymity(current, habits) - clamp(COHESION * page.cohesion(index), -1.5, 2.5));
}

/** What it costs to end an article that names nobody. */
function anonymity(strand: StrandView | undefined, habits: Habits): number {
  return strand === undefined || strand.named || strand.signed || strand.size === 0 ? 0 : habits.anonymous;
}

export function subhead(page: Page, index: number, strand: StrandView, ahead: Ahead): number {
  const { facts } = page.items[index] as Item;
  let odds = SUBHEAD + (page.hasSiblings(index) ? SIBLINGS : 0);
  if (strand.signed) odds -= SIGNED_ALREADY + 1;
  const lead = ahead.body === -1 ? undefined : (page.items[ahead.body] as Item).facts;
  if (lead?.dateline !== undefined) odds -= 3;
  if (ahead.lead <= NOTHING_AHEAD) odds -= 2;
  odds += clamp((SUBHEAD_LENGTH - facts.text.length) * 0.15, -1, 1);
  // A series' name in brackets stands in titles only.
  if (/[）)]$/u.test(facts.text)) odds -= 2;
  odds += clamp(COHESION * page.cohesion(index), -1.5, 2.5);
  if (ahead.body !== -1 && breaksOff(page, strand.last)) {
    odds += clamp(
      page.evidence.continues(page.items[strand.last] as Item, page.items[ahead.body] as Item).score,
      -3,
      3,
    );
  }
  return odds;
}

/** Subheads come in twos and threes, made alike: about as long as each other. One alone is rare. */
const SIBLINGS = 1.8;
/** Most headings on a page are titles. */
const SUBHEAD = -2.8;
/** Titles have some sixteen characters, subheads some eight: at this length either is as likely. */
const SUBHEAD_LENGTH = 12;
/** A title that stands below or beside the text that it belongs to. */
export function lateTitle(page: Page, index: number, strand: StrandView): number {
  const echo = page.evidence.echo([page.items[index] as Item], [page.items[strand.last] as Item]);
  return LATE_TITLE + Math.min(4, 0.08 * echo);
}
const LATE_TITLE = -2;
/** What the texts around a heading share counts less than the heading's own shape. */
const COHESION = 0.8;

/** A text that opens an article of its own, without a title. */
export function untitled(page: Page, index: number, current: StrandView | undefined, habits: Habits): number {
  const { facts } = page.items[index] as Item;
  if (current === undefined) return 0.5 * clamp(facts.opens, -3, 1);
  let odds = -UNTITLED + leave(page, current) + leadIn(facts);
  if (current.signed) odds += AFTER_SIGNOFF;
  else if (current.last === -1) odds -= 2;
  else odds += anonymity(current, habits);
  return odds - page.bond(index, current.recent);
}

/** A text that stands inside an article and is none of it: the one before it goes on after it. */
export function stray(page: Page, index: number, current: StrandView): number {
  return -STRAY - page.kinship(index, current.recent);
}
/** Frames stray rarely, and most of those that do are copies of what stands in its own place. */
const STRAY = 4.5;

/** Words that do not fit are less telling where everything else goes on than where something is taken up again. */
const CLOSE = 0.45;

/** A text that is the next paragraph of a strand. */
export function nextParagraph(page: Page, index: number, strand: StrandView, depth: number): number {
  const item = page.items[index] as Item;
  const { facts } = item;
  if (strand.last === -1) return clamp(facts.opens, -2, 1);
  let odds = clamp(facts.opens, -3, 1) * 0.5;
  if (strand.signed) odds -= SIGNED_ALREADY;
  if (facts.dateline !== undefined) odds -= 1.5;
  if (depth === 0 && breaksOff(page, strand.last)) odds -= DANGLING;
  odds += (depth === 0 ? CLOSE : 1) * page.bond(index, strand.recent) - (depth === 0 ? 0 : 3);
  if (page.witnessed(page.items[strand.last] as Item, item)) odds -= 4;
  return odds;
}

/** A text that goes on where the strand's last paragraph breaks off. */
export function join(page: Page, index: number, strand: StrandView, depth: number): number {
  const head = page.items[index] as Item;
  const tail = page.items[strand.last] as Item;
  if (page.witnessed(tail, head)) return WITNESSED;
  let odds = head.facts.dateline === undefined ? 0 : -4;
  if (strand.signed) odds -= SIGNED_ALREADY;
  if (tail.facts.closed) {
    return odds - 5 - Math.max(0, head.facts.opens) + (head.facts.opens <= -5 ? 3 : 0);
  }
  odds += clamp(page.evidence.continues(tail, head).score, -6, 6) - Math.max(0, head.facts.opens) * 0.5;
  odds += (depth === 0 ? CLOSE : 0.8) * page.bond(index, strand.recent);
  // The sentence that broke off was paid for when its strand was left; taking it up again earns that back.
  return depth > 0 ? odds + DANGLING - 1 : odds + JOIN_BY_DEFAULT;
}
const WITNESSED = 8;

/** What it costs to take up an interrupted strand, leaving the current one. */
export function resume(page: Page, current: StrandView | undefined, depth: number): number {
  return -RESUME - depth * RESUME_DEPTH + Math.min(0, leave(page, current));
}

export function signoff(page: Page, strand: StrandView): number {
  if (strand.last === -1) return -3;
  return (strand.signed ? -2 : 1) + (breaksOff(page, strand.last) ? -DANGLING : 0);
}

/** A name line above the text; below it, it signs. */
export function byline(strand: StrandView): number {
  if (strand.last === -1) return strand.named ? -1 : 1.5;
  return strand.signed ? -4 : -2;
}

function breaksOff(page: Page, index: number): boolean {
  return index !== -1 && !(page.items[index] as Item).facts.closed;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
