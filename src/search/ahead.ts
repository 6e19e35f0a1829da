/** Ahead: what follows a heading says whether it is one. */
import type { Facts, Item } from '../evidence/evidence.ts';
import type { Page } from './page.ts';
import { NO_HEADING, WEIGHTS } from './weights.ts';

/** Log-odds that an article (not merely a paragraph) begins with this text. */
export function leadIn(facts: Facts): number {
  return WEIGHTS.leads * facts.leads;
}

/** What follows a heading. */
export interface Ahead {
  /** Log-odds that an article begins with the next text. */
  readonly lead: number;
  /** The next running text, or -1. */
  readonly body: number;
}

/** No heading has so many lines; where all lines are short, reading on to their end would cost their square. */
const MOST_AHEAD = 40;

export function lookAhead(page: Page, index: number): Ahead {
  let lead = 0;
  const end = Math.min(page.items.length, index + 1 + MOST_AHEAD);
  for (let at = index + 1; at < end; at += 1) {
    const item = page.items[at] as Item;
    if (item.aside) continue;
    const { facts } = item;
    if (facts.formal && facts.role?.role === 'byline') lead += WEIGHTS.bylineAhead;
    else if (facts.formal) return { lead: lead + WEIGHTS.nothingAhead, body: -1 };
    else if (facts.heading > NO_HEADING + 2 && facts.text.length < 40 && !facts.closed) continue;
    else return { lead: lead + leadIn(facts), body: at };
  }
  return { lead: lead + WEIGHTS.nothingAhead, body: -1 };
}
