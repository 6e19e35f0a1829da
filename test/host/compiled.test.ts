/** A script of our own loads with its code, with that of another V8, and with none; what it does is the same. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeOf, loadCompiled, WRAPPER } from '../../src/host/compiled.ts';

const SCRIPT = `${WRAPPER.before}
exports.greet = (name) => 'hello ' + name;
exports.place = __dirname;
exports.join = require('node:path').join('a', 'b');
${WRAPPER.after}`;

describe('a compiled script', () => {
  let folder: string;
  let script: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jianbao-compiled-'));
    script = join(folder, 'script.cjs');
    writeFileSync(script, SCRIPT);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const load = () => loadCompiled<{ greet: (name: string) => string; place: string; join: string }>(script);

  test('runs without code', () => {
    const { exports, ready } = load();
    expect(ready).toBe(false);
    expect(exports.greet('reader')).toBe('hello reader');
    expect(exports.place).toBe(folder);
    expect(exports.join).toBe(join('a', 'b'));
  });

  test('runs with the code that it left', () => {
    const first = load();
    first.exports.greet('reader');
    writeFileSync(codeOf(script), first.code());
    const { exports, ready } = load();
    expect(ready).toBe(true);
    expect(exports.greet('reader')).toBe('hello reader');
  });

  test.each<[string, (code: Uint8Array) => Uint8Array]>([
    ['not code', () => Buffer.from('not code')],
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (code) => code.subarray(0, 100)],
  ])('runs where its code is %s', (_, damaged) => {
    // The code of a script of the same text: this process still has that of its own.
    const twin = join(folder, 'twin.cjs');
    writeFileSync(twin, SCRIPT);
    writeFileSync(codeOf(script), damaged(loadCompiled(twin).code()));
    const { exports, ready } = load();
    expect(ready).toBe(false);
    expect(exports.greet('reader')).toBe('hello reader');
  });

  test('is refused code that belongs to another text', () => {
    writeFileSync(codeOf(script), load().code());
    writeFileSync(script, SCRIPT.replace('hello', 'good morning'));
    const { exports, ready } = load();
    expect(ready).toBe(false);
    expect(exports.greet('reader')).toBe('good morning reader');
  });
});

test('the command line was built with its code', () => {
  const script = join(import.meta.dirname, '..', '..', 'dist', 'run.cjs');
  expect(existsSync(codeOf(script))).toBe(true);
  expect(loadCompiled(script).ready).toBe(true);
});
