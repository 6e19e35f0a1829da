/** The summary that a person reads after a run: what became of a dump, the least certain first. */
import type { ChalkInstance } from 'chalk';
import type { Article, LedgerEntry, PageDocument, SeamEvidence, Source } from '../model.ts';
import { restoreText } from '../render/restore.ts';
import { columnsOf, count, pad, shorten, visible, wrap } from './terminal.ts';

/** So many of the least certain decisions, and of the findings, are listed; the ledger has them all. */
const MOST_LISTED = 5;
/** Decisions that are surer than this are not worth a person's look. */
const SURE = 0.9;
/** Columns of the longest title shown: twice as many read badly, half as many cut most headlines. */
const WIDEST_TITLE = 56;
/** Columns that a title keeps: where damage beside it would leave it less, the damage goes below. */
const NARROWEST_TITLE = 30;
/** On a terminal that is narrower than this, lines break by themselves. */
const NARROWEST = 30;

interface Style {
  readonly colour: ChalkInstance;
  readonly columns: number;
}

export function summarise(page: PageDocument, path: string, colour: ChalkInstance, columns: number): string {
  const style = { colour, columns: Math.max(NARROWEST, columns) };
  const lines = [
    ...heading(page.source, path, style),
    ...articleLines(page.articles, style),
    '',
    ...facts(page, style),
    ...listed(page, path, style),
    ...wrap(
      `every character accounted for: ${accounted(page.ledger)} of ${page.source.characters}`,
      style.columns - 2,
    ).map((line) => colour.green(`  ${line}`)),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

const DETECTION: Readonly<Record<string, string>> = {
  score: ', found by scoring',
  option: ', as asked',
  bom: ', by its mark',
  'utf-8': ', valid throughout',
};

function heading(source: Source, path: string, { colour, columns }: Style): string[] {
  const name = visible(path);
  const facts = `${source.encoding}${DETECTION[source.detection] ?? ''}, ${count(source.characters, 'character')}`;
  if (columnsOf(name) + 2 + columnsOf(facts) <= columns) return [`${colour.bold(name)}  ${colour.dim(facts)}`];
  return [colour.bold(shorten(name, columns)), ...wrap(facts, columns - 2).map((line) => `  ${colour.dim(line)}`)];
}

/** One line an article: number, title, paragraphs, damage; the damage goes below where it does not fit beside. */
function articleLines(articles: readonly Article[], { colour, columns }: Style): string[] {
  if (articles.length === 0) return [colour.dim('  no article')];
  const rows = articles.map((article) => ({
    id: article.id,
    isTitled: article.title !== null,
    title: visible(article.title ?? `(untitled) ${article.blocks[0]?.text ?? ''}`),
    size: `${article.blocks.filter(({ kind }) => kind === 'paragraph').length} ¶`,
    notes: [...(article.orphan === true ? ['orphan'] : []), ...article.damage.map(({ kind }) => kind)].join(', '),
  }));
  const widest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, columnsOf(text)), 0);
  const ids = widest(rows.map(({ id }) => id));
  const sizes = widest(rows.map(({ size }) => size));
  const margin = ids + sizes + 5;
  const aside = widest(rows.map(({ notes }) => notes)) + 2;
  const isBeside = columns - margin - aside >= NARROWEST_TITLE;
  const room = Math.min(
    WIDEST_TITLE,
    columns - margin - (isBeside ? aside : 0),
    widest(rows.map(({ title }) => title)),
  );
  return rows.flatMap(({ id, title, isTitled, size, notes }) => {
    const shown = pad(shorten(title, room), room);
    const line = `  ${colour.dim(pad(id, ids))} ${isTitled ? shown : colour.italic(shown)}  ${colour.dim(size.padStart(sizes))}`;
    if (notes === '') return [line];
    if (isBeside) return [`${line}  ${colour.yellow(notes)}`];
    return [line, ...wrap(notes, columns - ids - 3).map((part) => ' '.repeat(ids + 3) + colour.yellow(part))];
  });
}

const SEAMS: Readonly<Record<SeamEvidence, string>> = {
  witnessed: 'witnessed by a copy',
  word: 'by a word across the seam',
  grammar: 'by grammar',
  jump: 'by jump lines',
  skip: 'over something foreign',
};

/** The columns of the names before the facts. */
const NAMES = 16;

