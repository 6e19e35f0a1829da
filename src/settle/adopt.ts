/**
 * Adopt: an article gives way to what its own text was read as. What the adopted reading takes out may be what copies
 * elsewhere in the dump are said to repeat; they name what is left of it.
 */
import type { Reading } from '../compose/bind.ts';
import type { Furnishing } from '../compose/furniture.ts';
import { copiesBetween, type Removed } from '../copies/copies.ts';
import type { Article, Piece, Span } from '../model.ts';
import { LEAST_ALIKE } from './carry.ts';

/** The reading with another in place of one of its articles; undefined where a copy would repeat nothing that stays. */
export function adopt(reading: Reading, article: Article, own: Reading, dump: string): Reading | undefined {
  const before = spansOf([article]);
  const homes: Home[] = [
    ...spansOf(own.articles).map((span): Home => ({ span })),
    ...own.copies.map((copy): Home => ({ span: copy.span, copy })),
    ...own.furniture.map((furnishing): Home => ({ span: furnishing.span, furnishing })),
  ];
  const [first, last] = [Math.min(...before.map(([from]) => from)), Math.max(...before.map(([, to]) => to))];
  // A large dump has many copies, nearly all of them elsewhere.
  const isTouched = ({ of }: Removed) => of[1] > first && of[0] < last && before.some((span) => shared(span, of) > 0);
  const moved = reading.copies.filter(isTouched).flatMap((copy) => rehomed(copy, homes, dump));
  const copies = moved.filter((one): one is Removed => 'of' in one);
  if (copies.some(({ similarity }) => similarity < LEAST_ALIKE)) return undefined;
  return {
    articles: reading.articles.flatMap((one) => (one === article ? own.articles : [one])),
    copies: [...reading.copies.filter((copy) => !isTouched(copy)), ...own.copies, ...copies],
    furniture: [...reading.furniture, ...own.furniture, ...moved.filter((one) => !('of' in one))],
    breaks: [...reading.breaks, ...own.breaks],
    findings: [...reading.findings, ...own.findings],
  };
}

/** What became of a stretch of the article: it stays, or it was taken out. */
interface Home {
  readonly span: Span;
  readonly copy?: Removed;
  readonly furnishing?: Furnishing;
}

/** The copy, in parts where what it repeats stands apart now. What repeats furniture is furniture. */
function rehomed(copy: Removed, homes: readonly Home[], dump: string): readonly (Removed | Furnishing)[] {
  const over = homes.filter(({ span }) => shared(span, copy.of) > 0).sort((x, y) => x.span[0] - y.span[0]);
  const best = over.reduce((x, y) => (shared(y.span, copy.of) > shared(x.span, copy.of) ? y : x));
  if (best.furnishing !== undefined) return [{ span: copy.span, rule: best.furnishing.rule }];
  if (best.copy === undefined && shared(best.span, copy.of) === copy.of[1] - copy.of[0]) return [copy];
  const spans = over.filter(({ furnishing }) => furnishing === undefined).map((home) => targetOf(home, copy.of));
  return copiesBetween(pieceOf([copy.span], dump), pieceOf(spans, dump), copy.rule, () => false);
}

/** What a stretch says where it stays; of what is itself a copy, the part that answers to the stretch. */
function targetOf({ span: home, copy }: Home, of: Span): Span {
  const span: Span = [Math.max(home[0], of[0]), Math.min(home[1], of[1])];
  if (copy === undefined) return span;
  const base = copy.of;
  const scale = (base[1] - base[0]) / (home[1] - home[0]);
  const from = Math.min(base[1] - 1, base[0] + Math.round((span[0] - home[0]) * scale));
  return [from, Math.max(from + 1, Math.min(base[1], base[0] + Math.round((span[1] - home[0]) * scale)))];
}

function pieceOf(spans: readonly Span[], dump: string): Piece {
  return { text: spans.map((span) => dump.slice(...span)).join(''), spans, joints: spans.slice(1).map(() => '') };
}

function spansOf(articles: readonly Article[]): Span[] {
  return articles.flatMap(({ blocks }) => blocks.flatMap(({ spans }) => spans));
}

function shared(one: Span, other: Span): number {
  return Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
}
