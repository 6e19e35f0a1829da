/** Names of files and folders that are safe on every system, the same on every run, and never leave their folder. */
import type { Article } from '../model.ts';
import { isPlain } from '../text/characters.ts';

/** The page document of an output folder. */
export const LEDGER = 'ledger.json';
/** Bytes in UTF-8: Linux admits 255, archives and sync tools less. */
const LONGEST = 200;
/** An untitled article's file is named after so many characters of its text. */
const FIRST_WORDS = 12;

export function articleFileName(article: Article, extension: string): string {
  const words = article.title ?? (article.blocks[0]?.text ?? '').slice(0, FIRST_WORDS);
  return safeName(`${article.id}-${words}`, `.${extension}`);
}

/** The folder of a dump, from its name without the extension; `number` tells dumps of one name apart. */
export function folderName(dump: string, number = 1): string {
  const base = dump.replace(/^.*[\\/]/u, '');
  const stem = base.replace(/(?<=.)\.[^.]*$/u, '');
  return safeName(stem === '' || stem === '-' ? 'stdin' : stem, number === 1 ? '' : `-${number}`);
}

/**
 * A file name from any text: NFC, no separators, controls, bidirectional marks or characters that Windows forbids, no
 * reserved name, no dot or space at its ends, cut between graphemes to 200 bytes with the ending.
 */
export function safeName(text: string, ending: string): string {
  const clean = (isPlain(text) ? text : text.replace(unseen(), ''))
    .replace(/[<>:"/\\|?*]/gu, '_')
    .replace(/\s+/gu, ' ')
    .normalize('NFC');
  const name = trimmed(cut(trimmed(clean), LONGEST - Buffer.byteLength(ending)));
  if (name === '') return `untitled${ending}`;
  // An underscore more is within what systems admit, and a reserved name is short.
  return `${RESERVED.test(name) ? `_${name}` : name}${ending}`;
}

const unseen = () => /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** Windows drops dots and spaces at the end, and a dot in front hides a file. */
function trimmed(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/gu, '');
}

function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let left = bytes;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    left -= Buffer.byteLength(segment);
    if (left < 0) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Devices of Windows, which keep their meaning with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/iu;
