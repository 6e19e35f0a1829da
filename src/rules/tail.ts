/** What a last paragraph ends with: the reporters' names in brackets, an end mark, a photographer. */
import { plainForm } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';
import { readLetteredTail } from './lettered.ts';
import { asWritten, readNames } from './names.ts';

export interface Tail {
  /** Where it begins, in UTF-16 units of the text. */
  readonly from: number;
  readonly names: readonly string[];
  readonly role: 'signoff' | 'credit';
}

/** The longest bracket that a sign-off fills: a dozen names with their labels. */
const LONGEST = 70;

/** Names stand after the sentence's end, or after the white space that pushes them to the line's end. */
const BRACKET = /(?<=[。!?…”"』」\s])\(([^()]{1,60})\)\s*$/u;
/** The line's end may have been lost with the closing bracket. */
const UNCLOSED = /(?<=[。!?”"])\s*\(([\p{Script=Han} 、]{2,40})$/u;
const CREDIT =
  /(?:^|[。\s!?”=])((?:本报|新华社|中新社)?(?:特约)?(?:记者|通讯员)?\s*[\p{Script=Han}·、 ]{2,24}?)\s*(?:\/?摄(?:影)?|撮影|供图)(?:\s*\([^()]{2,8}\))?\s*$/u;
/** What neither a bracket nor a credit does without: few paragraphs end so, and the shapes are dear. */
const HOLDS = /[()摄撮图]/;
const CREDITS = /摄|撮影|供图/;
/** `(本报巴黎1月6日电)`, `(据新华社)`, `(完)` close an article and name nobody. */
const END_MARK =
  /^(?:完|全文完|未完待续|本报综合|综合|据[^,。]{2,14}|[\p{Script=Han}]{0,6}(?:本报|新华社|中新社)[^,。]{0,16}(?:电|讯|综合|报道|专稿)?|[\p{Script=Han}]{2,6}(?:供稿|来稿|整理))$/u;

/** The sign-off or credit at the end of a paragraph, where there is one. */
export const readTail = remembered((paragraph): Tail | undefined => {
  const offset = Math.max(0, paragraph.length - LONGEST);
  const original = paragraph.slice(offset);
  const end = plainForm(original);
  const lettered = readLetteredTail(end);
  if (lettered !== undefined) return { ...lettered, from: offset + lettered.from };
  if (!HOLDS.test(end)) return undefined;
  const [opens, closes] = [end.lastIndexOf('('), end.lastIndexOf(')')];
  const bracket = opens === -1 ? null : (opens < closes ? BRACKET : UNCLOSED).exec(end);
  if (bracket !== null) {
    const inside = (bracket[1] as string).trim();
    const names = readNames(inside, true);
    const from = offset + bracket.index + bracket[0].indexOf('(');
    if (names !== undefined) return { from, names: asWritten(names, end, original), role: 'signoff' };
    if (END_MARK.test(inside)) return { from, names: [], role: 'signoff' };
  }
  const credit = CREDITS.test(end) ? CREDIT.exec(end) : null;
  if (credit === null) return undefined;
  const names = readNames(`摄影 ${credit[1]}`);
  return names === undefined
    ? undefined
    : {
        from: offset + credit.index + credit[0].indexOf((credit[1] as string).trimStart()),
        names: asWritten(names, end, original),
        role: 'credit',
      };
});

/** Whether what stands in a bracket closes an article without naming anybody. */
export function isEndMark(inside: string): boolean {
  return END_MARK.test(inside);
}
