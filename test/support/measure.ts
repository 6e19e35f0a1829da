import type { Article, PageDocument } from '../../src/model.ts';
import { type Claim, claims } from './claims.ts';
import { isReading, plain, runs } from './compare.ts';
import type { PageTruth, TruthArticle, TruthBlock } from './page-truth.ts';

/** Hits of tries: figures of many pages add up before they are divided. */
interface Ratio {
  readonly hits: number;
  readonly tries: number;
}

/**
 * `articles` whole: title, names, every paragraph and subhead in order, nothing besides; `titles`, `names` right;
 * `paragraphs` and `captions` F1 of blocks in their right article; `order` neighbours that stay neighbours;
 * `grouping` F1 of the pairs of blocks that stand in one article; `damage` F1 of marks;
 * `lost` share of the truth's text that is nowhere; `residue` share of the output that the truth does not account for.
 */
export const figures = [
  'articles',
  'titles',
  'names',
  'paragraphs',
  'order',
  'grouping',
  'captions',
  'damage',
  'lost',
  'residue',
] as const;
export type Figure = (typeof figures)[number];

export interface Measured {
  readonly ratios: Readonly<Record<Figure, Ratio>>;
  readonly claims: readonly Claim[];
  /** What is not as it should be, one line each, for a person to read. */
  readonly misses: readonly string[];
}

/** Compares what was made of a page with the truth. `dump` is the decoded text. */
export function measure(page: PageDocument, truth: PageTruth, dump: string): Measured {
  const partners = partnersOf(truth.articles, page.articles);
  const misses: string[] = [];
  const tally: Record<Figure, { hits: number; tries: number }> = Object.fromEntries(
    figures.map((figure) => [figure, { hits: 0, tries: 0 }]),
  ) as never;
  const count = (figure: Figure, right: boolean): void => {
    tally[figure].tries += 1;
    if (right) tally[figure].hits += 1;
  };
  truth.articles.forEach((wanted, at) => {
    const got = partners[at];
    const titleRight =
      got !== undefined &&
      [wanted.title, ...(wanted.titleAlternatives ?? [])].some((title) => plain(title) === plain(got.title));
    const namesRight = wanted.namesUnscored === true || (got !== undefined && sameNames(wanted, got));
    const wantedBody = wanted.blocks.filter(isBody);
    const gotBody = (got?.blocks ?? []).filter(isBody).map((block) => block.text);
    const bodyRight =
      wantedBody.length === gotBody.length && wantedBody.every((block, i) => isReading(block, gotBody[i] ?? ''));
    count('titles', titleRight);
    if (wanted.namesUnscored !== true) count('names', namesRight);
    count('articles', titleRight && namesRight && bodyRight);
    for (let i = 1; i < wantedBody.length; i += 1) {
      count(
        'order',
        gotBody.some(
          (text, j) =>
            j > 0 &&
            isReading(wantedBody[i] as TruthBlock, text) &&
            isReading(wantedBody[i - 1] as TruthBlock, gotBody[j - 1] as string),
        ),
      );
    }
    const hits = pairsOff(wantedBody, gotBody);
    tally.paragraphs.hits += 2 * hits;
    tally.captions.hits +=
      2 *
      pairsOff(
        wanted.blocks.filter(isCaption),
        (got?.blocks ?? []).filter(isCaption).map((block) => block.text),
      );
    tally.paragraphs.tries += wantedBody.length;
    tally.captions.tries += wanted.blocks.filter(isCaption).length;
    if (wanted.damageUnscored !== true) {
      const marks = (got?.damage ?? []).map((mark) => mark.kind as string);
      const right = wanted.damage.filter((mark) => {
        const found = marks.indexOf(mark.kind);
        if (found >= 0) marks.splice(found, 1);
        return found >= 0;
      }).length;
      tally.damage.hits += 2 * right;
      tally.damage.tries += wanted.damage.length;
      if (right < wanted.damage.length)
        misses.push(`damage not seen: ${wanted.title}: ${wanted.damage.map((mark) => mark.kind).join(' ')}`);
      if (marks.length > 0) misses.push(`damage that is not there: ${wanted.title}: ${marks.join(' ')}`);
    }
    if (!titleRight) misses.push(`title: ${wanted.title} read as ${got?.title ?? 'nothing'}`);
    if (!namesRight)
      misses.push(
        `names of ${wanted.title}: ${[...wanted.byline, ...wanted.signoff].join(' ')} read as ${[...(got?.byline ?? []), ...(got?.signoff ?? [])].join(' ')}`,
      );
    for (const block of wantedBody)
      if (!gotBody.some((text) => isReading(block, text))) misses.push(`missing in ${wanted.title}: ${block.text}`);
    for (const text of gotBody)
      if (!wantedBody.some((block) => isReading(block, text))) misses.push(`too much in ${wanted.title}: ${text}`);
    if (!bodyRight && hits === wantedBody.length && hits === gotBody.length) misses.push(`order of ${wanted.title}`);
  });
  const unpaired = page.articles.filter((article) => !partners.includes(article));
  for (const article of unpaired) misses.push(`an article too many: ${article.title ?? article.blocks[0]?.text}`);
  tally.paragraphs.tries += page.articles.reduce((sum, article) => sum + article.blocks.filter(isBody).length, 0);
  tally.captions.tries += page.articles.reduce((sum, article) => sum + article.blocks.filter(isCaption).length, 0);
  tally.damage.tries += page.articles
    .filter((article) => truth.articles[partners.indexOf(article)]?.damageUnscored !== true)
    .reduce((sum, article) => sum + article.damage.length, 0);
  tally.grouping = grouping(truth.articles, page.articles);
  Object.assign(tally, balance(truth.articles, page.articles));
  return { ratios: tally, claims: claims(page, truth, partners, dump), misses };
}

