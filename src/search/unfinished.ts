/**
 * Unfinished: texts that no stop closes. Such a text was torn, or it has lost its stop, which the page itself makes more
 * or less likely: by what else of it breaks off, and by how much of it is misread. In nats, as all odds.
 */
import type { Item } from '../evidence/evidence.ts';
import { clamp } from '../text/regression.ts';
import type { Page } from './page.ts';
import { NO_HEADING, WEIGHTS } from './weights.ts';

/** Whether a text ends in the middle of its sentence; where there is none, nothing does. */
export function breaksOff(page: Page, index: number): boolean {
  return index !== -1 && !(page.items[index] as Item).facts.closed;
}

/** What it costs that a text without a stop is not gone on with: it breaks off for good, or ends and has lost its stop. */
export function unfinished(page: Page, index: number): number {
  return Math.min(WEIGHTS.dangling, Math.max(0, -lostStop(page, index)));
}

/** Log-odds that a text which no stop closes, and one that follows it at once, are two paragraphs rather than one. */
export function lostBetween(page: Page, before: number, index: number): number {
  const { opens } = (page.items[index] as Item).facts;
  const next = WEIGHTS.lostOpens * clamp(opens, -4, 4) + WEIGHTS.lostLength * page.lengths(before, index);
  const { heading } = (page.items[before] as Item).facts;
  const alone = heading > NO_HEADING ? WEIGHTS.lostAlone * page.tearing(before) : 0;
  return lostStop(page, before) + WEIGHTS.lostNext + next + alone;
}

/** Whether a text that nothing continues has lost its end, not merely its stop. */
export function breaksOffForGood(page: Page, index: number): boolean {
  return breaksOff(page, index) && -lostStop(page, index) > WEIGHTS.tailless;
}

/** Log-odds that a text which no stop closes has lost its stop, against its being torn. */
function lostStop(page: Page, index: number): number {
  return WEIGHTS.misread * Math.log(page.misread) - WEIGHTS.lostStop + (page.items[index] as Item).facts.ends;
}
