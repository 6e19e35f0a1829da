/**
 * Usage: how a dump uses its words, where they are of letters. No lexicon is asked. A word that the dump writes with a
 * small letter elsewhere has a capital only where a sentence begins; one that often stands within sentences and never
 * before a stop ends none; two that stand side by side elsewhere may do so again. So it is in every language whose
 * script has two cases, and what the cases do not tell is left open.
 */

/** How often a word stands with a small letter, with a capital within a sentence, with one at its beginning; before a stop. */
interface Counts {
  small: number;
  inner: number;
  first: number;
  last: number;
  all: number;
}

export interface Usage {
  readonly countsOf: (word: string) => Readonly<Counts>;
  /** Whether two words stand side by side in one of the texts, and how often they would by chance. */
  readonly neighbours: (word: string, next: string) => Neighbours;
  /** How many of the texts are of several words in capitals, as headings are in many papers. */
  readonly inCapitals: number;
}

interface Neighbours {
  readonly seen: boolean;
  readonly expected: number;
}

const NONE: Readonly<Counts> = { small: 0, inner: 0, first: 0, last: 0, all: 0 };
export const NO_USAGE: Usage = {
  countsOf: () => NONE,
  neighbours: () => ({ seen: false, expected: 0 }),
  inCapitals: 0,
};

/**
 * Letters, with the marks that join them; no characters that stand for words or syllables. No word has so many, and a run
 * without an end would fill the stack of the pattern.
 */
const wordsOfLetters = () =>
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}){1,64}(?:['’-]\p{L}{1,64}){0,8}/gu;

/** What the texts of a dump show. The first word of each is left out: whether it begins a sentence is what is asked. */
export function usageOf(texts: readonly string[]): Usage {
  const known = new Map<string, Counts>();
  const neighbours = new Set<string>();
  let inCapitals = 0;
  let words = 0;
  for (const text of texts) {
    if (isInCapitals(text) && /\s/.test(text)) inCapitals += 1;
    let before = '';
    let end = 0;
    for (const { 0: written, index } of text.matchAll(wordsOfLetters())) {
      const word = written.toLowerCase();
      const counts = known.get(word) ?? { ...NONE };
      known.set(word, counts);
      const gap = text.slice(end, index);
      const stops = isStop(gap, before);
      if (before !== '') {
        if (stops) (known.get(before.toLowerCase()) as Counts).last += 1;
        else neighbours.add(`${before.toLowerCase()} ${word}`);
        if (!isCapital(written)) counts.small += 1;
        else if (stops) counts.first += 1;
        // After a dash or an opening mark somebody may begin to speak.
        else if (!OPENS.test(gap)) counts.inner += 1;
      }
      counts.all += 1;
      words += 1;
      before = written;
      end = index + written.length;
    }
    if (before !== '' && isStop(text.slice(end), before)) (known.get(before.toLowerCase()) as Counts).last += 1;
  }
  const countsOf = (word: string) => known.get(word.toLowerCase()) ?? NONE;
  return {
    countsOf,
    neighbours: (word, next) => ({
      seen: neighbours.has(`${word} ${next}`.toLowerCase()),
      expected: words === 0 ? 0 : (countsOf(word).all * countsOf(next).all) / words,
    }),
    inCapitals,
  };
}

const OPENS = /[“"‘':—–-]/u;

/** A stop behind a few letters with a capital shortens a title or a name. */
function isStop(gap: string, word: string): boolean {
  return /[.!?]/.test(gap) && !(word.length <= SHORTENED && isCapital(word));
}
const SHORTENED = 3;

export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether a text has letters, all of them capitals. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** The first word of a text, whatever mark stands before it; '' where it begins with a number. */
export function firstWord(text: string): string {
  return /^[^\p{L}\p{N}]*(\p{L}+(?:['’-]\p{L}+)*)/u.exec(text)?.[1] ?? '';
}

/** The last word of a text, whatever mark stands behind it; '' where it ends with a number. */
export function lastWord(text: string): string {
  return /((?:\p{L}+['’-])*\p{L}+)[^\p{L}\p{N}]*$/u.exec(text)?.[1] ?? '';
}

/** Whether a text's words are of letters, which may have two cases. */
export function isLettered(text: string): boolean {
  return !SQUARE.test(text) && /\p{L}/u.test(text);
}
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
