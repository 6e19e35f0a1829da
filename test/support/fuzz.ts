import { clean } from '../../src/edition.ts';
import { restore } from '../../src/render/restore.ts';
import { toText } from '../../src/text/encoding.ts';
import { faultsOf, restoredText } from './laws.ts';
import { mutated, mutatedBytes } from './mutations.ts';
import { seeded } from './random.ts';
import { families, woundedPage } from './wounds.ts';

/** A dump that the laws are tried on; its number and the run's seed make it again. */
export function dumpOf(seed: number, number: number, pages: readonly string[]): Uint8Array {
  const random = seeded(seed * 1_000_003 + number);
  const page = (): string =>
    random.chance(0.5) ? random.pick(pages) : woundedPage(random.pick(families), random.within(1, 100_000)).dump;
  return mutatedBytes(mutated(page(), random, page()), random);
}

/** What is wrong with jianbao's account of the dump; empty where the laws hold. */
export function faultsOfDump(bytes: Uint8Array): string[] {
  try {
    const page = clean(bytes, { name: 'page.txt' });
    const text = toText(bytes, page.source.encoding);
    const faults = faultsOf(page, text);
    if (restoredText(page) !== text) faults.push('the text does not come back');
    const read = JSON.parse(JSON.stringify(page));
    if (!Buffer.from(restore(read)).equals(bytes)) faults.push('the bytes do not come back');
    if (JSON.stringify(clean(bytes, { name: 'page.txt' })) !== JSON.stringify(page)) faults.push('not the same twice');
    return faults;
  } catch (error) {
    return [`thrown: ${error instanceof Error ? (error.stack ?? error.message) : error}`];
  }
}

/** The kind of a fault: its words without the places and texts that it names. */
export const kindOf = (fault: string): string =>
  (fault.split('\n')[0] as string).replace(/"(?:[^"\\]|\\.)*"/gu, '…').replace(/\d+(?:\.\d+)?/gu, '0');

/** A smaller dump with a fault of the same kind: lines, then characters are left out as long as it stays. */
export function smaller(bytes: Uint8Array, kind: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const shows = (part: string): boolean =>
    faultsOfDump(Buffer.from(part, 'latin1')).some((fault) => kindOf(fault) === kind);
  let parts = text.split(/(?<=\n)/u);
  const left = { tries: 600 };
  parts = reduced(parts, (some) => shows(some.join('')), left);
  parts = reduced(
    Array.from(parts.join('').matchAll(/[\xc0-\xff][\x80-\xbf]*|[^]/gu), ([unit]) => unit),
    (some) => shows(some.join('')),
    left,
  );
  return Buffer.from(parts.join(''), 'latin1');
}

/** Delta debugging (Zeller, Hildebrandt 2002), with a bound on the number of tries. */
function reduced(parts: string[], shows: (some: string[]) => boolean, left: { tries: number }): string[] {
  let kept = parts;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length && left.tries > 0; ) {
      const some = [...kept.slice(0, at), ...kept.slice(at + size)];
      left.tries -= 1;
      if (shows(some)) kept = some;
      else at += size;
    }
  }
  return kept;
}
