/** Restore: a page document gives its dump back, byte for byte. */
import { InvariantError } from '../errors.ts';
import type { PageDocument, Span } from '../model.ts';
import { placesOf } from '../piece.ts';
import { encode } from '../read/raw.ts';
import { firstWhere } from '../span.ts';
import { encodingOf } from '../text/encoding.ts';

/** The dump's text, put together from the ledger and the articles' blocks. @throws InvariantError where the ledger has a hole. */
export function restoreText(page: PageDocument): string {
  const kept = new Map<string, string>();
  for (const article of page.articles) {
    for (const [block, piece] of article.blocks.entries()) {
      for (const { from, to, span } of placesOf(piece))
        kept.set(keyOf(article.id, block, span), piece.text.slice(from, to));
    }
  }
  const parts: string[] = [];
  // Entries whose text is that of a kept span are filled in at the end, when every kept span stands in its place.
  const borrowed: { readonly part: number; readonly of: readonly [number, number] }[] = [];
  const placed = new Map<number, string>();
  let at = 0;
  for (const entry of page.ledger) {
    const [from, to] = entry.span;
    if (from !== at) throw new InvariantError(`the ledger has a hole or an overlap at character ${at}`);
    at = to;
    if (entry.fate === 'kept') {
      const text = kept.get(keyOf(entry.article, entry.block, entry.span));
      if (text === undefined || text.length !== to - from)
        throw new InvariantError(
          `block ${entry.block} of article ${entry.article} does not hold characters ${from} to ${to}`,
        );
      parts.push(text);
      placed.set(from, text);
    } else if (entry.text !== undefined) {
      if (entry.text.length !== to - from)
        throw new InvariantError(`the entry at character ${from} does not hold its text`);
      parts.push(entry.text);
    } else {
      if (entry.fate !== 'copy') throw new InvariantError(`the entry at character ${from} has no text`);
      borrowed.push({ part: parts.length, of: entry.of });
      parts.push('');
    }
  }
  const starts = [...placed.keys()].sort((x, y) => x - y);
  for (const { part, of } of borrowed) {
    const start = starts[firstWhere(starts.length, (at) => (starts[at] as number) > of[0]) - 1] ?? -1;
    const text = placed.get(start)?.slice(of[0] - start, of[1] - start);
    if (text === undefined || text.length !== of[1] - of[0])
      throw new InvariantError(`characters ${of[0]} to ${of[1]} are not in one kept span`);
    parts[part] = text;
  }
  if (at !== page.source.characters)
    throw new InvariantError(`the ledger ends at character ${at} of ${page.source.characters}`);
  return parts.join('');
}

function keyOf(article: string, block: number, span: Span): string {
  return `${block}.${span[0]}.${span[1]}.${article}`;
}

/**
 * The dump's bytes, from the page document alone: the text in its encoding, with the raw bytes put back that decoding
 * and encoding again would not give.
 * @throws InvariantError where the ledger does not account for every character.
 */
export function restore(page: PageDocument): Uint8Array {
  const text = restoreText(page);
  if (encodingOf(page.source.encoding) === undefined)
    throw new InvariantError(
      `the page document names an encoding that jianbao does not write: ${page.source.encoding}`,
    );
  return encode(text, page.source);
}
