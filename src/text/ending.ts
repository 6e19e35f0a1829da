/**
 * Does a text without a final stop end where its sentence ends, the stop being lost? Log-odds in nats, against its
 * being the first half of a torn sentence, from a few features weighed by logistic regression on the ends of Chinese
 * newspaper paragraphs and on places inside them.
 */
import { simplified } from './fold.ts';
import { endsInWord, wordsOf } from './lexicon.ts';
import { endOdds } from './pairs.ts';
import { weighed } from './regression.ts';
import { remembered } from './remembered.ts';
import { balance } from './sentence.ts';
import { isCapital, isLettered, lastWord, NO_USAGE, type Usage } from './usage.ts';

interface EndingFeatures {
  /** The logarithm of the share of the last word's, or closing mark's, places at which it ends a sentence. */
  readonly word: number;
  /** It was not seen to end sentences, and `word` is 0. */
  readonly unknown: number;
  /** Characters since the last pause, in tens: a clause has some. */
  readonly clause: number;
  /** Characters since the last stop, in tens. */
  readonly sentence: number;
  /** A number wants its unit. */
  readonly digit: number;
  /** A comma or an opening mark. */
  readonly pause: number;
  /** Somebody said what stands in quotation marks before it. */
  readonly said: number;
  /** Nats by which the text may end inside a word. */
  readonly half: number;
  /** Brackets and quotation marks that the sentence leaves open. */
  readonly unclosed: number;
}

/** Fitted: see the module's head. */
const ENDING_WEIGHTS: EndingFeatures & { readonly base: number } = {
  base: -0.85,
  word: 0.86,
  unknown: -2.75,
  clause: 1.2,
  sentence: 0.9,
  digit: -3,
  pause: -3.5,
  said: 4.5,
  half: -1.3,
  unclosed: -3,
};

/** The words of the last so many characters hold the last word whole, and the word before it. */
const WINDOW = 8;
/** Longer sentences and clauses are no likelier to be at their end. */
const LONG_SENTENCE = 40;
const LONG_CLAUSE = 20;

/** Log-odds that a sentence ends where this text ends, though no stop shows it. */
export function endsWithoutStop(text: string, usage: Usage = NO_USAGE): number {
  const end = simplified(text.trimEnd().slice(-LONG_SENTENCE));
  if (/\p{Script=Han}/u.test(end.slice(-WINDOW))) return endingOdds(end);
  // What stands before a dump's stops is known of dumps of letters only.
  return isLettered(end) && usage !== NO_USAGE ? weighed(letteredFeatures(text.trimEnd(), usage), LETTERED_WEIGHTS) : 0;
}

const endingOdds = remembered((end) => weighed(endingFeatures(end), ENDING_WEIGHTS));

interface LetteredFeatures {
  /** The logarithm of the share of the last word's places in the dump at which it ends a sentence. */
  readonly word: number;
  /** Its letters, in fives: those of articles, prepositions and pronouns are few in every language. */
  readonly long: number;
  /** A name. */
  readonly capital: number;
  /** Words since the last pause, in tens, and since the last stop, in twenties. */
  readonly clause: number;
  readonly sentence: number;
  readonly pause: number;
}

/** Fitted on English newspapers of the nineteenth century; on French and German ones the weights are much the same. */
const LETTERED_WEIGHTS: LetteredFeatures & { readonly base: number } = {
  base: -0.2,
  word: 0.8,
  long: 0.55,
  capital: 1.1,
  clause: 1.7,
  sentence: 1.5,
  pause: -3.6,
};

/** Characters that hold the words of a clause and of a sentence, as far as they are counted. */
const WORDS_LONG = 200;

function letteredFeatures(text: string, usage: Usage): LetteredFeatures {
  const end = text.slice(-WORDS_LONG);
  const word = lastWord(end);
  const { last, all } = usage.countsOf(word);
  return {
    // This place of it is not counted. Of a word that stands nowhere else one place in eight is before a stop.
    word: Math.log((last + 0.15) / (Math.max(0, all - 1 - last) + 1.2)),
    long: Math.min(10, word.length) / 5,
    capital: isCapital(word) ? 1 : 0,
    clause: Math.min(10, wordsIn(behindLast(end, PAUSES_BETWEEN))) / 10,
    sentence: Math.min(20, wordsIn(behindLast(end, STOPS_BETWEEN))) / 20,
    pause: /[,;:—–(“-]$/u.test(end) ? 1 : 0,
  };
}

const STOPS_BETWEEN = /[.!?]["”’')]*\s/gu;
const PAUSES_BETWEEN = /[.!?,;:]["”’')]*\s/gu;

/** What stands behind the last of some marks. */
function behindLast(text: string, marks: RegExp): string {
  return text.slice(([...text.matchAll(marks)].at(-1)?.index ?? -1) + 1);
}

function wordsIn(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

function endingFeatures(end: string): EndingFeatures {
  const near = end.slice(-WINDOW);
  const words = wordsOf(near);
  const last = near.slice(words.bounds.at(-2) ?? 0);
  const odds = endOdds(last);
  const sentence = end.slice(lastOf(end, STOPS) + 1);
  return {
    word: odds ?? 0,
    unknown: odds === undefined ? 1 : 0,
    clause: Math.min(LONG_CLAUSE, end.length - 1 - lastOf(end, PAUSES)) / 10,
    sentence: sentence.length / 10,
    digit: /[\d０-９]$/u.test(end) ? 1 : 0,
    pause: /[，,、；;：:“（(《「『]$/u.test(end) ? 1 : 0,
    said: SAID.test(end) ? 1 : 0,
    half: Math.log1p(endsInWord(words)),
    unclosed: Math.min(2, balance(sentence).unclosed),
  };
}

/** Somebody said what stands in quotation marks before it: “河水清了。”老周说 */
export const SAID = /[”」』][\u4e00-\u9fff·]{1,8}(?:说|表示|道|称|介绍|告诉记者)$/u;
const STOPS = '。！？!?';
const PAUSES = `，,、；;：:${STOPS}`;

/** Where the last of some marks stands; -1 where there is none. */
function lastOf(text: string, marks: string): number {
  let at = text.length - 1;
  while (at >= 0 && !marks.includes(text[at] as string)) at -= 1;
  return at;
}
