/** The words of all languages that a rule asks for, put together when the first line of letters asks: see `languages.ts`. */
import { AGENCIES, JOBS, LANGUAGES, type Language } from './languages.ts';

const known = new Map<keyof Language, ReadonlySet<string>>();

/** What all languages have for a purpose, in small letters. */
export function wordsFor(purpose: keyof Language): ReadonlySet<string> {
  let words = known.get(purpose);
  if (words === undefined) {
    words = setOf(LANGUAGES.map((language) => language[purpose]).join(' '));
    known.set(purpose, words);
  }
  return words;
}

let agencies: ReadonlySet<string> | undefined;
let jobs: ReadonlySet<string> | undefined;

/** Whether a text is the name of a news agency, as agencies write themselves. */
export function isAgency(text: string): boolean {
  agencies ??= setOf(AGENCIES);
  return agencies.has(text) || (text.length > SHORT && text === text.toUpperCase() && agencies.has(titled(text)));
}
/** Of two letters, capitals are any shortening. */
const SHORT = 3;

/** Whether a text says what somebody is to the paper: `Staff Writer`. */
export function isJob(text: string): boolean {
  jobs ??= setOf(JOBS);
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => jobs?.has(word));
}

/** Whether a word begins as what correspondents are called. */
export function isReporter(word: string): boolean {
  const small = word.toLowerCase();
  // What they write is called so in every language: correspondence, Korrespondenz.
  if (/[ae]n(?:c[ei]a?|za?)$/.test(small)) return false;
  for (const root of wordsFor('reporters')) if (small.startsWith(root)) return true;
  return false;
}

/** Alternatives for a pattern, the longest first. */
export function anyOf(purpose: keyof Language): string {
  return [...wordsFor(purpose)].sort((x, y) => y.length - x.length).join('|');
}

/** What is made when a text first asks for it, and kept: patterns of all these words are long. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function titled(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/[\s/]+/).flatMap((word) => (word === '' ? [] : [word.replaceAll('~', ' ')])));
}

/** Whether a line is of letters that have two cases; asked of every line, so without Unicode's tables. */
export const LETTERED =
  /^[^\u3000-\u9fff\uac00-\ud7a3]{0,3}[A-Za-z\u00c0-\u024f\u0400-\u04ff][^\u3000-\u9fff\uac00-\ud7a3]*$/;

/** A rule for such lines alone. */
export const lettered =
  (read: (text: string) => readonly string[] | undefined) =>
  (text: string): readonly string[] | undefined =>
    LETTERED.test(text) ? read(text) : undefined;
