import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import {
  disk,
  type FileSystem,
  refuseExisting,
  refuseInputs,
  writeFileWhole,
  writeFolder,
} from '../../src/host/outputs.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'jianbao-host-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

const NEW = new Map<string, string | Uint8Array>([
  ['01-一.txt', '一\n'],
  ['02-二.txt', Buffer.from('二\n')],
  ['ledger.json', '{}'],
]);
const OLD = new Map([['01-旧.txt', '旧\n']]);

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function said(files: ReadonlyMap<string, string | Uint8Array>): Record<string, string> {
  return Object.fromEntries([...files].map(([name, content]) => [name, content.toString()]));
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: it was made to fail`), { code });
}

/** The disk, except that the call with this number among those of this kind fails. */
function failing(kind: keyof FileSystem, number: number, code: string): FileSystem {
  let calls = 0;
  return {
    ...disk,
    [kind]: (...args: readonly [never, never]) => {
      calls += 1;
      if (calls === number) throw failure(code);
      return (disk[kind] as (...args: readonly never[]) => unknown)(...args);
    },
  };
}

describe('a folder', () => {
  test('appears with all its files, and its parents', () => {
    writeFolder(join(home, 'a', 'b'), 'page', NEW, false);
    expect(contents(join(home, 'a', 'b', 'page'))).toEqual(said(NEW));
    expect(readdirSync(join(home, 'a', 'b'))).toEqual(['page']);
  });

  test('that exists is refused without force, and replaced whole with it', () => {
    writeFolder(home, 'page', OLD, false);
    expect(() => writeFolder(home, 'page', NEW, false)).toThrow(/page exists/u);
    expect(contents(join(home, 'page'))).toEqual(said(OLD));
    writeFolder(home, 'page', NEW, true);
    expect(contents(join(home, 'page'))).toEqual(said(NEW));
    expect(readdirSync(home)).toEqual(['page']);
  });

  test.each([
    ['mkdir', 1, 'EACCES', 'permission denied'],
    ['mkdir', 2, 'EROFS', 'the disk is read-only'],
    ['write', 1, 'EIO', 'the disk could not be read or written'],
    ['write', 3, 'ENOSPC', 'the disk is full'],
    ['write', 2, 'EDQUOT', 'the share of the disk is used up'],
    ['rename', 1, 'EACCES', 'permission denied'],
    ['rename', 1, 'EXDEV', 'EXDEV: it was made to fail'],
    ['syncFolder', 1, 'EIO', 'the disk could not be read or written'],
  ] as const)(
    'where %s number %i fails with %s, nothing is left and the reason is said',
    (kind, number, code, reason) => {
      const parent = join(home, 'out');
      expect(() => writeFolder(parent, 'page', NEW, false, failing(kind, number, code))).toThrow(
        new UsageError(`Cannot write ${join(parent, 'page')}: ${reason}.`),
      );
      expect(existsSync(parent) ? readdirSync(parent) : []).toEqual([]);
    },
  );

  test.each([
    ['mkdir', 2, 'ENOSPC'],
    ['write', 1, 'ENOSPC'],
    ['write', 3, 'EIO'],
    ['rename', 1, 'EACCES'],
    ['rename', 2, 'EACCES'],
    ['rename', 2, 'EIO'],
  ] as const)('that is to be replaced survives where %s number %i fails with %s', (kind, number, code) => {
    writeFolder(home, 'page', OLD, false);
    expect(() => writeFolder(home, 'page', NEW, true, failing(kind, number, code))).toThrow(UsageError);
    expect(readdirSync(home)).toEqual(['page']);
    expect(contents(join(home, 'page'))).toEqual(said(OLD));
  });

  test.each([
    ['its place', (parent: string) => parent],
    ['the draft', (parent: string) => join(parent, readdirSync(parent)[0] as string)],
  ])('for which somebody removes %s meanwhile is an error, and no half is left', (_, gone) => {
    const parent = join(home, 'out');
    const removing: FileSystem = {
      ...disk,
      rename: (from, to) => {
        rmSync(gone(parent), { recursive: true });
        disk.rename(from, to);
      },
    };
    expect(() => writeFolder(parent, 'page', NEW, false, removing)).toThrow(/^Cannot write .*does not exist/u);
    expect(existsSync(parent) ? readdirSync(parent) : []).toEqual([]);
  });

  test('that somebody else puts there meanwhile is not overwritten', () => {
    const racing: FileSystem = {
      ...disk,
      rename: (from, to) => {
        writeFolder(home, 'page', OLD, false);
        disk.rename(from, to);
      },
    };
    expect(() => writeFolder(home, 'page', NEW, false, racing)).toThrow(/page exists/u);
    expect(readdirSync(home)).toEqual(['page']);
    expect(contents(join(home, 'page'))).toEqual(said(OLD));
  });

  test.each([1, 2])('that somebody else replaces at the same moment (rename %i) is whole at the end', (moment) => {
    writeFolder(home, 'page', OLD, false);
    let calls = 0;
    const racing: FileSystem = {
      ...disk,
      rename: (from, to) => {
        calls += 1;
        if (calls === moment) writeFolder(home, 'page', new Map([['other', 'x']]), true);
        disk.rename(from, to);
      },
    };
    writeFolder(home, 'page', NEW, true, racing);
    expect(readdirSync(home)).toEqual(['page']);
    expect(contents(join(home, 'page'))).toEqual(said(NEW));
  });

  test('a link in its place is replaced, not followed', () => {
    mkdirSync(join(home, 'elsewhere'));
    writeFileSync(join(home, 'elsewhere', 'mine'), 'mine');
    mkdirSync(join(home, 'out'));
    symlinkSync(join(home, 'elsewhere'), join(home, 'out', 'page'));
    expect(() => writeFolder(join(home, 'out'), 'page', NEW, false)).toThrow(/page exists/u);
    writeFolder(join(home, 'out'), 'page', NEW, true);
    expect(contents(join(home, 'out', 'page'))).toEqual(said(NEW));
    expect(contents(join(home, 'elsewhere'))).toEqual({ mine: 'mine' });
  });

  test('what somebody put into the folder that is replaced goes with it, and what a link there leads to stays', () => {
    mkdirSync(join(home, 'elsewhere'));
    writeFileSync(join(home, 'elsewhere', 'mine'), 'mine');
    mkdirSync(join(home, 'out', 'page', 'notes'), { recursive: true });
    writeFileSync(join(home, 'out', 'page', 'notes', 'one'), 'x');
    symlinkSync(join(home, 'elsewhere'), join(home, 'out', 'page', 'link'));
    writeFolder(join(home, 'out'), 'page', NEW, true);
    expect(readdirSync(join(home, 'out'))).toEqual(['page']);
    expect(contents(join(home, 'out', 'page'))).toEqual(said(NEW));
    expect(contents(join(home, 'elsewhere'))).toEqual({ mine: 'mine' });
  });

  test('a dangling link in its place counts as existing', () => {
    symlinkSync(join(home, 'nowhere'), join(home, 'page'));
    expect(() => refuseExisting(home, ['page'])).toThrow(/page exists/u);
    expect(() => writeFolder(home, 'page', NEW, false)).toThrow(/page exists/u);
    expect(existsSync(join(home, 'nowhere'))).toBe(false);
  });

  test('a file where the output folder should be is named', () => {
    writeFileSync(join(home, 'out'), 'mine');
    expect(() => writeFolder(join(home, 'out'), 'page', NEW, false)).toThrow(
      /^Cannot write .*something else stands there/u,
    );
    expect(readFileSync(join(home, 'out'), 'utf8')).toBe('mine');
  });

  test('is not put where an input lies, also by way of a link', () => {
    mkdirSync(join(home, 'page'));
    symlinkSync(join(home, 'page'), join(home, 'link'));
    const inputs = [join(home, 'page', 'dump.txt')];
    expect(() => refuseInputs(home, ['other', 'page'], inputs)).toThrow(/holds the input/u);
    expect(() => refuseInputs(home, ['link'], inputs)).toThrow(/holds the input/u);
    expect(() => refuseInputs(home, ['pag', 'other'], inputs)).not.toThrow();
  });
});

describe('a file', () => {
  test('appears whole, and is not overwritten unless asked', () => {
    const path = join(home, 'a', 'page.txt');
    writeFileWhole(path, Buffer.from('一'), false);
    expect(() => writeFileWhole(path, Buffer.from('二'), false)).toThrow(/page.txt exists/u);
    expect(readFileSync(path, 'utf8')).toBe('一');
    writeFileWhole(path, Buffer.from('二'), true);
    expect(contents(join(home, 'a'))).toEqual({ 'page.txt': '二' });
  });

  test.each([
    ['write', 'ENOSPC'],
    ['rename', 'EIO'],
  ] as const)('that cannot be written (%s: %s) leaves what was there', (kind, code) => {
    const path = join(home, 'page.txt');
    writeFileSync(path, '旧');
    expect(() => writeFileWhole(path, Buffer.from('新'), true, failing(kind, 1, code))).toThrow(UsageError);
    expect(contents(home)).toEqual({ 'page.txt': '旧' });
  });
});
