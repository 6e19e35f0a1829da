/**
 * What texts are about, by the words that they share: the evidence that two texts are of one article. Answers are
 * log-odds in nats.
 *
 * A word that two texts share says the more, the less it was to be expected: the lexicon says how common it is in the
 * language, and the dump how widely it is spread. A name that stands in one place of the dump only, however often,
 * is that place's own.
 */
import { simplified } from './fold.ts';
import { logFrequency } from './lexicon.ts';
import { clamp } from './regression.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What one dump says about words. */
export interface Context {
  readonly vocabulary: Vocabulary;
  /** In how many places of the dump each word stands, by its number; texts near each other are one place. */
  readonly places: Uint32Array;
  readonly texts: number;
  /** Most of its words are of letters. */
  readonly isLettered: boolean;
  /** The lexicon says how common its words are: they are Chinese. */
  readonly isKnown: boolean;
  /** What sharing each word is worth, filled when it is first asked; 0 where it was not. For texts, and for captions. */
  readonly weights: readonly [texts: Float64Array, captions: Float64Array];
}

/** The words of a text, each once, as their numbers in the dump's vocabulary. */
export type Profile = Uint32Array;

/** Texts so near each other (paragraphs) are one place of the dump: most articles are no longer. */
const NEAR = 4;

/** What the texts of a dump say, given as their profiles in the order of the dump. */
export function learn(profiles: readonly Profile[], vocabulary: Vocabulary): Context {
  const places = new Uint32Array(vocabulary.size);
  const latest = new Int32Array(vocabulary.size).fill(-1 - NEAR);
  // Words of letters, less the pairs of characters; pairs of ideographs, less those that no Chinese text has.
  let lettered = 0;
  let known = 0;
  for (const [index, profile] of profiles.entries()) {
    for (let at = 0; at < profile.length; at += 1) {
      const word = profile[at] as number;
      const one = vocabulary.wordAt(word);
      lettered += one < WORDS ? -1 : 1;
      if (one < WORDS) known += isIdeograph(Math.floor(one / 0x10000)) ? 1 : -FOREIGN;
      if (index - (latest[word] as number) > NEAR) places[word] = (places[word] as number) + 1;
      latest[word] = index;
    }
  }
  const weights = [new Float64Array(vocabulary.size), new Float64Array(vocabulary.size)] as const;
  return {
    vocabulary,
    places,
    texts: profiles.length,
    weights,
    isLettered: lettered > 0,
    isKnown: lettered <= 0 && known >= 0,
  };
}

/** A Chinese text has hardly any kana or Hangul, of any other a fifth of the pairs begin with them. */
const FOREIGN = 4;

/**
 * What a text is made of: pairs of Chinese characters, and words of letters that are long enough to mean something.
 * A pair is its two code units; a word is its hash, above all pairs, by the number of its letters.
 */
export function profileOf(text: string, vocabulary: Vocabulary): Profile {
  const plain = simplified(text);
  if (plain.length > words.length) words = new Uint32Array(2 * plain.length);
  vocabulary.beginText();
  let size = 0;
  let word = 0;
  let letters = 0;
  let next = plain.charCodeAt(0);
  let isNextSquare = isSquare(next);
  for (let at = 1; at <= plain.length + 1; at += 1) {
    const code = next;
    const isOwnSquare = isNextSquare;
    next = at < plain.length ? plain.charCodeAt(at) : 0;
    isNextSquare = isSquare(next);
    if (code < LAST_LETTER && isLetter(code)) {
      word = (Math.imul(word, 31) + (code | 0x20)) | 0;
      letters += 1;
      continue;
    }
    if (isOwnSquare && (isNextSquare || isDigit(next))) put(pairOf(code, next));
    if (letters > 0) {
      if (letters >= SHORTEST_WORD) put(WORDS * Math.min(letters, LONGEST_WORD) + (word >>> 0));
      word = 0;
      letters = 0;
    }
  }
  return words.slice(0, size);

  function put(one: number): void {
    const number = vocabulary.meet(one);
    if (number === -1) return;
    words[size] = number;
    size += 1;
  }
}
// The words of the text that is being looked at; making room for each text costs as much as looking at it.
let words = new Uint32Array(256);

/** A pair of characters, as the vocabulary holds it. */
export function pairOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Above the number of every pair. */
const WORDS = 0x100000000;
/** Shorter words are articles and prepositions in most languages written with letters; few names are as short. */
const SHORTEST_WORD = 3;
/** Longer words are all rare. */
const LONGEST_WORD = 15;

