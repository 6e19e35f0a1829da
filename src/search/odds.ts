/**
 * Odds: the evidence by which the page is read, weighed in nats of log-odds: 1 is 3:1, 2.3 is 10:1, 4.6 is 100:1. Each
 * function answers one question about one step of a reading; 0 is what a complete paragraph of the same article earns
 * that follows a complete paragraph.
 */
import type { Facts, Item } from '../evidence/evidence.ts';
import type { Continuity } from '../text/continuity.ts';
import { clamp } from '../text/regression.ts';
import { MOST_KINSHIP } from '../text/topic.ts';
import { isInCapitals, isLettered } from '../text/usage.ts';
import { type Ahead, leadIn } from './ahead.ts';
import { room } from './lengths.ts';
import type { Page } from './page.ts';
import type { Strand } from './strand.ts';
import { isDeck, isKicker } from './titles.ts';
import { breaksOff, lostBetween, unfinished } from './unfinished.ts';
import { NO_HEADING, WEIGHTS } from './weights.ts';

/** What the articles of a page have in common, learnt from a first reading of it. */
export interface Habits {
  /** Nats that an article costs that names neither reporter nor agency, where the others do. */
  readonly anonymous: number;
}

/**
 * The page as it were if its words and seams spoke for a text that takes up an interrupted strand, or strays into one, as
 * clearly as they can: what such a step earns there it does not exceed, and this is told without looking at words.
 */
export function atBest(page: Page): Page {
  return {
    ...page,
    bond: () => MOST_KINSHIP,
    kinship: () => -MOST_KINSHIP,
    evidence: { ...page.evidence, continues: () => SUREST },
  };
}

/** A further line under a title that has no text yet: see `titles.ts` for what it may be. */
export function titleGoesOn(before: Facts, facts: Facts): number {
  if (isDeck(facts.text)) return 3;
  let odds = facts.adjoins ? WEIGHTS.titleGoesOn : WEIGHTS.titleOverBlank;
  if (isKicker(before.text)) odds += 2;
  else if (isLettered(facts.text) && isInCapitals(facts.text) && !isInCapitals(before.text))
    odds += WEIGHTS.titleInCapitals;
  // Two clauses that were made to match.
  if (before.text.length === facts.text.length) odds += 1;
  return odds;
}

/** What it costs to turn from the current strand to another. */
export function leave(page: Page, strand: Strand | undefined): number {
  if (strand === undefined) return 0;
  if (strand.signed) return WEIGHTS.leaveSigned;
  if (strand.jumps) return 0;
  // A title over a picture has its text in the caption.
  if (strand.last === -1) return page.items[strand.latest + 1]?.facts.role?.role === 'caption' ? 0 : -WEIGHTS.leaveBare;
  return breaksOff(page, strand.last) ? -unfinished(page, strand.last) : 0;
}

/**
 * Whose words a heading has: those of the text behind it rather than of the article before it, of which it may be the
 * last half. In nats.
 */
export function titleEcho(page: Page, index: number, current: Strand | undefined, ahead: Ahead): number {
  if (current === undefined || current.last === -1 || ahead.body === -1) return 0;
  const echoOf = (texts: readonly number[]) => Math.log1p(page.echo([index], texts));
  return clamp(WEIGHTS.titleEcho * (echoOf([ahead.body]) - echoOf(current.recent)), -2.5, 0.5);
}

/** A heading that opens an article: what it leaves behind, and whether the text before and after are of one story. */
export function title(page: Page, index: number, current: Strand | undefined): number {
  if (isDeck((page.items[index] as Item).facts.text)) return -WEIGHTS.dangling;
  const parted = current === undefined || current.signed || current.last === -1;
  return leave(page, current) - (parted ? 0 : boundOver(page, index)) + (page.items[index] as Item).facts.parted;
}

/**
 * What the words before and after a heading say for its standing inside a story. That they are alike proves it; that they
 * are not is a hint, for many a paragraph has few words of its story.
 */
function boundOver(page: Page, index: number): number {
  const likeness = page.cohesion(index);
  const weight = page.evidence.knowsWords ? WEIGHTS.titleCohesion : WEIGHTS.titleCohesionUnknown;
  return Math.max(LEAST_BOUND, weight * likeness);
}
const LEAST_BOUND = -1.5;

/** What it costs to end an article that names nobody, which each step adds that ends one. */
export function anonymity(strand: Strand | undefined, habits: Habits): number {
  return strand === undefined || strand.named || strand.signed || strand.size === 0
    ? 0
    : WEIGHTS.anonymous * habits.anonymous;
}

