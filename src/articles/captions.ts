/**
 * Captions stand where the layout put the picture, which may be inside another article. A caption goes to the
 * article whose words it shares; where it shares none, to the one that it stands in.
 */
import type { Evidence, Item } from '../evidence/evidence.ts';
import type { Paragraph } from '../model.ts';
import { slicePiece } from '../piece.ts';
import type { Draft } from './articles.ts';

/** A caption with the credits that follow it, as indexes of items. */
type CaptionGroup = readonly number[];

/** An article as a home for captions: the items of its title and of its text. */
interface Home {
  readonly title: readonly Item[];
  readonly text: readonly Item[];
}

export interface Housed {
  /** The articles' blocks: the body, then its captions with their credits, the sign-off last. */
  readonly drafts: readonly (readonly Draft[])[];
  /** Captions that were taken from the article that they stood in, and by how much their echo is louder elsewhere. */
  readonly moved: readonly { readonly draft: Draft; readonly margin: number }[];
}

/**
 * What standing inside an article is worth against an echo: a caption that shares a name or a rare word with another
 * article is moved, one that shares only common words stays. At half, captions drift to long articles; at double,
 * captions that the layout dropped into another article stay there.
 */
const AT_HOME = 14;
/** Articles farther away (items) are not of the same page. */
const REACH = 200;

export function houseCaptions(
  paragraphs: readonly Paragraph[],
  items: readonly Item[],
  drafts: readonly (readonly Draft[])[],
  evidence: Evidence,
): Housed {
  const groups = captionGroups(items);
  const blocksOf = (group: CaptionGroup): Draft[] =>
    group.map((index) => {
      const item = items[index] as Item;
      const kind = item.facts.role?.role === 'credit' ? 'credit' : 'caption';
      return { kind, ...slicePiece(paragraphs[item.paragraph] as Paragraph, item.from, item.to), items: [index] };
    });
  if (drafts.length === 0) return { drafts: groups.map(blocksOf), moved: [] };
  const places = placeCaptions(groups, drafts, items, evidence);
  const captions = drafts.map((): Draft[] => []);
  const moved: { draft: Draft; margin: number }[] = [];
  for (const [at, group] of groups.entries()) {
    const { home, margin, isMoved } = places[at] as Place;
    const blocks = blocksOf(group);
    captions[home]?.push(...blocks);
    if (isMoved) moved.push({ draft: blocks[0] as Draft, margin });
  }
  return {
    drafts: drafts.map((blocks, at) => [
      ...blocks.filter((block) => block.kind !== 'signoff'),
      ...(captions[at] ?? []),
      ...blocks.filter((block) => block.kind === 'signoff'),
    ]),
    moved,
  };
}

function captionGroups(items: readonly Item[]): CaptionGroup[] {
  const groups: number[][] = [];
  for (const [index, item] of items.entries()) {
    const role = item.aside ? item.facts.role?.role : undefined;
    if (role !== 'caption' && role !== 'credit') continue;
    const last = groups.at(-1);
    if (role === 'credit' && last?.at(-1) === index - 1) last.push(index);
    else groups.push([index]);
  }
  return groups;
}

interface Place {
  readonly home: number;
  readonly margin: number;
  readonly isMoved: boolean;
}

function placeCaptions(
  groups: readonly CaptionGroup[],
  drafts: readonly (readonly Draft[])[],
  items: readonly Item[],
  evidence: Evidence,
): Place[] {
  const homeOf = new Int32Array(items.length).fill(-1);
  const homes = drafts.map((blocks, at): Home => {
    const itemsOf = (kind: Draft['kind']) =>
      blocks
        .filter((block) => block.kind === kind)
        .flatMap((block) => block.items.map((index) => items[index] as Item));
    for (const { items: own } of blocks) for (const index of own) homeOf[index] = at;
    return { title: itemsOf('title'), text: itemsOf('paragraph') };
  });
  return groups.map((group) => {
    const first = group[0] as number;
    let before = first;
    while (before >= 0 && homeOf[before] === -1) before -= 1;
    const around = before < 0 ? 0 : (homeOf[before] as number);
    const near = new Set(homeOf.subarray(Math.max(0, first - REACH), first + REACH));
    near.delete(-1);
    near.add(around);
    const caption = group.map((index) => items[index] as Item);
    const scores = [...near]
      .sort((x, y) => x - y)
      .map((home) => {
        // Captions echo titles.
        const { title, text } = homes[home] as Home;
        const echo = evidence.echo(caption, title) + evidence.echo(caption, text);
        return { home, score: echo + (home === around ? AT_HOME : 0) };
      })
      .sort((x, y) => y.score - x.score || Number(y.home === around) - Number(x.home === around));
    const [best, rival] = scores;
    return {
      home: best?.home ?? around,
      margin: (best?.score ?? 0) - (rival?.score ?? 0),
      isMoved: best !== undefined && best.home !== around,
    };
  });
}
