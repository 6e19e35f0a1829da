import { distance } from 'fastest-levenshtein';
import type { TruthBlock } from './page-truth.ts';

/** Letters in a run that are compared when texts are counted; shorter ones meet by chance. */
const RUN = 6;

/** Each run of letters of the texts and how often it stands there. */
export function runs(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const letters = text
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
    for (let at = 0; at + RUN <= letters.length; at += 1) {
      const run = letters.slice(at, at + RUN);
      counts.set(run, (counts.get(run) ?? 0) + 1);
    }
  }
  return counts;
}

/** Letters and marks without the white space that layouts put between Chinese characters. */
export function plain(text: string | null | undefined): string | null {
  if (text == null) return null;
  return text
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[^\u0020-\u024f]) | (?=[^\u0020-\u024f])/gu, '')
    .trim();
}

/** Whether a text is the block's, in one of its readings or within its tolerance. */
export function isReading(block: TruthBlock, text: string): boolean {
  const own = plain(text) as string;
  return [block.text, ...(block.alternatives ?? [])].some((reading) => {
    const other = plain(reading) as string;
    if (own === other) return true;
    const most = Math.ceil((block.tolerance ?? 0) * other.length);
    return most > 0 && Math.abs(own.length - other.length) <= most && distance(own, other) <= most;
  });
}
