/**
 * Writing: a folder appears whole or not at all. It is built beside its place under a name that nobody uses, synced,
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
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { UsageError } from '../errors.ts';
import { reasonOf } from './reasons.ts';

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
  remove,
  exists: (path) => {
    try {
      // Not stat: a link is there, wherever it leads.
      lstatSync(path);
      return true;
    } catch (error) {
      // What cannot be looked at may be there.
      return !['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    }
  },
};

/**
 * Writes a folder whole.
 * @throws UsageError where it exists and `force` is not given, or cannot be written; nothing is left behind then.
 */
export function writeFolder(parent: string, name: string, files: Files, force: boolean, fs: FileSystem = disk): void {
  const target = join(parent, name);
  if (!force && fs.exists(target)) throw existsAlready(target);
  const draft = draftIn(parent);
  try {
    fs.mkdir(parent);
    fs.mkdir(draft);
    for (const [file, content] of files) fs.write(join(draft, file), content);
    fs.syncFolder(draft);
    if (force) replace(target, draft, fs);
    else place(target, draft, fs);
    fs.syncFolder(parent);
  } catch (error) {
    quietly(() => fs.remove(draft));
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Cannot write ${target}: ${reasonOf(error)}.`, { cause: error });
  }
}

function place(target: string, draft: string, fs: FileSystem): void {
  try {
    fs.rename(draft, target);
  } catch (error) {
    throw isTaken(error) ? existsAlready(target) : error;
  }
}

/** Another run may put its folder into the same place at the same moment: so often this one makes way again. */
const ATTEMPTS = 20;

/** Puts the draft into its place; what stands there moves aside, and comes back where the draft cannot take its place. */
function replace(target: string, draft: string, fs: FileSystem): void {
  for (let attempt = 1; ; attempt += 1) {
    const old = `${draft}-old`;
    const moved = fs.exists(target) && moveAside(target, old, fs);
    try {
      fs.rename(draft, target);
      if (moved) quietly(() => fs.remove(old));
      return;
    } catch (error) {
      const taken = isTaken(error);
      // Taken again: the other run's folder is whole and newer than the one that was moved aside.
      if (moved && taken) fs.remove(old);
      else if (moved) fs.rename(old, target);
      if (!taken || attempt === ATTEMPTS) throw error;
    }
  }
}

/** False where somebody else has moved it away meanwhile. */
function moveAside(target: string, old: string, fs: FileSystem): boolean {
  try {
    fs.rename(target, old);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Whether an output would be overwritten: asked before any work is done. */
export function refuseExisting(parent: string, names: readonly string[], fs: FileSystem = disk): void {
  const taken = names.find((name) => fs.exists(join(parent, name)));
  if (taken !== undefined) throw existsAlready(join(parent, taken));
}

/** Whether replacing an output would destroy an input. `inputs` are real paths. */
export function refuseInputs(parent: string, names: readonly string[], inputs: readonly string[]): void {
  for (const name of names) {
    let place: string;
    try {
      place = realpathSync(join(parent, name));
    } catch {
      continue;
    }
    const input = inputs.find((path) => path === place || path.startsWith(place + sep));
    if (input !== undefined)
      throw new UsageError(`${join(parent, name)} holds the input ${input}. Choose another output folder.`);
  }
}

/** Writes one file whole, by way of a draft beside it. */
export function writeFileWhole(path: string, content: Uint8Array, force: boolean, fs: FileSystem = disk): void {
  if (!force && fs.exists(path)) throw existsAlready(path);
  const draft = draftIn(dirname(path));
  try {
    fs.mkdir(dirname(path));
    fs.write(draft, content);
    fs.rename(draft, path);
    fs.syncFolder(dirname(path));
  } catch (error) {
    quietly(() => fs.remove(draft));
    throw new UsageError(`Cannot write ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** A name that nobody uses, hidden, on the same disk as the place that it is for. */
function draftIn(folder: string): string {
  return join(folder, `.${randomBytes(6).toString('hex')}.jianbao-draft`);
}

function existsAlready(target: string): UsageError {
  return new UsageError(`${target} exists. Choose another output folder, or replace it whole with --force.`);
}

function isTaken(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR';
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

/** Removes a folder or a file. An output folder holds nothing but files; for what else there is Node loads a module. */
function remove(path: string): void {
  try {
    // A link to a folder is removed, not followed.
    if (lstatSync(path).isDirectory()) {
      for (const name of readdirSync(path)) unlinkSync(join(path, name));
      rmdirSync(path);
    } else unlinkSync(path);
  } catch {
    rmSync(path, { recursive: true, force: true });
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
