/**
 * Compose: paragraphs and their matches become articles and a ledger. One stage after the other; each is a file.
 *
 *   overlap ─ choose ─ strands ─ articles ─ captions ─ ledger
 */
import type { Article, Block, Finding, LedgerEntry, Match, Paragraph, Piece, Variant } from '../model.ts';
import { slicePiece } from '../piece.ts';
import { readRoles } from '../rules/roles.ts';
import { type Draft, damageOf, draftArticles, namesOf } from './articles.ts';
import { type CaptionGroup, placeCaptions } from './captions.ts';
import { choose } from './choose.ts';
import { copiesOf, partFurniture, variantsOf, withinKept } from './copies.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { balance, type Furnishing } from './ledger.ts';
import { type Cut, type Overlap, overlap } from './overlap.ts';
import { pageOf } from './page.ts';
import { type Item, readStrands } from './strands.ts';

export interface Composition {
  readonly articles: readonly Article[];
  readonly ledger: readonly LedgerEntry[];
  readonly findings: readonly Finding[];
}

export function compose(text: string, paragraphs: readonly Paragraph[], matches: readonly Match[]): Composition {
  const layout = overlap(paragraphs, matches);
  const evidence = gatherEvidence(paragraphs);
  const kept = choose(layout, evidence);
  const page = pageOf(layout, kept, evidence);
  const { items } = page;
  const steps = readStrands(page);
  const drafts = draftArticles(paragraphs, items, steps, evidence, page.witnessed);
  const captions = captionGroups(items);
  const homed = house(paragraphs, items, drafts, captions, evidence);
  const furniture = furnitureOf(paragraphs, items);
  const { copies, recurring } = partFurniture(copiesOf(paragraphs, layout, kept), furniture);
  const withVariants = homed.map((blocks) =>
    blocks.map((block) => listVariants(block, paragraphs, items, layout, kept)),
  );
  const articles = number(withVariants, items);
  return {
    articles,
    ledger: balance(text, articles, withinKept(copies, articles), [...furniture, ...recurring], paragraphs),
    findings: [],
  };
}

function captionGroups(items: readonly Item[]): CaptionGroup[] {
  const groups: { items: number[]; roles: ('caption' | 'credit')[] }[] = [];
  for (const [index, item] of items.entries()) {
    const role = item.aside ? item.facts.role?.role : undefined;
    if (role !== 'caption' && role !== 'credit') continue;
    const last = groups.at(-1);
    const follows = last !== undefined && last.items.at(-1) === index - 1;
    if (role === 'credit' && follows) {
      last.items.push(index);
      last.roles.push(role);
    } else groups.push({ items: [index], roles: [role] });
  }
  return groups;
}

/** Puts captions and sign-offs where they stand in an article: the body, then captions, the sign-off last. */
function house(
  paragraphs: readonly Paragraph[],
  items: readonly Item[],
  drafts: readonly (readonly Draft[])[],
  captions: readonly CaptionGroup[],
  evidence: Evidence,
): Draft[][] {
  const asBlocks = (group: CaptionGroup): Draft[] =>
    group.items.map((index, at) => {
      const item = items[index] as Item;
      const piece = slicePiece(paragraphs[item.paragraph] as Paragraph, item.from, item.to);
      return { kind: group.roles[at] ?? 'caption', ...piece, items: [index] };
    });
  if (drafts.length === 0) return captions.map(asBlocks);
  const itemsOf = (blocks: readonly Draft[], kind: Draft['kind']) =>
    blocks.filter((block) => block.kind === kind).flatMap((block) => block.items.map((at) => items[at] as Item));
  const homes = drafts.map((blocks) => ({
    title: itemsOf(blocks, 'title'),
    text: itemsOf(blocks, 'paragraph'),
    items: blocks.flatMap((block) => block.items),
  }));
  const placed = placeCaptions(captions, homes, items, evidence);
  return drafts.map((blocks, at) => {
    const own = captions.filter((_, index) => placed[index]?.home === at).flatMap(asBlocks);
    const signs = blocks.filter((block) => block.kind === 'signoff');
    return [...blocks.filter((block) => block.kind !== 'signoff'), ...own, ...signs];
  });
}

function furnitureOf(paragraphs: readonly Paragraph[], items: readonly Item[]): Furnishing[] {
  return items.flatMap((item) => {
    const role = item.aside ? item.facts.role : undefined;
    if (role?.role !== 'furniture' && role?.role !== 'jump') return [];
    const piece: Piece = slicePiece(paragraphs[item.paragraph] as Paragraph, item.from, item.to);
    return piece.spans.map((span) => ({ span, rule: role.rule }));
  });
}

/** Adds to a block the readings of the witnesses that were not kept. */
function listVariants(
  block: Draft,
  paragraphs: readonly Paragraph[],
  items: readonly Item[],
  layout: Overlap,
  kept: readonly number[],
): Draft {
  const variants: Variant[] = [];
  let offset = 0;
  for (const index of block.items) {
    const item = items[index] as Item;
    for (const at of layout.cutsOf(item.paragraph)) {
      const base = layout.cuts[at] as Cut;
      if (base.from < item.from || base.to > item.to || kept[base.group] !== at) continue;
      for (const other of layout.groups[base.group] ?? []) {
        if (other === at) continue;
        const lead = offset + base.from - item.from;
        variants.push(...variantsOf(paragraphs, layout, layout.cuts[other] as Cut, base, lead));
      }
    }
    const piece = slicePiece(paragraphs[item.paragraph] as Paragraph, item.from, item.to);
    offset = block.text.indexOf(piece.text, offset) + piece.text.length;
  }
  return variants.length === 0 ? block : { ...block, variants: merge(variants) };
}

/** The same reading of the same place by several witnesses is one variant. */
function merge(variants: readonly Variant[]): Variant[] {
  const merged = new Map<string, Variant>();
  for (const variant of variants) {
    const key = `${variant.at[0]}.${variant.at[1]}.${variant.reading}`;
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined ? variant : { ...known, witnesses: [...known.witnesses, ...variant.witnesses] },
    );
  }
  return [...merged.values()].sort((x, y) => x.at[0] - y.at[0] || x.at[1] - y.at[1]);
}

/** Numbers the articles in reading order and states what their blocks mean. */
function number(drafts: readonly (readonly Draft[])[], items: readonly Item[]): Article[] {
  const digits = Math.max(2, String(drafts.length).length);
  return drafts.map((draft, index) => {
    const blocks = draft.map(({ items: _, ...block }): Block => block);
    const factsOf = (at: number) => ({
      opens: (items[draft[at]?.items[0] ?? -1] as Item).facts,
      closes: (items[draft[at]?.items.at(-1) ?? -1] as Item).facts,
    });
    const title = textOf(blocks, 'title');
    return {
      id: String(index + 1).padStart(digits, '0'),
      title,
      kicker: textOf(blocks, 'kicker'),
      deck: textOf(blocks, 'deck'),
      ...namesOf(blocks, (block) => readRoles(block.text).find((reading) => reading.names !== undefined)?.names ?? []),
      blocks,
      damage: damageOf({ title, blocks }, factsOf),
    };
  });
}

function textOf(blocks: readonly Block[], kind: Block['kind']): string | null {
  const texts = blocks.filter((block) => block.kind === kind).map((block) => block.text);
  return texts.length === 0 ? null : texts.join(' ');
}
