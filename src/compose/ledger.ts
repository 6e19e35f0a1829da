/**
 * Balance: the account of every character of the dump, or an exception. Nothing here decides anything; it writes
 * down what was decided, and refuses to write a ledger with a hole.
 */
import type { Removed } from '../copies/copies.ts';
import { InvariantError } from '../errors.ts';
import type { Article, LedgerEntry, Piece } from '../model.ts';
import type { Furnishing } from './furniture.ts';

/** Where a line ends and another of its text follows. A joint may have swallowed a hyphen there, be they kept or not. */
export function breaksIn(pieces: readonly Piece[]): number[] {
  return pieces.flatMap(({ spans }) => spans.slice(0, -1).map((span) => span[1]));
}

export function balance(
  text: string,
  articles: readonly Article[],
  removed: readonly Removed[],
  furniture: readonly Furnishing[],
  broken: readonly number[],
): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  const joints = new Set(broken);
  for (const article of articles) {
    for (const [block, { spans }] of article.blocks.entries()) {
      for (const [at, span] of spans.entries()) {
        entries.push({ span, fate: 'kept', article: article.id, block });
        if (at + 1 < spans.length) joints.add(span[1]);
      }
    }
  }
  for (const { span, of, similarity, rule, confidence } of removed) {
    const own = text.slice(...span);
    entries.push({
      span,
      fate: 'copy',
      of,
      similarity,
      rule,
      ...(confidence === undefined ? {} : { confidence }),
      ...(own === text.slice(...of) ? {} : { text: own }),
    });
  }
  for (const { span, rule } of furniture) entries.push({ span, fate: 'furniture', rule, text: text.slice(...span) });
  entries.sort((a, b) => a.span[0] - b.span[0]);
  return fill(text, entries, joints);
}

/** Accounts for what stands between the entries: white space, and the hyphens that a joint healed. */
function fill(text: string, entries: readonly LedgerEntry[], joints: ReadonlySet<number>): LedgerEntry[] {
  const ledger: LedgerEntry[] = [];
  let at = 0;
  for (const entry of [...entries, undefined]) {
    const next = entry?.span[0] ?? text.length;
    if (next < at) throw new InvariantError(`character ${next} is accounted for twice`);
    if (next > at) {
      const between = text.slice(at, next);
      if (joints.has(at) && isJoint(between)) ledger.push({ span: [at, next], fate: 'joint', text: between });
      else if (isBlank(between)) ledger.push({ span: [at, next], fate: 'blank', text: between });
      else
        throw new InvariantError(`characters ${at} to ${next} have no fate: ${JSON.stringify(between.slice(0, 40))}`);
    }
    if (entry === undefined) break;
    if (entry.span[1] <= entry.span[0]) throw new InvariantError(`entry ${entry.span[0]} is empty`);
    ledger.push(entry);
    at = entry.span[1];
  }
  return ledger;
}

/** Nothing that a reader sees: white space, separators, controls and other unprintable characters. */
function isBlank(text: string): boolean {
  return text.trim() === '' || /^[\s\p{C}\p{Z}]*$/u.test(text);
}

/** The same, or the hyphen that a line ended with. */
function isJoint(text: string): boolean {
  return text.trim() === '' || /^[\s\p{C}\p{Z}\p{Pd}¬=]*$/u.test(text);
}
