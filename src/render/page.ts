/** The page document as JSON: one entry of the ledger, one block, one finding a line, so that two runs can be compared. */
import type { PageDocument } from '../model.ts';

export function renderPage(page: PageDocument): string {
  const list = (items: readonly unknown[], indent: string): string =>
    items.length === 0
      ? '[]'
      : `[\n${items.map((item) => `${indent}  ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`;
  const articles = page.articles.map((article) => {
    const { blocks, ...rest } = article;
    const head = Object.entries(rest).map(([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    return `    {\n${head.join(',\n')},\n      "blocks": ${list(blocks, '      ')}\n    }`;
  });
  return `{
  "schema": ${JSON.stringify(page.schema)},
  "source": ${JSON.stringify(page.source)},
  "articles": ${articles.length === 0 ? '[]' : `[\n${articles.join(',\n')}\n  ]`},
  "ledger": ${list(page.ledger, '  ')},
  "findings": ${list(page.findings, '  ')}
}
`;
}

/** The page document in one line, for one document a line. */
export function renderPageLine(page: PageDocument): string {
  return `${JSON.stringify(page)}\n`;
}
