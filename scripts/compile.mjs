/**
 * Leaves the code of dist/run.cjs beside it, as V8 has it when a page has been cleaned: so a start compiles nothing that a
 * page needs. It serves the version of V8 that it was made with.
 */
import fs, { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';

const root = join(import.meta.dirname, '..');
const script = join(root, 'dist', 'run.cjs');
const output = mkdtempSync(join(tmpdir(), 'jianbao-compile-'));
try {
  const { codeOf, loadCompiled } = await bundled('src/host/compiled.ts');
  const { exports, code } = loadCompiled(script);
  const page = join(root, 'fixtures', 'zhejiang-daily.txt');
  // The summary is made, too, but not shown.
  const { writeSync } = fs;
  fs.writeSync = (file, bytes, ...rest) =>
    file === process.stderr.fd ? bytes.length : writeSync(file, bytes, ...rest);
  const status = await exports.run(['clean', page, '-o', output, '--force'], '');
  fs.writeSync = writeSync;
  if (status !== 0) throw new Error(`cleaning ${page} ended with ${status}`);
  writeFileSync(codeOf(script), code());
} finally {
  rmSync(output, { recursive: true, force: true });
}
