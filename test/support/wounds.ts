import { chinese, type Story } from './corpus.ts';
import { noisy } from './noise.ts';
import type { PageTruth, TruthBlock } from './page-truth.ts';
import { type Random, seeded } from './random.ts';
import { type Layout, layouts, type Slip, typeset } from './typeset.ts';

/** The kinds of damage that real extractors do to a page, each a family of generated pages. */
export const families = [
  'clean', 'layouts', 'frames', 'chains', 'strays', 'captions', 'twice', 'lost', 'moved', 'furniture', 'boilerplate', 'noise', 'mixed',
] as const;
export type Family = (typeof families)[number];

export interface WoundedPage {
  readonly name: string;
  readonly dump: string;
  readonly truth: PageTruth;
}

/** A page under work: wounds change the slips, and the truth where text is lost for good. */
export interface Draft {
  slips: Slip[];
  readonly articles: DraftArticle[];
}

export interface DraftArticle {
  title: string | null;
  byline: readonly string[];
  signoff: readonly string[];
  blocks: TruthBlock[];
  damage: { kind: string; after?: number }[];
}

/** A damaged page: `seed` decides everything. */
export function woundedPage(family: Family, seed: number, stories: readonly Story[] = chinese): WoundedPage {
  const random = seeded(seed * 31 + families.indexOf(family));
  const chosen = random.shuffle(stories).slice(0, random.within(3, 5));
  const draft = untouched(chosen);
  for (const wound of woundsOf(family, random)) wound(draft, random);
  const layout: Layout = family === 'layouts' || family === 'noise' ? random.pick(layouts) : 'blank-lines';
  const slips = family === 'noise' ? draft.slips.map((slip) => ({ ...slip, text: noisy(slip, random) })) : draft.slips;
  const tolerance = family === 'noise' ? 0.08 : 0;
  const articles = draft.articles.map((article) => ({
    ...article,
    blocks: article.blocks.map((block) => (tolerance > 0 ? { ...block, tolerance } : block)),
    ...(tolerance > 0 ? { namesUnscored: true } : {}),
  }));
  return { name: `${family}-${seed}`, dump: typeset(slips, layout, random), truth: { articles } };
}

type Wound = (draft: Draft, random: Random) => void;

function woundsOf(family: Family, random: Random): readonly Wound[] {
  switch (family) {
    case 'clean':
    case 'layouts':
      return [];
    case 'frames':
      return [breakFrames(0.4)];
    case 'chains':
      return [repeatChain, breakFrames(0.25)];
    case 'strays':
      return [strayCopy, strayCopy, breakFrames(0.2), strayBetweenHalves];
    case 'captions':
      return [dropCaptions, breakFrames(0.2)];
    case 'twice':
      return [printTwice, breakFrames(0.15)];
    case 'lost':
      return [random.pick([loseHead, loseTail, loseMiddle]), breakFrames(0.15)];
    case 'moved':
      return [moveFrame];
    case 'furniture':
      return [addFurniture, breakFrames(0.1)];
    case 'boilerplate':
      return [shareBoilerplate];
    case 'noise':
      return random.chance(0.5) ? [repeatChain] : [strayCopy, breakFrames(0.1)];
    case 'mixed':
      return random
        .shuffle<Wound>([repeatChain, strayCopy, dropCaptions, addFurniture, printTwice, loseTail])
        .slice(0, 3)
        .concat(breakFrames(0.25));
  }
}

