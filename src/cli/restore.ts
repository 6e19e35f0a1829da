/** `jianbao restore`: the dumps back, byte for byte, from the ledgers alone. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { findOutputs, type OutputFolder } from '../host/folders.ts';
import { refuseExisting, writeFileWhole } from '../host/outputs.ts';
import { LEDGER, safeName } from '../render/names.ts';
import { readPage } from '../render/parse.ts';
import { restore } from '../render/restore.ts';
import { EXIT } from './exit.ts';
import { warn, writeResult } from './streams.ts';

const STDOUT = '-';

/** @throws UsageError where no dump can be restored, or one cannot be written. */
export async function restoreCommand(folder: string, output: string, force: boolean): Promise<number> {
  const outputs = findOutputs(folder);
  if (output === STDOUT && outputs.length > 1) {
    throw new UsageError(
      `${folder} holds ${outputs.length} dumps; standard output takes one. Name one of its folders, or a folder with -o.`,
    );
  }
  const dumps: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const found of outputs) {
    try {
      dumps.push(dumpOf(found));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      warn(error.message);
    }
  }
  if (dumps.length === 0) throw new UsageError('No dump can be restored.');
  const names = namesOf(dumps.map(({ name }) => name));
  // Asked for all before one is written: a second attempt finds nothing in its way.
  if (output !== STDOUT && !force) refuseExisting(output, names);
  for (const [index, { bytes }] of dumps.entries()) {
    if (output === STDOUT) await writeResult(bytes);
    else writeFileWhole(join(output, names[index] as string), bytes, force);
  }
  return dumps.length < outputs.length ? EXIT.findings : EXIT.done;
}

function dumpOf(found: OutputFolder): { readonly name: string; readonly bytes: Uint8Array } {
  if (typeof found.ledger !== 'string') throw new UsageError(`${found.path}/${LEDGER}: ${found.ledger.missing}.`);
  const page = readPage(found.ledger, found.path);
  const bytes = tryTo(() => restore(page));
  if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== page.source.sha256) {
    throw new UsageError(
      `${found.path}: the ledger was changed since it was written; what it gives is not the dump. Run jianbao verify to see where.`,
    );
  }
  return { name: page.source.name, bytes };
}

/** Dumps of one name from different folders get -2, -3 before their extension. */
export function namesOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const [, stem = '', extension = ''] = /^(.+?)(\.[^.]*)?$/su.exec(name) ?? [];
    const ending = Buffer.byteLength(extension) > LONGEST_EXTENSION ? '' : safeName(`x${extension}`, '').slice(1);
    let free = safeName(ending === '' ? name : stem, ending);
    for (let number = 2; taken.has(free.toLowerCase()); number += 1)
      free = safeName(ending === '' ? name : stem, `-${number}${ending}`);
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Bytes: what is longer is no extension, but a part of the name. */
const LONGEST_EXTENSION = 20;

/** A ledger that was changed may break in any way; that it gives nothing is all that is asked here. */
function tryTo<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
