/** Reads a page document that jianbao wrote, and refuses what is none. */
import { UsageError } from '../errors.ts';
import type { PageDocument } from '../model.ts';

/** @throws UsageError where the text is no page document of this version. */
export function readPage(text: string, path: string): PageDocument {
  let page: unknown;
  try {
    page = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path}: the ledger is no JSON: ${(error as Error).message}`, { cause: error });
  }
  if (!isPage(page)) throw new UsageError(`${path}: the ledger is no page document of the version jianbao/page@1.`);
  return page;
}

function isPage(value: unknown): value is PageDocument {
  const page = value as Partial<PageDocument> | null;
  return (
    page !== null &&
    typeof page === 'object' &&
    page.schema === 'jianbao/page@1' &&
    typeof page.source?.sha256 === 'string' &&
    Array.isArray(page.articles) &&
    page.articles.every(
      (article) =>
        Array.isArray(article?.blocks) &&
        article.blocks.every(
          (block: { text?: unknown; spans?: unknown } | null) =>
            typeof block?.text === 'string' && Array.isArray(block.spans),
        ),
    ) &&
    Array.isArray(page.ledger) &&
    page.ledger.every((entry) => Array.isArray(entry?.span) && typeof entry.fate === 'string')
  );
}
