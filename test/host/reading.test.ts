/** Reading under faults: the whole file, or an error; the file is closed in any case. */
import {
  appendFileSync,
  closeSync,
  fstatSync,
  openSync,
  readSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Reads, readWhole } from '../../src/host/reading.ts';
import { reasonOf } from '../../src/host/reasons.ts';
import { freshFolder } from '../cli/command.ts';

const CONTENT = Buffer.from('清晨六点,渡口的汽笛响了三声。\n'.repeat(20));
let path: string;
let open: number;
beforeEach(() => {
  path = join(freshFolder(), 'page.txt');
  writeFileSync(path, CONTENT);
  open = 0;
});

/** The disk in small steps, with something that happens before one of them. */
function disturbed(step: number, happens: () => void, kind: 'open' | 'stat' | 'read' = 'read'): Reads {
  let steps = 0;
  const at = (what: string) => {
    if (what !== kind) return;
    steps += 1;
    if (steps === step) happens();
  };
  return {
    open: (name) => {
      at('open');
      open += 1;
      return openSync(name, 'r');
    },
    stat: (file) => {
      at('stat');
      return fstatSync(file);
    },
    read: (file, buffer, offset) => {
      at('read');
      return readSync(file, buffer, offset, Math.min(50, buffer.length - offset), null);
    },
    close: (file) => {
      open -= 1;
      closeSync(file);
    },
  };
}

function fail(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

function reasonFor(fs: Reads): string {
  try {
    readWhole(path, fs);
    return 'read';
  } catch (error) {
    return reasonOf(error);
  }
}

describe('reading', () => {
  test('in small steps gives the whole', () => {
    expect(
      Buffer.from(
        readWhole(
          path,
          disturbed(0, () => {}),
        ),
      ).equals(CONTENT),
    ).toBe(true);
    expect(open).toBe(0);
  });

  test.each([
    ['open', 1, 'EACCES', 'permission denied'],
    ['open', 1, 'EMFILE', 'too many files are open'],
    ['stat', 1, 'EIO', 'the disk could not be read or written'],
    ['read', 1, 'EIO', 'the disk could not be read or written'],
    ['read', 5, 'EIO', 'the disk could not be read or written'],
    ['read', 5, 'EISDIR', 'is a folder'],
    ['stat', 2, 'EIO', 'the disk could not be read or written'],
  ] as const)('that fails at %s number %i with %s is an error, and no half', (kind, step, code, reason) => {
    expect(reasonFor(disturbed(step, fail(code), kind))).toBe(reason);
    expect(open).toBe(0);
  });

  test.each([
    ['grows', () => appendFileSync(path, 'x')],
    ['is cut off', () => truncateSync(path, 100)],
    ['is emptied', () => truncateSync(path, 0)],
    ['is emptied and filled again', () => writeFileSync(path, Buffer.alloc(CONTENT.length, 'y'))],
  ])('of a file that %s meanwhile is refused', (_, happens) => {
    expect(reasonFor(disturbed(5, happens))).toBe(
      'was written to while it was read; run again when nothing changes it',
    );
    expect(open).toBe(0);
  });

  test.skipIf(process.platform === 'win32')('of a file that vanishes meanwhile gives what it held', () => {
    expect(
      Buffer.from(
        readWhole(
          path,
          disturbed(5, () => unlinkSync(path)),
        ),
      ).equals(CONTENT),
    ).toBe(true);
  });

  test.skipIf(process.platform !== 'linux')('of a file that says that it is empty and is not', () => {
    expect(readWhole('/proc/self/status').length).toBeGreaterThan(0);
  });
});
