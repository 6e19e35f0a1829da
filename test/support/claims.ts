import type { Article, PageDocument } from '../../src/model.ts';
import { isReading, plain, runs } from './compare.ts';
import type { PageTruth, TruthArticle } from './page-truth.ts';

/** A claim of the page document, how sure it says it is, and whether the truth agrees. */
export interface Claim {
  readonly about: 'seam' | 'copy' | 'damage' | 'article' | 'placement';
  readonly confidence: number;
  readonly right: boolean;
}

/** Every claim that carries a confidence, and whether the truth bears it out. */
export function claims(
  page: PageDocument,
  truth: PageTruth,
  partners: readonly (Article | undefined)[],
  dump: string,
): Claim[] {
  const result: Claim[] = [];
  const told = runs(page.articles.flatMap((article) => article.blocks.map((block) => block.text)));
  const meant = runs(
    truth.articles.flatMap((article) => [article.title ?? '', ...article.blocks.map((block) => block.text)]),
  );
  for (const entry of page.ledger) {
    if (entry.fate !== 'copy' || entry.confidence === undefined) continue;
    const own = [...runs([entry.text ?? dump.slice(...entry.span)]).keys()];
    const missing = own.filter((run) => (meant.get(run) ?? 0) > (told.get(run) ?? 0)).length;
    result.push({ about: 'copy', confidence: entry.confidence, right: missing <= own.length * 0.1 });
  }
  for (const { rule, span, confidence } of page.findings) {
    if (!PLACED.has(rule) || span === undefined || confidence === undefined) continue;
    result.push({ about: 'placement', confidence, right: isHome(span, page, truth, partners, dump) });
  }
  for (const article of page.articles) {
    const own = truth.articles[partners.indexOf(article)];
    if (article.confidence !== undefined)
      result.push({
        about: 'article',
        confidence: article.confidence,
        right: own !== undefined && isOne(article, own),
      });
    for (const mark of article.damage) {
      if (mark.confidence === undefined || own?.damageUnscored === true) continue;
      result.push({
        about: 'damage',
        confidence: mark.confidence,
        right: own?.damage.some(({ kind }) => kind === mark.kind) ?? false,
      });
    }
    for (const block of article.blocks) {
      for (const seam of block.seams ?? [])
        result.push({
          about: 'seam',
          confidence: seam.confidence,
          right: isSeam(seamOffset(block, seam.after), block.text, truth),
        });
    }
  }
  return result;
}

/** The findings that say that text was taken to another place. */
const PLACED = new Set(['moved-frame', 'moved-caption']);

/** Whether a stretch of the dump stands in the article that the truth has it in. */
function isHome(
  [from, to]: readonly [number, number],
  page: PageDocument,
  truth: PageTruth,
  partners: readonly (Article | undefined)[],
  dump: string,
): boolean {
  const own = [...runs([dump.slice(from, to)]).keys()];
  const shares = truth.articles.map((article) => {
    const theirs = runs(article.blocks.map((block) => block.text));
    return own.filter((run) => theirs.has(run)).length;
  });
  const home = shares.indexOf(Math.max(...shares));
  const holder = page.articles.find(({ blocks }) =>
    blocks.some(({ spans }) => spans.some(([start, end]) => start < to && end > from)),
  );
  return holder !== undefined && partners[home] === holder;
}

const seamOffset = (
  block: { readonly spans: readonly (readonly [number, number])[]; readonly joints: readonly string[] },
  after: number,
): number =>
  block.spans
    .slice(0, after + 1)
    .reduce((sum, [from, to], at) => sum + to - from + (at > 0 ? (block.joints[at - 1] ?? '').length : 0), 0);

/** Whether the truth holds the letters around a seam in one block. */
function isSeam(at: number, text: string, truth: PageTruth): boolean {
  const around = plain(text.slice(Math.max(0, at - 4), at + 5)) ?? '';
  return truth.articles.some((article) =>
    article.blocks.some((block) => {
      if ([block.text, ...(block.alternatives ?? [])].some((reading) => (plain(reading) ?? '').includes(around)))
        return true;
      return (block.tolerance ?? 0) > 0 && isReading(block, text);
    }),
  );
}

/** Whether an article starts with its story's first paragraph and holds no other story's text. */
function isOne(article: Article, own: TruthArticle): boolean {
  const body = article.blocks.filter((block) => block.kind === 'paragraph');
  const mine = runs(own.blocks.flatMap((block) => [block.text, ...(block.alternatives ?? [])]));
  const share = (text: string): number => {
    const keys = [...runs([text]).keys()];
    return keys.length === 0 ? 1 : keys.filter((run) => mine.has(run)).length / keys.length;
  };
  const first = own.blocks.find((block) => block.kind === 'paragraph');
  const opening = body[0]?.text ?? '';
  const opensRight =
    first === undefined ||
    [first.text, ...(first.alternatives ?? [])].some((text) => text.slice(0, 6) === opening.slice(0, 6));
  return (opensRight || (first?.tolerance ?? 0) > 0) && body.every((block) => share(block.text) > 0.3);
}

/** The confidences' bins, by their lower edges; the last edge is above 1 so that certainty has a bin to stand in. */
const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];

/** What was said with which confidence, and how often it was right. */
export function calibration(
  claims: readonly Claim[],
): { about: Claim['about']; from: number; to: number; said: number; mean: number; right: number }[] {
  return (['seam', 'copy', 'damage', 'placement', 'article'] as const).flatMap((about) =>
    EDGES.slice(0, -1).flatMap((from, at) => {
      const to = EDGES[at + 1] as number;
      const bin = claims.filter((claim) => claim.about === about && claim.confidence >= from && claim.confidence < to);
      if (bin.length === 0) return [];
      const mean = bin.reduce((sum, claim) => sum + claim.confidence, 0) / bin.length;
      return [
        {
          about,
          from,
          to: Math.min(1, to),
          said: bin.length,
          mean,
          right: bin.filter((claim) => claim.right).length / bin.length,
        },
      ];
    }),
  );
}
