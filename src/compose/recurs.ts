/**
 * Recurs: texts that stand on several pages: a notice, an advertisement, an article that was printed again. An archive
 * is to show that they stood there each time, so they stay, and are reported: each once, with all its places.
 */
import { acceptCopies } from '../copies/accept.ts';
import { copyConfidence } from '../evidence/confidence.ts';
import type { Finding, Match, PageExtent, Paragraph, Span } from '../model.ts';
import { lastAtMost } from '../span.ts';

/** So many places are named to a person; the finding has the spans of all. */
const MOST_NAMED = 5;

/** @param matches those of all paragraphs, of whatever pages. */
export function findRecurring(
  text: string,
  paragraphs: readonly Paragraph[],
  pages: readonly PageExtent[],
  matches: readonly Match[],
): Finding[] {
  const pageOf = pageNumbers(paragraphs.length, pages);
  const across = matches.filter(({ a, b }) => pageOf[a] !== pageOf[b]);
  const groups = new Groups(paragraphs.length);
  const likeness = new Float64Array(paragraphs.length).fill(1);
  for (const { a, b, similarity } of acceptCopies(paragraphs, across)) {
    groups.unite(a, b);
    for (const own of [a, b]) likeness[own] = Math.min(likeness[own] as number, similarity);
  }
  uniteRuns(groups, paragraphs, pageOf);
  const starts = lineStarts(text);
  return texts(groups, paragraphs, pageOf).map((places): Finding => {
    const [first, ...others] = places.map(({ span }) => span) as [Span, ...Span[]];
    const least = places.reduce((low, { from, to }) => Math.min(low, ...likeness.subarray(from, to)), 1);
    return {
      rule: 'recurs',
      message: messageOf(places, pageOf, starts),
      span: first,
      others,
      confidence: copyConfidence(least, first[1] - first[0]),
    };
  });
}

/** The page of each paragraph. */
function pageNumbers(size: number, pages: readonly PageExtent[]): Uint32Array {
  const numbers = new Uint32Array(size);
  for (const [page, { from, to }] of pages.entries()) numbers.fill(page, from, to);
  return numbers;
}

/** Paragraphs that are witnesses of one text, as a forest. */
class Groups {
  readonly #leader: Int32Array;

  constructor(size: number) {
    this.#leader = new Int32Array(size).fill(-1);
  }

  /** The first paragraph of the group; -1 where a text stands once. */
  find(paragraph: number): number {
    if (this.#leader[paragraph] === -1) return -1;
    let root = paragraph;
    while (this.#leader[root] !== root) root = this.#leader[root] as number;
    for (let at = paragraph; at !== root; ) {
      const next = this.#leader[at] as number;
      this.#leader[at] = root;
      at = next;
    }
    return root;
  }

  unite(x: number, y: number): void {
    for (const own of [x, y]) if (this.#leader[own] === -1) this.#leader[own] = own;
    const [a, b] = [this.find(x), this.find(y)];
    this.#leader[Math.max(a, b)] = Math.min(a, b);
  }
}

/** Paragraphs that follow each other more than once are of one text: a notice with its title and its signature. */
function uniteRuns(groups: Groups, paragraphs: readonly Paragraph[], pageOf: Uint32Array): void {
  const seen = new Map<string, number>();
  const groupOf = Int32Array.from(paragraphs, (_, at) => groups.find(at));
  for (let at = 1; at < paragraphs.length; at += 1) {
    const [before, own] = [groupOf[at - 1], groupOf[at]];
    if (before === -1 || own === -1 || before === own || pageOf[at - 1] !== pageOf[at]) continue;
    const key = `${before}>${own}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, at);
    else groups.unite(first - 1, first);
  }
}

/** Where a text stands: the paragraphs `[from, to)` of one page. */
interface Stand {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** The places of each text that stands on more than one page, in the order of the dump. */
function texts(groups: Groups, paragraphs: readonly Paragraph[], pageOf: Uint32Array): Stand[][] {
  const found = new Map<number, Stand[]>();
  for (let from = 0; from < paragraphs.length; ) {
    const root = groups.find(from);
    let to = from + 1;
    while (root !== -1 && to < paragraphs.length && groups.find(to) === root && pageOf[to] === pageOf[from]) to += 1;
    if (root !== -1) {
      const [first, last] = [paragraphs[from] as Paragraph, paragraphs[to - 1] as Paragraph];
      const stand: Stand = { from, to, span: [first.spans[0]?.[0] ?? 0, last.spans.at(-1)?.[1] ?? 0] };
      const known = found.get(root);
      if (known === undefined) found.set(root, [stand]);
      else known.push(stand);
    }
    from = to;
  }
  return [...found.values()].filter((places) =>
    places.some(({ from }) => pageOf[from] !== pageOf[places[0]?.from ?? 0]),
  );
}

function messageOf(places: readonly Stand[], pageOf: Uint32Array, starts: readonly Span[]): string {
  const pages = new Set(places.map(({ from }) => pageOf[from])).size;
  const lines = places.slice(0, MOST_NAMED).map(({ span }) => lastAtMost(starts, span[0]) + 1);
  const more = places.length > MOST_NAMED ? ` and ${places.length - MOST_NAMED} more` : '';
  return `this text stands on ${pages} pages and was kept on each: lines ${lines.join(', ')}${more}`;
}

/** Where the lines of a text begin, as a person counts them. */
function lineStarts(text: string): Span[] {
  const starts: Span[] = [[0, 0]];
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r]/gu)) starts.push([index + end.length, index + end.length]);
  return starts;
}