export function subhead(page: Page, index: number, strand: Strand, ahead: Ahead): number {
  const { facts } = page.items[index] as Item;
  let odds = WEIGHTS.subhead + (page.hasSiblings(index) ? WEIGHTS.siblings : 0);
  if (strand.signed) odds -= WEIGHTS.signedAlready + 1;
  const lead = ahead.body === -1 ? undefined : (page.items[ahead.body] as Item).facts;
  if (lead?.reports) odds -= 3;
  else if (lead?.isInitial) odds -= WEIGHTS.subheadInitial;
  if (ahead.body === -1) odds -= 2;
  odds += clamp((SUBHEAD_LENGTH - room(facts.text)) * WEIGHTS.subheadLength, -1, 1);
  // A series' name in brackets stands in titles only.
  if (/[）)]$/u.test(facts.text)) odds -= 2;
  odds += clamp(WEIGHTS.subheadCohesion * page.cohesion(index), -1.5, 2.5);
  // What a title's line has earned that stands in the same break is not earned again.
  if (!strand.heads) odds += fallsIn(page, strand, ahead);
  if (!strand.titled) odds -= WEIGHTS.subheadUntitled;
  return odds;
}
/** Titles have some sixteen characters, subheads some eight: at this length either is as likely. */
const SUBHEAD_LENGTH = 12;

/** A heading that fell into a paragraph: the sentence that breaks off above it goes on below it. */
function fallsIn(page: Page, strand: Strand, ahead: Ahead): number {
  if (ahead.body === -1 || !breaksOff(page, strand.last)) return 0;
  const { score } = page.evidence.continues(page.items[strand.last] as Item, page.items[ahead.body] as Item);
  // One that does not fit is paid for where the halves are joined, if they are.
  return WEIGHTS.fallsIn * clamp(score, 0, 3);
}

/** A title that stands below or beside the text that it belongs to. */
export function lateTitle(page: Page, index: number, strand: Strand, ahead: Ahead): number {
  const echo = page.echo([index], strand.recent);
  const odds = WEIGHTS.lateTitle + Math.min(4, WEIGHTS.lateTitleEcho * echo) + fallsIn(page, strand, ahead);
  return odds - (strand.signed ? WEIGHTS.signedAlready : 0) - (isBareLine(page, strand) ? WEIGHTS.leaveBare : 0);
}

/** Whether a strand is one line that may be a heading itself: then the first of two is that. */
function isBareLine(page: Page, { size, last }: Strand): boolean {
  return size === 1 && (page.items[last] as Item).facts.heading > NO_HEADING;
}

/** A text that opens an article of its own, without a title. */
export function untitled(page: Page, index: number, current: Strand | undefined): number {
  const { facts } = page.items[index] as Item;
  if (current === undefined) return 0.5 * clamp(facts.opens, -3, 1) - WEIGHTS.untitledAtFirst;
  let odds = -WEIGHTS.untitled + leave(page, current) + leadIn(facts) + facts.parted;
  if (current.signed) odds += WEIGHTS.untitledAfterSignoff;
  else if (current.last === -1) odds -= WEIGHTS.untitledUnderTitle;
  return odds - WEIGHTS.untitledKinship * page.bond(index, current.recent);
}

/** A text that stands inside an article and is none of it: the one before it goes on after it. */
export function stray(page: Page, index: number, current: Strand): number {
  const torn = breaksOff(page, index) ? unfinished(page, index) : 0;
  return -WEIGHTS.stray - torn - WEIGHTS.strayKinship * page.kinship(index, current.recent);
}

/**
 * Log-odds that a text stands under its own title, against any other: of its words a title has some almost always, and
 * the titles of other articles have them hardly ever.
 */
export function titleFits(page: Page, index: number, strand: Strand): number {
  const lines: number[] = [];
  for (let at = strand.id; at <= strand.latest; at += 1) {
    const { aside, facts } = page.items[at] as Item;
    if (!aside && !facts.formal) lines.push(at);
  }
  const echo = Math.log1p(page.echo(lines, page.block(index)));
  return clamp(WEIGHTS.titleFits * (echo - TITLE_ECHO), -WEIGHTS.titleMisfits, WEIGHTS.titleMisfits);
}
/** A title that stands away from its text: that it had none was paid for when it was left. */
export function titleFound(page: Page, index: number, strand: Strand): number {
  return WEIGHTS.leaveBare + titleFits(page, index, strand);
}

/**
 * So loud an echo of a title is in one text of its own article as in one of ten of others. At half, texts of a few common
 * words find titles; at double, few find theirs.
 */
