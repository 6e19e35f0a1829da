/** The edition: one dump from bytes to its page document, every stage in its order. */
import { bind } from './compose/bind.ts';
import { type Composed, compose } from './compose/compose.ts';
import { gathered } from './compose/findings.ts';
import { findRecurring } from './compose/recurs.ts';
import { findMatches } from './match/matches.ts';
import type { Finding, PageDocument, PageExtent, Paragraph } from './model.ts';
import type { CleanOptions } from './options.ts';
import { decode } from './read/decode.ts';
import { isFurniture } from './read/furniture.ts';
import { findPages } from './read/pages.ts';
import { split } from './read/split.ts';

/**
 * Cleans one dump.
 * @throws InvariantError where the account of the dump would have a hole: a defect of jianbao.
 */
export function clean(bytes: Uint8Array, options: CleanOptions): PageDocument {
  const { text, source, findings: decoding } = decode(bytes, options);
  const { paragraphs, findings: layout } = split(text);
  const { pages, findings: paging } = findPages(paragraphs);
  const {
    articles,
    ledger,
    findings: composing,
  } = bind(
    text,
    paragraphs,
    pages,
    pages.map((page) => composePage(paragraphs, page)),
  );
  const recurring = pages.length > 1 ? recurringTexts(text, paragraphs, pages) : [];
  return {
    schema: 'jianbao/page@1',
    source,
    articles,
    ledger,
    findings: gathered([...decoding, ...layout, ...paging, ...recurring, ...composing]),
  };
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

/** What stands on several pages. Furniture does by its nature. */
function recurringTexts(text: string, paragraphs: readonly Paragraph[], pages: readonly PageExtent[]): Finding[] {
  const { matches, findings } = findMatches(paragraphs.map((own) => (isFurniture(own) ? '' : own.text)));
  return [
    ...findings.map((finding) => ({ ...finding, message: `over all pages: ${finding.message}` })),
    ...findRecurring(text, paragraphs, pages, matches),
  ];
}