/** The page as it was printed, each story after the other. */
function untouched(stories: readonly Story[]): Draft {
  const slips: Slip[] = [];
  const articles = stories.map((story, at): DraftArticle => {
    const blocks: TruthBlock[] = [];
    const line = (role: Slip['role'], text: string): void => {
      slips.push({ role, text, story: at, block: -1, opens: true, closes: true });
    };
    const block = (role: Slip['role'], text: string, alternatives: readonly string[] = []): void => {
      slips.push({ role, text, story: at, block: blocks.length, opens: true, closes: true });
      blocks.push(alternatives.length > 0 ? { kind: role, text, alternatives } : { kind: role, text });
    };
    if (story.kicker) line('kicker', story.kicker);
    line('title', story.title);
    if (story.deck) line('deck', story.deck);
    if (story.byline) line('byline', story.byline.text);
    story.paragraphs.forEach((paragraph, number) => {
      for (const subhead of story.subheads ?? []) if (subhead.before === number) block('subhead', subhead.text);
      const lead = number === 0 && story.dateline ? story.dateline.text : '';
      const last = number === story.paragraphs.length - 1 && story.signoff?.inline ? story.signoff.text : '';
      block('paragraph', lead + paragraph + last, last === '' ? [] : [lead + paragraph]);
    });
    for (const caption of story.captions ?? []) {
      block('caption', caption.text);
      if (caption.credit) block('credit', caption.credit);
    }
    if (story.signoff && !story.signoff.inline) line('signoff', story.signoff.text);
    const byline = [...(story.byline?.names ?? []), ...(story.dateline?.names ?? [])];
    return { title: story.title, byline, signoff: story.signoff?.names ?? [], blocks, damage: [] };
  });
  return { slips, articles };
}

/** Cuts a text where a reader would see that it was cut: inside a sentence, not beside a mark, not inside a number or Latin word. */
export function cutPlace(text: string, random: Random): number | null {
  const places: number[] = [];
  for (let at = 8; at <= text.length - 8; at += 1) {
    if (/[\p{Script=Han}]{2}/u.test(text.slice(at - 1, at + 1))) places.push(at);
    else if (text[at] === ' ') places.push(at);
  }
  return places.length === 0 ? null : random.pick(places);
}

export function halves(slip: Slip, at: number): [Slip, Slip] {
  return [
    { ...slip, text: slip.text.slice(0, at).trimEnd(), closes: false },
    { ...slip, text: slip.text.slice(at).trimStart(), opens: false },
  ];
}

/** Column breaks: paragraphs cut in two, now and then in three. */
function breakFrames(share: number): Wound {
  return (draft, random) => {
    const cut = (slip: Slip): Slip[] => {
      const at = slip.role === 'paragraph' && slip.text.length >= 30 && random.chance(share) ? cutPlace(slip.text, random) : null;
      if (at === null) return [slip];
      const [head, tail] = halves(slip, at);
      return random.chance(0.1) ? [head, ...cut(tail)] : [head, tail];
    };
    draft.slips = draft.slips.flatMap(cut);
  };
}

const positionsOf = (draft: Draft, story: number, role: Slip['role'] = 'paragraph'): number[] =>
  draft.slips.flatMap((slip, at) => (slip.story === story && slip.role === role ? [at] : []));

/** A story with `least` paragraphs, or null where the page has none. */
function storyWith(draft: Draft, least: number, random: Random, except = -1): number | null {
  const fit = draft.articles.flatMap((_, at) => (at !== except && positionsOf(draft, at).length >= least ? [at] : []));
  return fit.length === 0 ? null : random.pick(fit);
}

/** The body again behind the story: rotated, partial, with a revised lead, the last one cut off. */
function repeatChain(draft: Draft, random: Random): void {
  const story = storyWith(draft, 3, random);
  if (story === null) return;
  const own = positionsOf(draft, story);
  const body = own.map((at) => draft.slips[at] as Slip);
  const last = Math.max(...draft.slips.flatMap((slip, at) => (slip.story === story ? [at] : [])));
  const runs: Slip[] = [];
  const turns = random.within(1, 3);
  for (let turn = 0; turn < turns; turn += 1) {
    const from = random.within(0, body.length - 1);
    const rotated = random.chance(0.5) ? [...body.slice(from), ...body.slice(0, from)] : [...body];
    const part = random.chance(0.4) ? rotated.slice(0, random.within(2, rotated.length)) : rotated;
    runs.push(...part.map((slip) => (slip.block === 0 && random.chance(0.4) ? revise(draft, slip) : slip)));
  }
  const cut = runs.at(-1);
  const at = cut === undefined ? null : cutPlace(cut.text, random);
  if (cut !== undefined && at !== null && random.chance(0.6)) runs[runs.length - 1] = halves(cut, at)[0];
  draft.slips.splice(last + 1, 0, ...runs);
  if (random.chance(0.3)) {
    // As on many real pages, the first thing under the title is the story's own tail.
    const tail = body.at(-1) as Slip;
    const place = cutPlace(tail.text, random);
    if (place !== null) draft.slips.splice(own[0] as number, 0, halves(tail, place)[1]);
  }
}

