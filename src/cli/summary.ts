/** The summary that a person reads after a run: what became of a dump, the least certain first. */
import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import type { Article, PageDocument, SeamEvidence, Span } from '../model.ts';
import { restoreText } from '../render/restore.ts';

/** So many of the least certain decisions are listed; the ledger has them all. */
const MOST_DOUBTS = 5;
/** Decisions that are surer than this are not worth a person's look. */
const SURE = 0.9;

export function summarise(page: PageDocument, path: string, colour: ChalkInstance, columns: number): string {
  const { source } = page;
  const found =
    source.detection === 'score'
      ? ', found by scoring'
      : source.detection === 'option'
        ? ', as asked'
        : source.detection === 'bom'
          ? ', by its mark'
          : '';
  const lines = [
    `${colour.bold(visible(path))}  ${colour.dim(`${source.encoding}${found}, ${source.characters} characters`)}`,
    ...page.articles.map((article) => articleLine(article, colour, columns)),
    '',
    ...facts(page, colour),
    ...doubts(page, path, colour, columns),
    ...page.findings
      .filter(({ rule }) => !DOUBTFUL.has(rule))
      .slice(0, MOST_DOUBTS)
      .map(({ message }) => colour.yellow(`  ! ${fit(visible(message), columns - 4)}`)),
    colour.green(accounted(page)),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

/** Findings that the list of doubts shows already. */
const DOUBTFUL = new Set<string>();

function articleLine(article: Article, colour: ChalkInstance, columns: number): string {
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph').length;
  const damage = article.damage.map(({ kind }) => kind).join(', ');
  const size = `${paragraphs} ¶`;
  const tail = damage === '' ? size : `${size}  ${damage}`;
  const room = Math.max(12, Math.min(56, columns - 8 - stringWidth(tail)));
  const title = article.title ?? `(untitled) ${article.blocks[0]?.text ?? ''}`;
  const shown = pad(fit(visible(title), room), room);
  return `  ${colour.dim(article.id)} ${article.title === null ? colour.italic(shown) : shown} ${colour.dim(size)}${damage === '' ? '' : colour.yellow(`  ${damage}`)}`;
}

function facts(page: PageDocument, colour: ChalkInstance): string[] {
  const seams = new Map<SeamEvidence, number>();
  let orphans = 0;
  for (const article of page.articles) {
    if (article.orphan === true) orphans += 1;
    for (const block of article.blocks)
      for (const { evidence } of block.seams ?? []) seams.set(evidence, (seams.get(evidence) ?? 0) + 1);
  }
  const joined = [...seams]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([evidence, count]) => `${count} ${SEAMS[evidence]}`);
  const total = [...seams.values()].reduce((sum, count) => sum + count, 0);
  const copies = page.ledger.filter(({ fate }) => fate === 'copy');
  const removed = copies.reduce((sum, { span }) => sum + span[1] - span[0], 0);
  const damage = page.articles.reduce((sum, article) => sum + article.damage.length, 0);
  const furniture = page.ledger.filter(({ fate }) => fate === 'furniture').length;
  const rows: [string, string][] = [
    ['joined', total === 0 ? 'none' : `${total} (${joined.join(', ')})`],
    ['copies removed', copies.length === 0 ? 'none' : `${copies.length} (${removed} characters)`],
    ['furniture', String(furniture)],
    ['orphans', String(orphans)],
    ['damage', String(damage)],
  ];
  return rows.map(
    ([name, value]) => `  ${pad(name, 16)}${value === '0' || value === 'none' ? colour.dim(value) : value}`,
  );
}

const SEAMS: Readonly<Record<SeamEvidence, string>> = {
  witnessed: 'witnessed by a copy',
  word: 'by a word across the seam',
  grammar: 'by grammar',
  jump: 'by jump lines',
  skip: 'over something foreign',
};

interface Doubt {
  readonly confidence: number;
  readonly at: number;
  readonly what: string;
}

/** The least certain decisions, with their places in the dump, so that a person knows where to look. */
function doubts(page: PageDocument, path: string, colour: ChalkInstance, columns: number): string[] {
  const found: Doubt[] = [];
  for (const article of page.articles) {
    const first = article.blocks[0]?.spans[0];
    if (article.confidence !== undefined && first !== undefined) {
      found.push({ confidence: article.confidence, at: first[0], what: `article ${article.id} begins here` });
    }
    for (const block of article.blocks) {
      for (const seam of block.seams ?? []) {
        const next = block.spans[seam.after + 1];
        if (next !== undefined)
          found.push({ confidence: seam.confidence, at: next[0], what: `joined ${SEAMS[seam.evidence]}` });
      }
    }
  }
  for (const entry of page.ledger) {
    if (entry.fate === 'copy' && entry.confidence !== undefined)
      found.push({ confidence: entry.confidence, at: entry.span[0], what: 'removed as a copy' });
  }
  const listed = found
    .filter(({ confidence }) => confidence < SURE)
    .sort((x, y) => x.confidence - y.confidence || x.at - y.at)
    .slice(0, MOST_DOUBTS);
  if (listed.length === 0) return [];
  const text = restoreText(page);
  const rows = listed.map(({ confidence, at, what }) => {
    const [line, column] = placeOf(text, at);
    return `  ${colour.yellow(confidence.toFixed(2))}  ${fit(visible(`${path}:${line}:${column}  ${what}`), columns - 8)}`;
  });
  return ['', '  least certain', ...rows, ''];
}

/** Line and column, from 1, as a person counts them. */
function placeOf(text: string, at: number): readonly [line: number, column: number] {
  const before = text.slice(0, at).split(/\r\n|[\n\r]/u);
  return [before.length, (before.at(-1) ?? '').length + 1];
}

function accounted(page: PageDocument): string {
  const sum = page.ledger.reduce((total, { span }: { readonly span: Span }) => total + span[1] - span[0], 0);
  return `  every character accounted for: ${sum} of ${page.source.characters}`;
}

/** Controls, escapes and bidirectional marks as visible signs: a title must not steer the terminal. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (mark) => {
    const code = mark.codePointAt(0) as number;
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** Cuts a text to so many columns; a Chinese character takes two. */
function fit(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let shown = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (stringWidth(shown + segment) > columns - 1) break;
    shown += segment;
  }
  return `${shown}…`;
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}
