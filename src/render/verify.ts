/**
 * Verify: does a page document keep its laws? Written against the document alone, with no code of the stages that
 * made it, so that their faults cannot hide here.
 */
import { createHash } from 'node:crypto';
import type { PageDocument } from '../model.ts';
import { restore, restoreText } from './restore.ts';

/** What differs, in words for a person. */
export interface Fault {
  readonly law: 'partition' | 'replay' | 'restore' | 'copy';
  readonly message: string;
}

export function checkPage(page: PageDocument): Fault[] {
  const faults: Fault[] = [];
  let at = 0;
  for (const { span } of page.ledger) {
    if (span[0] !== at || span[1] <= span[0])
      faults.push({ law: 'partition', message: `the ledger does not go on at character ${at}` });
    at = span[1];
  }
  if (at !== page.source.characters)
    faults.push({ law: 'partition', message: `the ledger ends at character ${at} of ${page.source.characters}` });
  if (faults.length > 0) return faults;
  let text: string;
  try {
    text = restoreText(page);
  } catch (error) {
    return [{ law: 'restore', message: (error as Error).message }];
  }
  const digest = createHash('sha256').update(restore(page)).digest('hex');
  if (digest !== page.source.sha256)
    faults.push({
      law: 'restore',
      message: `the dump that the ledger gives has sha256 ${digest}, not ${page.source.sha256}`,
    });
  return [...faults, ...replayFaults(page, text), ...copyFaults(page)];
}

function replayFaults(page: PageDocument, text: string): Fault[] {
  const faults: Fault[] = [];
  for (const article of page.articles) {
    for (const [number, block] of article.blocks.entries()) {
      const said = block.spans.map((span, index) => text.slice(...span) + (block.joints[index] ?? '')).join('');
      if (said !== block.text)
        faults.push({ law: 'replay', message: `block ${number} of article ${article.id} is not what its spans say` });
    }
  }
  return faults;
}

function copyFaults(page: PageDocument): Fault[] {
  const kept = page.ledger.filter((entry) => entry.fate === 'kept').map(({ span }) => span);
  const faults: Fault[] = [];
  for (const entry of page.ledger) {
    if (entry.fate !== 'copy') continue;
    const { of } = entry;
    let [low, high] = [0, kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((kept[middle] as readonly [number, number])[1] <= of[0]) low = middle + 1;
      else high = middle;
    }
    const home = kept[low];
    if (home === undefined || home[0] > of[0] || home[1] < of[1]) {
      faults.push({
        law: 'copy',
        message: `characters ${entry.span.join(' to ')} are called a copy of characters that are not kept`,
      });
    }
  }
  return faults;
}
