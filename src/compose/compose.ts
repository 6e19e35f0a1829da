/**
 * Compose: paragraphs and their matches become articles and a ledger. One stage after the other; each is a file.
 *
 *   overlap ─ choose ─ proof ─ page (order) ─ strands ─ articles ─ captions ─ variants ─ ledger
 */
import type { Article, Finding, LedgerEntry, Match, Paragraph } from '../model.ts';
import { draftArticles, numberArticles } from './articles.ts';
import { houseCaptions } from './captions.ts';
import { choose } from './choose.ts';
import { copiesOf, withinKept } from './copies.ts';
import { gatherEvidence } from './evidence.ts';
import { findingsOf } from './findings.ts';
import { furnitureOf, partFurniture } from './furniture.ts';
import { balance } from './ledger.ts';
import { overlap } from './overlap.ts';
import { pageOf } from './page.ts';
import { proven } from './proof.ts';
import { readStrands } from './strands.ts';
import { listVariants } from './variants.ts';

export interface Composition {
  readonly articles: readonly Article[];
  readonly ledger: readonly LedgerEntry[];
  readonly findings: readonly Finding[];
}

/** @throws InvariantError where a character would have no fate, or two: a defect of jianbao. */
export function compose(text: string, paragraphs: readonly Paragraph[], matches: readonly Match[]): Composition {
  const witnesses = overlap(paragraphs, matches);
  const evidence = gatherEvidence(paragraphs);
  const { layout, kept } = proven(paragraphs, witnesses, choose(witnesses, evidence), evidence);
  const page = pageOf(layout, kept, evidence);
  const { items } = page;
  const steps = readStrands(page);
  const housed = houseCaptions(paragraphs, items, draftArticles(paragraphs, page, steps), evidence);
  const drafts = listVariants(housed.drafts, paragraphs, items, layout, kept);
  const articles = numberArticles(drafts, page, steps);
  const furniture = furnitureOf(paragraphs, items);
  const { copies, recurring } = partFurniture(copiesOf(paragraphs, layout, kept), furniture);
  return {
    articles,
    ledger: balance(text, articles, withinKept(copies, articles), [...furniture, ...recurring], paragraphs),
    findings: findingsOf(paragraphs, articles, page.moved, housed.moved),
  };
}
