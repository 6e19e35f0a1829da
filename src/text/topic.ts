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

/** What one dump says about words. */
export interface Context {
  /** In how many places of the dump each word stands; texts near each other are one place. */
  readonly places: ReadonlyMap<number, number>;
  readonly texts: number;
  /** What sharing a word is worth, by the places that the sharing texts themselves have; remembered when first asked. */
  readonly weights: ReadonlyMap<number, Map<number, number>>;
}

/** The words of a text, each once, ascending. */
export type Profile = Float64Array;

/** Texts so near each other (paragraphs) are one place of the dump: most articles are no longer. */
const NEAR = 4;

export function learn(profiles: readonly Profile[]): Context {
  const places = new Map<number, number>();
  const latest = new Map<number, number>();
  for (const [index, profile] of profiles.entries()) {
    for (const gram of profile) {
      const before = latest.get(gram);
      if (before === undefined || index - before > NEAR) places.set(gram, (places.get(gram) ?? 0) + 1);
      latest.set(gram, index);
    }
  }
  return { places, texts: profiles.length, weights: new Map([TEXTS, CAPTION].map((own) => [own, new Map()])) };
}

/** Two texts that are near each other have one place of their own, a caption and the text that it echoes have two. */
const TEXTS = 1;
const CAPTION = 2;

/**
 * What a text is made of, as numbers: pairs of Chinese characters, and words of letters that are long enough to mean
 * something. A pair is its two code units; a word is its hash, above all pairs.
 */
export function profileOf(text: string): Profile {
  const plain = simplified(text);
  const grams = new Float64Array(plain.length + 1);
  let found = 0;
  let word = 0;
  let letters = 0;
  for (let at = 0; at <= plain.length; at += 1) {
    const code = at < plain.length ? plain.charCodeAt(at) : 0;
    const next = at + 1 < plain.length ? plain.charCodeAt(at + 1) : 0;
    if (isSquare(code) && isWordUnit(next)) {
      grams[found] = pairOf(code, next);
      found += 1;
    }
    if (isLetter(code)) {
      word = (Math.imul(word, 31) + (code | 0x20)) | 0;
      letters += 1;
    } else if (letters > 0) {
      if (letters >= SHORTEST_WORD) {
        grams[found] = WORDS + (word >>> 0);
        found += 1;
      }
      word = 0;
      letters = 0;
    }
  }
  const sorted = grams.subarray(0, found).sort();
  let kept = 0;
  for (const gram of sorted) {
    if (kept > 0 && gram === sorted[kept - 1]) continue;
    sorted[kept] = gram;
    kept += 1;
  }
  return sorted.slice(0, kept);
}

/** The number of a pair of characters, as profiles hold it. */
export function pairOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Above the number of every pair. */
const WORDS = 0x100000000;
/** Shorter words are articles and pronouns in most languages written with letters. */
const SHORTEST_WORD = 4;

function isSquare(code: number): boolean {
  return (code >= 0x3040 && code < 0xa000) || (code >= 0xac00 && code < 0xd7a4);
}

function isWordUnit(code: number): boolean {
  return isSquare(code) || (code >= 0x30 && code <= 0x39);
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0x530);
}

/** The words of several texts together. */
export function united(profiles: readonly Profile[]): Profile {
  if (profiles.length < 2) return profiles[0] ?? new Float64Array(0);
  const half = profiles.length >> 1;
  const [a, b] = [united(profiles.slice(0, half)), united(profiles.slice(half))];
  const all = new Float64Array(a.length + b.length);
  let [i, j, size] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number];
    all[size] = Math.min(x, y);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
    size += 1;
  }
  const rest = i < a.length ? a.subarray(i) : b.subarray(j);
  all.set(rest, size);
  return all.subarray(0, size + rest.length);
}

/**
 * Log-odds that two texts are of one article, given even odds before, from what they share for their size.
 * Logistic regression on paragraphs that stand next to each other in newspapers and on paragraphs to either side of
 * an article's end, one to three on each side.
 */
export function affinity(a: Profile, b: Profile, context: Context): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter < FEWEST) return 0;
  const share = Math.log1p((100 * sharedWeight(a, b, context, TEXTS)) / Math.sqrt(a.length * b.length));
  const size = Math.log(shorter) - USUAL_SIZE;
  const nats = BASE + SHARE * share + size * (SIZE + BOTH * share);
  // Of few words little can be said.
  return Math.min(1, shorter / ENOUGH) * Math.max(-MOST, Math.min(MOST, nats));
}

/** Fitted: see `affinity`. */
const BASE = -6.45;
const SHARE = 2.57;
const SIZE = -2.57;
const BOTH = 0.635;
const USUAL_SIZE = 5;
/** Words are a hint and no proof: at half they decide nothing, at double they break paragraphs that a word crosses. */
const MOST = 3;
/** Fewer pairs than this are a headline of six characters. */
const FEWEST = 5;
const ENOUGH = 40;

/** How much of its words a short text, as a caption or a headline, has from another; long texts have many by chance. */
export function echo(short: Profile, long: Profile, context: Context): number {
  const size = Math.sqrt(short.length * long.length);
  return size === 0 ? 0 : (100 * sharedWeight(short, long, context, CAPTION)) / size;
}

/** What two texts share, each word by what it says. The two stand in so many places of the dump, which prove nothing. */
function sharedWeight(a: Profile, b: Profile, context: Context, own: number): number {
  const weights = context.weights.get(own) as Map<number, number>;
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) {
      const weight = weights.get(x) ?? weightOf(x, context, own);
      weights.set(x, weight);
      sum += weight;
    }
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return sum;
}

/** How often a word of an article comes again in another paragraph of it. */
const RECURS = 0.2;
/** The places that the language counts for, beside those of the dump. At half a small dump trusts itself too much. */
const LANGUAGE = 3;
/** Words to a paragraph. */
const WORDS_EACH = 60;

/** Nats by which sharing a word speaks for one article: how often that happens within one, against anywhere. */
function weightOf(gram: number, context: Context, own: number): number {
  const places = Math.max(0, (context.places.get(gram) ?? own) - own);
  const all = Math.max(0, context.texts / (NEAR + 1) - 1);
  const common = Math.min(0.9, WORDS_EACH * frequencyOf(gram));
  const rate = Math.min(0.95, (places + LANGUAGE * common) / (all + LANGUAGE));
  return Math.log(1 + ((1 - rate) * RECURS) / Math.max(RAREST, rate));
}
const RAREST = 0.003;

/** A word of letters, of which no lexicon tells. */
const UNKNOWN_FREQUENCY = 0.0004;

/** How often a pair of characters stands in the language: as a word, or by chance where one word ends and one begins. */
function frequencyOf(gram: number): number {
  if (gram >= WORDS) return UNKNOWN_FREQUENCY;
  const [first, second] = [String.fromCharCode(Math.floor(gram / 0x10000)), String.fromCharCode(gram % 0x10000)];
  const chance = characterOdds(first) + characterOdds(second) + MEETING;
  return Math.exp(Math.max(logFrequency(first + second) ?? chance, chance));
}

function characterOdds(character: string): number {
  return Math.max(-12, logFrequency(character) ?? -12);
}
/** Characters stand at the edges of longer words far more often than alone. */
const MEETING = 2;
