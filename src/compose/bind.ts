/**
 * Bind: the pages of a dump, each read by itself, are put together. Articles that go on upon another page become one;
 * all are numbered over the whole dump. `account` tells the fate of every character.
 */
import type { Article, Finding, LedgerEntry, PageExtent, Piece } from '../model.ts';
import type { Composed } from './compose.ts';
import { type Continuation, findContinuations, keyOf, type Place } from './continued.ts';
import { withinKept } from './copies.ts';
import { orphansOf } from './findings.ts';
import { joinArticles } from './joined.ts';
import { balance, type Furnishing, type Removed } from './ledger.ts';

/** A text as it was read: its articles, and what is none of them. */
export interface Reading {
  readonly articles: readonly Article[];
  readonly copies: readonly Removed[];
  readonly furniture: readonly Furnishing[];
  readonly findings: readonly Finding[];
}

/** A reading with its account. */
export interface Bound {
  readonly articles: readonly Article[];
  readonly ledger: readonly LedgerEntry[];
  readonly findings: readonly Finding[];
}

export function bind(pages: readonly PageExtent[], composed: readonly Composed[]): Reading {
  const { continuations, findings } = findContinuations(pages, composed);
  return {
    articles: numbered(joined(composed, continuations)),
    copies: composed.flatMap((page) => page.copies),
    furniture: composed.flatMap((page) => page.furniture),
    findings: [...findings, ...composed.flatMap((page) => page.findings)],
  };
}

/**
 * The reading with the fate of every character.
 * @param torn what the text was made of at first: where a part of it ended, a joint may have swallowed a hyphen.
 * @throws InvariantError where a character would have no fate, or two: a defect of jianbao.
 */
export function account(
  text: string,
  { articles, copies, furniture, findings }: Reading,
  torn: readonly Piece[],
): Bound {
  return {
    articles,
    ledger: balance(text, articles, withinKept(copies, articles), furniture, torn),
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
