import { distance } from 'fastest-levenshtein';
import type { Block, LedgerEntry, PageDocument, Span } from '../../src/model.ts';
import { renderArticle } from '../../src/render/articles.ts';

/** A broken law, told so that a person finds the place. */
export type Fault = string;

/** Partition: the ledger's entries cover every character of the dump once, in order. */
export function partitionFaults(page: PageDocument, dump: string): Fault[] {
  const faults: Fault[] = [];
  let at = 0;
  for (const { span, fate } of page.ledger) {
    if (span[0] !== at) faults.push(`${fate} entry starts at ${span[0]}, the one before it ended at ${at}`);
    if (span[1] <= span[0]) faults.push(`${fate} entry ${show(span)} holds nothing`);
    at = span[1];
  }
  if (at !== dump.length) faults.push(`the ledger ends at ${at}, the dump at ${dump.length}`);
  return faults;
}

/** Replay: a block's text is its spans and joints; its characters are exactly the ledger's kept ones; removed text can be read. */
export function replayFaults(page: PageDocument, dump: string): Fault[] {
  const faults: Fault[] = [];
  const owners = new Map<number, string>();
  for (const article of page.articles) {
    for (const [number, block] of article.blocks.entries()) {
      const place = `article ${article.id} block ${number}`;
      if (block.spans.length === 0) faults.push(`${place} has no span`);
      if (block.joints.length !== Math.max(0, block.spans.length - 1))
        faults.push(`${place} has ${block.spans.length} spans and ${block.joints.length} joints`);
      if (replayed(block, dump) !== block.text)
        faults.push(
          `${place} does not replay: ${JSON.stringify(block.text)} against ${JSON.stringify(replayed(block, dump))}`,
        );
      for (const [from, to] of block.spans) {
        for (let at = from; at < to; at += 1) {
          if (owners.has(at)) faults.push(`character ${at} stands in ${owners.get(at)} and in ${article.id}/${number}`);
          owners.set(at, `${article.id}/${number}`);
        }
      }
    }
  }
  let kept = 0;
  for (const entry of page.ledger) {
    const own = dump.slice(...entry.span);
    if (entry.fate === 'kept') {
      kept += entry.span[1] - entry.span[0];
      for (let at = entry.span[0]; at < entry.span[1]; at += 1) {
        if (owners.get(at) !== `${entry.article}/${entry.block}`)
          faults.push(
            `character ${at} is said to be kept in ${entry.article}/${entry.block}, and stands in ${owners.get(at) ?? 'none'}`,
          );
      }
    } else {
      for (let at = entry.span[0]; at < entry.span[1]; at += 1)
        if (owners.has(at)) faults.push(`character ${at} is ${entry.fate} and stands in ${owners.get(at)}`);
      if ('text' in entry && entry.text !== undefined && entry.text !== own)
        faults.push(`${entry.fate} entry ${show(entry.span)} tells another text than the dump's`);
      if (entry.fate !== 'copy' && entry.text === undefined)
        faults.push(`${entry.fate} entry ${show(entry.span)} has no text`);
      if (entry.fate === 'copy' && entry.text === undefined && own !== dump.slice(...entry.of))
        faults.push(`copy ${show(entry.span)} differs from ${show(entry.of)} and has no text`);
      if (entry.fate === 'blank' && /[\p{L}\p{N}\p{P}\p{S}]/u.test(own))
        faults.push(`blank entry ${show(entry.span)} holds ${JSON.stringify(own)}`);
    }
  }
  if (kept !== owners.size) faults.push(`${kept} characters are kept, ${owners.size} stand in blocks`);
  return faults;
}

/** The least likeness that lets a text be taken for a copy of another. Noise of 4 % on both sides leaves some 0.9 of a paragraph, and half of a scrap of two characters. */
const ALIKE = 0.5;

/** A hash proves nothing: every copy names kept text inside one kept span, and is as alike to it as it says. */
export function copyFaults(page: PageDocument, dump: string): Fault[] {
  const faults: Fault[] = [];
  const kept = page.articles.flatMap((article) => article.blocks.flatMap((block) => block.spans));
  for (const entry of page.ledger) {
    if (entry.fate !== 'copy') continue;
    if (!kept.some(([from, to]) => from <= entry.of[0] && entry.of[1] <= to))
      faults.push(`copy ${show(entry.span)} names ${show(entry.of)}, which is inside no kept span`);
    const alike = likeness(dump.slice(...entry.span), dump.slice(...entry.of));
    if (alike < ALIKE)
      faults.push(
        `copy ${show(entry.span)} ${JSON.stringify(dump.slice(...entry.span))} is like ${JSON.stringify(dump.slice(...entry.of))} only by ${alike.toFixed(2)}`,
      );
    if (Math.abs(alike - entry.similarity) > 0.1)
      faults.push(
        `copy ${show(entry.span)} says ${entry.similarity}, and is like what it names by ${alike.toFixed(3)}`,
      );
  }
  return faults;
}

