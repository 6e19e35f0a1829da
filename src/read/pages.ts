/**
 * Pages: where one page of a dump ends and the next begins. Two things tell: a page label with another number or date
 * than the label before, and a form feed between texts that each look like a page. In doubt it is one page: what is
 * read together can still be told apart, what was parted is joined only on strong evidence.
 */
import type { Finding, PageExtent, Paragraph, Span } from '../model.ts';
import { type Label, readLabel } from '../rules/labels.ts';
import { lastAtMost } from '../span.ts';
import { opensParagraph } from '../text/opening.ts';
import { endsSentence } from '../text/sentence.ts';
import { isFurniture } from './furniture.ts';

export interface Pages {
  /** In the order of the dump, without a hole; none where there is no paragraph. */
  readonly pages: readonly PageExtent[];
  readonly findings: readonly Finding[];
}

/**
 * Paragraphs that are read as one page: a thick book. Each takes some 15 KB while the readings of its page are weighed,
 * so at double this number the readings take 600 MB; at half, a novel without page labels is read in two parts.
 */
const MOST_PARAGRAPHS = 20_000;

/** @param most how many paragraphs a page may have; longer ones are read in parts. */
export function findPages(paragraphs: readonly Paragraph[], most = MOST_PARAGRAPHS): Pages {
  if (paragraphs.length === 0) return { pages: [], findings: [] };
  const labels = labelsOf(paragraphs);
  const labelled = bordersByLabel(paragraphs, labels);
  const isBook = labelled.length >= FEW && isMostlyTorn(paragraphs, labelled);
  const starts = isBook ? [] : [...new Set([...labelled, ...bordersByFeed(paragraphs, labels)])].sort((x, y) => x - y);
  const pages = [0, ...starts].map((from, at) => ({ from, to: starts[at] ?? paragraphs.length }));
  return cut(isBook ? pages : name(pages, labels), paragraphs, most);
}

/** Fewer borders show no habit. */
const FEW = 3;

/** Lines of furniture that stand together and name one page, or only its day. */
interface Labelled extends Label {
  readonly from: number;
  readonly to: number;
}

/** The labels of a dump. Other numbers side by side, but at a page's foot and the next one's head, list what stands where. */
function labelsOf(paragraphs: readonly Paragraph[]): Labelled[] {
  const runs: Labelled[][] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const rule = furnitureRule(paragraph);
    if (rule === undefined) continue;
    const own = { ...readLabel(paragraph.text, rule), from: index, to: index + 1 };
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined || last.to !== index || isFeed(paragraphs, index)) runs.push([own]);
    else if (differ(last, own)) run.push(own);
    else run[run.length - 1] = { ...last, to: own.to, page: last.page ?? own.page, date: last.date ?? own.date };
  }
  const labels: Labelled[] = [];
  for (const run of runs) {
    const before = labels.findLast(({ page }) => page !== undefined);
    if (run.length < 2 || (run.length === 2 && (before === undefined || before.page === run[0]?.page)))
      labels.push(...run.filter(({ page, date }) => page !== undefined || date !== undefined));
  }
  return labels;
}

function differ(one: Label, other: Label): boolean {
  const apart = (x: string | undefined, y: string | undefined) => x !== undefined && y !== undefined && x !== y;
  return apart(one.page, other.page) || apart(one.date, other.date);
}

/** The labels that tell pages apart. Where none has a number the days do, in lines that say the same but for the day. */
function telling(labels: readonly Labelled[]): readonly Labelled[] {
  const numbered = labels.filter(({ page }) => page !== undefined);
  return numbered.length > 1 ? numbered : labels.filter(({ rest }) => rest === labels[0]?.rest);
}

/**
 * Where the label changes. Labels stand at the head of their pages or at the foot: no text stands before the first one,
 * or behind the last. Where two or three stand in neither place they may stand in the middle of anything, and only a
 * form feed between two says where the one page ends.
 */
function bordersByLabel(paragraphs: readonly Paragraph[], all: readonly Labelled[]): number[] {
  const labels = telling(all);
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) return [];
  const changes = labels.flatMap((label, at) => {
    const before = labels[at - 1];
    return before === undefined || !differ(before, label) ? [] : [{ before, label }];
  });
  const hasText = (from: number, to: number) => paragraphs.slice(from, to).some(isRunning);
  const isFoot = hasText(0, first.from) && !hasText(last.to, paragraphs.length);
  const isHead = !hasText(0, first.from) || (!isFoot && changes.length >= FEW);
  return changes.flatMap(({ before, label }) => {
    const feeds = feedsIn(paragraphs, before.to, label.from);
    const feed = isHead ? feeds.at(-1) : isFoot || feeds.length === 1 ? feeds[0] : undefined;
    const border = feed ?? (isHead ? label.from : isFoot ? before.to : undefined);
    return border === undefined ? [] : [border];
  });
}

/** The form feeds within `[from, to]`: the indexes of the paragraphs that they stand before. */
function feedsIn(paragraphs: readonly Paragraph[], from: number, to: number): number[] {
  const feeds: number[] = [];
  for (let at = from; at <= to; at += 1) if (isFeed(paragraphs, at)) feeds.push(at);
  return feeds;
}

