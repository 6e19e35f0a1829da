/**
 * Straight quotation marks: many extractors and readers of scans write " for both that open and those that close. In
 * Chinese text, where no space says which is which, their order does, and the marks beside them.
 */
import { isLettered } from './usage.ts';

const STRAIGHT = /["＂]/;
const ALL_STRAIGHT = /["＂]/g;

/** The text with marks that open and close (“ ”) for straight ones, each in its place: no offset changes. */
export function directed(text: string): string {
  if (!STRAIGHT.test(text) || isLettered(text)) return text;
  // The other half of a torn paragraph may begin inside a quotation.
  const startsInside = strangeness(text, true) < strangeness(text, false);
  let opens = !startsInside;
  return text.replace(ALL_STRAIGHT, () => {
    const mark = opens ? '“' : '”';
    opens = !opens;
    return mark;
  });
}

/** How many of the marks would stand where those of their kind do not. */
function strangeness(text: string, startsInside: boolean): number {
  let opens = !startsInside;
  let strange = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!STRAIGHT.test(text[at] as string)) continue;
    const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? ''];
    if (opens ? CLOSES_BEFORE.test(after) || after === '' : OPENS_BEHIND.test(before) || before === '') strange += 1;
    opens = !opens;
  }
  return strange;
}

/** What a quotation does not begin with, and what it does not end with. */
const CLOSES_BEFORE = /[，,。．；;、！!？?…）)》」』]/;
const OPENS_BEHIND = /[：:（(《「『]/;
