/**
 * Names of people in letters: two words or more with capitals, initials, and the short words between them. Chinese names
 * are read by `names.ts`.
 */
import type { RoleReading } from '../model.ts';
import type { Usage } from '../text/usage.ts';
import { anyOf, isAgency, isJob, isReporter, lazily, wordsFor } from './words.ts';

export interface Persons {
  readonly names: readonly string[];
  /** An agency, a job or the like stands beside them, or alone. */
  readonly isCredited: boolean;
  /** One of them begins with a given name that many have, or with an initial: they can hardly be anything else. */
  readonly isKnown: boolean;
}

const between = lazily(
  () => new RegExp(`\\s*(?:[,;&/|]|\\s[-–—])\\s*(?:(?:${anyOf('and')})\\s+)?|\\s+(?:${anyOf('and')})\\s+`, 'iu'),
);

/**
 * The people that a text names, if it holds nothing but names, agencies and what people are to the paper. Where somebody
 * has been named, what follows a comma may be a place: one word that is no name (`Hans Weber, Kiel`).
 */
export function readPersons(text: string): Persons | undefined {
  if (!/^\p{L}/u.test(text) || text.length > LONGEST || /\d/.test(text)) return undefined;
  const names: string[] = [];
  let isCredited = false;
  let isKnown = false;
  // An agency in brackets behind a name stands for one behind a comma.
  for (const segment of text.replace(/\s*\(([^()]{2,24})\)$/u, ', $1').split(between())) {
    if (isAgency(segment)) isCredited = true;
    else if (isJob(segment) || (names.length > 0 && isOffice(segment))) {
      if (names.length === 0) return undefined;
      isCredited = true;
    } else if (isPerson(segment)) {
      names.push(segment);
      isKnown ||= isKnownName(segment);
    } else if (names.length === 0 || !/^\p{Lu}[\p{L}.-]+$/u.test(segment)) return undefined;
  }
  return { names, isCredited, isKnown };
}
/** Characters; three names with what they are to the paper. */
const LONGEST = 90;

/** `envoyé spécial à Rome`, `unser Korrespondent`: begins with a small letter and says that somebody reports. */
function isOffice(segment: string): boolean {
  const words = segment.split(/\s+/);
  return words.length <= LONGEST_OFFICE && words.some(isReporter) && !/[.!?]/.test(segment);
}
const LONGEST_OFFICE = 6;

const NAME = lazily(() => /^(?:[dDlLO]['’])?\p{Lu}\p{L}+(?:['’-]\p{L}+)*\.?$/u);
const INITIAL = lazily(() => /^(?:\p{Lu}\p{Ll}?\.-?){1,3}$|^\p{Lu}$/u);
/** Short words inside names, and capitals that begin the second part of one. */
const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das di del della degli dalla von van der den vom la le les du des el al bin ben ten ter af av y lo los d mac mc san saint st'.split(
    ' ',
  ),
);
/** What a line of a paper begins with that is no name. */
const NO_FIRST = ['pictures', 'pages', 'days', 'months', 'writers'] as const;
/** Words of a name: `Maria da Conceição de Sousa Pinto`. At half, those of Spain have too many. */
const MOST_WORDS = 6;
const LONGEST_SHORTENED = 4;

/** Two words or more of which a name can be made. */
export function isPerson(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  const [name, initial, small] = [NAME(), INITIAL(), wordsFor('small')];
  let capitals = 0;
  for (const [at, word] of words.entries()) {
    const lower = word.toLowerCase();
    if (at > 0 && PARTICLES.has(lower)) {
      if (at === words.length - 1) return false;
      continue;
    }
    const isInitial = initial.test(word) && !(at === 0 && small.has(lower));
    if (!isInitial && (!name.test(word) || small.has(lower) || !isOneCase(word, at))) return false;
    // A stop inside a name shortens a word of it: `Ph. Weber`.
    if (word.endsWith('.') && word.length > LONGEST_SHORTENED) return false;
    if (isInitial && at === words.length - 1 && capitals === 0) return false;
    capitals += 1;
  }
  const first = (words[0] as string).toLowerCase();
  if (NO_FIRST.some((purpose) => wordsFor(purpose).has(first))) return false;
  return capitals >= 2 && words.some((word) => /\p{L}{2}/u.test(word));
}

/** Capitals in the middle of a word are no name's (`WhatsApp`), but for a few (`McDonald`); all of them may be. */
function isOneCase(word: string, at: number): boolean {
  if (!/\p{Ll}/u.test(word)) return at > 0 || word.length > 1;
  return !/(?<!^(?:Mc|Mac|[DdLlO]['’]?))(?<=\p{Ll})\p{Lu}/u.test(word);
}

/** Whether a name begins with a given name that many have, or with an initial. */
function isKnownName(name: string): boolean {
  const first = name.split(/\s+/)[0] as string;
  const given = wordsFor('given');
  if (HONORIFICS.has(first.toLowerCase().replace('.', ''))) return false;
  return INITIAL().test(first) || given.has((first.split('-')[0] as string).toLowerCase());
}

/** Before the names of those who are written of; nobody signs with one. */
const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms dr mm mme mlle sr sra srta sig hr herr frau fr st'.split(' '),
);

/** `J. M.`, `E.T.`: how those sign who do not give their names. */
export function isInitials(text: string): boolean {
  return /^(?:\p{Lu}\.\s?-?){2,4}$/u.test(text);
}

/**
 * Log-odds that a line of nothing but words with capitals names people, against its being a heading. By
 * judgement: given names say most, and what the dump writes with small letters elsewhere is no name.
 */
export function namingOdds({ names = [], role }: RoleReading, text: string, usage: Usage): number {
  const words = names.flatMap((name) => name.match(/\p{L}{2,}/gu) ?? []);
  const common = words.filter((word) => usage.countsOf(word).small > 0 && !PARTICLES.has(word.toLowerCase())).length;
  return (
    (names.some(isKnownName) ? KNOWN : UNKNOWN) +
    (role === 'byline' || /^[—–―‒-]/.test(text) ? LED : 0) -
    SMALL * common
  );
}
/** Behind `Von`, or a dash. */
const LED = 2.5;
/** Half of those who sign have a given name of the lists, of two words with capitals one in ten. At half, headings win. */
const KNOWN = 2;
const UNKNOWN = -1.5;
const SMALL = 2;