/** Nothing invented: joints and fields hold no letter that the dump does not have, and marks of damage point at blocks. */
export function inventionFaults(page: PageDocument): Fault[] {
  const faults: Fault[] = [];
  for (const article of page.articles) {
    const has = (text: string): boolean => article.blocks.some((block) => loose(block.text).includes(loose(text)));
    for (const block of article.blocks)
      for (const joint of block.joints)
        if (!['', ' '].includes(joint)) faults.push(`article ${article.id}: a joint is ${JSON.stringify(joint)}`);
    for (const name of [...article.byline, ...article.signoff])
      if (!has(name)) faults.push(`article ${article.id}: the name ${name} stands in none of its blocks`);
    if (article.dateline !== null && !has(article.dateline))
      faults.push(`article ${article.id}: the dateline ${article.dateline} stands in none of its blocks`);
    const titles = article.blocks.filter((block) => block.kind === 'title').map((block) => block.text);
    if (article.title !== null && loose(article.title) !== loose(titles.join('')))
      faults.push(`article ${article.id}: its title is ${article.title}, its title blocks hold ${titles.join(' | ')}`);
    const untitled = article.damage.some((mark) => mark.kind === 'missing-title');
    if (untitled !== (article.title === null))
      faults.push(`article ${article.id}: title ${article.title}, missing-title ${untitled}`);
    for (const mark of article.damage) {
      if ((mark.kind === 'gap') !== (mark.after !== undefined))
        faults.push(`article ${article.id}: ${mark.kind} after ${mark.after}`);
      if (mark.after !== undefined && !(mark.after >= 0 && mark.after < article.blocks.length))
        faults.push(`article ${article.id}: a gap after block ${mark.after} of ${article.blocks.length}`);
    }
    for (const [number, block] of article.blocks.entries()) {
      for (const seam of block.seams ?? [])
        if (!(seam.after >= 0 && seam.after < block.spans.length - 1))
          faults.push(
            `article ${article.id} block ${number}: a seam after span ${seam.after} of ${block.spans.length}`,
          );
      for (const seam of block.seams ?? [])
        if (!(seam.confidence >= 0 && seam.confidence <= 1))
          faults.push(`article ${article.id} block ${number}: confidence ${seam.confidence}`);
      for (const variant of block.variants ?? [])
        if (!(variant.at[0] >= 0 && variant.at[0] <= variant.at[1] && variant.at[1] <= block.text.length))
          faults.push(
            `article ${article.id} block ${number}: a variant at ${show(variant.at)} of ${block.text.length}`,
          );
    }
  }
  const ids = page.articles.map((article) => article.id);
  if (new Set(ids).size !== ids.length) faults.push(`ids are not unique: ${ids.join(' ')}`);
  return faults;
}

/** All laws that a page and its dump show by themselves. */
export const faultsOf = (page: PageDocument, dump: string): Fault[] => [
  ...partitionFaults(page, dump),
  ...replayFaults(page, dump),
  ...copyFaults(page, dump),
  ...inventionFaults(page),
];

/** The dump from the page document alone: kept text from its blocks, copies from what they name, the rest from the ledger. */
export function restoredText(page: PageDocument): string {
  const kept = new Map<string, Map<number, string>>();
  for (const article of page.articles) {
    for (const [number, block] of article.blocks.entries()) {
      const letters = new Map<number, string>();
      let at = 0;
      block.spans.forEach(([from, to], index) => {
        for (let offset = from; offset < to; offset += 1) letters.set(offset, block.text[at + offset - from] ?? '');
        at += to - from + (block.joints[index] ?? '').length;
      });
      kept.set(`${article.id}/${number}`, letters);
    }
  }
  const all = new Map([...kept.values()].flatMap((letters) => [...letters]));
  const read = ([from, to]: Span): string =>
    Array.from({ length: to - from }, (_, at) => all.get(from + at) ?? '').join('');
  return page.ledger
    .map((entry: LedgerEntry) =>
      'text' in entry && entry.text !== undefined ? entry.text : read(entry.fate === 'copy' ? entry.of : entry.span),
    )
    .join('');
}

/** Idempotence: the text of each article, cleaned, loses nothing and stays as it is. */
export function repeatFaults(page: PageDocument, clean: (text: string) => PageDocument): Fault[] {
  return page.articles.flatMap((article) => {
    const text = renderArticle(article, 'txt', page.source.name);
    const again = clean(text);
    const lost = again.ledger.filter(({ fate }) => fate === 'copy' || fate === 'furniture');
    const read = again.articles.map((one) => renderArticle(one, 'txt', page.source.name)).join('\n');
    return [
      ...lost.map(({ fate, span }) => `article ${article.id}: ${JSON.stringify(text.slice(...span))} is ${fate}`),
      ...(read === text ? [] : [`article ${article.id} is ${JSON.stringify(text)} and reads ${JSON.stringify(read)}`]),
    ];
  });
}

function replayed(block: Block, dump: string): string {
  return block.spans
    .map((span, at) => dump.slice(...span) + (at < block.spans.length - 1 ? (block.joints[at] ?? '') : ''))
    .join('');
}

/**
 * 1 minus the edit distance over the longer length; width, case, accents, white space, punctuation and pictures do not
 * count. The planes of ideographs hold nothing but letters, whether or not this Node knows all of them.
 */
function likeness(one: string, other: string): number {
  const [a, b] = [folded(one), folded(other)];
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return one.trim() === other.trim() ? 1 : 0.99;
  return 1 - distance(a, b) / longer;
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?![\u{20000}-\u{3ffff}])[\s\p{P}\p{Sk}\p{So}\p{M}\p{C}]/gu, '')
    .normalize('NFC');
const loose = (text: string): string => text.replace(/\s+/gu, '');
const show = ([from, to]: Span): string => `[${from}, ${to})`;