/** The figure of several pages together; 1 where nothing was asked, 0 for `lost` and `residue`. */
export function together(figure: Figure, measured: readonly Measured[]): number {
  const hits = measured.reduce((sum, one) => sum + one.ratios[figure].hits, 0);
  const tries = measured.reduce((sum, one) => sum + one.ratios[figure].tries, 0);
  if (tries === 0) return figure === 'lost' || figure === 'residue' ? 0 : 1;
  return hits / tries;
}

const isBody = (block: { readonly kind: string }): boolean => block.kind === 'paragraph' || block.kind === 'subhead';
const isCaption = (block: { readonly kind: string }): boolean => block.kind === 'caption' || block.kind === 'credit';

function sameNames(wanted: TruthArticle, got: Article): boolean {
  const one = new Set([...wanted.byline, ...wanted.signoff].map((name) => plain(name)));
  const other = new Set([...got.byline, ...got.signoff].map((name) => plain(name)));
  return one.size === other.size && [...one].every((name) => other.has(name));
}

/** How many blocks find a text of their own. */
function pairsOff(blocks: readonly TruthBlock[], texts: readonly string[]): number {
  const free = [...texts];
  return blocks.filter((block) => {
    const at = free.findIndex((text) => isReading(block, text));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  }).length;
}

const bodyRuns = (blocks: readonly { readonly kind: string; readonly text: string }[]): Map<string, number> =>
  runs(blocks.filter((block) => isBody(block) || isCaption(block)).map((block) => block.text));

/** Which article of the output is whose: the pairs that share most text first, each once. */
function partnersOf(wanted: readonly TruthArticle[], got: readonly Article[]): (Article | undefined)[] {
  const own = wanted.map((article) => bodyRuns(article.blocks));
  const pairs = got.flatMap((article) => {
    const theirs = bodyRuns(article.blocks);
    return own.map((mine, at) => ({ at, article, shared: [...mine.keys()].filter((run) => theirs.has(run)).length }));
  });
  const partners = new Array<Article | undefined>(wanted.length).fill(undefined);
  for (const { at, article, shared } of pairs.sort((a, b) => b.shared - a.shared)) {
    if (shared > 0 && partners[at] === undefined && !partners.includes(article)) partners[at] = article;
  }
  return partners;
}

/** F1 over the pairs of the truth's blocks: those of one story that stand in one article of the output, and the reverse. */
function grouping(wanted: readonly TruthArticle[], got: readonly Article[]): { hits: number; tries: number } {
  const homes = got.map((article) => bodyRuns(article.blocks));
  const items = wanted.flatMap((article, story) =>
    article.blocks
      .filter((block) => block.kind === 'paragraph')
      .map((block) => {
        const own = [...runs([block.text]).keys()];
        const shares = homes.map((home) => own.filter((run) => home.has(run)).length / Math.max(1, own.length));
        const best = shares.indexOf(Math.max(...shares));
        return { story, home: (shares[best] ?? 0) >= 0.5 ? best : -1 };
      }),
  );
  let both = 0;
  let sum = 0;
  for (const [i, one] of items.entries()) {
    for (const other of items.slice(i + 1)) {
      const told = one.home >= 0 && one.home === other.home;
      const meant = one.story === other.story;
      if (told && meant) both += 2;
      sum += Number(told) + Number(meant);
    }
  }
  return { hits: both, tries: sum };
}

/** Text that the output lacks, and text that it holds beyond the truth. */
function balance(wanted: readonly TruthArticle[], got: readonly Article[]): Record<'lost' | 'residue', Ratio> {
  const meant = runs(wanted.flatMap((article) => article.blocks.map((block) => block.text)));
  // A seam that was not joined hides the runs across it, a noisy witness those of the other: only far-off text is lost or left over.
  const readings = wanted.flatMap((article) =>
    article.blocks.flatMap((block) => [block.text, ...(block.alternatives ?? [])]),
  );
  const allowed = runs(readings);
  const noisyTexts = wanted.flatMap((article) => article.blocks.filter((block) => (block.tolerance ?? 0) > 0));
  const texts = got.flatMap((article) =>
    article.blocks.filter((block) => isBody(block) || isCaption(block)).map((block) => block.text),
  );
  const told = runs(texts);
  for (const block of noisyTexts) {
    const text = texts.find((other) => isReading(block, other));
    if (text === undefined) continue;
    for (const [run, count] of runs([text])) {
      meant.set(run, Math.max(count, meant.get(run) ?? 0));
      allowed.set(run, Math.max(count, allowed.get(run) ?? 0));
    }
    for (const run of runs([block.text]).keys()) if (!told.has(run)) meant.delete(run);
  }
  let lost = 0;
  for (const run of meant.keys()) if (!told.has(run)) lost += 1;
  let left = 0;
  let size = 0;
  for (const [run, count] of told) {
    size += count;
    left += Math.max(0, count - (allowed.get(run) ?? 0));
  }
  return { lost: { hits: lost, tries: meant.size }, residue: { hits: left, tries: size } };
}
