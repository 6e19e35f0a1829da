/** Inputs: which dumps the arguments name, in the order of their paths, and their bytes. */
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { UsageError } from '../errors.ts';

/** A dump to read. `path` is as the user wrote it, or found below it; `-` is standard input. */
export interface Input {
  readonly path: string;
}

/** A dump that could not be read, and why, in words. */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

const STDIN = '-';
/** In a folder, files of these kinds are dumps; a file that is named itself is read whatever its name. */
const DUMPS = '**/*.{txt,text}';

/** The dumps that the arguments name: files, folders (their `.txt` files, at any depth), glob patterns, `-`. */
export async function findInputs(
  paths: readonly string[],
): Promise<{ inputs: readonly Input[]; unreadable: readonly Unreadable[] }> {
  if (paths.length === 0)
    throw new UsageError('No dump is named. Name files, folders or patterns, or - for standard input.');
  const found = new Map<string, Input>();
  const unreadable: Unreadable[] = [];
  for (const path of paths) {
    if (path === STDIN) {
      found.set(STDIN, { path });
      continue;
    }
    const kind = kindOf(path);
    if (kind === 'folder' || kind === 'missing') {
      const matched = kind === 'folder' ? await filesBelow(path) : isPattern(path) ? await filesMatching(path) : [];
      if (matched.length === 0) {
        const reason =
          kind === 'folder' ? 'holds no .txt file' : isPattern(path) ? 'matches no file' : 'does not exist';
        unreadable.push({ path, reason });
      }
      for (const file of matched) add(file);
    } else if (kind === 'dangling') unreadable.push({ path, reason: 'is a link to nothing' });
    else add(path);
  }
  const inputs = [...found.values()].sort((x, y) => (x.path < y.path ? -1 : x.path > y.path ? 1 : 0));
  return { inputs, unreadable };

  function add(path: string): void {
    const real = tryTo(() => realpathSync(path)) ?? path;
    const known = found.get(real);
    if (known === undefined || path < known.path) found.set(real, { path });
  }
}

export function readInput(input: Input): Uint8Array {
  return input.path === STDIN ? readFileSync(0) : readFileSync(input.path);
}

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (error as Error).message;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'does not exist',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'links lead in a circle',
  EIO: 'the disk could not be read or written',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ERR_FS_FILE_TOO_LARGE: 'is larger than 2 GiB',
  ERR_STRING_TOO_LONG: 'is larger than 512 MiB of text; split it by pages',
};

function kindOf(path: string): 'file' | 'folder' | 'missing' | 'dangling' {
  const real = tryTo(() => statSync(path));
  if (real !== undefined) return real.isDirectory() ? 'folder' : 'file';
  const link = tryTo(() => lstatSync(path));
  return link === undefined ? 'missing' : link.isSymbolicLink() ? 'dangling' : 'file';
}

function isPattern(path: string): boolean {
  return /[*?[\]{}]/u.test(path);
}

async function filesBelow(folder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(DUMPS, { cwd: folder, dot: false, followSymbolicLinks: false, caseSensitiveMatch: false });
  return files.map((file) => join(folder, file)).sort();
}

async function filesMatching(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(pattern, { absolute: pattern.startsWith('/'), followSymbolicLinks: false });
  return files.map((file) => (pattern.startsWith('/') ? file : relative('.', file))).sort();
}

function tryTo<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
