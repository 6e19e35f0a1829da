/**
 * Binds: whether a line goes on in the next, by the words beside the break. They are asked only where the measures
 * leave it open, for they cost more.
 */
import { readRoles } from '../rules/roles.ts';
import { mayBeCased } from '../text/characters.ts';
import { continuity } from '../text/continuity.ts';
import { endsInHyphen } from '../text/hyphens.ts';
import { clamp } from '../text/regression.ts';
import { opensWithClosing } from '../text/sentence.ts';
import { learn } from '../text/topic.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import { wantsAWord } from '../text/wanting.ts';
import type { Measure } from './measures.ts';
import type { Shape } from './shapes.ts';

/** Whether a line is what the full line before it had no room for: a word goes over the line's end. */
export function isRest(measures: readonly Measure[], shapes: readonly Shape[], index: number): boolean {
  const [before, own] = [shapes[index - 1], shapes[index] as Shape];
  if (own.blank || before?.isFull !== true || before.column !== own.column) return false;
  const tail = (measures[index - 1] as Measure).text.slice(-SEAM);
  const { word, score } = continuity(tail, (measures[index] as Measure).text.slice(0, SEAM), NO_CONTEXT);
  return word !== undefined || score > LIKELY_REST;
}
/** Nats: three to one. At half, names under a title that fills its line are its end; at double, only words tell. */
const LIKELY_REST = 1.1;

/** Whether a line goes on with the names that the line before it had no room for. */
export function namesGoOn(measures: readonly Measure[], shapes: readonly Shape[], index: number): boolean {
  const [before, own] = [measures[index - 1], measures[index]];
  if (before === undefined || own === undefined || own.isHan || shapes[index]?.blank || !shapes[index - 1]?.isFull)
    return false;
  return (
    /^(?:by|par|von|por|di|door)\s/i.test(before.text) && readRoles(`${before.text} ${own.text}`)[0]?.role === 'byline'
  );
}

/** Whether a line closes the bracket of a name line that the line before had no room for: `【记者` `何以宁】`. */
export function bracketGoesOn(measures: readonly Measure[], shapes: readonly Shape[], index: number): boolean {
  const [before, own] = [measures[index - 1]?.text, measures[index]?.text];
  if (before === undefined || own === undefined || shapes[index]?.blank) return false;
  if (!/^[【〔[（(][^】〕\]）)]*$/.test(before) || !/^[^【〔[（(]*[】〕\]）)]$/.test(own)) return false;
  const [role] = readRoles(before + own);
  return role?.role === 'byline' && role.strength !== 'possible';
}

/** Nats by which a heading goes on with a Chinese line: words go over its lines' ends, and it fills them. */
export function moreOf(measures: readonly Measure[], index: number): number {
  const [before, own] = [measures[index - 1], measures[index] as Measure];
  if (before === undefined || LEADS_UP.test(before.text)) return APART;
  return MORE + (Math.abs(before.width - own.width) <= SAME_WIDTH ? FILLED : 0) + wordsBind(before, own);
}
/** What leads up to a headline ends in a dash. */
const LEADS_UP = /[—―─]$/u;
/**
 * Lines under each other are one heading less often than two, or a heading and text; lines of one width, within a
 * character, as often. At half or one and a half times of either, one title in a hundred changes.
 */
const MORE = -1;
const FILLED = 0.7;
const SAME_WIDTH = 2;

function wordsBind(before: Measure, own: Measure): number {
  return BIND * clamp(continuity(before.text.slice(-SEAM), own.text.slice(0, SEAM), NO_CONTEXT).score, -3, 3);
}

/** After a full line the text goes on, after a stop in a short one it ends; else the words beside the break say more. */
export function bindOf(
  measures: readonly Measure[],
  shapes: readonly Shape[],
  stops: readonly boolean[],
  index: number,
  isNameLine: boolean,
): number {
  const [before, shape] = [shapes[index - 1], shapes[index] as Shape];
  const tail = measures[index - 1]?.text.slice(-SEAM) ?? '';
  const head = (measures[index] as Measure).text.slice(0, SEAM);
  // Letters tell by their case what no width could, and a mark that closes belongs to what it closes.
  const isCased = mayBeCased(head);
  if ((isCased && !isNameLine && /^\p{Ll}/u.test(head)) || endsInHyphen(tail) || opensWithClosing(head)) return CLINGS;
  if (inCapitals(tail) !== inCapitals(head)) return APART;
  if ((before?.isFull && shape.column === before.column) || stops[index - 1] === true) return 0;
  if (wantsAWord(tail)) return CLINGS;
  if (isCased && /^\p{Lu}/u.test(head)) return CAPITAL;
  return wordsBind(measures[index - 1] as Measure, measures[index] as Measure);
}

/** Latin headlines are set in capitals, of several words; running text has a word or two of them. */
export function inCapitals(text: string): boolean {
  return (
    !/[\u4e00-\u9fa5]|[,;]$/.test(text) && /\p{Lu}{2}.* .*\p{Lu}{2}/u.test(text) && !/\p{Ll}|\p{Script=Han}/u.test(text)
  );
}

/** So many characters on each side of a line's end hold the words beside it. */
const SEAM = 40;
/** The measures have spoken too: of what the words say alone, so much is new. */
const BIND = 0.7;
export const CLINGS = 5;
const APART = -2;
/** After a line that is short and ends no sentence: a name begins the next one more often than a paragraph does. */
const CAPITAL = 1.5;
const NO_CONTEXT = learn([], new Vocabulary());
