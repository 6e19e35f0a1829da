/** Names of files and folders that are safe on every system, the same on every run, and never leave their folder. */
import type { Article } from '../model.ts';

/** Bytes in UTF-8: Linux admits 255, archives and sync tools less. */
const LONGEST = 200;
/** An untitled article's file is named after so many characters of its text. */
const FIRST_WORDS = 12;

export function articleFileName(article: Article, extension: string): string {
  const words = article.title ?? (article.blocks[0]?.text ?? '').slice(0, FIRST_WORDS);
  return safeName(`${article.id}-${words}`, `.${extension}`);
}

/** The folder of a dump, from its name without the extension. */
export function folderName(dump: string): string {
  const base = dump.replace(/^.*[\\/]/u, '');
  const stem = base.replace(/(?<=.)\.[^.]*$/u, '');
  return safeName(stem === '' || stem === '-' ? 'stdin' : stem, '');
}

/**
 * A file name from any text: NFC, no separators, controls, bidirectional marks or characters that Windows forbids, no
 * reserved name, no dot or space at its ends, cut between graphemes to 200 bytes with the extension.
 */
export function safeName(text: string, extension: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"/\\|?*]/gu, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const room = LONGEST - Buffer.byteLength(extension);
  let name = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(clean)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > room) break;
    name += segment;
  }
  name = name.replace(/[. ]+$/u, '');
  if (name === '') name = 'untitled';
  return `${RESERVED.test(name) ? `_${name}` : name}${extension}`;
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
