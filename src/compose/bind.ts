/**
 * Bind: the pages of a dump, each read by itself, are put together. Articles that go on upon another page become one;
 * all are numbered over the whole dump. `account` tells the fate of every character.
 */
import { type Removed, withinKept } from '../copies/copies.ts';
import type { Article, Finding, LedgerEntry, PageExtent, Paragraph } from '../model.ts';
import type { Composed } from './compose.ts';
import { type Continuation, findContinuations, keyOf, type Place } from './continued.ts';
import { orphansOf } from './findings.ts';
import type { Furnishing } from './furniture.ts';
import { joinArticles } from './joined.ts';
import { balance, breaksIn } from './ledger.ts';

/** A text as it was read: its articles, and what is none of them. */
export interface Reading {
  readonly articles: readonly Article[];
  readonly copies: readonly Removed[];
  readonly furniture: readonly Furnishing[];
  /** Where lines ended that were read as one text. */
  readonly breaks: readonly number[];
  readonly findings: readonly Finding[];
}

/** A reading with its account. */
export interface Bound {
  readonly articles: readonly Article[];
  readonly ledger: readonly LedgerEntry[];
  readonly findings: readonly Finding[];
}

export function bind(
  paragraphs: readonly Paragraph[],
  pages: readonly PageExtent[],
  composed: readonly Composed[],
): Reading {
  const { continuations, findings } = findContinuations(pages, composed);
  const articles = numbered(joined(composed, continuations));
  return {
    articles,
    copies: composed.flatMap((page) => page.copies),
    furniture: composed.flatMap((page) => page.furniture),
    breaks: breaksIn([...paragraphs, ...articles.flatMap(({ blocks }) => blocks)]),
    findings: [...findings, ...composed.flatMap((page) => page.findings)],
  };
}

/**
 * The reading with the fate of every character.
 * @throws InvariantError where a character would have no fate, or two: a defect of jianbao.
 */
export function account(text: string, { articles, copies, furniture, breaks, findings }: Reading): Bound {
  return {
    articles,
    ledger: balance(text, articles, withinKept(copies, articles), furniture, breaks),
    findings: [...findings, ...orphansOf(articles)],
  };
}

/** The articles in the order of their beginnings, each with all that continues it. */
function joined(composed: readonly Composed[], continuations: readonly Continuation[]): Article[] {
  const next = new Map(continuations.map((continuation) => [keyOf(continuation.from), continuation]));
  const later = new Set(continuations.map(({ to }) => keyOf(to)));
  return composed.flatMap(({ articles }, page) =>
    articles.flatMap((article, index) => {
      const start: Place = { page, article: index };
      if (later.has(keyOf(start))) return [];
      let whole = article;
      for (let on = next.get(keyOf(start)); on !== undefined; on = next.get(keyOf(on.to))) {
        whole = joinArticles(whole, composed[on.to.page]?.articles[on.to.article] as Article, on.seam);
      }
      return [whole];
    }),
  );
}

/** Numbered in their order. */
export function numbered(articles: readonly Article[]): Article[] {
  const digits = Math.max(2, String(articles.length).length);
  return articles.map((article, index) => ({ ...article, id: String(index + 1).padStart(digits, '0') }));
}