function isSquare(code: number): boolean {
  return (code >= 0x3040 && code < 0xa000) || (code >= 0xac00 && code < 0xd7a4);
}

function isIdeograph(code: number): boolean {
  return code >= 0x3400 && code < 0xa000;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < LAST_LETTER);
}
/** Behind the letters of Europe. */
const LAST_LETTER = 0x530;

/** What some texts share with others: the weight of the words, and how many words each side has. */
export interface Shared {
  readonly weight: number;
  readonly words: number;
  readonly others: number;
}

/**
 * Log-odds that two texts are of one article, given even odds before, from what they share for their size.
 * Logistic regression on paragraphs that stand next to each other in newspapers and on paragraphs to either side of
 * an article's end, one to three on each side.
 */
export function affinity({ weight, words, others }: Shared, { base, shared, sized, both }: Kinship): number {
  const shorter = Math.min(words, others);
  if (shorter < FEWEST) return 0;
  const share = Math.log1p((100 * weight) / Math.sqrt(words * others));
  const size = Math.log(shorter) - USUAL_SIZE;
  const nats = base + shared * share + size * (sized + both * share);
  // Of few words little can be said.
  return Math.min(1, shorter / ENOUGH) * clamp(nats, -MOST_KINSHIP, MOST_KINSHIP);
}

interface Kinship {
  readonly base: number;
  readonly shared: number;
  readonly sized: number;
  readonly both: number;
}

/** Fitted: see `affinity`. */
const PAIRS: Kinship = { base: -6.45, shared: 2.57, sized: -2.57, both: 0.635 };
/** A text has fewer words than pairs, and any two texts share some of them. */
const LETTERS: Kinship = { base: -9.8, shared: 3.6, sized: -1.2, both: 0 };

/** How what two texts of a dump share is weighed. */
export function kinshipIn({ isLettered }: Context): Kinship {
  return isLettered ? LETTERS : PAIRS;
}
const USUAL_SIZE = 5;
/** Words are a hint and no proof: at half they decide nothing, at double they break paragraphs that a word crosses. */
export const MOST_KINSHIP = 3;
/** Fewer pairs than this are a headline of six characters. */
const FEWEST = 5;
const ENOUGH = 40;

/** How much of its words a short text, as a caption or a headline, has from another; long texts have many by chance. */
export function echo({ weight, words, others }: Shared): number {
  const size = Math.sqrt(words * others);
  return size === 0 ? 0 : (100 * weight) / size;
}

/** How often a word of an article comes again in another paragraph of it. */
const RECURS = 0.2;
/** The places that the language counts for, beside those of the dump. At half a small dump trusts itself too much. */
const LANGUAGE = 3;
/** Words to a paragraph. */
const WORDS_EACH = 60;

/**
 * Nats by which sharing a word speaks for one article: how often that happens within one, against anywhere. The texts
 * that share it stand in so many places themselves, which prove nothing.
 */
export function weightOf(word: number, { vocabulary, places: spread, texts }: Context, own: number): number {
  const places = Math.max(0, (spread[word] ?? 0) - own);
  const all = Math.max(0, texts / (NEAR + 1) - 1);
  const common = Math.min(0.9, WORDS_EACH * frequencyOf(vocabulary.wordAt(word)));
  const rate = Math.min(0.95, (places + LANGUAGE * common) / (all + LANGUAGE));
  return Math.log(1 + ((1 - rate) * RECURS) / Math.max(RAREST, rate));
}
const RAREST = 0.003;

/**
 * How often a word of letters stands in the language. No lexicon tells, but in every language the longer words are the
 * rarer ones (Zipf's law of abbreviation): a given word of three letters stands in half of the paragraphs, one of ten
 * in one of twenty-three. At half, `which` and `from` count as names do; at double, names of three letters as nothing.
 */
function frequencyOfLetters(letters: number): number {
  return Math.exp(-RARER * (letters - 1)) / WORDS_EACH;
}
const RARER = 0.35;

/** How often a pair of characters stands in the language: as a word, or by chance where one word ends and one begins. */
function frequencyOf(word: number): number {
  if (word >= WORDS) return frequencyOfLetters(Math.floor(word / WORDS));
  const first = String.fromCharCode(Math.floor(word / 0x10000));
  const second = String.fromCharCode(word % 0x10000);
  const chance = characterOdds(first) + characterOdds(second) + MEETING;
  return Math.exp(Math.max(logFrequency(first + second) ?? chance, chance));
}

function characterOdds(character: string): number {
  return Math.max(-12, logFrequency(character) ?? -12);
}
/** Characters stand at the edges of longer words far more often than alone. */
const MEETING = 2;
