import type { Draft, DraftArticle } from './draft.ts';
import { cutPlace, halves, positionsOf, storyWith } from './places.ts';
import type { Random } from './random.ts';
import type { Slip } from './typeset.ts';

/** The first frame's beginning is lost: the story starts in the middle of a sentence. */
export function loseHead(draft: Draft, random: Random): void {
  const story = storyWith(draft, 2, random);
  if (story === null) return;
  const at = positionsOf(draft, story)[0] as number;
  const article = draft.articles[story] as DraftArticle;
  if (keepHalf(draft, at, 1, random)) article.damage.push({ kind: 'missing-head' });
  // Names in a lost dateline are lost as well.
  if (article.byline.length > 0 && !draft.slips.some((slip) => slip.story === story && slip.role === 'byline'))
    article.byline = [];
}

/** The last frame's end is lost, with the sign-off. */
export function loseTail(draft: Draft, random: Random): void {
  const story = storyWith(draft, 3, random);
  if (story === null) return;
  const at = positionsOf(draft, story).at(-1) as number;
  const article = draft.articles[story] as DraftArticle;
  const copied = draft.slips.some(
    (slip, other) => other !== at && slip.story === story && slip.block === draft.slips[at]?.block,
  );
  if (copied || !keepHalf(draft, at, 0, random)) return;
  article.damage.push({ kind: 'missing-tail' });
  draft.slips = draft.slips.filter((slip) => slip.story !== story || slip.role !== 'signoff');
  article.signoff = [];
}

/** A frame between two others is lost: a tail and a head stand together that do not belong together. */
export function loseMiddle(draft: Draft, random: Random): void {
  const story = storyWith(draft, 4, random);
  if (story === null) return;
  const own = positionsOf(draft, story);
  const from = random.within(0, own.length - 3);
  const first = own[from] as number;
  const second = own[from + 2] as number;
  const after = (draft.slips[first] as Slip).block;
  const middle = draft.slips[own[from + 1] as number] as Slip;
  if (!keepHalf(draft, first, 0, random)) return;
  keepHalf(draft, second, 1, random);
  const article = draft.articles[story] as DraftArticle;
  article.damage.push({ kind: 'gap', after });
  draft.slips = draft.slips.filter((slip) => slip !== middle);
  removeBlock(draft, story, middle.block);
}

/** Keeps one half of a paragraph, in the dump and in the truth. */
function keepHalf(draft: Draft, at: number, which: 0 | 1, random: Random): boolean {
  const slip = draft.slips[at] as Slip;
  const place = cutPlace(slip.text, random);
  const block = draft.articles[slip.story]?.blocks[slip.block];
  if (place === null || block === undefined) return false;
  const half = halves(slip, place)[which];
  draft.slips[at] = half;
  (draft.articles[slip.story] as DraftArticle).blocks[slip.block] = { kind: block.kind, text: half.text };
  return true;
}

function removeBlock(draft: Draft, story: number, block: number): void {
  (draft.articles[story] as DraftArticle).blocks.splice(block, 1);
  draft.slips = draft.slips.map((slip) =>
    slip.story === story && slip.block > block ? { ...slip, block: slip.block - 1 } : slip,
  );
}
