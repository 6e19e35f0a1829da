/** `jianbao restore`: the dumps back, byte for byte, from the ledgers alone. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { findOutputs, writeFileWhole } from '../host/outputs.ts';
import { safeName } from '../render/names.ts';
import { readPage } from '../render/parse.ts';
import { restore } from '../render/restore.ts';
import { EXIT } from './main.ts';

const STDOUT = '-';

export function restoreCommand(folder: string, output: string, force: boolean): number {
  const outputs = findOutputs(folder);
  if (output === STDOUT && outputs.length > 1) {
    throw new UsageError(
      `${folder} holds ${outputs.length} dumps; standard output takes one. Name one of its folders, or a folder with -o.`,
    );
  }
  const taken = new Set<string>();
  for (const found of outputs) {
    const page = readPage(found.ledger, found.path);
    const bytes = restore(page);
    if (createHash('sha256').update(bytes).digest('hex') !== page.source.sha256) {
      throw new UsageError(
        `${found.path}: the ledger was changed since it was written; what it gives is not the dump. Run jianbao verify to see where.`,
      );
    }
    if (output === STDOUT) process.stdout.write(bytes);
    else writeFileWhole(join(output, freeName(page.source.name, taken)), bytes, force);
  }
  return EXIT.done;
}

/** Dumps of one name from different folders get -2, -3 before their extension. */
function freeName(name: string, taken: Set<string>): string {
  const [, stem = '', extension = ''] = /^(.+?)(\.[^.]*)?$/su.exec(name) ?? [];
  let free = safeName(stem, extension);
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = safeName(`${stem}-${number}`, extension);
  taken.add(free.toLowerCase());
  return free;
}
