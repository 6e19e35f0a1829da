/** `jianbao clean`: dumps in, article files and ledgers out. */
import { basename } from 'node:path';
import type { ChalkInstance } from 'chalk';
import { clean } from '../edition.ts';
import { InvariantError, UsageError } from '../errors.ts';
import { findInputs, type Input, placesOf, readInput } from '../host/inputs.ts';
import { breathe, endable } from '../host/interrupt.ts';
import { refuseExisting, refuseInputs, writeFolder } from '../host/outputs.ts';
import { reasonOf } from '../host/reasons.ts';
import type { PageDocument } from '../model.ts';
import { type ArticleFormat, renderArticle } from '../render/articles.ts';
import { articleFileName, folderName, LEDGER } from '../render/names.ts';
import { renderPage, renderPageLine } from '../render/page.ts';
import { encodingOf } from '../text/encoding.ts';
import { EXIT } from './exit.ts';
import { say, terminal } from './output.ts';
import { warn, writeResult } from './streams.ts';
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
/** Bytes: a smaller dump is done before a person could interrupt it. Half or double changes nothing that is felt. */
const LASTING = 1_000_000;
/** Where the summary does not go to a terminal. */
const COLUMNS = 80;

/** @throws UsageError where no input can be read, or the output cannot be written. */
export async function cleanCommand(paths: readonly string[], args: CleanArguments): Promise<number> {
  if (args.encoding !== undefined && encodingOf(args.encoding) === undefined) {
    throw new UsageError(
      `The encoding ${args.encoding} is not known. Known are utf-8, utf-16le, utf-16be, gb18030 (gbk, gb2312), big5, shift_jis, euc-jp, euc-kr, windows-1252.`,
    );
  }
  const { inputs, unreadable } = await findInputs(paths);
  for (const { path, reason } of unreadable) warn(`${path}: ${reason}`);
  if (inputs.length === 0) throw new UsageError('None of the inputs can be read.');
  const folders = foldersOf(inputs);
  if (args.output !== STDOUT) {
    if (!args.force) refuseExisting(args.output, folders);
    refuseInputs(args.output, folders, placesOf(inputs));
  }
  let read = 0;
  let defects = 0;
  for (const [index, input] of inputs.entries()) {
    const bytes = await bytesOf(input);
    if (bytes === undefined) continue;
    const page = pageOf(bytes, input, args);
    if (page === 'unreadable') continue;
    read += 1;
    if (page === 'defect') {
      defects += 1;
      continue;
    }
    if (args.output === STDOUT)
      await writeResult(`${index > 0 && args.format !== 'json' ? '\n' : ''}${textOf(page, args.format)}`);
    else writeFolder(args.output, folders[index] as string, filesOf(page, args.format), args.force);
    if (!args.quiet) say(summarise(page, input.path, args.colour, terminal()?.columns ?? COLUMNS));
    await breathe();
  }
  if (read === 0) throw new UsageError('None of the inputs can be read.');
  if (defects > 0) return EXIT.defect;
  return read < inputs.length + unreadable.length ? EXIT.findings : EXIT.done;
}

/** One folder a dump; names that clash, also but for their case, get -2, -3 in the order of the paths. */
function foldersOf(inputs: readonly Input[]): string[] {
  const taken = new Set<string>();
  return inputs.map(({ path }) => {
    let name = folderName(path);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = folderName(path, number);
    taken.add(name.toLowerCase());
    return name;
  });
}

async function bytesOf(input: Input): Promise<Uint8Array | undefined> {
  try {
    return await readInput(input);
  } catch (error) {
    warn(`${input.path}: ${reasonOf(error)}`);
    return undefined;
  }
}

function pageOf(bytes: Uint8Array, input: Input, args: CleanArguments): PageDocument | 'unreadable' | 'defect' {
  const name = input.path === '-' ? 'stdin' : basename(input.path);
  const options = { name, ...(args.encoding === undefined ? {} : { encoding: args.encoding }) };
  try {
    return bytes.length < LASTING ? clean(bytes, options) : endable(() => clean(bytes, options));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ERR_STRING_TOO_LONG') {
      warn(`${input.path}: ${reasonOf(error)}`);
      return 'unreadable';
    }
    const kind = error instanceof InvariantError ? 'a law of the ledger broke' : 'something that should not happen did';
    warn(`${input.path}: a defect of jianbao: ${kind}: ${(error as Error).message}`);
    if (args.debug) say(`${(error as Error).stack}\n`);
    return 'defect';
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

function textOf(page: PageDocument, format: ArticleFormat): string {
  return format === 'json'
    ? renderPageLine(page)
    : page.articles.map((article) => renderArticle(article, format, page.source.name)).join('\n');
}