/** Another opening of about the same length, as a later edition has it; either reading is right. */
function revise(draft: Draft, slip: Slip): Slip {
  const block = draft.articles[slip.story]?.blocks[slip.block];
  const comma = slip.text.search(/[,，]/u);
  if (block === undefined || comma < 4 || comma > 24) return slip;
  const text = '据记者多方了解此事经过'.slice(0, comma) + slip.text.slice(comma);
  const blocks = draft.articles[slip.story]?.blocks ?? [];
  blocks[slip.block] = { ...block, alternatives: [...(block.alternatives ?? []), text] };
  return { ...slip, text };
}

/** A whole paragraph or a half of it again, inside another story, before or behind its own place. */
function strayCopy(draft: Draft, random: Random): void {
  const story = storyWith(draft, 2, random);
  const host = story === null ? null : storyWith(draft, 2, random, story);
  if (story === null || host === null) return;
  const slip = draft.slips[random.pick(positionsOf(draft, story))] as Slip;
  const at = random.chance(0.3) ? cutPlace(slip.text, random) : null;
  const copy = at === null ? slip : random.pick(halves(slip, at));
  if (copy.text.length < 24) return;
  draft.slips.splice(random.pick(positionsOf(draft, host).slice(1)), 0, copy);
}

/** A copy of another story's paragraph between two halves. */
function strayBetweenHalves(draft: Draft, random: Random): void {
  const seams = draft.slips.flatMap((slip, at) => (!slip.closes && draft.slips[at + 1]?.opens === false ? [at + 1] : []));
  if (seams.length === 0) return;
  const place = random.pick(seams);
  const own = (draft.slips[place] as Slip).story;
  const others = draft.slips.filter((slip) => slip.story !== own && slip.role === 'paragraph' && slip.opens && slip.closes);
  if (others.length > 0) draft.slips.splice(place, 0, random.pick(others));
}

/** Captions with their credits fall out of their story into another one, also between two halves. */
function dropCaptions(draft: Draft, random: Random): void {
  const captions = draft.slips.filter((slip) => slip.role === 'caption');
  for (const caption of captions) {
    const at = draft.slips.indexOf(caption);
    const size = draft.slips[at + 1]?.role === 'credit' ? 2 : 1;
    const taken = draft.slips.splice(at, size);
    const host = storyWith(draft, 2, random, caption.story) ?? caption.story;
    draft.slips.splice(random.pick(positionsOf(draft, host).slice(1)), 0, ...taken);
  }
}

/** The whole story printed again at the page's end, with its title and names. */
function printTwice(draft: Draft, random: Random): void {
  const story = random.within(0, draft.articles.length - 1);
  const again = draft.slips.filter((slip) => slip.story === story && slip.role !== 'furniture');
  draft.slips.push(...again);
}

/** The first frame's beginning is lost: the story starts in the middle of a sentence. */
function loseHead(draft: Draft, random: Random): void {
  const story = storyWith(draft, 2, random);
  if (story === null) return;
  const at = positionsOf(draft, story)[0] as number;
  const article = draft.articles[story] as DraftArticle;
  if (keepHalf(draft, at, 1, random)) article.damage.push({ kind: 'missing-head' });
  // Names in a lost dateline are lost as well.
  if (article.byline.length > 0 && !draft.slips.some((slip) => slip.story === story && slip.role === 'byline')) article.byline = [];
}

