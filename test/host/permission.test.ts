/** Folders that may not be read or written. Root may do all: then the runs are those of nobody. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, freshFolder } from '../cli/command.ts';

const NOBODY = 65_534;
const someone = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

function jianbao(...args: readonly string[]): { readonly code: number | null; readonly err: string } {
  const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], { ...someone, cwd: '/', encoding: 'utf8' });
  return { code: status, err: stderr };
}

const canRun = process.platform !== 'win32' && jianbao('--version').code === 0;

describe.skipIf(!canRun)('without permission', () => {
  function pages(): string {
    const folder = freshFolder();
    chmodSync(folder, 0o755);
    for (const name of ['open', 'shut']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, `${name}.txt`), '一行字\n');
    }
    writeFileSync(join(folder, 'open', 'secret.txt'), '一行字\n', { mode: 0 });
    return folder;
  }

  test('what may not be read is said, the others are done', () => {
    const folder = pages();
    mkdirSync(join(folder, 'out'));
    chmodSync(join(folder, 'out'), 0o777);
    chmodSync(join(folder, 'shut'), 0);
    const { code, err } = jianbao('clean', folder, join(folder, 'shut', 'shut.txt'), '-o', join(folder, 'out'), '-q');
    chmodSync(join(folder, 'shut'), 0o755);
    expect(code).toBe(1);
    expect(err.split('\n').sort()).toEqual(
      [
        '',
        `jianbao: ${join(folder, 'open', 'secret.txt')}: permission denied`,
        `jianbao: ${join(folder, 'shut')}: permission denied`,
        `jianbao: ${join(folder, 'shut', 'shut.txt')}: permission denied`,
      ].sort(),
    );
    expect(readdirSync(join(folder, 'out'))).toEqual(['open']);
  });

  test('what may not be written is said, and nothing is made', () => {
    const folder = pages();
    chmodSync(folder, 0o555);
    const { code, err } = jianbao('clean', join(folder, 'open', 'open.txt'), '-o', join(folder, 'out'), '-q');
    chmodSync(folder, 0o755);
    expect(code).toBe(2);
    expect(err).toBe(`jianbao: Cannot write ${join(folder, 'out', 'open')}: permission denied.\n`);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
