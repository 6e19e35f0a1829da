/** `jianbao clean`: dumps in, article files and ledgers out. */
import type { ChalkInstance } from 'chalk';
import { clean } from '../edition.ts';
import { InvariantError, UsageError } from '../errors.ts';
import { findInputs, type Input, readInput, reasonOf } from '../host/inputs.ts';
import { LEDGER, refuseExisting, writeFolder } from '../host/outputs.ts';
import type { PageDocument } from '../model.ts';
import { type ArticleFormat, renderArticle } from '../render/articles.ts';
import { articleFileName, folderName } from '../render/names.ts';
import { renderPage, renderPageLine } from '../render/page.ts';
import { EXIT } from './main.ts';
import { summarise } from './summary.ts';

export interface CleanArguments {
  readonly output: string;
  readonly format: ArticleFormat;
  readonly encoding?: string;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly debug: boolean;
  readonly colour: ChalkInstance;
}

const STDOUT = '-';

/** @throws UsageError where no input can be read, or the output cannot be written. */
export async function cleanCommand(paths: readonly string[], args: CleanArguments): Promise<number> {
  const { inputs, unreadable } = await findInputs(paths);
  for (const { path, reason } of unreadable) warn(`${path}: ${reason}`);
  if (inputs.length === 0) throw new UsageError('None of the inputs can be read.');
  const folders = foldersOf(inputs);
  if (args.output !== STDOUT && !args.force) refuseExisting(args.output, folders);
  let read = 0;
  let failed = unreadable.length;
  let defects = 0;
  for (const [index, input] of inputs.entries()) {
    const bytes = bytesOf(input);
    if (bytes === undefined) {
      failed += 1;
      continue;
    }
    read += 1;
    const page = pageOf(bytes, input, args);
    if (page === undefined) {
      defects += 1;
      continue;
    }
    if (args.output === STDOUT) await print(page, args.format);
    else writeFolder(args.output, folders[index] as string, filesOf(page, args.format), args.force);
    if (!args.quiet) process.stderr.write(summarise(page, input.path, args.colour, process.stderr.columns ?? 80));
    // A signal is heard between two dumps.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (read === 0) throw new UsageError('None of the inputs can be read.');
  if (defects > 0) return EXIT.defect;
  return failed > 0 ? EXIT.findings : EXIT.done;
}

/** One folder a dump; names that clash, also but for their case, get -2, -3 in the order of the paths. */
export function foldersOf(inputs: readonly Input[]): string[] {
  const taken = new Set<string>();
  return inputs.map(({ path }) => {
    const base = folderName(path);
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}-${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function bytesOf(input: Input): Uint8Array | undefined {
  try {
    return readInput(input);
  } catch (error) {
    warn(`${input.path}: ${reasonOf(error)}`);
    return undefined;
  }
}

function pageOf(bytes: Uint8Array, input: Input, args: CleanArguments): PageDocument | undefined {
  const name = input.path === '-' ? 'stdin' : input.path.replace(/^.*[\\/]/u, '');
  try {
    return clean(bytes, { name, ...(args.encoding === undefined ? {} : { encoding: args.encoding }) });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const kind = error instanceof InvariantError ? 'a law of the ledger broke' : 'something that should not happen did';
    warn(`${input.path}: a defect of jianbao: ${kind}: ${(error as Error).message}`);
    if (args.debug) warn(`${(error as Error).stack}`);
    return undefined;
  }
}

function filesOf(page: PageDocument, format: ArticleFormat): Map<string, string> {
  const files = new Map(
    page.articles.map((article) => [
      articleFileName(article, format),
      renderArticle(article, format, page.source.name),
    ]),
  );
  return files.set(LEDGER, renderPage(page));
}

async function print(page: PageDocument, format: ArticleFormat): Promise<void> {
  const text =
    format === 'json'
      ? renderPageLine(page)
      : page.articles.map((article) => renderArticle(article, format, page.source.name)).join('\n');
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

function warn(message: string): void {
  process.stderr.write(`jianbao: ${message}\n`);
}
