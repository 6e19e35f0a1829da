/** Articles as a person reads them: plain text and Markdown. The same page gives the same bytes. */
import type { Article } from '../model.ts';
import { inOrder, plainText } from '../plain.ts';

export type ArticleFormat = 'txt' | 'md' | 'json';

/** One article in a format; ends with one line feed. */
export function renderArticle(article: Article, format: ArticleFormat, source: string): string {
  switch (format) {
    case 'txt':
      return renderText(article);
    case 'md':
      return renderMarkdown(article, source);
    case 'json':
      return renderJson(article);
  }
}

/** The blocks last, as in the ledger, so that an article read from there gives the same bytes. */
function renderJson(article: Article): string {
  const { blocks, ...facts } = article;
  return `${JSON.stringify({ ...facts, blocks }, null, 2)}\n`;
}

/** Ends with one line feed. */
function renderText({ blocks }: Article): string {
  return `${plainText(blocks).text}\n`;
}

/** YAML front matter whose values are JSON strings, which every YAML reader takes as they are. */
function renderMarkdown(article: Article, source: string): string {
  const matter = [
    `title: ${quoted(article.title)}`,
    ...(article.kicker === null ? [] : [`kicker: ${quoted(article.kicker)}`]),
    ...(article.deck === null ? [] : [`deck: ${quoted(article.deck)}`]),
    `authors: ${quoted([...article.byline, ...article.signoff])}`,
    `source: ${quoted(source)}`,
    `damage: ${quoted(article.damage.map(({ kind, after }) => (after === undefined ? kind : `${kind} after block ${after}`)))}`,
  ];
  const blocks = [
    ...(article.title === null ? [] : [`# ${escaped(article.title)}`]),
    ...article.blocks.filter(({ kind }) => kind === 'byline').map(({ text }) => escaped(text)),
    ...inOrder(article.blocks).body.map(({ kind, text }) =>
      kind === 'subhead' ? `## ${escaped(text)}` : escaped(text),
    ),
  ];
  return `---\n${matter.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`;
}

/** A JSON value as YAML takes it: what YAML forbids raw, and JSON allows, is written as an escape. */
function quoted(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Keeps what a Markdown reader would take for marks as the characters that they are. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>~&|]/gu, '\\$&')
    .replace(/^(\s*)([#+=-])/u, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/u, '$1\\$2');
}
