import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { findInputs, readInput } from '../../src/host/inputs.ts';
import { reasonOf } from '../../src/host/reasons.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'jianbao-host-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

async function found(...paths: readonly string[]): Promise<{ read: string[]; not: string[] }> {
  const { inputs, unreadable } = await findInputs(paths.map((path) => join(home, path)));
  const below = (path: string) => path.slice(home.length + 1);
  return {
    read: inputs.map(({ path }) => below(path)),
    not: unreadable.map(({ path, reason }) => `${below(path)}: ${reason}`),
  };
}

function write(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(join(home, name, '..'), { recursive: true });
    writeFileSync(join(home, name), name);
  }
}

describe('which dumps are named', () => {
  test('files, folders and patterns, each dump once, in the order of the paths', async () => {
    write('b.txt', 'a/2.txt', 'a/1.TXT', 'a/x/3.text', 'a/no.md', 'a/.git/4.txt', 'scan');
    expect(await found('scan', 'b.txt', 'a', 'a/*.txt', 'b.txt')).toEqual({
      read: ['a/1.TXT', 'a/2.txt', 'a/x/3.text', 'b.txt', 'scan'],
      not: [],
    });
  });

  test('no path at all is an error', async () => {
    await expect(findInputs([])).rejects.toThrow(UsageError);
  });

  test('what is not there, each with its reason', async () => {
    write('file');
    mkdirSync(join(home, 'empty'));
    symlinkSync(join(home, 'gone'), join(home, 'dangling'));
    symlinkSync(join(home, 'loop2'), join(home, 'loop1'));
    symlinkSync(join(home, 'loop1'), join(home, 'loop2'));
    const long = 'x'.repeat(300);
    expect(await found('missing', 'empty', 'dangling', 'loop1', 'file/below', 'no*', long)).toEqual({
      read: [],
      not: [
        'dangling: is a link to nothing',
        'empty: holds no .txt file',
        'file/below: a part of the path is no folder',
        'loop1: links lead in a circle',
        'missing: does not exist',
        'no*: matches no file',
        `${long}: the name is too long`,
      ],
    });
  });

  test('a file whose name looks like a pattern is read', async () => {
    write('page[1].txt', 'page1.txt');
    expect(await found('page[1].txt')).toEqual({ read: ['page[1].txt'], not: [] });
  });

  test('folders that link to each other in a circle are walked once, links to files are read', async () => {
    write('a/1.txt', 'b/2.txt', 'c/3.txt');
    symlinkSync(join(home, 'a'), join(home, 'a', 'again'));
    symlinkSync(join(home, 'b'), join(home, 'a', 'b'));
    symlinkSync(join(home, 'c', '3.txt'), join(home, 'a', '3.txt'));
    symlinkSync(join(home, 'gone'), join(home, 'a', '4.txt'));
    expect(await found('a')).toEqual({ read: ['a/1.txt', 'a/3.txt', 'a/4.txt'], not: [] });
    await expect(readInput({ path: join(home, 'a', '4.txt') })).rejects.toThrow();
  });

  test('what jianbao has written is no dump', async () => {
    write('a/1.txt', 'a/out/1/01-x.txt', 'a/other/ledger.json', 'a/other/2.txt');
    writeFileSync(join(home, 'a/out/1/ledger.json'), '{\n  "schema": "jianbao/page@1",\n}');
    expect((await found('a')).read).toEqual(['a/1.txt', 'a/other/2.txt']);
    expect((await found('a/**/*.txt')).read).toEqual(['a/1.txt', 'a/other/2.txt']);
    expect((await found('a/out/1/01-x.txt')).read).toEqual(['a/out/1/01-x.txt']);
  });
});

describe('reading', () => {
  test.skipIf(process.platform === 'win32')('/dev/null is an empty dump', async () => {
    expect([...(await readInput({ path: '/dev/null' }))]).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('a FIFO is read to its end', async () => {
    const pipe = join(home, 'pipe');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    const writer = spawn('sh', ['-c', `{ printf 'one '; printf two; } > '${pipe}'`]);
    expect((await findInputs([pipe])).inputs).toEqual([{ path: pipe }]);
    expect(Buffer.from(await readInput({ path: pipe })).toString()).toBe('one two');
    writer.kill();
  });

  test('a file that vanishes between being found and being read is an error with a reason', async () => {
    write('a.txt');
    const { inputs } = await findInputs([join(home, 'a.txt')]);
    rmSync(join(home, 'a.txt'));
    const reason = await readInput(inputs[0] as { path: string }).catch(reasonOf);
    expect(reason).toBe('does not exist');
  });

  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EACCES', 'permission denied'],
    ['EUNHEARD', 'what the system said'],
  ])('%s in words', (code, words) => {
    expect(reasonOf(Object.assign(new Error('what the system said'), { code }))).toBe(words);
  });
});
