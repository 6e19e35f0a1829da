/**
 * Credits: which text a credit stands below. It has it at its edge, so that a line of the column beside the picture may
 * be read between the two; that breaks off there, and goes on below the credit.
 */
import type { Paragraph } from '../model.ts';
import { continuity } from '../text/continuity.ts';
import { endsSentence } from '../text/sentence.ts';
import type { Context } from '../text/topic.ts';
import type { Usage } from '../text/usage.ts';

/** Whether a paragraph stands above a credit, or what stands above it only broke off there. */
export function isAboveCredit(
  paragraphs: readonly Paragraph[],
  index: number,
  context: Context,
  usage: Usage,
): boolean {
  if (isCredit(paragraphs[index + 1])) return !isHalf(index);
  return endsSentence(paragraphs[index]?.text ?? '') && isCredit(paragraphs[index + 2]) && isHalf(index + 1);

  /** Whether a text breaks off above a credit and goes on below it. */
  function isHalf(above: number): boolean {
    const [own, next] = [paragraphs[above], paragraphs[above + 2]];
    if (own === undefined || next === undefined || isSettled(own) || endsSentence(own.text)) return false;
    return continuity(own.text.slice(-CLOSE_BY), next.text.slice(0, CLOSE_BY), context, usage).score > FITS;
  }
}

function isCredit(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && isSettled(paragraph) && paragraph.roles[0]?.role === 'credit';
}

/** Whether a text can be nothing but a credit, a caption, a name line, furniture. */
function isSettled({ roles: [reading] }: Paragraph): boolean {
  return reading !== undefined && reading.strength !== 'possible';
}

/** A word and a clause on each side of a break. */
const CLOSE_BY = 40;
/**
 * Captions often have no stop, and what follows their credit may begin in the middle: the two have to fit clearly. At
 * half, such captions are text; at double, only a word that the break cuts shows a half.
 */
const FITS = 2;
