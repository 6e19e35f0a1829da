/**
 * Compose: the paragraphs of one page and their matches become articles. One stage after the other; each is a file.
 *
 *   overlap ─ choose ─ proof ─ page (order) ─ strands ─ articles ─ captions ─ variants ─ ends
 *
 * `bind` puts the pages of a dump together, and writes the account of every character.
 */
import { draftArticles, numberArticles } from '../articles/articles.ts';
import { houseCaptions } from '../articles/captions.ts';
import { type Ends, endsOf } from '../articles/ends.ts';
import { listVariants } from '../articles/variants.ts';
import { choose } from '../copies/choose.ts';
import { copiesOf, type Removed } from '../copies/copies.ts';
import { overlap } from '../copies/overlap.ts';
import { proven } from '../copies/proof.ts';
import { gatherEvidence } from '../evidence/evidence.ts';
import type { Article, Finding, Match, Paragraph } from '../model.ts';
import { pageOf } from '../search/page.ts';
import { readStrands } from '../search/strands.ts';
import { movesOf } from './findings.ts';
import { type Furnishing, furnitureOf, partFurniture } from './furniture.ts';

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
