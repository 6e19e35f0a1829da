/** The edition: one dump from bytes to its page document, every stage in its order. */
import { account, bind, type Reading } from './compose/bind.ts';
import { type Composed, compose } from './compose/compose.ts';
import { gathered } from './compose/findings.ts';
import { findRecurring } from './compose/recurs.ts';
import { reachOf, withRest } from './compose/rest.ts';
import { findMatches, limitsFor } from './match/matches.ts';
import type { Finding, PageDocument, PageExtent, Paragraph } from './model.ts';
import type { CleanOptions } from './options.ts';
import { decode } from './read/decode.ts';
import { isFurniture } from './read/furniture.ts';
import { findPages } from './read/pages.ts';
import { split } from './read/split.ts';
import { settle } from './settle/settle.ts';
import { forget } from './text/remembered.ts';

/**
 * Cleans one dump.
 * @throws InvariantError where the account of the dump would have a hole: a defect of jianbao.
 */
export function clean(bytes: Uint8Array, options: CleanOptions): PageDocument {
  try {
    return cleaned(bytes, options);
  } finally {
    forget();
  }
}

function cleaned(bytes: Uint8Array, options: CleanOptions): PageDocument {
  const { text, source, findings: decoding } = decode(bytes, options);
  const reach = reachOf(text);
  const own = text.slice(0, reach);
  const { paragraphs, pages, reading, findings: layout } = read(own);
  const recurring = pages.length > 1 ? recurringTexts(own, paragraphs, pages) : [];
  const settled = settle(reading, own, {
    read: (plain) => read(plain).reading,
    match: (texts) => findMatches(texts).matches,
  });
  const { articles, ledger, findings: composing } = withRest(text, reach, account(own, settled));
  return {
    schema: 'jianbao/page@1',
    source,
    articles,
    ledger,
    findings: gathered([...decoding, ...layout, ...recurring, ...composing]),
  };
}

/** A text that was read, and the paragraphs and pages that it was found to have. */
interface Read {
  readonly paragraphs: readonly Paragraph[];
  readonly pages: readonly PageExtent[];
  readonly reading: Reading;
  readonly findings: readonly Finding[];
}

function read(text: string): Read {
  const { paragraphs, findings: layout } = split(text);
  const { pages, findings: paging } = findPages(paragraphs);
  const composed = pages.map((page) => composePage(paragraphs, page));
  return { paragraphs, pages, reading: bind(paragraphs, pages, composed), findings: [...layout, ...paging] };
}

/** One page, read by itself: so the cost is the sum of the pages'. */
function composePage(paragraphs: readonly Paragraph[], { from, to }: PageExtent): Composed {
  const own = paragraphs.slice(from, to);
  const { matches, findings } = findMatches(own.map((paragraph) => paragraph.text));
  const composed = compose(own, matches, own.length === paragraphs.length);
  // What is said of a page as a whole is said of its place in the dump.
  const place = (finding: Finding): Finding =>
    finding.span !== undefined || own.length === paragraphs.length
      ? finding
      : { ...finding, span: [own[0]?.spans[0]?.[0] ?? 0, own.at(-1)?.spans.at(-1)?.[1] ?? 0] };
  return { ...composed, findings: [...findings, ...composed.findings].map(place) };
}

/**
 * A text that recurs is known by the copies that it is most like; each may have its own. So two partners are enough,
 * and that there are more is no loss. At double, a year of short lines takes half as much memory again.
 */
const RECURRING_PARTNERS = 2;
const NO_LOSS: ReadonlySet<string> = new Set(['limit-partners', 'limit-twins']);

/** What stands on several pages. Furniture does by its nature. */
function recurringTexts(text: string, paragraphs: readonly Paragraph[], pages: readonly PageExtent[]): Finding[] {
  const texts = paragraphs.map((own) => (isFurniture(own) ? '' : own.text));
  const { matches, findings } = findMatches(texts, { ...limitsFor(texts), partners: RECURRING_PARTNERS });
  return [
    ...findings
      .filter(({ rule }) => !NO_LOSS.has(rule))
      .map((finding) => ({ ...finding, message: `over all pages: ${finding.message}` })),
    ...findRecurring(text, paragraphs, pages, matches),
  ];
}
