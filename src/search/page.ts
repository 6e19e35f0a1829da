/** The page as the search reads it: the texts that stay, which of them stand beside the running text, what binds them. */
import type { Cut, Overlap } from '../copies/overlap.ts';
import type { Evidence, Item, Stretch, TextScales } from '../evidence/evidence.ts';
import { jumpOf } from '../rules/furniture.ts';
import { lengthsOf } from './lengths.ts';
import { type Moved, readingOrder } from './order.ts';
import { tearingOf } from './tearing.ts';

/** What the search asks of a page. */
export interface Page {
  readonly items: readonly Item[];
  /** The frames that were moved to where their text goes on. */
  readonly moved: readonly Moved[];
  /** There seemed to be more of them than are on any page. */
  readonly isCutShort: boolean;
  readonly evidence: Evidence;
  /** Whether another witness has the text of `head` unbroken after that of `tail`. */
  readonly witnessed: (tail: Stretch, head: Stretch) => boolean;
  /** The likeness of the running text before and after an item, up to the next headings. */
  readonly cohesion: (item: number) => number;
  /** Its jump lines may mean each other: it is all of its dump, so that several pages may run together in it. */
  readonly jumpsMeet: boolean;
  /** Whether a heading near this one is as long as it. */
  readonly hasSiblings: (item: number) => boolean;
  /** The share of the characters that are misread, as far as copies of one text tell. */
  readonly misread: number;
  /** Nats by which the page's other texts speak against an item's being torn: 0 or less. */
  readonly tearing: (item: number) => number;
  /** Nats by which two items together are longer than a paragraph of the page usually is. */
  readonly lengths: (tail: number, head: number) => number;
  /** Nats by which an item's words speak for its being of one article with others. */
  readonly kinship: (item: number, others: readonly number[]) => number;
  /** An item with the two texts that follow it. */
  readonly block: (item: number) => readonly number[];
  /** The same of the item with the two texts that follow it. */
  readonly bond: (item: number, others: readonly number[]) => number;
  /** How much of its words a heading has from others: 0 none, some 50 a few telling ones. */
  readonly echo: (heading: readonly number[], others: readonly number[]) => number;
}

/** @param isWhole whether it is all of its dump. */
export function pageOf(layout: Overlap, kept: readonly number[], evidence: Evidence, isWhole = true): Page {
  const witnessed = witnessing(layout);
  const { items, moved, isCutShort } = readingOrder(itemsOf(layout, kept, evidence), evidence, witnessed);
  const scales = evidence.scalesFor(items);
  const forAll = scales();
  return {
    items,
    moved,
    isCutShort,
    evidence,
    witnessed,
    cohesion: cohesionAt(items, forAll),
    kinship: likenessOf((item) => [item], scales()),
    block: (item) => blockFrom(items, item),
    bond: likenessOf((item) => blockFrom(items, item), scales()),
    echo: (heading, others) => {
      forAll.hold(heading);
      return forAll.echo(others);
    },
    hasSiblings: siblingsOf(items),
    misread: layout.misread,
    tearing: tearingOf(items),
    lengths: lengthsOf(items),
    jumpsMeet: isWhole && items.some(({ facts }) => facts.role?.role === 'jump' && jumpOf(facts.text) === 'out'),
  };
}

/** The stretches that stay, in the order of the dump; cuts that follow each other in one paragraph are one. */
function itemsOf(layout: Overlap, kept: readonly number[], evidence: Evidence): Item[] {
  const stretches: Stretch[] = [];
  for (const [index, cut] of layout.cuts.entries()) {
    if (kept[cut.group] !== index) continue;
    const last = stretches.at(-1);
    if (last !== undefined && last.paragraph === cut.paragraph && last.to === cut.from) {
      stretches[stretches.length - 1] = { ...last, to: cut.to };
    } else stretches.push({ paragraph: cut.paragraph, from: cut.from, to: cut.to });
  }
  return stretches.map((stretch) => {
    const facts = evidence.facts(stretch);
    const { paragraph, from, to } = stretch;
    const aside = facts.formal && facts.role !== undefined && ASIDE.has(facts.role.role);
    return { paragraph, from, to, facts, aside };
  });
}

const ASIDE = new Set(['caption', 'credit', 'jump', 'furniture']);

