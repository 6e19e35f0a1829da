/**
 * Compiled: a script of our own, loaded with the code that V8 made of it when it was built. A page takes less time than
 * compiling what reads it does. V8 itself tells whether the code is of its own version and settings; where it is not,
 * or where there is none, the script is compiled as any other, and only that time is lost.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/**
 * What a short run asks of V8 11, whose names these are; later versions wait longer by themselves.
 *
 * A function is optimised when so much of it (bytes of bytecode) has run. With V8's own 132,000 a page ends just when all
 * that was optimised for it is ready: a third of the processor time is spent for nothing. At half of this number 20 ms of
 * that come back, double changes nothing; a large dump, which runs for seconds, does not feel it.
 *
 * What a function meets is recorded, and its bytecode made plain machine code, when it has run so many times its size.
 * With V8's own 8 that is done for many that a page hardly calls again. At half of this number, 1 ms of two comes back; at
 * double, the bytecode that runs meanwhile takes it again.
 *
 * A pattern is compiled once, not first to bytecode and when it is used again to machine code: most are used often.
 */
const FLAGS = [
  '--interrupt-budget=2000000',
  '--interrupt-budget-factor-for-feedback-allocation=20',
  '--no-regexp-tier-up',
];

export interface Compiled<Exports> {
  readonly exports: Exports;
  /** Its code was there, and this V8 took it. */
  readonly ready: boolean;
  /** The code of all that has run by now, for `codeOf` the script. */
  readonly code: () => Uint8Array;
}

/** Where the code for a script lies: each V8 has its own. */
export function codeOf(script: string): string {
  return `${script}.v8-${process.versions.v8}-${process.arch}`;
}

/**
 * What a CommonJS script stands between in its file: a function, as Node makes of it. A text that is put together here
 * would be copied once more.
 */
export const WRAPPER = {
  before: '(function (exports, require, module, __filename, __dirname) {',
  after: '})',
} as const;

/** Runs a script. */
export function loadCompiled<Exports>(filename: string): Compiled<Exports> {
  const require = createRequire(filename);
  // Code is of the settings that it was made with. Node has its own, which is of no use any more behind the flags.
  require('node:crypto');
  if (process.versions.v8.startsWith('11.')) for (const flag of FLAGS) setFlagsFromString(flag);
  const cachedData = readIfThere(codeOf(filename));
  // The build escapes what is not ASCII: Latin-1 is copied, not decoded.
  const script = new Script(readFileSync(filename, 'latin1'), {
    filename,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
  return {
    exports: module.exports as Exports,
    ready: script.cachedDataRejected === false,
    code: () => script.createCachedData(),
  };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