const TITLE_ECHO = 2.5;

/** A text that is the next paragraph of a strand. */
export function nextParagraph(page: Page, index: number, strand: Strand, depth: number): number {
  const item = page.items[index] as Item;
  const { facts } = item;
  if (strand.last === -1) return clamp(facts.opens, -2, 1);
  const torn = depth === 0 && breaksOff(page, strand.last);
  // Behind a sentence that breaks off, only a clear beginning shows that it breaks off for good.
  let odds = torn
    ? Math.max(
        WEIGHTS.tornOpens * clamp(facts.opens, -4, 4) - WEIGHTS.torn,
        -WEIGHTS.gap + WEIGHTS.gapTearing * page.tearing(strand.last),
        lostBetween(page, strand.last, index),
      )
    : WEIGHTS.nextOpens * clamp(facts.opens, -3, 1);
  if (strand.signed) odds -= WEIGHTS.signedAlready;
  if (facts.reports) odds -= isLettered(facts.text) ? WEIGHTS.nextDatelineLettered : WEIGHTS.nextDateline;
  odds += (depth === 0 ? WEIGHTS.nextKinship : WEIGHTS.nextKinshipFar) * page.bond(index, strand.recent);
  if (depth > 0) odds -= WEIGHTS.nextFar;
  if (page.witnessed(page.items[strand.last] as Item, item)) odds -= WEIGHTS.nextWitnessed;
  return odds;
}

/** A text that goes on where the strand's last paragraph breaks off. */
export function join(page: Page, index: number, strand: Strand, depth: number): number {
  const head = page.items[index] as Item;
  const tail = page.items[strand.last] as Item;
  if (page.witnessed(tail, head)) return WEIGHTS.joinWitnessed;
  let odds = head.facts.reports ? -WEIGHTS.joinDateline : 0;
  if (strand.signed) odds -= WEIGHTS.signedAlready;
  if (tail.facts.closed) {
    return odds - WEIGHTS.joinClosed - Math.max(0, head.facts.opens) + (head.facts.opens <= -5 ? 3 : 0);
  }
  const { score, own, word } = page.evidence.continues(tail, head);
  odds += clamp(depth === 0 ? score : own, -MOST_SEAM, MOST_SEAM) - WEIGHTS.joinOpens * Math.max(0, head.facts.opens);
  odds += (depth === 0 ? WEIGHTS.joinKinship : WEIGHTS.joinKinshipFar) * page.bond(index, strand.recent);
  // The first line of an article, shaped as a heading, is its title before it is half a paragraph.
  if (strand.size === 1 && !strand.titled) odds -= Math.max(0, tail.facts.heading);
  // A word that goes on over the seam was torn, whatever else was.
  if (depth === 0 && word === undefined) {
    const isShort = tail.facts.heading > NO_HEADING;
    odds += Math.max(isShort ? WEIGHTS.tearingShort : Number.NEGATIVE_INFINITY, page.tearing(strand.last));
  }
  // The sentence that broke off was paid for when its strand was left; taking it up again earns that back.
  return odds + (depth > 0 ? WEIGHTS.dangling - WEIGHTS.joinFar : WEIGHTS.joinByDefault);
}

/** However well one text goes on in another, many texts are looked at. */
const MOST_SEAM = 6;
const SUREST: Continuity = { word: undefined, score: MOST_SEAM, own: MOST_SEAM };

/** What it costs to take up an interrupted strand; `left` is what leaving the current one costs. */
export function resume(left: number, depth: number): number {
  return -WEIGHTS.resume - depth * WEIGHTS.resumeDepth + Math.min(0, left);
}

export function signoff(page: Page, strand: Strand): number {
  if (strand.last === -1) return -3;
  return (strand.signed ? -2 : WEIGHTS.signoff) - (breaksOff(page, strand.last) ? unfinished(page, strand.last) : 0);
}

/** A name line above the text; below it, it signs. Of two, the second is another article's, which has lost its title. */
export function byline(strand: Strand): number {
  if (strand.last === -1) return strand.named ? -1 : WEIGHTS.bylineUnderTitle;
  return WEIGHTS.bylineInside - (strand.signed || strand.named ? 2 : 0);
}

/** What a reading leaves open at the page's end. */
export function ending(page: Page, strand: Strand | undefined): number {
  if (strand === undefined || strand.signed) return 0;
  return strand.last === -1 ? -WEIGHTS.leaveBare / 2 : breaksOff(page, strand.last) ? -WEIGHTS.danglingAtEnd : 0;
}
