/** The command line as a user runs it: `node bin/jianbao.js`, with files in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
export const BIN = join(ROOT, 'bin', 'jianbao.js');
export const PAGE = join(ROOT, 'fixtures', 'zhejiang-daily.txt');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly bytes: Buffer;
}

interface Surroundings {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

export function jianbao(args: readonly string[], { cwd = ROOT, input = '', env = {} }: Surroundings = {}): Outcome {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:FORCE_COLOR|NO_COLOR|NODE_OPTIONS)$/u.test(name),
  );
  const run = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    input,
    env: { ...Object.fromEntries(inherited), ...env },
    maxBuffer: 64_000_000,
  });
  return { code: run.status, out: run.stdout.toString(), err: run.stderr.toString(), bytes: run.stdout };
}

/** An empty folder, gone when the tests of the file are done. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-test-'));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Every file below a folder with its content. */
export function contentsOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}
