/** `jianbao verify`: is an output folder still what its ledger says? */
import type { ChalkInstance } from 'chalk';
import { findOutputs, LEDGER, type OutputFolder, readOutput } from '../host/outputs.ts';
import type { PageDocument } from '../model.ts';
import { type ArticleFormat, renderArticle } from '../render/articles.ts';
import { articleFileName } from '../render/names.ts';
import { readPage } from '../render/parse.ts';
import { checkPage } from '../render/verify.ts';
import { EXIT } from './main.ts';
import { visible } from './summary.ts';

const FORMATS: readonly ArticleFormat[] = ['txt', 'md', 'json'];

export function verifyCommand(folder: string, colour: ChalkInstance): number {
  let differences = 0;
  for (const found of findOutputs(folder)) {
    const page = readPage(found.ledger, found.path);
    const said = [
      ...checkPage(page).map(({ message }) => `${found.path}/${LEDGER}: ${message}`),
      ...fileFaults(found, page),
    ];
    differences += said.length;
    for (const line of said) process.stdout.write(`${colour.red('differs')}  ${visible(line)}\n`);
    if (said.length === 0)
      process.stdout.write(
        `${colour.green('as it was')}  ${visible(found.path)}: ${page.articles.length} articles, ${page.source.characters} characters\n`,
      );
  }
  return differences > 0 ? EXIT.findings : EXIT.done;
}

/** The article files against what the ledger's articles render to: missing, edited (with the line), foreign. */
function fileFaults(found: OutputFolder, page: PageDocument): string[] {
  const format = formatOf(found, page);
  const expected = new Map(
    page.articles.map((article) => [
      articleFileName(article, format),
      renderArticle(article, format, page.source.name),
    ]),
  );
  const faults: string[] = [];
  for (const [file, content] of expected) {
    const own = readOutput(found, file);
    if (own === undefined) faults.push(`${found.path}/${file}: is missing`);
    else if (own !== content) faults.push(`${found.path}/${file}:${lineOf(own, content)}: is not what the ledger says`);
  }
  for (const file of found.files) {
    if (file !== LEDGER && !expected.has(file)) faults.push(`${found.path}/${file}: is no article of the ledger`);
  }
  return faults;
}

/** The format of which most article files are there. */
function formatOf(found: OutputFolder, page: PageDocument): ArticleFormat {
  const present = (format: ArticleFormat) =>
    page.articles.filter((article) => found.files.includes(articleFileName(article, format))).length;
  return FORMATS.reduce((best, format) => (present(format) > present(best) ? format : best), 'txt');
}

/** The first line that differs, from 1. */
function lineOf(own: string, expected: string): number {
  const [mine, theirs] = [own.split('\n'), expected.split('\n')];
  const at = mine.findIndex((line, index) => line !== theirs[index]);
  return (at === -1 ? mine.length : at) + 1;
}
