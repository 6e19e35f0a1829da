/** `jianbao verify`: is an output folder still what its ledger says? */
import type { ChalkInstance } from 'chalk';
import { UsageError } from '../errors.ts';
import { findOutputs, type OutputFolder, readOutput } from '../host/folders.ts';
import type { PageDocument } from '../model.ts';
import { type ArticleFormat, renderArticle } from '../render/articles.ts';
import { articleFileName, LEDGER } from '../render/names.ts';
import { readPage } from '../render/parse.ts';
import { checkPage } from '../render/verify.ts';
import { EXIT } from './exit.ts';
import { output } from './output.ts';
import { count, visible } from './terminal.ts';

const FORMATS: readonly ArticleFormat[] = ['txt', 'md', 'json'];

export function verifyCommand(folder: string, colour: ChalkInstance): number {
  let differences = 0;
  for (const found of findOutputs(folder)) {
    const { said, size } = verdictOn(found);
    differences += said.length;
    for (const line of said) output().write(`${colour.red('differs')}  ${visible(line)}\n`);
    if (said.length === 0) output().write(`${colour.green('as it was')}  ${visible(found.path)}: ${size}\n`);
  }
  return differences > 0 ? EXIT.findings : EXIT.done;
}

/** What differs, a line each; what there is. */
function verdictOn(found: OutputFolder): { readonly said: readonly string[]; readonly size: string } {
  if (typeof found.ledger !== 'string')
    return { said: [`${found.path}/${LEDGER}: ${found.ledger.missing}`], size: 'nothing' };
  let page: PageDocument;
  try {
    page = readPage(found.ledger, found.path);
  } catch (error) {
    // A ledger that can no longer be read was written by jianbao once: it differs.
    if (error instanceof UsageError) return { said: [error.message], size: 'nothing' };
    throw error;
  }
  const said = [
    ...checkPage(page).map(({ message }) => `${found.path}/${LEDGER}: ${message}`),
    ...fileFaults(found, page),
  ];
  return {
    said,
    size: `${count(page.articles.length, 'article')}, ${count(page.source.characters, 'character')}`,
  };
}

/** The article files against what the ledger's articles render to: missing, edited (with the line), foreign. */
function fileFaults(found: OutputFolder, page: PageDocument): string[] {
  const format = formatOf(found, page);
  const expected = new Map(
    page.articles.map((article) => [
      articleFileName(article, format),
      Buffer.from(renderArticle(article, format, page.source.name)),
    ]),
  );
  const present = new Set(found.files);
  const faults: string[] = [];
  for (const [file, content] of expected) {
    if (!present.has(file)) {
      faults.push(`${found.path}/${file}: is missing`);
      continue;
    }
    const own = readOutput(found, file);
    if ('missing' in own) faults.push(`${found.path}/${file}: ${own.missing}`);
    else if (!own.equals(content))
      faults.push(`${found.path}/${file}:${lineOf(own, content)}: is not what the ledger says`);
  }
  for (const file of found.files) {
    if (file !== LEDGER && !expected.has(file)) faults.push(`${found.path}/${file}: is no article of the ledger`);
  }
  return faults;
}

/** The format of which most article files are there. */
function formatOf(found: OutputFolder, page: PageDocument): ArticleFormat {
  const files = new Set(found.files);
  const present = (format: ArticleFormat) =>
    page.articles.filter((article) => files.has(articleFileName(article, format))).length;
  return FORMATS.reduce((best, format) => (present(format) > present(best) ? format : best), 'txt');
}

const LINE_FEED = 0x0a;

/** The line, from 1, of the first byte that differs. */
function lineOf(own: Uint8Array, expected: Uint8Array): number {
  let line = 1;
  for (let at = 0; at < own.length && own[at] === expected[at]; at += 1) if (own[at] === LINE_FEED) line += 1;
  return line;
}
