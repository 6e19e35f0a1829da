/**
 * Carry: what was read in the plain text of an article, told of the dump. An offset in that text stands for a place in
 * the dump, or for a joint.
 */
import type { Reading } from '../compose/bind.ts';
import { copiesBetween, type Removed } from '../copies/copies.ts';
import type { Article, Block, Finding, Seam, Span, Variant } from '../model.ts';
import { type Placed, placesOf, slicePiece } from '../piece.ts';
import type { PlainText } from '../plain.ts';

/**
 * The reading of a plain text, with all its places in the dump.
 * @param keeps whether what it takes for copies is to stay.
 */
export function carryReading(reading: Reading, plain: PlainText, dump: string, keeps: boolean): Reading {
  const copies = reading.copies.map((copy) => ({ copy, parts: carryCopy(copy, plain, dump) }));
  const isShown = ({ parts }: { readonly parts: readonly Removed[] }) =>
    !keeps && parts.every(({ similarity }) => similarity >= LEAST_ALIKE);
  return {
    articles: [
      ...reading.articles.map((article) => carryArticle(article, plain)),
      ...copies.filter((one) => !isShown(one)).map(({ copy }) => remainder(copy, plain)),
    ],
    copies: copies.filter(isShown).flatMap(({ parts }) => parts),
    furniture: reading.furniture.flatMap(({ span, rule }) =>
      slicePiece(plain, ...span).spans.map((own) => ({ span: own, rule })),
    ),
    breaks: reading.breaks.flatMap((at) => slicePiece(plain, at - 1, at).spans.map(([, end]) => end)),
    findings: reading.findings.map((finding) => carryFinding(finding, plain)),
  };
}

/** At most every second character is to be changed: what is less alike is another text. */
export const LEAST_ALIKE = 0.5;

/**
 * A copy that cannot be read beside the text that it repeats, because the dump broke the one or the other into lines, is
 * not taken out. It stands by itself, where cleaning it finds nothing that it repeats.
 */
function remainder({ span }: Removed, plain: PlainText): Article {
  return {
    ...{ id: '', title: null, kicker: null, deck: null, byline: [], dateline: null, signoff: [], orphan: true },
    blocks: [{ kind: 'paragraph', ...slicePiece(plain, ...span) }],
    damage: [{ kind: 'missing-title' }],
  };
}

function carryArticle(article: Article, plain: PlainText): Article {
  const seams = seamsOf(plain);
  const variants = variantsOf(plain);
  return { ...article, blocks: article.blocks.map((block) => carryBlock(block, plain, seams, variants)) };
}

/** The seams of the plain text's blocks, by the place in the dump at which the first half ends. */
function seamsOf({ places }: PlainText): Map<number, Seam> {
  const seams = new Map<number, Seam>();
  for (const { block } of places)
    for (const seam of block.seams ?? []) seams.set((block.spans[seam.after] as Span)[1], seam);
  return seams;
}

/** The variants of the plain text's blocks, with their places in it. */
function variantsOf({ places }: PlainText): Variant[] {
  return places.flatMap(({ block, at }) =>
    (block.variants ?? []).map((variant) => ({ ...variant, at: [at + variant.at[0], at + variant.at[1]] as const })),
  );
}

function carryBlock(
  block: Block,
  plain: PlainText,
  known: ReadonlyMap<number, Seam>,
  variants: readonly Variant[],
): Block {
  const spans: Span[] = [];
  const joints: string[] = [];
  const seams: Seam[] = [];
  const made = new Map((block.seams ?? []).map((seam) => [seam.after, seam]));
  for (const [index, span] of block.spans.entries()) {
    const part = slicePiece(plain, ...span);
    for (const [at, own] of part.spans.entries()) {
      spans.push(own);
      const seam = at + 1 < part.spans.length ? known.get(own[1]) : made.get(index);
      if (seam !== undefined) seams.push({ ...seam, after: spans.length - 1 });
    }
    joints.push(...part.joints);
    if (index + 1 < block.spans.length) joints.push(block.joints[index] ?? '');
  }
  const { seams: _, variants: own = [], ...rest } = block;
  const places = placesOf(block);
  const all = [
    ...own.map((variant) => ({
      ...variant,
      witnesses: variant.witnesses.flatMap((w) => slicePiece(plain, ...w).spans),
    })),
    ...variants.flatMap((variant) => carryVariant(variant, places)),
  ].sort((x, y) => x.at[0] - y.at[0] || x.at[1] - y.at[1]);
  return {
    ...rest,
    spans,
    joints,
    ...(seams.length === 0 ? {} : { seams }),
    ...(all.length === 0 ? {} : { variants: all }),
  };
}

/** What the witnesses of a stretch read goes where the stretch goes, if it is still whole. */
function carryVariant(variant: Variant, places: readonly Placed[]): Variant[] {
  const [from, to] = variant.at;
  const home = places.find(({ span }) => span[0] <= from && to <= span[1]);
  if (home === undefined) return [];
  const shift = home.from - home.span[0];
  return [{ ...variant, at: [from + shift, to + shift] }];
}

/** Lines that follow each other in the dump, with white space between, go as one. */
function carryCopy({ span, of, rule }: Removed, plain: PlainText, dump: string): Removed[] {
  const areNext = (x: Span, y: Span) => x[1] <= y[0] && dump.slice(x[1], y[0]).trim() === '';
  return copiesBetween(slicePiece(plain, ...span), slicePiece(plain, ...of), rule, areNext);
}

function carryFinding(finding: Finding, plain: PlainText): Finding {
  if (finding.span === undefined) return finding;
  const { spans } = slicePiece(plain, ...finding.span);
  return { ...finding, span: [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))] };
}
