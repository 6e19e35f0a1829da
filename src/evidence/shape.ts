/** What a text's shape says by itself: whether it is a heading, whether it is none of the running text. */
import type { Paragraph, RoleReading } from '../model.ts';
import { headlineOdds } from '../text/headline.ts';
import { clamp } from '../text/regression.ts';
import { endsSentence } from '../text/sentence.ts';

/** Whether a text's shape alone says that it is none of the running text. */
export function isFormal(role: RoleReading | undefined): boolean {
  return role !== undefined && role.strength !== 'possible' && FORMAL.has(role.role);
}

const FORMAL = new Set(['byline', 'credit', 'caption', 'signoff', 'jump', 'furniture']);

/**
 * Log-odds that a text of this shape is a heading. A heading ends no sentence, holds no stop inside, and is short.
 * Between a title and half a paragraph of the same length the wording says something and the neighbours decide.
 * @param parted nats by which the blank line before it says that an article begins.
 */
export function headingOdds(paragraph: Paragraph, next: Paragraph | undefined, reports: boolean, parted = 0): number {
  const { text, opening } = paragraph;
  if (!isLine(paragraph) || reports) return NO_SHAPE;
  let odds =
    SHORT_LINES + Math.max(alone(text), goesOn(text, next) ? headlineOdds(text + next.text) - SET_ON_TWO : NO_SHAPE);
  if (endsSentence(text)) odds -= CALLS.test(text) ? ASKED : TOLD;
  if (opening === 'indented') odds -= INDENTED;
  return clamp(odds + parted, NO_SHAPE, SUREST_SHAPE);
}

/**
 * A heading says nothing that a stop closes. Some ask or call out, as few whole paragraphs as short as that do: at half,
 * questions that open a story are titles, at double those that are titles are texts.
 */
const CALLS = /[！!？?…]$/u;
const TOLD = 1.5;
const ASKED = 1.1;

/**
 * Where paragraphs have an indent headings have none, or are set in the middle of the column. At half a torn line below
 * a title is its second; double changes nothing.
 */
const INDENTED = 1.5;

/** A line that leaves a clause open is no headline by itself. */
function alone(text: string): number {
  if (/[，,、]$/u.test(text)) return NO_SHAPE;
  return headlineOdds(text) - (/[；;：:]$/u.test(text) ? 3 : 0);
}

/** Whether two lines may be one headline, in type that sets few characters on a line. */
function goesOn(text: string, next: Paragraph | undefined): next is Paragraph {
  return (
    next !== undefined &&
    next.blanks === 0 &&
    isLine(next) &&
    !endsSentence(next.text) &&
    Math.max(text.length, next.text.length) <= WIDEST
  );
}

/** Characters that large type sets on a line: of longer lines one is a headline by itself. A judgement, not measured. */
const WIDEST = 20;
/** Two halves of a paragraph may read as well. */
const SET_ON_TWO = 0.5;

function isLine({ roles }: Paragraph): boolean {
  return roles.some((role) => HEADINGS.has(role.role)) && !isFormal(roles[0]);
}

/** Of the short lines of a dump that end no sentence, most are headings, few are halves. */
const SHORT_LINES = 1;
/** However it is worded, a line can be half a sentence. */
const SUREST_SHAPE = 4.5;
export const NO_SHAPE = -8;

const HEADINGS = new Set(['title', 'subhead', 'kicker', 'deck']);
