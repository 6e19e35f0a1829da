/**
 * Compose: the paragraphs of one page and their matches become articles. One stage after the other; each is a file.
 *
 *   overlap ─ choose ─ proof ─ page (order) ─ strands ─ articles ─ captions ─ variants ─ ends
 *
 * `bind` puts the pages of a dump together, and writes the account of every character.
 */
import type { Article, Finding, Match, Paragraph } from '../model.ts';
import { draftArticles, numberArticles } from './articles.ts';
import { houseCaptions } from './captions.ts';
import { choose } from './choose.ts';
import { copiesOf } from './copies.ts';
import { type Ends, endsOf } from './ends.ts';
import { gatherEvidence } from './evidence.ts';
import { movesOf } from './findings.ts';
import { furnitureOf, partFurniture } from './furniture.ts';
import type { Furnishing, Removed } from './ledger.ts';
import { overlap } from './overlap.ts';
import { pageOf } from './page.ts';
import { proven } from './proof.ts';
import { readStrands } from './strands.ts';
import { listVariants } from './variants.ts';

/** A page as it was read by itself. */
export interface Composed {
  /** Numbered within the page. */
  readonly articles: readonly Article[];
  /** How each of them begins and ends. */
  readonly ends: readonly Ends[];
  readonly copies: readonly Removed[];
  readonly furniture: readonly Furnishing[];
  readonly findings: readonly Finding[];
}

/** @param isWhole whether the page is all of its dump. */
export function compose(paragraphs: readonly Paragraph[], matches: readonly Match[], isWhole = true): Composed {
  const witnesses = overlap(paragraphs, matches);
  const evidence = gatherEvidence(paragraphs);
  const choice = choose(witnesses, evidence);
  const { layout, kept } = proven(paragraphs, witnesses, choice.kept, evidence);
  const page = pageOf(layout, kept, evidence, isWhole);
  const { items } = page;
  const steps = readStrands(page);
  const housed = houseCaptions(paragraphs, items, draftArticles(paragraphs, page, steps), evidence);
  const drafts = listVariants(housed.drafts, paragraphs, items, layout, kept);
  const furniture = furnitureOf(paragraphs, items);
  const { copies, recurring } = partFurniture(copiesOf(paragraphs, layout, kept), furniture);
  return {
    articles: numberArticles(drafts, page, steps),
    ends: endsOf(drafts, items),
    copies,
    furniture: [...furniture, ...recurring],
    findings: [...witnesses.findings, ...choice.findings, ...movesOf(paragraphs, page, housed.moved)],
  };
}
