/** The edition: one dump from bytes to its page document, every stage in its order. */
import { compose } from './compose/compose.ts';
import { reachOf, withRest } from './compose/rest.ts';
import { findMatches } from './match/matches.ts';
import type { PageDocument } from './model.ts';
import type { CleanOptions } from './options.ts';
import { decode } from './read/decode.ts';
import { split } from './read/split.ts';

/**
 * Cleans one dump.
 * @throws InvariantError where the account of the dump would have a hole: a defect of jianbao.
 */
export function clean(bytes: Uint8Array, options: CleanOptions): PageDocument {
  const { text, source, findings: decoding } = decode(bytes, options);
  const reach = reachOf(text);
  const read = text.slice(0, reach);
  const { paragraphs, findings: layout } = split(read);
  const { matches, findings: matching } = findMatches(paragraphs.map((paragraph) => paragraph.text));
  const { articles, ledger, findings: composing } = withRest(text, reach, compose(read, paragraphs, matches));
  return {
    schema: 'jianbao/page@1',
    source,
    articles,
    ledger,
    findings: [...decoding, ...layout, ...matching, ...composing],
  };
}
