/** Junction: how well one text follows another where copies were removed between them. */
import type { Evidence, Facts, Stretch } from '../evidence/evidence.ts';
import { clamp } from '../text/regression.ts';

/**
 * How well `after` follows `before` on the page, in nats: 0 where a complete paragraph follows a complete paragraph,
 * above where a seam heals, below where a sentence breaks off or begins in its middle. Undefined is the page's end.
 */
export function junction(before: Stretch | undefined, after: Stretch | undefined, evidence: Evidence): number {
  if (before === undefined && after === undefined) return 0;
  const tail = before && evidence.facts(before);
  const head = after && evidence.facts(after);
  if (before && after && before.paragraph === after.paragraph && before.to === after.from) return WHOLE;
  if (head === undefined) return breaksOff(tail) ? -DANGLING : tail?.role?.role === 'signoff' ? 1 : 0;
  const apart = sideBySide(tail, head);
  if (before === undefined || after === undefined || !canBreakOff(tail) || head.formal) return apart;
  // Half a sentence can be as short as a heading.
  const seam = evidence.continues(before, after).score - Math.max(0, tail?.heading ?? 0) - Math.max(0, head.heading);
  return Math.max(clamp(seam, -6, 6), apart);
}

/** How well a text follows another that it does not go on with. */
function sideBySide(tail: Facts | undefined, head: Facts): number {
  const dangling = breaksOff(tail) ? DANGLING : 0;
  if (head.formal && head.role?.role === 'signoff') return dangling > 0 ? -dangling : 1;
  if (head.formal || head.heading > 1) return -dangling;
  const opening = clamp(head.opens, -3, 2) + (head.reports ? 2 : 0);
  if (dangling > 0) return opening - dangling;
  if (tail === undefined || tail.formal || tail.heading > 1) return LEAD * Math.min(0, opening) + head.leads;
  return Math.min(opening, head.reports ? -1 : 0.5);
}

/** Whether a text can only be torn. */
function breaksOff(tail: Facts | undefined): boolean {
  return canBreakOff(tail) && (tail?.heading ?? 0) < 0;
}

function canBreakOff(tail: Facts | undefined): boolean {
  return tail !== undefined && !tail.formal && !tail.closed;
}

/** A paragraph kept whole in one witness needs no seam at all: better than the best seam. */
const WHOLE = 10;
/** A seam that another witness has unbroken is nearly as good. */
export const WITNESSED = 6;
/** A sentence that breaks off and is not taken up again. */
const DANGLING = 4;
/** The first text of an article, after its title or another's sign-off, starts a paragraph almost always. */
const LEAD = 1.5;

/** What a revised lead says for a story's beginning, and against its standing inside one. */
export const REVISED_LEAD = 2;
