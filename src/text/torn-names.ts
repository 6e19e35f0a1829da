/** Names that a break tears: no lexicon has them, and their halves look like halves of other words. */
import { SURNAMES } from './surnames.ts';

/**
 * Whether a name goes over a break, as far as its surroundings tell: (书记)王|小明（, 、李|昂、, 《河道|志》
 * @param isInMarks whether the text before the break leaves brackets or quotation marks open.
 */
export function isNameOver(tail: string, isInMarks: boolean, head: string): boolean {
  if (isInMarks && TITLED.test(head)) return true;
  if (!GIVEN.test(head)) return false;
  // The tail has the surname, or one character more.
  return [-1, -2].some((at) => SURNAMES.has(tail.at(at) ?? '') && NAMED.test(tail.slice(0, at)));
}

/** The rest of what stands in marks. */
const TITLED = /^\p{Script=Han}{1,3}[》〉」』”’]/u;
/** What stands before a name, and the rest of one with what stands behind it. */
const NAMED = /(?:^|[、，,：:“（(\s]|[员长席记者授家手师任理])$/u;
const GIVEN = /^\p{Script=Han}{1,2}(?:[、，,（(）)]|说|认为|表示|介绍|指出|告诉|等|和|与|同|在|于|因|是|的)/u;
