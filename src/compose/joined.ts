/** Joined: two parts of an article, of two pages, as one. */
import { sewOn } from '../articles/articles.ts';
import type { Article, Block, Damage } from '../model.ts';
import type { Continuation } from './continued.ts';

/** The article with the part that continues it; the text first, then the captions of both, the sign-offs last. */
export function joinArticles(first: Article, second: Article, seam: Continuation['seam']): Article {
  const tail = lastBody(first.blocks);
  const head = second.blocks.findIndex(isBody);
  const isSewn = seam !== undefined && tail !== -1 && head !== -1;
  const own: Part[] = first.blocks.map((block, at) => ({ block, of: 1, at }));
  // What headed the second part now stands within the article.
  const more: Part[] = second.blocks.map((block, at) => ({
    block: HEADINGS.has(block.kind) ? { ...block, kind: 'subhead' } : block,
    of: 2,
    at,
  }));
  if (isSewn) {
    const half = second.blocks[head] as Block;
    own[tail] = { block: sewBlocks(first.blocks[tail] as Block, half, seam), of: 1, at: tail };
    more.splice(head, 1);
  }
  const parts = ORDER.flatMap((fits) => [...own, ...more].filter(({ block }) => fits(block)));
  const placeOf = (of: 1 | 2, at: number) =>
    isSewn && of === 2 && at === head
      ? parts.findIndex((part) => part.of === 1 && part.at === tail)
      : parts.findIndex((part) => part.of === of && part.at === at);
  return {
    ...first,
    byline: [...new Set([...first.byline, ...second.byline])],
    dateline: first.dateline ?? second.dateline,
    signoff: [...new Set([...first.signoff, ...second.signoff])],
    blocks: parts.map(({ block }) => block),
    damage: damageOf(first, second, isSewn ? undefined : tail, placeOf),
  };
}

interface Part {
  readonly block: Block;
  /** Which of the two it stood in, and where. */
  readonly of: 1 | 2;
  readonly at: number;
}

const HEADINGS = new Set(['kicker', 'title', 'deck']);
const ASIDE = new Set(['caption', 'credit']);
const ORDER: readonly ((block: Block) => boolean)[] = [
  ({ kind }) => !ASIDE.has(kind) && kind !== 'signoff',
  ({ kind }) => ASIDE.has(kind),
  ({ kind }) => kind === 'signoff',
];

function isBody({ kind }: Block): boolean {
  return kind === 'paragraph';
}

function lastBody(blocks: readonly Block[]): number {
  return blocks.findLastIndex(isBody);
}

/** A torn paragraph made whole; seams and variants of its second half are told from its beginning. */
function sewBlocks(block: Block, half: Block, seam: NonNullable<Continuation['seam']>): Block {
  const sewn = sewOn(block, half, seam.evidence, seam.confidence);
  const spans = sewn.spans.length - half.spans.length;
  const shift = sewn.text.length - half.text.length;
  const seams = (half.seams ?? []).map((own) => ({ ...own, after: own.after + spans }));
  const variants = (half.variants ?? []).map((variant) => ({
    ...variant,
    at: [variant.at[0] + shift, variant.at[1] + shift] as const,
  }));
  const all = [...(block.variants ?? []), ...variants];
  return { ...sewn, seams: [...(sewn.seams ?? []), ...seams], ...(all.length === 0 ? {} : { variants: all }) };
}

/** What is missing in the whole. Where a torn text was not sewn, and where the second part lacks its head, is a gap. */
function damageOf(
  first: Article,
  second: Article,
  unsewn: number | undefined,
  placeOf: (of: 1 | 2, at: number) => number,
): Damage[] {
  const has = (article: Article, kind: Damage['kind']) => article.damage.some((damage) => damage.kind === kind);
  const gaps = (article: Article, of: 1 | 2): Damage[] =>
    article.damage.flatMap((damage) =>
      damage.kind === 'gap' ? [{ ...damage, after: placeOf(of, damage.after ?? 0) }] : [],
    );
  const isOpen = unsewn !== undefined && unsewn !== -1 && (has(first, 'missing-tail') || has(second, 'missing-head'));
  return [
    ...first.damage.filter(({ kind }) => kind === 'missing-title' || kind === 'missing-head'),
    ...gaps(first, 1),
    ...(isOpen ? [{ kind: 'gap', after: placeOf(1, unsewn) } as const] : []),
    ...gaps(second, 2),
    ...second.damage.filter(({ kind }) => kind === 'missing-tail'),
  ];
}
