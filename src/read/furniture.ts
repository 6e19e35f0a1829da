/**
 * Furniture that no shape gives away: what stands at the head or foot of page after page, and the dates, numbers and
 * names of sections beside lines that can be nothing else. A stage of its own, because it sees the whole dump.
 */
import type { Paragraph, RoleReading } from '../model.ts';
import { folded } from '../text/fold.ts';
import { endsSentence } from '../text/sentence.ts';

export function markFurniture(paragraphs: readonly Paragraph[]): Paragraph[] {
  const marked = [...paragraphs];
  for (const index of runningHeads(paragraphs)) marked[index] = asFurniture(marked[index] as Paragraph, 'running-head');
  // A date beside a page number makes the weekday beside it plain too: once downwards, once upwards.
  for (let at = 0; at < marked.length; at += 1) promote(marked, at, at - 1);
  for (let at = marked.length - 1; at >= 0; at -= 1) promote(marked, at, at + 1);
  return marked;
}

function promote(marked: Paragraph[], at: number, neighbour: number): void {
  const own = marked[at] as Paragraph;
  const [reading] = own.roles;
  if (reading?.role !== 'furniture' || reading.strength !== 'possible') return;
  if (isFurniture(marked[neighbour]) || (reading.rule === 'page-number' && isOutermost(marked, at)))
    marked[at] = asFurniture(own, reading.rule);
}

/** Whether a text is the first or the last of its page, and not all of it: there a number is the page's. */
function isOutermost(paragraphs: readonly Paragraph[], at: number): boolean {
  const { page } = paragraphs[at] as Paragraph;
  return (paragraphs[at - 1]?.page === page) !== (paragraphs[at + 1]?.page === page);
}

function asFurniture(paragraph: Paragraph, rule: string): Paragraph {
  const reading: RoleReading = { role: 'furniture', rule, strength: 'likely' };
  return { ...paragraph, roles: [reading] };
}

/** Whether a paragraph can be nothing but furniture, by its shape or its neighbours. */
export function isFurniture(paragraph: Paragraph | undefined): boolean {
  const [reading] = paragraph?.roles ?? [];
  return reading?.role === 'furniture' && reading.strength !== 'possible';
}

/** Furniture, a jump line, a name line: whatever recurs of these is what it is. */
function isSettled({ roles: [reading] }: Paragraph): boolean {
  return reading !== undefined && reading.strength !== 'possible';
}

/**
 * Short lines that recur at the edge of pages: beside a form feed, a page label or a date line, and each time before
 * another text. What recurs with the text that follows it is an article that was printed twice.
 */
function runningHeads(paragraphs: readonly Paragraph[]): number[] {
  const places = new Map<string, number[]>();
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.text.length > LONGEST_HEAD || isSettled(paragraph) || endsSentence(paragraph.text)) continue;
    const key = headKey(paragraph.text);
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  }
  return [...places.values()]
    .filter((indexes) => indexes.length > 1 && indexes.every((index) => isAtEdge(paragraphs, index)))
    .filter((indexes) => areApart(paragraphs, indexes))
    .flat();
}

/** A running head names the paper, the page, the section, the day. */
const LONGEST_HEAD = 40;

/** Page numbers and dates change from page to page. */
const headKey = (text: string): string => folded(text.replace(/[\d０-９]+/gu, '#'));

/** Whether a page begins or ends at the paragraph, but for furniture. */
function isAtEdge(paragraphs: readonly Paragraph[], index: number): boolean {
  const [before, own, after] = [paragraphs[index - 1], paragraphs[index] as Paragraph, paragraphs[index + 1]];
  return before === undefined || after === undefined || before.page !== own.page || after.page !== own.page
    ? true
    : isFurniture(before) || isFurniture(after);
}

function areApart(paragraphs: readonly Paragraph[], indexes: readonly number[]): boolean {
  const texts = indexes.map((index) => {
    let at = index + 1;
    while (at < paragraphs.length && isFurniture(paragraphs[at])) at += 1;
    return headKey((paragraphs[at]?.text ?? '').slice(0, LONGEST_HEAD));
  });
  return new Set(texts).size === texts.length;
}
