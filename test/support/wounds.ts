import { chinese, english, reports, type Story, traditional } from './corpus.ts';
import {
  addFurniture,
  breakFrames,
  dropCaptions,
  interleave,
  moveFrame,
  printTwice,
  repeatChain,
  shareBoilerplate,
  sinkSubheads,
  strayBetweenHalves,
  strayCopy,
  twoPages,
} from './displacements.ts';
import { untouched, type Wound } from './draft.ts';
import { loseHead, loseMiddle, loseTail } from './losses.ts';
import { noisy } from './noise.ts';
import type { PageTruth } from './page-truth.ts';
import { type Random, seeded } from './random.ts';
import { type Layout, layouts, typeset } from './typeset.ts';

/** The kinds of damage that real extractors do to a page, each a family of generated pages. */
export const families = [
  'clean',
  'layouts',
  'frames',
  'chains',
  'strays',
  'captions',
  'twice',
  'lost',
  'moved',
  'furniture',
  'boilerplate',
  'noise',
  'mixed',
  'traditional',
  'english',
  'subheads',
  'interleaved',
  'pages',
  'reports',
] as const;
export type Family = (typeof families)[number];

export interface WoundedPage {
  readonly name: string;
  readonly dump: string;
  readonly truth: PageTruth;
}

/** A damaged page: `seed` decides everything. */
export function woundedPage(family: Family, seed: number, stories: readonly Story[] = storiesOf(family)): WoundedPage {
  const random = seeded(seed * 31 + families.indexOf(family));
  const usable = family === 'subheads' ? withSubheadsFirst(random.shuffle(stories)) : random.shuffle(stories);
  const chosen = random.shuffle(usable.slice(0, random.within(3, 5)));
  const draft = untouched(chosen);
  for (const wound of woundsOf(family, random)) wound(draft, random);
  const layout: Layout = family === 'layouts' || family === 'noise' ? random.pick(layouts) : 'blank-lines';
  const slips = family === 'noise' ? draft.slips.map((slip) => ({ ...slip, text: noisy(slip, random) })) : draft.slips;
  const tolerance = family === 'noise' ? 0.15 : 0;
  const articles = draft.articles.map((article) => ({
    ...article,
    blocks: article.blocks.map((block) => (tolerance > 0 ? { ...block, tolerance } : block)),
    ...(tolerance > 0 ? { namesUnscored: true } : {}),
  }));
  return { name: `${family}-${seed}`, dump: typeset(slips, layout, random), truth: { articles } };
}

const withSubheadsFirst = (stories: readonly Story[]): Story[] =>
  [...stories].sort((one, other) => Number(other.subheads !== undefined) - Number(one.subheads !== undefined));

const storiesOf = (family: Family): readonly Story[] =>
  family === 'traditional' ? traditional : family === 'english' ? english : family === 'reports' ? reports : chinese;

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
    case 'subheads':
      return [sinkSubheads, breakFrames(0.1)];
    case 'interleaved':
      return [interleave];
    case 'pages':
      return [breakFrames(0.15), twoPages];
    case 'reports':
      return [random.pick<Wound>([repeatChain, loseHead, loseMiddle, loseTail]), strayCopy, breakFrames(0.4)];
    case 'traditional':
    case 'english':
      return [random.pick<Wound>([repeatChain, printTwice]), strayCopy, breakFrames(0.25)];
  }
}
