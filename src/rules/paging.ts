/**
 * Page labels and jump lines in the languages of letters: what says which page it is, and where an article goes on. One
 * shape each, with the words of `languages.ts`.
 */
import { NONE, type Rule } from './rule.ts';
import { anyOf, LETTERED, lazily, lettered, wordsFor } from './words.ts';

export const LETTERED_JUMPS: readonly Rule[] = [
  { name: 'jump-words', role: 'jump', strength: 'certain', longest: 60, fits: lettered(jumpLine) },
];

export const LETTERED_FURNITURE: readonly Rule[] = [
  { name: 'page-word', role: 'furniture', strength: 'certain', longest: 40, fits: lettered(pageLabel) },
];

const labelled = lazily(() => {
  const part = '(?:\\p{L}[\\p{L}\\s]{1,18})';
  return new RegExp(
    `^(?:${part}\\s*[|·•–—-]\\s*)?[-–—\\s]*(?:(?:${anyOf('pages')})(?:(?<!(?<!\\p{L})\\p{L})\\s*|\\.\\s*))\\d{1,3}[-–—.\\s]*(?:[|·•–—-]\\s*${part})?$`,
    'iu',
  );
});

/** `Seite 17`, `Pág. 16`, `Стр. 4`, `Lokales | Seite 3`. A single letter has its stop. */
function pageLabel(text: string): readonly string[] | undefined {
  if (!/\d/.test(text)) return undefined;
  return labelled().test(text) ? NONE : undefined;
}

/** `Fortsetzung auf Seite 3`, `Suite page 4`, `Segue dalla prima pagina`: a word that points, small words, the page. */
function jumpLine(text: string): readonly string[] | undefined {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const [first, second] = [words[0] ?? '', words[1] ?? ''];
  const goesOn = wordsFor('goesOn').has(first) || (wordsFor('comes').has(first) && first.length > 3);
  const sees = wordsFor('see').has(first);
  if ((!goesOn && !sees) || words.length > MOST_JUMP_WORDS || /[.!?]\s+\p{Lu}/u.test(text)) return undefined;
  const pages = wordsFor('pages');
  const page = words.findIndex((word, at) => at > 0 && pages.has(word) && (word.length > 1 || sees || goesOn));
  if (page === -1) return undefined;
  const isNumbered = /^\d/.test(words[page + 1] ?? '') || /^\d/.test(words[page - 1] ?? '');
  const behind = words.slice(page + 1);
  const isEnd = behind.length <= MOST_BEHIND && behind.every((word) => /^\d/.test(word) || word.length <= 3);
  if (goesOn) {
    const small = words.slice(1, page).every((word) => word.length <= SMALL || /^\d/.test(word) || isOrdinal(word));
    return small && (isNumbered || words.slice(1, page).some(isOrdinal)) && isEnd ? NONE : undefined;
  }
  return isNumbered && isEnd && second !== '' ? NONE : undefined;
}
const MOST_JUMP_WORDS = 9;
/** `pages 4 et 5`. */
const MOST_BEHIND = 3;
/** Letters of prepositions and articles. */
const SMALL = 5;

/** The first page is not counted: `dalla prima pagina`. */
function isOrdinal(word: string): boolean {
  return /^(?:premi[eè]re|ersten?|primera|prima|primeira|первой|eerste|letzten|derni[eè]re|[uú]ltima|последней)$/u.test(
    word,
  );
}

/** Whether a jump line in letters says that its article comes from elsewhere. */
export function comesFrom(text: string): boolean {
  if (!LETTERED.test(text)) return false;
  const [first, second] = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const comes = wordsFor('comes');
  return (comes.has(first ?? '') && (first ?? '').length > 3) || comes.has(second ?? '');
}
