/** jianbao as a library: pure functions from bytes to page documents and back. */
export { clean } from './edition.ts';
export { InvariantError, UsageError } from './errors.ts';
export type * from './model.ts';
export type { CleanOptions } from './options.ts';
export { type ArticleFormat, renderArticle } from './render/articles.ts';
export { articleFileName } from './render/names.ts';
export { renderPage } from './render/page.ts';
export { restore } from './render/restore.ts';
export { checkPage, type Fault } from './render/verify.ts';
