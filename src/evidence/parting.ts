/**
 * Parting: whether a dump parts its articles by blank lines. Where it has one before each of its paragraphs they say
 * nothing; where few paragraphs have one, those that have it begin a column, or an article. A line behind it is then a
 * heading rather than half a sentence, and what it heads an article rather than a part of one: both are told by it.
 */
import type { Paragraph } from '../model.ts';

/** The share of articles that such dumps part by a blank line; those of columns are counted with the paragraphs. */
const BEFORE_ARTICLES = 0.9;
/** So many paragraphs are taken to stand on every page whose blank lines say nothing: few say little. */
const ASSUMED = 1;

/** For each paragraph, nats by which the blank line before it says that an article begins: 0 where there is none. */
export function partingOf(paragraphs: readonly Paragraph[]): (paragraph: Paragraph) => number {
  let texts = 0;
  let blank = 0;
  for (const [at, { blanks, roles }] of paragraphs.entries()) {
    if (at === 0 || roles.length > 0 || paragraphs[at - 1]?.roles.length !== 0) continue;
    texts += 1;
    if (blanks > 0) blank += 1;
  }
  const share = (blank + ASSUMED * BEFORE_ARTICLES) / (texts + ASSUMED);
  const odds = Math.max(0, Math.log(BEFORE_ARTICLES / share));
  return ({ blanks }) => (blanks > 0 ? odds : 0);
}
