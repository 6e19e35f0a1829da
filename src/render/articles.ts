/** Articles as a person reads them: plain text and Markdown. The same page gives the same bytes. */
import type { Article, Block } from '../model.ts';

export type ArticleFormat = 'txt' | 'md' | 'json';

/** One article in a format; ends with one line feed. */
export function renderArticle(article: Article, format: ArticleFormat, source: string): string {
  switch (format) {
    case 'txt':
      return renderText(article);
    case 'md':
      return renderMarkdown(article, source);
    case 'json':
      return `${JSON.stringify(article, null, 2)}\n`;
  }
}

const HEADING = new Set<Block['kind']>(['title', 'kicker', 'deck', 'byline']);
const ASIDE = new Set<Block['kind']>(['caption', 'credit']);

/** The heading's lines as they stand, then the blocks with a blank line between, captions after the body, the sign-off last. */
function renderText(article: Article): string {
  const heading = article.blocks.filter(({ kind }) => HEADING.has(kind)).map(({ text }) => text);
  const parts = [heading.join('\n'), ...inOrder(article).map(({ text }) => text)].filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}

/** The blocks under the heading in reading order; a caption and its credits stay together. */
function inOrder(article: Article): readonly Block[] {
  const under = article.blocks.filter(({ kind }) => !HEADING.has(kind));
  return [
    ...under.filter(({ kind }) => !ASIDE.has(kind) && kind !== 'signoff'),
    ...under.filter(({ kind }) => ASIDE.has(kind)),
    ...under.filter(({ kind }) => kind === 'signoff'),
  ];
}

/** YAML front matter whose values are JSON strings, which every YAML reader takes as they are. */
function renderMarkdown(article: Article, source: string): string {
  const matter = [
    `title: ${JSON.stringify(article.title)}`,
    ...(article.kicker === null ? [] : [`kicker: ${JSON.stringify(article.kicker)}`]),
    ...(article.deck === null ? [] : [`deck: ${JSON.stringify(article.deck)}`]),
    `authors: ${JSON.stringify([...article.byline, ...article.signoff])}`,
    `source: ${JSON.stringify(source)}`,
    `damage: ${JSON.stringify(article.damage.map(({ kind, after }) => (after === undefined ? kind : `${kind} after block ${after}`)))}`,
  ];
  const blocks = [
    ...(article.title === null ? [] : [`# ${escaped(article.title)}`]),
    ...article.blocks.filter(({ kind }) => kind === 'byline').map(({ text }) => escaped(text)),
    ...inOrder(article).map(({ kind, text }) => (kind === 'subhead' ? `## ${escaped(text)}` : escaped(text))),
  ];
  return `---\n${matter.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`;
}

/** Keeps what a Markdown reader would take for marks as the characters that they are. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>]/gu, '\\$&').replace(/^(\s*)([#+>-]|\d+[.)](?=\s))/u, '$1\\$2');
}
