/**
 * Continued: articles that go on upon another page. Either jump lines point at each other (下转第4版, 上接第1版), or the
 * text of one page breaks off at its end and goes on at the head of the next. A wrong join is worse than a break that
 * is reported: where two could be meant, the words decide, and without evidence nothing is joined.
 */
import { seamConfidence } from '../evidence/confidence.ts';
import type { Article, Finding, PageExtent, SeamEvidence } from '../model.ts';
import { WEIGHTS } from '../search/weights.ts';
import { continuity } from '../text/continuity.ts';
import { clamp } from '../text/regression.ts';
import { Scales } from '../text/scales.ts';
import { learn, type Profile, profileOf } from '../text/topic.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import type { Composed } from './compose.ts';

/** An article, by its page and its place among the articles of that page. */
export interface Place {
  readonly page: number;
  readonly article: number;
}

export interface Continuation {
  readonly from: Place;
  readonly to: Place;
  /** Nats that speak for it. */
  readonly score: number;
  /** Where a paragraph was torn: the seam at which it is sewn. */
  readonly seam: { readonly evidence: SeamEvidence; readonly confidence: number } | undefined;
}

/** An issue has no more pages; farther away (pages) nothing is looked for, so that a year of issues costs a year of times. */
const FARTHEST = 64;
/** A jump line that names the page which the other one stands on: a page seldom has two that name the same. */
const NAMED = 3;
/** What speaks for jump lines that mean each other must be more: two that name no page prove nothing. */
const LEAST_JUMP = 1;
/**
 * A sentence that breaks off at the end of a page and one that begins in the middle at the head of the next are seldom
 * two; where the second may begin a paragraph, the words have to say that it does not.
 */
const LEAST_HALF = 0;
const LEAST_WHOLE = 2;
/** Between jump lines that name each other's pages a torn text goes on, unless the words speak against it. */
const LEAST_NAMED = -2.5;

/**
 * Arrivals that one departure is weighed against, the nearest first: a page seldom has five. At half, a front page whose
 * dump names no pages loses one now and then; at double, a flood of jump lines costs double.
 */
const MOST_ARRIVALS = 16;

export interface Continuations {
  /** Best first; each article goes on once and continues one. */
  readonly continuations: readonly Continuation[];
  readonly findings: readonly Finding[];
}

export function findContinuations(pages: readonly PageExtent[], composed: readonly Composed[]): Continuations {
  const jumping = jumps(pages, composed);
  const found = [...jumping.options, ...halves(pages, composed)].sort(
    (x, y) => y.score - x.score || x.from.page - y.from.page || x.to.page - y.to.page,
  );
  const left = new Set<string>();
  const reached = new Set<string>();
  const continuations = found.filter(({ from, to }) => {
    if (left.has(keyOf(from)) || reached.has(keyOf(to))) return false;
    left.add(keyOf(from));
    reached.add(keyOf(to));
    return true;
  });
  return { continuations, findings: reports(jumping.crowded) };
}

function reports(crowded: number): Finding[] {
  if (crowded === 0) return [];
  const message = `${crowded} jump lines may mean more than ${MOST_ARRIVALS} others; they were held against the nearest`;
  return [{ rule: 'limit-jumps', message }];
}

export function keyOf({ page, article }: Place): string {
  return `${page}.${article}`;
}

/** Articles whose jump lines may mean each other. */
function jumps(
  pages: readonly PageExtent[],
  composed: readonly Composed[],
): { readonly options: readonly Continuation[]; readonly crowded: number } {
  const arrivals = places(composed, (ends) => ends.from !== undefined);
  const departures = places(composed, (ends) => ends.to !== undefined);
  let first = 0;
  let crowded = 0;
  const options = departures.flatMap((from): Continuation[] => {
    // What belongs together on one page was read together, and no issue is read backwards.
    while (first < arrivals.length && (arrivals[first] as Place).page <= from.page) first += 1;
    const options: Continuation[] = [];
    let weighed = 0;
    for (let at = first; at < arrivals.length && (arrivals[at] as Place).page <= from.page + FARTHEST; at += 1) {
      const to = arrivals[at] as Place;
      if (!isOneIssue(pages[from.page], pages[to.page])) continue;
      const there = agreement(composed[from.page]?.ends[from.article]?.to?.page, pages[to.page]?.number);
      const back = agreement(composed[to.page]?.ends[to.article]?.from?.page, pages[from.page]?.number);
      if (there === undefined || back === undefined) continue;
      if (weighed === MOST_ARRIVALS) {
        crowded += 1;
        break;
      }
      weighed += 1;
      const isNamed = there > 0 || back > 0;
      const { score, seam } = sewing(composed, from, to, isNamed ? LEAST_NAMED : LEAST_HALF, 'jump');
      const sum = there + back + kinship(composed, from, to) + score;
      if (sum > LEAST_JUMP) options.push({ from, to, score: sum, seam });
    }
    return options;
  });
  return { options, crowded };
}