/** The last frame's end is lost, with the sign-off. */
function loseTail(draft: Draft, random: Random): void {
  const story = storyWith(draft, 3, random);
  if (story === null) return;
  const at = positionsOf(draft, story).at(-1) as number;
  const article = draft.articles[story] as DraftArticle;
  const copied = draft.slips.some((slip, other) => other !== at && slip.story === story && slip.block === draft.slips[at]?.block);
  if (copied || !keepHalf(draft, at, 0, random)) return;
  article.damage.push({ kind: 'missing-tail' });
  draft.slips = draft.slips.filter((slip) => slip.story !== story || slip.role !== 'signoff');
  article.signoff = [];
}

/** A frame between two others is lost: a tail and a head stand together that do not belong together. */
function loseMiddle(draft: Draft, random: Random): void {
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
  draft.slips = draft.slips.map((slip) => (slip.story === story && slip.block > block ? { ...slip, block: slip.block - 1 } : slip));
}

/** A frame stands in another story: it ends and begins in the middle of sentences, so its place can be found again. */
function moveFrame(draft: Draft, random: Random): void {
  const story = storyWith(draft, 4, random);
  const host = story === null ? null : storyWith(draft, 3, random, story);
  if (story === null || host === null) return;
  const own = positionsOf(draft, story);
  const from = random.within(0, own.length - 2);
  const first = draft.slips[own[from] as number] as Slip;
  const second = draft.slips[own[from + 1] as number] as Slip;
  const cuts = [cutPlace(first.text, random), cutPlace(second.text, random)];
  if (cuts[0] == null || cuts[1] == null) return;
  const [head, tail] = halves(first, cuts[0]);
  const [nextHead, nextTail] = halves(second, cuts[1]);
  draft.slips[own[from] as number] = head;
  draft.slips[own[from + 1] as number] = nextTail;
  draft.slips.splice(random.pick(positionsOf(draft, host).slice(1)), 0, tail, nextHead);
}

/** What belongs to the page: its label, its date, its editors, a telephone number. */
function addFurniture(draft: Draft, random: Random): void {
  const page = random.within(2, 16);
  const top = random.pick([`第${page}版:要闻`, `0${page % 10}版 | 社会`, `第${page}版`, `A${page} 民生`]);
  const date = random.pick(['2023年5月17日 星期三', '二○二三年五月十七日 星期三', '2023-05-17 星期三']);
  const editors = random.pick(['责编:冉竹 版式:卓越 校对:平安', '责任编辑 冉竹 美术编辑 卓越', '本版责编：冉竹 电话：88012345 邮箱：yaowen@example.com']);
  const furniture = (text: string): Slip => ({ role: 'furniture', text, story: -1, block: -1, opens: true, closes: true });
  draft.slips.unshift(...random.shuffle([top, date]).map(furniture));
  if (random.chance(0.5)) draft.slips.push(furniture(editors));
  else draft.slips.splice(random.within(2, draft.slips.length), 0, furniture(editors));
}

const NOTICE = '本报开通新闻热线,欢迎广大读者提供线索,一经采用即付稿酬。';

/** Two stories end their second paragraph with the same sentence, and one repeats a refrain on purpose: all of it stays. */
function shareBoilerplate(draft: Draft, random: Random): void {
  const [one, other] = random.shuffle(draft.articles.map((_, at) => at));
  for (const story of [one, other]) {
    if (story === undefined) continue;
    const at = positionsOf(draft, story)[1];
    if (at !== undefined) rewrite(draft, at, (text) => text + NOTICE);
  }
  if (one === undefined) return;
  const refrain = random.pick(['风从江上来,灯在岸边等。', '日子就这样一天一天往前走。']);
  for (const at of positionsOf(draft, one).slice(0, 3)) rewrite(draft, at, (text) => `${text}${refrain}`);
}

function rewrite(draft: Draft, at: number, change: (text: string) => string): void {
  const slip = draft.slips[at] as Slip;
  const text = change(slip.text);
  draft.slips[at] = { ...slip, text };
  (draft.articles[slip.story] as DraftArticle).blocks[slip.block] = { kind: slip.role, text };
}
