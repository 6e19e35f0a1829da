/**
 * Articles: the best reading of the page as blocks, with the seams, names and damage that it implies.
 */
import { articleConfidence, seamConfidence } from '../evidence/confidence.ts';
import type { Evidence, Item } from '../evidence/evidence.ts';
import type { Article, Block, BlockKind, Paragraph, Piece, Seam, SeamEvidence } from '../model.ts';
import { joinPieces, jointBetween, slicePiece } from '../piece.ts';
import { readDateline } from '../rules/dateline.ts';
import { readRoles } from '../rules/roles.ts';
import { readTail } from '../rules/tail.ts';
import type { Page } from '../search/page.ts';
import type { Step } from '../search/strands.ts';
import { isDeck, nameHeading } from '../search/titles.ts';
import { endsInHyphen } from '../text/hyphens.ts';
import { damageOf } from './damage.ts';

/** A block and the items that it is made of. */
export interface Draft extends Block {
  readonly items: readonly number[];
}

/** Builds the blocks of every strand, in the order in which the strands begin on the page. */
export function draftArticles(
  paragraphs: readonly Paragraph[],
  { items, evidence, witnessed }: Page,
  steps: readonly Step[],
): Draft[][] {
  const strands = new Map<number, Draft[]>();
  for (const step of steps) {
    const item = items[step.item] as Item;
    const piece = slicePiece(paragraphs[item.paragraph] as Paragraph, item.from, item.to);
    const blocks = strands.get(step.strand) ?? [];
    strands.set(step.strand, blocks);
    const target = step.to === undefined ? -1 : blocks.findIndex((block) => block.items.includes(step.to as number));
    if (step.label === 'joined' && target !== -1) {
      const block = blocks[target] as Draft;
      blocks[target] = sew(block, piece, step, seamEvidence(items, step, evidence, witnessed));
    } else {
      const { text, spans, joints } = piece;
      blocks.push({ kind: KINDS[step.label], text, spans, joints, items: [step.item] });
    }
  }
  return [...strands.values()].map((blocks) => rotate(headed(blocks, items, evidence), items, evidence));
}

/** The lines of the heading told apart. Running text that was broken at a width had its headline broken too. */
function headed(blocks: readonly Draft[], items: readonly Item[], evidence: Evidence): Draft[] {
  const lines = blocks.filter((block) => block.kind === 'title');
  if (lines.length < 2 && !lines.some((line) => isDeck(line.text))) return [...blocks];
  const wrapped = blocks.some((block) => block.kind === 'paragraph' && block.spans.length > block.items.length);
  const kinds = nameHeading(
    lines.map((line) => items[line.items[0] as number] as Item),
    wrapped,
    evidence,
  );
  const kindOf = new Map(lines.map((line, at) => [line, kinds[at] as BlockKind]));
  return blocks.map((block) => ({ ...block, kind: kindOf.get(block) ?? block.kind }));
}

const KINDS: Record<Step['label'], BlockKind> = {
  title: 'title',
  subhead: 'subhead',
  byline: 'byline',
  signoff: 'signoff',
  paragraph: 'paragraph',
  joined: 'paragraph',
};

/** Sews a half to the block that it continues, as one step of the search has it. */
function sew(block: Draft, half: Piece, step: Step, evidence: SeamEvidence): Draft {
  const sewn = sewOn(block, half, evidence, seamConfidence(evidence, step.margin));
  return { ...sewn, items: [...block.items, step.item] };
}

/** A block with the half that continues it; a hyphen that the break left at the end is healed. */
export function sewOn(block: Block, half: Piece, evidence: SeamEvidence, confidence: number): Block {
  const healed = healHyphen(block, half);
  const joint = healed === block ? jointBetween(block.text, half.text) : '';
  const seam: Seam = { after: healed.spans.length - 1, evidence, confidence };
  return { ...block, ...joinPieces(healed, joint, half), seams: [...(block.seams ?? []), seam] };
}

function healHyphen<T extends Piece>(block: T, half: Piece): T {
  if (!endsInHyphen(block.text) || !/^\p{Ll}/u.test(half.text)) return block;
  return { ...block, ...slicePiece(block, 0, block.text.length - 1) };
}