function isFeed(paragraphs: readonly Paragraph[], index: number): boolean {
  const [before, after] = [paragraphs[index - 1], paragraphs[index]];
  return before !== undefined && after !== undefined && before.page !== after.page;
}

/**
 * Form feeds part pages where nearly everything between two looks like a page: it opens with furniture, a heading or a
 * name line and holds running text. Extractors put form feeds between frames and between the leaves of a book too,
 * where texts begin anywhere. A text that goes on over a form feed holds both sides together in any case.
 */
function bordersByFeed(paragraphs: readonly Paragraph[], labels: readonly Labelled[]): number[] {
  const feeds = feedsIn(paragraphs, 1, paragraphs.length - 1);
  if (feeds.length === 0) return [];
  const sections = [0, ...feeds].map((from, at) => paragraphs.slice(from, feeds[at] ?? paragraphs.length));
  if (sections.filter(looksLikePage).length < PAGES_AT_LEAST * sections.length) return [];
  const places = labels.map(({ from, to }): Span => [from, to]);
  return feeds.filter((at) => {
    const before = lastAtMost(places, at - 1);
    return !goesOn(paragraphs, at) && !isOnePage(labels[before], labels[before + 1]);
  });
}
/** The share of pages among what form feeds part; at half, frames that begin with a heading each pass for pages. */
const PAGES_AT_LEAST = 0.75;

function looksLikePage(section: readonly Paragraph[]): boolean {
  const first = section[0];
  const begins = first !== undefined && (!isText(first) || isShort(first));
  return begins && section.some(isRunning);
}

/** Whether two labels say that all between them is one page. */
function isOnePage(before: Label | undefined, after: Label | undefined): boolean {
  return before?.page !== undefined && after?.page !== undefined && !differ(before, after);
}

/** Whether at most borders the text goes on: the leaves of a book, whose numbers part nothing. */
function isMostlyTorn(paragraphs: readonly Paragraph[], borders: readonly number[]): boolean {
  return borders.filter((at) => goesOn(paragraphs, at)).length * 2 > borders.length;
}

/** Whether the text before a border breaks off and the text behind it begins in the middle of a sentence. */
function goesOn(paragraphs: readonly Paragraph[], border: number): boolean {
  const [tail, head] = [nearest(paragraphs, border - 1, -1), nearest(paragraphs, border, 1)];
  if (tail === undefined || head === undefined || !isText(tail) || !isText(head)) return false;
  return isRunning(tail) && !endsSentence(tail.text) && (head.opening === 'open' || opensParagraph(head.text) < 0);
}

/** The next paragraph from a place on that is no furniture: a jump line, which says where the text goes, is not passed. */
function nearest(paragraphs: readonly Paragraph[], from: number, step: 1 | -1): Paragraph | undefined {
  let at = from;
  while (isFurniture(paragraphs[at])) at += step;
  return paragraphs[at];
}

function furnitureRule(paragraph: Paragraph): string | undefined {
  return isFurniture(paragraph) ? paragraph.roles[0]?.rule : undefined;
}

/** Running text or a heading: nothing that its shape settles. */
function isText({ roles: [reading] }: Paragraph): boolean {
  return reading === undefined || reading.strength === 'possible';
}

/** A line that may be a heading. */
function isShort({ roles, text }: Paragraph): boolean {
  return roles.some(({ role }) => role === 'title') && !endsSentence(text);
}

/** Text that is no heading. */
function isRunning(paragraph: Paragraph): boolean {
  return isText(paragraph) && !isShort(paragraph);
}

/** Gives each page the number and the day that its labels name. */
function name(pages: readonly PageExtent[], labels: readonly Labelled[]): PageExtent[] {
  let next = 0;
  return pages.map((page) => {
    let [number, date]: (string | undefined)[] = [];
    for (; next < labels.length && (labels[next] as Labelled).from < page.to; next += 1) {
      number ??= labels[next]?.page;
      date ??= labels[next]?.date;
    }
    return { ...page, ...(number === undefined ? {} : { number }), ...(date === undefined ? {} : { date }) };
  });
}

/** Pages of more paragraphs than are read together, in parts. */
function cut(pages: readonly PageExtent[], paragraphs: readonly Paragraph[], most: number): Pages {
  const long = pages.filter(({ from, to }) => to - from > most);
  const findings = long.map(({ from, to }): Finding => {
    const [first, last] = [paragraphs[from] as Paragraph, paragraphs[to - 1] as Paragraph];
    return {
      rule: 'limit-page',
      message: `this page has more than ${most} paragraphs; it was read in parts, and nothing was compared across them`,
      span: [first.spans[0]?.[0] ?? 0, last.spans.at(-1)?.[1] ?? 0],
    };
  });
  if (long.length === 0) return { pages, findings };
  const parts = pages.flatMap(({ from, to, ...page }) =>
    Array.from({ length: Math.ceil((to - from) / most) }, (_, at): PageExtent => {
      const start = from + at * most;
      return { ...page, from: start, to: Math.min(to, start + most) };
    }),
  );
  return { pages: parts, findings };
}
