/** Pieces: texts with the spans of the dump that they are made of. Cutting, joining, and finding one's way back. */
import type { Piece, Span } from './model.ts';
import { firstWhere } from './span.ts';

/** The part `[from, to)` of a piece's text, without white space at its ends. */
export function slicePiece(piece: Piece, start: number, stop: number): Piece {
  const part = piece.text.slice(start, stop);
  const from = start + part.length - part.trimStart().length;
  const to = Math.max(from, stop - (part.length - part.trimEnd().length));
  const spans: Span[] = [];
  const joints: string[] = [];
  let at = 0;
  for (let index = 0; index < piece.spans.length; index += 1) {
    const span = piece.spans[index] as Span;
    const size = span[1] - span[0];
    const first = Math.max(from, at);
    const last = Math.min(to, at + size);
    if (first < last) {
      if (spans.length > 0) joints.push(piece.joints[index - 1] ?? '');
      spans.push([span[0] + first - at, span[0] + last - at]);
    }
    at += size + (piece.joints[index] ?? '').length;
  }
  return { text: piece.text.slice(from, to), spans, joints };
}

/** Two pieces as one text. */
export function joinPieces(first: Piece, joint: string, second: Piece): Piece {
  return {
    text: first.text + joint + second.text,
    spans: [...first.spans, ...second.spans],
    joints: [...first.joints, joint, ...second.joints],
  };
}

/** A range of a piece's text with the one span of the dump that it lies in; joints lie in none. */
export interface Placed {
  /** Where it stands in the piece's text. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** The piece's spans with their places in its text. */
export function placesOf(piece: Piece): Placed[] {
  let at = 0;
  return piece.spans.map((span, index) => {
    const from = at;
    const to = from + span[1] - span[0];
    at = to + (piece.joints[index] ?? '').length;
    return { from, to, span };
  });
}

/** Of the places of a text, which are in its order, those that have some of `[from, to)`: a long text has thousands. */
export function placesIn(places: readonly Placed[], from: number, to: number): readonly Placed[] {
  const first = firstWhere(places.length, (at) => (places[at] as Placed).to > from);
  const end = firstWhere(places.length, (at) => (places[at] as Placed).from >= to);
  return places.slice(first, end);
}

/** Chinese, Japanese and full-width characters stand side by side; everything else is parted by a space. */
const SOLID = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

/** Marks that all scripts share: so many characters beside them show in which they stand. */
const NEARBY = 16;
/** A bracket opens what follows it. */
const OPENS = /[([{]$/u;
/** In Chinese text beside a mark, unless the mark stands between spaces itself; within numbers, units and names with figures. */
const MARK_ENDS =
  /\S[.,;:!?)\]%+~/\-\u00b1\u00d7\u2014\u2018-\u201d\u2026\u00b7\u2200-\u22ff]$|[,;:!?)\]%\u2014\u2018-\u201d\u2026\u2236]$/u;
const MARK_BEGINS =
  /^[([.,;:!?)\]%\u00b0\u2014\u2018-\u201d\u2026\u00b7\u2030\u2103\u2236]|^[+~/\-\u00b1\u00d7\u2200-\u22ff]\S/u;
const FIGURE_ENDS = /\d$/u;
const FIGURE_BEGINS = /^(?:\d|[A-Za-z]{1,3}(?![A-Za-z]))/u;
const SHORT_NAME = /(?:^|[^A-Za-z])[A-Za-z]$/u;

/** A compound that was broken at its own hyphen, unless the hyphen stands for what both words share: `Haus- und Hofhund`. */
const BROKEN_AT_HYPHEN = /\p{L}[-‐]$/u;
const SHARES = /^(?:und|oder|bzw|and|or|to|et|ou)\b/iu;

/** What stands between two texts that are one: nothing beside a Chinese character or within a compound, else a space. */
export function jointBetween(before: string, after: string): '' | ' ' {
  const last = [...before.slice(-2)].at(-1) ?? '';
  const first = [...after.slice(0, 2)][0] ?? '';
  if (SOLID.test(last) || SOLID.test(first)) return '';
  if (BROKEN_AT_HYPHEN.test(before.slice(-3)) && /^\p{L}/u.test(after))
    return SHARES.test(after.slice(0, 5)) ? ' ' : '';
  if (OPENS.test(before)) return '';
  const isUnbroken =
    MARK_ENDS.test(before) ||
    MARK_BEGINS.test(after) ||
    (FIGURE_ENDS.test(before) && FIGURE_BEGINS.test(after)) ||
    (SHORT_NAME.test(before.slice(-2)) && /^\d/u.test(after));
  return isUnbroken && SOLID.test(before.slice(-NEARBY) + after.slice(0, NEARBY)) ? '' : ' ';
}
