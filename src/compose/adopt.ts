/**
 * Adopt: frames that the layout moved. A frame of an article may stand before the article, or inside another one; then
 * the reading from top to bottom leaves a strand that has no title and begins in the middle of a sentence, and
 * somewhere else a sentence that breaks off. Where the two fit, and their words do, the strand goes home.
 */
import type { Item, Page, Step } from './strands.ts';

/** Nats that a fit needs, and by which it must beat the next best place: a wrong join is worse than a reported break. */
const FIT = 2;
const CLEAR = 1;
/** A sentence that would hang and now goes on, and a text without a beginning that now has one. */
const HEALED = 1.5;

/** The steps in an order in which every strand's stand together, strays taken home. */
export function adopt(page: Page, steps: readonly Step[]): readonly Step[] {
  const strands = new Map<number, Step[]>();
  for (const step of steps) {
    const own = strands.get(step.strand);
    if (own === undefined) strands.set(step.strand, [step]);
    else own.push(step);
  }
  for (const [id, own] of strands) {
    const first = own[0] as Step;
    if (first.label !== 'paragraph' || own.some((step) => step.label === 'title')) continue;
    const head = page.items[first.item] as Item;
    if (head.facts.opens > MOST_OPENING || head.facts.leads > 0) continue;
    const home = homeOf(page, strands, id, own);
    if (home === undefined) continue;
    const target = strands.get(home.strand) as Step[];
    const at = home.after + 1;
    const joined: Step = { ...first, label: 'joined', strand: home.strand, to: home.item, margin: home.margin };
    strands.set(home.strand, [...target.slice(0, at), joined, ...own.slice(1).map((step) => ({ ...step, strand: home.strand })), ...target.slice(at)]);
    strands.delete(id);
  }
  return [...strands.values()].flat();
}

/** Text that may well begin a paragraph has not lost its head. */
const MOST_OPENING = 1;

interface Home {
  readonly strand: number;
  /** The place in the strand's steps after which the text goes, and the item that it continues. */
  readonly after: number;
  readonly item: number;
  readonly margin: number;
}

/** The one place where a sentence breaks off that the strand's first text continues; undefined where none is clear. */
function homeOf(page: Page, strands: ReadonlyMap<number, readonly Step[]>, id: number, own: readonly Step[]): Home | undefined {
  const first = own[0] as Step;
  const found: Home[] = [];
  for (const [strand, steps] of strands) {
    if (strand === id) continue;
    const continued = new Set(steps.flatMap((step) => (step.to === undefined ? [] : [step.to])));
    for (const [after, step] of steps.entries()) {
      if (step.label !== 'paragraph' && step.label !== 'joined') continue;
      const tail = page.items[step.item] as Item;
      if (tail.facts.closed || continued.has(step.item)) continue;
      const around = steps.slice(Math.max(0, after - 2), after + 1).map(({ item }) => item);
      const seam = page.witnessed(tail, page.items[first.item] as Item)
        ? WITNESSED
        : page.evidence.continues(tail, page.items[first.item] as Item).score;
      found.push({ strand, after, item: step.item, margin: seam + HEALED + page.bond(first.item, around) });
    }
  }
  found.sort((x, y) => y.margin - x.margin);
  const [best, rival] = found;
  if (best === undefined || best.margin < FIT || (rival !== undefined && best.margin - rival.margin < CLEAR)) return undefined;
  return best;
}

const WITNESSED = 6;
