/** The rest of a dump that is longer than what is read at once: nothing of it is judged, and nothing is lost. */
import type { Article, Finding, LedgerEntry } from '../model.ts';
import type { Bound } from './bind.ts';

/**
 * Lines with something in them that are read: a year of a paper of eight pages, its lines as short as its columns, has a
 * million. The shortest take some 2 KB each, so that at double this number Node's usual 4 GB do not hold them; at half,
 * such a year has to be cut up.
 */
const MOST_LINES = 1_500_000;

/** Where the next line that holds something begins. */
const NEXT_LINE = /[\n\r\u2028\u2029]\s*/gu;

/** Where the lines end that are read; the text's end where there are no more of them. */
export function reachOf(text: string, most = MOST_LINES): number {
  const ends = text.matchAll(NEXT_LINE);
  for (let lines = 1; lines < most; lines += 1) if (ends.next().done === true) return text.length;
  const last = ends.next();
  return last.done === true ? text.length : last.value.index + last.value[0].length;
}

/** Adds what stands after `reach`, as it stands, as an article of its own. */
export function withRest(text: string, reach: number, read: Bound): Bound {
  const rest = text.slice(reach);
  const content = rest.trim();
  if (content === '')
    return reach === text.length ? read : { ...read, ledger: [...read.ledger, blank(text, reach, text.length)] };
  const from = reach + rest.length - rest.trimStart().length;
  const to = from + content.length;
  const id = String(read.articles.length + 1).padStart(read.articles[0]?.id.length ?? 2, '0');
  const article: Article = {
    ...{ id, title: null, kicker: null, deck: null, byline: [], dateline: null, signoff: [] },
    blocks: [{ kind: 'paragraph', text: content, spans: [[from, to]], joints: [] }],
    damage: [{ kind: 'missing-title' }],
  };
  const finding: Finding = {
    rule: 'limit-lines',
    message: `the dump has more than ${MOST_LINES} lines; what follows is kept as it stands. Split it between two pages`,
    span: [from, to],
  };
  const kept: LedgerEntry = { span: [from, to], fate: 'kept', article: id, block: 0 };
  const ledger = [blank(text, reach, from), kept, blank(text, to, text.length)].filter(({ span }) => span[0] < span[1]);
  return {
    articles: [...read.articles, article],
    ledger: [...read.ledger, ...ledger],
    findings: [...read.findings, finding],
  };
}

function blank(text: string, from: number, to: number): LedgerEntry {
  return { span: [from, to], fate: 'blank', text: text.slice(from, to) };
}
