/** Reading a file whole: all of its bytes as they stood at one moment, or an error, never a part of them. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What reading needs of the file system; tests put one in its place that fails. */
export interface Reads {
  readonly open: (path: string) => number;
  readonly stat: (file: number) => FileState;
  /** Reads into the part of the buffer after `offset`; 0 at the file's end. */
  readonly read: (file: number, buffer: Uint8Array, offset: number) => number;
  readonly close: (file: number) => void;
}

interface FileState {
  readonly size: number;
  readonly mtimeMs: number;
  readonly isFile: () => boolean;
}

const disk: Reads = {
  open: (path) => openSync(path, 'r'),
  stat: fstatSync,
  read: (file, buffer, offset) => readSync(file, buffer, offset, buffer.length - offset, null),
  close: closeSync,
};

/** Node's buffers hold no more. */
const LARGEST = 2 ** 31 - 1;
/** Bytes read at once of what does not tell its size: a pipe holds so many. */
const CHUNK = 65_536;

/** The bytes of a file, a pipe or a device. @throws what the system says; `ECHANGED` where somebody wrote meanwhile. */
export function readWhole(path: string, fs: Reads = disk): Uint8Array {
  const file = fs.open(path);
  try {
    const before = fs.stat(file);
    if (before.size > LARGEST) throw failure('ERR_FS_FILE_TOO_LARGE', path);
    const bytes = readToEnd(file, before.size, fs);
    // What is no file has no size, and some that the system makes up as it is asked say that they have none.
    if (before.isFile() && before.size > 0) {
      const after = fs.stat(file);
      if (bytes.length !== after.size || before.size !== after.size || before.mtimeMs !== after.mtimeMs)
        throw failure('ECHANGED', path);
    }
    return bytes;
  } finally {
    fs.close(file);
  }
}

function readToEnd(file: number, size: number, fs: Reads): Uint8Array {
  // One byte more than expected shows whether the end is where it was said to be.
  let buffer = Buffer.allocUnsafeSlow(size > 0 ? size + 1 : CHUNK);
  let filled = 0;
  for (;;) {
    if (filled === buffer.length) {
      if (filled >= LARGEST) throw failure('ERR_FS_FILE_TOO_LARGE', String(file));
      const larger = Buffer.allocUnsafeSlow(Math.min(LARGEST, 2 * filled));
      larger.set(buffer);
      buffer = larger;
    }
    const read = fs.read(file, buffer, filled);
    if (read === 0) return buffer.subarray(0, filled);
    filled += read;
  }
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