function facts(page: PageDocument, { colour, columns }: Style): string[] {
  const seams = new Map<SeamEvidence, number>();
  const blocks = page.articles.flatMap((article) => article.blocks);
  for (const block of blocks)
    for (const { evidence } of block.seams ?? []) seams.set(evidence, (seams.get(evidence) ?? 0) + 1);
  const joined = sum([...seams.values()]);
  const ways = [...seams]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([evidence, times]) => `${times} ${SEAMS[evidence]}`);
  const copies = page.ledger.filter(({ fate }) => fate === 'copy');
  const furniture = page.ledger.filter(({ fate }) => fate === 'furniture').length;
  const rows: readonly (readonly [name: string, number: number, more?: string])[] = [
    ['joined', joined, ways.join(', ')],
    ['copies removed', copies.length, count(accounted(copies), 'character')],
    ['other readings', sum(blocks.map(({ variants }) => variants?.length ?? 0))],
    ['furniture', furniture],
    ['orphans', page.articles.filter(({ orphan }) => orphan === true).length],
    ['damage', sum(page.articles.map(({ damage }) => damage.length))],
  ];
  return rows.flatMap(([name, number, more]) => {
    const said = number === 0 ? 'none' : `${number}${more === undefined ? '' : ` (${more})`}`;
    return wrap(said, columns - NAMES - 2).map((line, index) => {
      const value = number === 0 ? colour.dim(line) : line;
      return `  ${pad(index === 0 ? name : '', NAMES)}${value}`;
    });
  });
}

interface Doubt {
  readonly confidence: number;
  readonly at: number;
  readonly what: string;
}

/** The least certain decisions and the findings, with their places in the dump, so that a person knows where to look. */
function listed(page: PageDocument, path: string, { colour, columns }: Style): string[] {
  const doubts = doubtsOf(page);
  const found = page.findings.filter(({ confidence }) => confidence === undefined || confidence >= SURE);
  if (doubts.length === 0 && found.length === 0) return [];
  const text = restoreText(page);
  const row = (mark: string, place: string, what: string): string[] => {
    const room = columns - columnsOf(mark) - 4;
    const named = place === '' ? '' : `${visible(path)}:${place}  `;
    const whole = `${named}${visible(what)}`;
    if (columnsOf(whole) <= room) return [`  ${colour.yellow(mark)}  ${whole}`];
    const short = place === '' ? visible(what) : `${place}  ${visible(what)}`;
    return wrap(short, room).map(
      (line, index) => `  ${index === 0 ? colour.yellow(mark) : pad('', columnsOf(mark))}  ${shorten(line, room)}`,
    );
  };
  const lines: string[] = [];
  if (doubts.length > 0) {
    lines.push('', '  least certain');
    for (const { confidence, at, what } of doubts.slice(0, MOST_LISTED))
      lines.push(...row(confidence.toFixed(2), placeOf(text, at), what));
  }
  if (found.length > 0) {
    lines.push('', '  findings');
    for (const { span, message } of found.slice(0, MOST_LISTED))
      lines.push(...row('!', span === undefined ? '' : placeOf(text, span[0]), message));
    if (found.length > MOST_LISTED) lines.push(colour.dim(`     and ${found.length - MOST_LISTED} more in the ledger`));
  }
  return [...lines, ''];
}

/** The decisions that are not sure, the least certain first. */
function doubtsOf(page: PageDocument): Doubt[] {
  const found: Doubt[] = [];
  for (const article of page.articles) {
    const first = article.blocks[0]?.spans[0];
    if (article.confidence !== undefined && first !== undefined) {
      found.push({ confidence: article.confidence, at: first[0], what: `article ${article.id} begins here` });
    }
    for (const block of article.blocks) {
      for (const { after, confidence, evidence } of block.seams ?? []) {
        const next = block.spans[after + 1];
        if (next !== undefined) found.push({ confidence, at: next[0], what: `joined ${SEAMS[evidence]}` });
      }
    }
  }
  for (const entry of page.ledger) {
    if (entry.fate === 'copy' && entry.confidence !== undefined)
      found.push({ confidence: entry.confidence, at: entry.span[0], what: 'removed as a copy' });
  }
  for (const { confidence, span, message } of page.findings) {
    if (confidence !== undefined && span !== undefined) found.push({ confidence, at: span[0], what: message });
  }
  return found.filter(({ confidence }) => confidence < SURE).sort((x, y) => x.confidence - y.confidence || x.at - y.at);
}

/** Line and column, from 1, as a person counts them. */
function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split(/\r\n|[\n\r]/u);
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

function accounted(entries: readonly LedgerEntry[]): number {
  return sum(entries.map(({ span }) => span[1] - span[0]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
