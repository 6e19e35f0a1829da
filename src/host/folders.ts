/** Output folders as a later run finds them: their ledgers and their files. */
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { LEDGER } from '../render/names.ts';
import { reasonOf } from './reasons.ts';

/** An output folder: its ledger's text, or why there is none. */
export interface OutputFolder {
  readonly path: string;
  readonly ledger: string | { readonly missing: string };
  readonly files: readonly string[];
}

/** An article file's name begins with the article's number: so a folder that has lost its ledger is still known. */
const ARTICLE = /^\d{2,}-.*\.(?:txt|md|json)$/su;

/**
 * The output folders in a folder, or the folder itself where it holds a ledger.
 * @throws UsageError where there is none.
 */
export function findOutputs(folder: string): OutputFolder[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(`Cannot read ${folder}: ${reasonOf(error)}.`, { cause: error });
  }
  const folders = entries.some(({ name }) => name === LEDGER)
    ? [folder]
    : entries
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => join(folder, name))
        .sort();
  const found = folders.flatMap((path) => outputIn(path) ?? []);
  if (found.length === 0) throw new UsageError(`${folder} holds no output of jianbao: there is no ${LEDGER} in it.`);
  return found;
}

function outputIn(path: string): OutputFolder | undefined {
  let files: string[];
  try {
    files = readdirSync(path).sort();
  } catch (error) {
    return { path, ledger: { missing: reasonOf(error) }, files: [] };
  }
  try {
    return { path, ledger: readFileSync(join(path, LEDGER), 'utf8'), files };
  } catch (error) {
    const isOutput = files.includes(LEDGER) || files.some((file) => ARTICLE.test(file));
    return isOutput ? { path, ledger: { missing: reasonOf(error) }, files } : undefined;
  }
}

/** The bytes of a file of an output folder, or why they cannot be read. */
export function readOutput(folder: OutputFolder, file: string): Buffer | { readonly missing: string } {
  try {
    return readFileSync(join(folder.path, file));
  } catch (error) {
    return { missing: reasonOf(error) };
  }
}