function seamEvidence(
  items: readonly Item[],
  step: Step,
  evidence: Evidence,
  witnessed: (tail: Item, head: Item) => boolean,
): SeamEvidence {
  const [tail, head] = [items[step.to as number] as Item, items[step.item] as Item];
  if (witnessed(tail, head)) return 'witnessed';
  if (items[step.item - 1]?.facts.role?.role === 'jump') return 'jump';
  if (items.slice((step.to as number) + 1, step.item).some((item) => !item.aside)) return 'skip';
  return evidence.continues(tail, head).word === undefined ? 'grammar' : 'word';
}

/**
 * A chain of frames that was printed from its middle begins with a half and breaks off at its end, and the two fit:
 * then the end goes on at the beginning, and the article opens where the chain was cut.
 */
function rotate(blocks: Draft[], items: readonly Item[], evidence: Evidence): Draft[] {
  const body = blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'subhead');
  const [first, last] = [body[0], body.at(-1)];
  if (first === undefined || last === undefined || first === last) return blocks;
  const head = items[first.items[0] as number] as Item;
  const tail = items[last.items.at(-1) as number] as Item;
  if (tail.facts.closed || head.facts.opens > ROTATED_OPENS) return blocks;
  const score = evidence.continues(tail, head).score;
  if (score < ROTATED_SEAM) return blocks;
  const start = body.findIndex((block, at) => at > 0 && (items[block.items[0] as number] as Item).facts.opens > 0);
  if (start <= 0) return blocks;
  const evidenceKind: SeamEvidence = evidence.continues(tail, head).word === undefined ? 'skip' : 'word';
  const sewn = sew(
    last,
    first,
    { item: first.items[0] as number, label: 'joined', strand: 0, gain: score, margin: score },
    evidenceKind,
  );
  const whole: Draft = { ...sewn, items: [...last.items, ...first.items] };
  const turned =
    start === body.length - 1
      ? [whole, ...body.slice(1, start)]
      : [...body.slice(start, -1), whole, ...body.slice(1, start)];
  let next = 0;
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'subhead') return [block];
    const put = turned[next];
    next += 1;
    return put === undefined ? [] : [put];
  });
}
const ROTATED_OPENS = -0.5;
const ROTATED_SEAM = 1;

/** Numbers the articles in reading order and states what their blocks mean. */
export function numberArticles(drafts: readonly (readonly Draft[])[], page: Page, steps: readonly Step[]): Article[] {
  const stepOf = new Map(steps.map((step) => [step.item, step]));
  const digits = Math.max(2, String(drafts.length).length);
  return drafts.map((draft, index) => {
    const blocks = draft.map(({ items: _, ...block }): Block => block);
    const title = textOf(blocks, 'title');
    const first = stepOf.get(draft[0]?.items[0] ?? -1);
    const names = namesOf(
      blocks,
      (block) => readRoles(block.text).find((reading) => reading.names !== undefined)?.names ?? [],
    );
    const isNamed = names.dateline !== null || names.byline.length + names.signoff.length > 0;
    return {
      id: String(index + 1).padStart(digits, '0'),
      title,
      kicker: textOf(blocks, 'kicker'),
      deck: textOf(blocks, 'deck'),
      ...names,
      ...(first?.apart === true && title === null && blocks.length === 1 ? { orphan: true as const } : {}),
      blocks,
      damage: damageOf(draft, title, isNamed, page),
      ...(first === undefined ? {} : { confidence: articleConfidence(title !== null, first.margin) }),
    };
  });
}

function textOf(blocks: readonly Block[], kind: Block['kind']): string | null {
  const texts = blocks.filter((block) => block.kind === kind).map((block) => block.text);
  return texts.length === 0 ? null : texts.reduce((text, line) => text + jointBetween(text, line) + line);
}

/** The names and the dateline that an article's blocks give. */
function namesOf(
  blocks: readonly Block[],
  read: (block: Block) => readonly string[],
): Pick<Article, 'byline' | 'dateline' | 'signoff'> {
  const byline: string[] = [];
  const signoff: string[] = [];
  let dateline: string | null = null;
  for (const block of blocks) {
    if (block.kind === 'byline') byline.push(...read(block));
    if (block.kind === 'signoff') signoff.push(...read(block));
  }
  const body = blocks.filter((block) => block.kind === 'paragraph');
  const lead = body[0] === undefined ? undefined : readDateline(body[0].text);
  if (lead !== undefined) {
    dateline = lead.text;
    byline.push(...lead.names);
  }
  const tail = body.at(-1) === undefined ? undefined : readTail((body.at(-1) as Block).text);
  if (tail?.role === 'signoff') signoff.push(...tail.names);
  return { byline: unique(byline), dateline, signoff: unique(signoff) };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