function places(composed: readonly Composed[], fits: (ends: Composed['ends'][number]) => boolean): Place[] {
  return composed.flatMap(({ ends }, page) => ends.flatMap((own, article) => (fits(own) ? [{ page, article }] : [])));
}

/** Nats that a jump line's page is this one; undefined where it is another. Many lines, and many pages, name none. */
function agreement(named: string | undefined, number: string | undefined): number | undefined {
  if (named === undefined || number === undefined) return 0;
  return named === number ? NAMED : undefined;
}

function isOneIssue(one: PageExtent | undefined, other: PageExtent | undefined): boolean {
  return one?.date === undefined || other?.date === undefined || one.date === other.date;
}

/** What the last text of a page breaks off, the first text of the next may take up. */
function halves(pages: readonly PageExtent[], composed: readonly Composed[]): Continuation[] {
  return composed.flatMap((own, page): Continuation[] => {
    const next = composed[page + 1];
    if (next === undefined || !isOneIssue(pages[page], pages[page + 1])) return [];
    const article = own.ends.findIndex(({ isLast, isTorn, to }) => isLast && isTorn && to === undefined);
    const head = next.ends.findIndex(({ isFirst, from }) => isFirst && from === undefined);
    if (article === -1 || head === -1 || next.articles[head]?.title !== null) return [];
    const [from, to] = [
      { page, article },
      { page: page + 1, article: head },
    ];
    const least = (next.ends[head]?.opens ?? 0) < 0 ? LEAST_HALF : LEAST_WHOLE;
    const { score, seam } = sewing(composed, from, to, least);
    return seam === undefined ? [] : [{ from, to, score, seam }];
  });
}

/** Whether the first text of one article goes on where the last of the other breaks off. */
function sewing(
  composed: readonly Composed[],
  from: Place,
  to: Place,
  least: number,
  jump?: 'jump',
): Pick<Continuation, 'score' | 'seam'> {
  const [end, begin] = [composed[from.page]?.ends[from.article], composed[to.page]?.ends[to.article]];
  const tail = bodyOf(articleAt(composed, from)).at(-1);
  const head = bodyOf(articleAt(composed, to))[0];
  if (end === undefined || begin === undefined || tail === undefined || head === undefined || !end.isTorn)
    return { score: 0, seam: undefined };
  const { word, score: seam } = continuity(tail.text.slice(-WINDOW), head.text.slice(0, WINDOW), NOTHING_KNOWN);
  const score =
    clamp(seam, -6, 6) +
    WEIGHTS.joinByDefault -
    WEIGHTS.joinOpens * Math.max(0, begin.opens) -
    (begin.reports ? WEIGHTS.joinDateline : 0);
  if (score <= least) return { score, seam: undefined };
  const evidence = jump ?? (word === undefined ? 'grammar' : 'word');
  return { score, seam: { evidence, confidence: seamConfidence(evidence, score) } };
}

/** Nats by which the words of two articles speak for their being one. */
function kinship(composed: readonly Composed[], from: Place, to: Place): number {
  const vocabulary = new Vocabulary();
  const [one, other] = [from, to].map((place) => {
    const texts = (articleAt(composed, place)?.blocks ?? []).map(({ text }) => text);
    return profileOf(texts.join('\n').slice(0, TELLING), vocabulary);
  }) as [Profile, Profile];
  const scales = new Scales(learn([], vocabulary));
  scales.hold([one]);
  return scales.affinity([other]);
}

/** So much of an article (characters) tells what it is about; more costs time. */
const TELLING = 1000;
/** A word and a clause on either side of a seam. */
const WINDOW = 40;
/** What the pages say of their words is forgotten when they are read; the language's own counts are left. */
const NOTHING_KNOWN = learn([], new Vocabulary());

function articleAt(composed: readonly Composed[], { page, article }: Place): Article | undefined {
  return composed[page]?.articles[article];
}

function bodyOf(article: Article | undefined): Article['blocks'] {
  return (article?.blocks ?? []).filter(({ kind }) => kind === 'paragraph');
}
