/**
 * Outputs: a folder appears whole or not at all. It is built beside its place under a name that nobody uses, synced,
 * and renamed. Nothing outside the output folder is written, no link out of it is followed, no input is touched.
 */

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';
import { reasonOf } from './inputs.ts';

/** The files of one output folder, by name. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** What writing needs of the file system; tests put one in its place that fails. */
export interface FileSystem {
  readonly mkdir: (path: string) => void;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly syncFolder: (path: string) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  readonly exists: (path: string) => boolean;
}

export const disk: FileSystem = {
  mkdir: (path) => void mkdirSync(path, { recursive: true }),
  write: writeSynced,
  syncFolder,
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  exists: (path) => {
    try {
      // Not stat: a link is there, wherever it leads.
      lstatSync(path);
      return true;
    } catch {
      return false;
    }
  },
};

/** Folders under construction, to be removed when the run is interrupted. */
const underway = new Set<string>();

/**
 * Writes a folder whole.
 * @throws UsageError where it exists and `force` is not given, or cannot be written; nothing is left behind then.
 */
export function writeFolder(parent: string, name: string, files: Files, force: boolean, fs: FileSystem = disk): void {
  const target = join(parent, name);
  if (!force && fs.exists(target)) throw existsAlready(target);
  const mark = randomBytes(6).toString('hex');
  const draft = join(parent, `.${mark}.jianbao-draft`);
  const old = join(parent, `.${mark}.jianbao-old`);
  underway.add(draft);
  try {
    fs.mkdir(parent);
    fs.mkdir(draft);
    for (const [file, content] of files) fs.write(join(draft, file), content);
    fs.syncFolder(draft);
    const replaces = force && fs.exists(target);
    if (replaces) fs.rename(target, old);
    try {
      fs.rename(draft, target);
    } catch (error) {
      if (replaces) fs.rename(old, target);
      throw error;
    }
    fs.syncFolder(parent);
    if (replaces) fs.remove(old);
  } catch (error) {
    quietly(() => fs.remove(draft));
    if (isTaken(error)) throw existsAlready(target);
    throw new UsageError(`Cannot write ${target}: ${reasonOf(error)}.`, { cause: error });
  } finally {
    underway.delete(draft);
  }
}

/** Whether an output would be overwritten: asked before any work is done. */
export function refuseExisting(parent: string, names: readonly string[], fs: FileSystem = disk): void {
  const taken = names.find((name) => fs.exists(join(parent, name)));
  if (taken !== undefined) throw existsAlready(join(parent, taken));
}

/** Writes one file whole, by way of a draft beside it. */
export function writeFileWhole(path: string, content: Uint8Array, force: boolean, fs: FileSystem = disk): void {
  if (!force && fs.exists(path)) throw existsAlready(path);
  const draft = join(dirname(path), `.${randomBytes(6).toString('hex')}.jianbao-draft`);
  underway.add(draft);
  try {
    fs.mkdir(dirname(path));
    fs.write(draft, content);
    fs.rename(draft, path);
    fs.syncFolder(dirname(path));
  } catch (error) {
    quietly(() => fs.remove(draft));
    throw new UsageError(`Cannot write ${path}: ${reasonOf(error)}.`, { cause: error });
  } finally {
    underway.delete(draft);
  }
}

/** Removes what an interrupted run has begun. */
export function removeDrafts(): void {
  for (const draft of underway) quietly(() => disk.remove(draft));
}

/** An output folder that was found, with its ledger's text. */
export interface OutputFolder {
  readonly path: string;
  readonly ledger: string;
  readonly files: readonly string[];
}

/** The output folders in a folder, or the folder itself where it holds a ledger. */
export function findOutputs(folder: string): OutputFolder[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    throw new UsageError(`Cannot read ${folder}: ${reasonOf(error)}.`, { cause: error });
  }
  const folders = names.includes(LEDGER)
    ? [folder]
    : names.filter((name) => !name.startsWith('.')).map((name) => join(folder, name));
  const found = folders.flatMap((path) => {
    try {
      return [{ path, ledger: readFileSync(join(path, LEDGER), 'utf8'), files: readdirSync(path).sort() }];
    } catch {
      return [];
    }
  });
  if (found.length === 0) throw new UsageError(`${folder} holds no output of jianbao: there is no ${LEDGER} in it.`);
  return found;
}

export function readOutput(folder: OutputFolder, file: string): string | undefined {
  try {
    return readFileSync(join(folder.path, file), 'utf8');
  } catch {
    return undefined;
  }
}

export const LEDGER = 'ledger.json';

function existsAlready(target: string): UsageError {
  return new UsageError(`${target} exists. Choose another output folder, or replace it whole with --force.`);
}

function isTaken(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOTEMPTY' || code === 'EEXIST';
}

function writeSynced(path: string, content: string | Uint8Array): void {
  // Exclusive: a file that is already there was put there by somebody else.
  const file = openSync(path, 'wx', 0o644);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(path: string): void {
  quietly(() => {
    // Windows cannot sync a folder, and need not.
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  });
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // What cannot be tidied up is left for the person to see.
  }
}
