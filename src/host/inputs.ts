/** Inputs: which dumps the arguments name, in the order of their paths, and their bytes. */
import { closeSync, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { UsageError } from '../errors.ts';
import { LEDGER } from '../render/names.ts';
import { endable } from './interrupt.ts';
import { readWhole } from './reading.ts';
import { reasonOf } from './reasons.ts';

/** A dump to read. `path` is as the user wrote it, or found below it; `-` is standard input. */
export interface Input {
  readonly path: string;
}

/** A dump that could not be read, and why, in words. */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

interface Found {
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
}

const STDIN = '-';
/** In a folder, files of these kinds are dumps; a file that is named itself is read whatever its name. */
const DUMP = /\.(?:txt|text)$/iu;

/** The dumps that the arguments name: files, folders (their `.txt` files, at any depth), glob patterns, `-`. */
export async function findInputs(
  paths: readonly string[],
): Promise<{ inputs: readonly Input[]; unreadable: readonly Unreadable[] }> {
  if (paths.length === 0)
    throw new UsageError('No dump is named. Name files, folders or patterns, or - for standard input.');
  const found = new Map<string, Input>();
  const unreadable: Unreadable[] = [];
  for (const path of new Set(paths)) {
    if (path === STDIN) {
      found.set(STDIN, { path });
      continue;
    }
    const named = await filesOf(path);
    unreadable.push(...named.unreadable);
    for (const file of named.files) {
      // One file by two names, as a link and its target, is one dump.
      const real = tryTo(() => realpathSync(file)) ?? file;
      const known = found.get(real);
      if (known === undefined || file < known.path) found.set(real, { path: file });
    }
  }
  return { inputs: [...found.values()].sort(byPath), unreadable: unreadable.sort(byPath) };
}

/** The bytes of a dump. A pipe or a terminal is waited for, and can be interrupted meanwhile. */
export async function readInput(input: Input): Promise<Uint8Array> {
  if (input.path === STDIN) {
    const parts: Uint8Array[] = [];
    for await (const part of process.stdin) parts.push(part as Uint8Array);
    return Buffer.concat(parts);
  }
  return statSync(input.path).isFile() ? readWhole(input.path) : endable(() => readWhole(input.path));
}

/** Where the inputs really lie, so that no output is put there. */
export function placesOf(inputs: readonly Input[]): string[] {
  return inputs.flatMap(({ path }) => (path === STDIN ? [] : (tryTo(() => realpathSync(path)) ?? [])));
}

async function filesOf(path: string): Promise<Found> {
  try {
    if (!statSync(path).isDirectory()) return { files: [path], unreadable: [] };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') return nothing(path, reasonOf(error));
    if (tryTo(() => lstatSync(path)) !== undefined) return nothing(path, 'is a link to nothing');
    if (!/[*?[\]{}]/u.test(path)) return nothing(path, reasonOf(error));
    const files = await filesMatching(path);
    return files.length === 0 ? nothing(path, 'matches no file') : { files, unreadable: [] };
  }
  const found = filesBelow(path);
  return found.files.length + found.unreadable.length === 0 ? nothing(path, 'holds no .txt file') : found;
}

function nothing(path: string, reason: string): Found {
  return { files: [], unreadable: [{ path, reason }] };
}

/**
 * The dumps of a folder. Hidden files and folders are left alone, links to folders are not followed (they may lead in a
 * circle), and what jianbao has written is no dump.
 */
function filesBelow(folder: string): Found {
  const files: string[] = [];
  const unreadable: Unreadable[] = [];
  const rest = [folder];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const here = next;
    try {
      if (isOutput(here)) continue;
      for (const entry of readdirSync(here, { withFileTypes: true })) {
        if (entry.name.startsWith('.')) continue;
        const path = join(here, entry.name);
        if (entry.isDirectory()) rest.push(path);
        else if (DUMP.test(entry.name) && (entry.isFile() || isLinkToFile(entry.isSymbolicLink(), path)))
          files.push(path);
      }
    } catch (error) {
      unreadable.push({ path: here, reason: reasonOf(error) });
    }
  }
  return { files: files.sort(), unreadable };
}

/** A link that leads nowhere counts: reading it will say so. */
function isLinkToFile(isLink: boolean, path: string): boolean {
  return isLink && tryTo(() => statSync(path))?.isDirectory() !== true;
}

async function filesMatching(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const absolute = pattern.startsWith('/');
  const files = await glob(pattern, { absolute, followSymbolicLinks: false });
  return files
    .map((file) => (absolute ? file : relative('.', file)))
    .filter((file) => !isOutput(dirname(file)))
    .sort();
}

/** Whether a folder holds a ledger of jianbao: its articles are not to be cleaned as dumps by the next run. */
function isOutput(folder: string): boolean {
  return (
    tryTo(() => {
      const file = openSync(join(folder, LEDGER), 'r');
      try {
        const start = Buffer.alloc(64);
        return start.subarray(0, readSync(file, start)).includes('"jianbao/page@');
      } finally {
        closeSync(file);
      }
    }) ?? false
  );
}

function byPath(x: { readonly path: string }, y: { readonly path: string }): number {
  return x.path < y.path ? -1 : x.path > y.path ? 1 : 0;
}

function tryTo<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
