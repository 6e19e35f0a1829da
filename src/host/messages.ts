/** Messages on standard error, written as to a file: the streams that Node makes of pipes load its whole network. */
import { fstatSync, writeSync } from 'node:fs';

const STDERR = 2;

/** Whether standard error can be a terminal; where the system does not say, the stream is asked. */
export function mayBeTerminal(): boolean {
  try {
    return fstatSync(STDERR).isCharacterDevice();
  } catch {
    return true;
  }
}

/** Writes a message; where nobody reads it, the work still has to be done. Gives what a reader had no room for yet. */
export function writeMessage(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(STDERR, bytes, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return bytes.subarray(at);
  }
  return bytes.subarray(bytes.length);
}