/** Whether some paragraph of the dump, kept or not, has the end of one stretch and the start of another unbroken. */
function witnessing(layout: Overlap): (tail: Stretch, head: Stretch) => boolean {
  const followers = new Map<number, Set<number>>();
  for (const [index, { paragraph, group }] of layout.cuts.entries()) {
    const next = layout.cuts[index + 1];
    if (next?.paragraph !== paragraph) continue;
    followers.set(group, (followers.get(group) ?? new Set()).add(next.group));
  }
  if (followers.size === 0) return () => false;
  const followed = new Set([...followers.values()].flatMap((groups) => [...groups]));
  const ends = placesOf(layout.cuts.filter(({ group }) => followers.has(group)).map((cut) => [cut, cut.to]));
  const starts = placesOf(layout.cuts.filter(({ group }) => followed.has(group)).map((cut) => [cut, cut.from]));
  return (tail, head) => {
    const before = ends.get(tail.paragraph)?.get(tail.to);
    const after = before === undefined ? undefined : starts.get(head.paragraph)?.get(head.from);
    return before !== undefined && after !== undefined && followers.get(before)?.has(after) === true;
  };
}

/** The groups of cuts by their paragraphs and the places of one of their ends. */
function placesOf(places: readonly (readonly [cut: Cut, at: number])[]): Map<number, Map<number, number>> {
  const groups = new Map<number, Map<number, number>>();
  for (const [{ paragraph, group }, at] of places)
    groups.set(paragraph, (groups.get(paragraph) ?? new Map()).set(at, group));
  return groups;
}

/** Log-odds that the running text before and after an item, as far as the next headings, is of one article. */
function cohesionAt(items: readonly Item[], scales: TextScales): (index: number) => number {
  const known = new Map<number, number>();
  const around = (index: number, step: 1 | -1): number[] => {
    const texts: number[] = [];
    for (let at = index + step; at >= 0 && at < items.length && texts.length < BLOCK; at += step) {
      const item = items[at] as Item;
      if (item.aside || item.facts.formal) continue;
      if (item.facts.heading > 1) break;
      texts.push(at);
    }
    return texts;
  };
  return (index) => {
    const before = known.get(index);
    if (before !== undefined) return before;
    scales.hold(around(index, -1));
    const value = scales.kinship(around(index, 1));
    known.set(index, value);
    return value;
  };
}

/** Headings that differ by more characters were not made to match. */
const ALIKE_LENGTH = 1;

/** The headings of a page in their order; one is like its neighbours where it is as long, and pauses where they do. */
function siblingsOf(items: readonly Item[]): (item: number) => boolean {
  const headings = items.flatMap((item, index) => (item.facts.heading > 0 && !item.aside ? [index] : []));
  const text = (index: number | undefined) => (index === undefined ? undefined : (items[index] as Item).facts.text);
  const areAlike = (x: string | undefined, y: string | undefined) =>
    x !== undefined &&
    y !== undefined &&
    Math.abs(x.length - y.length) <= ALIKE_LENGTH &&
    /\s/u.test(x) === /\s/u.test(y);
  const alike = new Set(
    headings.filter((own, at) =>
      [headings[at - 1], headings[at + 1]].some((other) => areAlike(text(own), text(other))),
    ),
  );
  return (index) => alike.has(index);
}

/**
 * How the words of an item's texts sit with those of others, in nats. Many readings come to an item with the same texts
 * before it, and then all go on to the next: what was found is remembered until then.
 */
function likenessOf(
  textsOf: (item: number) => readonly number[],
  scales: TextScales,
): (item: number, others: readonly number[]) => number {
  const known = new Map<readonly number[], number>();
  let current = -1;
  return (item, others) => {
    if (item !== current) {
      current = item;
      scales.hold(textsOf(item));
      known.clear();
    }
    const value = known.get(others) ?? scales.kinship(others);
    known.set(others, value);
    return value;
  };
}

/** A text with the two that follow it, as far as no heading or name line parts them. */
function blockFrom(items: readonly Item[], index: number): number[] {
  const block: number[] = [];
  for (let at = index; at < items.length && block.length < BLOCK; at += 1) {
    const item = items[at] as Item;
    if (item.aside) continue;
    if (at > index && (item.facts.formal || item.facts.heading > 0)) break;
    block.push(at);
  }
  return block;
}

/** Three paragraphs show what a text is about; more reach into the next. */
const BLOCK = 3;
