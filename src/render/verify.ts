/**
 * Verify: does a page document keep its laws? Written against the document alone, with no code of the stages that
 * made it, so that their faults cannot hide here.
 */
import { createHash } from 'node:crypto';
import type { LedgerEntry, PageDocument, Span } from '../model.ts';
import { firstWhere } from '../span.ts';
import { restore, restoreText } from './restore.ts';

/** What differs, in words for a person. */
export interface Fault {
  readonly law: 'partition' | 'replay' | 'restore' | 'copy';
  readonly message: string;
}

/**
 * The laws that a page document breaks; none where all is well. Takes documents that were edited or cut off: it
 * reports and does not throw, as long as the document has the shape of its schema.
 */
export function checkPage(page: PageDocument): Fault[] {
  const holes = partitionFaults(page);
  if (holes.length > 0) return holes;
  let text: string;
  let bytes: Uint8Array;
  try {
    text = restoreText(page);
    bytes = restore(page);
  } catch (error) {
    return [{ law: 'restore', message: (error as Error).message }];
  }
  return [...dumpFaults(page, bytes), ...replayFaults(page, text), ...keptFaults(page), ...copyFaults(page)];
}

function partitionFaults({ ledger, source }: PageDocument): Fault[] {
  const faults: Fault[] = [];
  let at = 0;
  for (const { span } of ledger) {
    if (span[0] !== at || span[1] <= span[0])
      faults.push({ law: 'partition', message: `the ledger does not go on at character ${at}` });
    at = span[1];
  }
  if (at !== source.characters)
    faults.push({ law: 'partition', message: `the ledger ends at character ${at} of ${source.characters}` });
  return faults;
}

function dumpFaults({ source }: PageDocument, bytes: Uint8Array): Fault[] {
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest === source.sha256) return [];
  return [{ law: 'restore', message: `the dump that the ledger gives has sha256 ${digest}, not ${source.sha256}` }];
}

/** Every block is its spans and joints, and a joint adds a space at most: nothing in an article is invented. */
function replayFaults(page: PageDocument, text: string): Fault[] {
  const faults: Fault[] = [];
  for (const article of page.articles) {
    for (const [number, { spans, joints, text: said }] of article.blocks.entries()) {
      const replayed = spans.map((span, index) => text.slice(...span) + (joints[index] ?? '')).join('');
      const isJoined = joints.length === spans.length - 1 && joints.every((joint) => joint === '' || joint === ' ');
      if (replayed !== said || !isJoined)
        faults.push({ law: 'replay', message: `block ${number} of article ${article.id} is not what its spans say` });
    }
  }
  return faults;
}

/** The blocks' spans and the ledger's kept entries are the same, each once: what is shown is what is called kept. */
function keptFaults({ articles, ledger }: PageDocument): Fault[] {
  const called = new Set<string>();
  for (const entry of ledger) if (entry.fate === 'kept') called.add(`${entry.article}.${entry.block} ${entry.span}`);
  const faults: Fault[] = [];
  for (const article of articles) {
    for (const [number, { spans }] of article.blocks.entries()) {
      for (const span of spans) {
        if (!called.delete(`${article.id}.${number} ${span}`))
          faults.push({
            law: 'replay',
            message: `block ${number} of article ${article.id} shows characters ${span.join(' to ')}, which the ledger does not call kept there`,
          });
      }
    }
  }
  for (const place of called)
    faults.push({ law: 'replay', message: `the ledger calls characters kept that no block shows: ${place}` });
  return faults;
}

/** The text that a copy repeats is kept, in one span. */
function copyFaults({ ledger }: PageDocument): Fault[] {
  const kept = ledger.filter((entry) => entry.fate === 'kept').map(({ span }) => span);
  return ledger
    .filter((entry): entry is LedgerEntry & { fate: 'copy' } => entry.fate === 'copy')
    .filter(({ of }) => of[1] <= of[0] || !liesInOne(of, kept))
    .map(({ span }) => ({
      law: 'copy',
      message: `characters ${span.join(' to ')} are called a copy of characters that are not kept`,
    }));
}

/** Whether one of the ascending spans holds all of the span. */
function liesInOne(span: Span, spans: readonly Span[]): boolean {
  const home = spans[firstWhere(spans.length, (at) => (spans[at] as Span)[1] > span[0])];
  return home !== undefined && home[0] <= span[0] && home[1] >= span[1];
}
