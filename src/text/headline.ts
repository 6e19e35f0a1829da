/**
 * Does a short line read like a headline, or like the first half of a torn sentence? Log-odds in nats from a few
 * features of the text itself, weighed by logistic regression on headlines and on the beginnings of cut paragraphs of
 * Chinese newspapers. Neighbours are not looked at; the page's reading adds them.
 */

import { WANTS_MORE } from './continuity.ts';
import { simplified } from './fold.ts';
import { logFrequency, segment } from './lexicon.ts';
import { startsLikeParagraph } from './opening.ts';
import { weighed } from './regression.ts';
import { balance } from './sentence.ts';

interface HeadlineFeatures {
  /** Commas and the like; headlines pause with a space. */
  readonly commas: number;
  /** Enumeration commas. */
  readonly lists: number;
  /** A place or a speaker with a colon before the rest. */
  readonly colon: number;
  readonly spaces: number;
  /** Begins as paragraphs begin: 据, 近日, 目前. */
  readonly opener: number;
  /** Function words for every ten characters: 的 了 是 在 也 将; headlines do without. */
  readonly particles: number;
  /** Ends with a word that wants another: 的, 和, 在. */
  readonly dangles: number;
  /** Its last word is a single character that seldom stands alone: a word was cut. */
  readonly cut: number;
  /** A bracket or quotation mark without its partner. */
  readonly unbalanced: number;
  /** Ends with a bracket or a quotation mark that closes. */
  readonly closed: number;
  /**
   * Asks or calls out. Not fitted, for whole paragraphs were not among what headlines were held against: few headlines do,
   * and of the short paragraphs that open a story with a question, many. At 3 those become titles, at -2 nothing changes.
   */
  readonly calls: number;
  /** Somebody says something: 他说， 会议指出， */
  readonly speaks: number;
  /** Characters beyond twenty, in tens. */
  readonly long: number;
  readonly digits: number;
}

/** Fitted: see the module's head. */
const HEADLINE_WEIGHTS: HeadlineFeatures & { readonly base: number } = {
  base: 1.93,
  commas: -3,
  lists: -1.9,
  colon: 0.75,
  spaces: 0.99,
  opener: -2.01,
  particles: -0.59,
  dangles: -1.38,
  cut: -1.2,
  unbalanced: -3.97,
  closed: 3.05,
  calls: -0.5,
  speaks: -0.71,
  long: -0.19,
  digits: -0.89,
};

export function headlineOdds(text: string): number {
  if (!/\p{Script=Han}/u.test(text)) return latinHeadlineOdds(text);
  return weighed(headlineFeatures(text), HEADLINE_WEIGHTS);
}

const PARTICLES = /[的了是在也都还就将已又着过把被让使从对为与及其这那而则以所并]/gu;

function headlineFeatures(text: string): HeadlineFeatures {
  const plain = simplified(text.trim());
  const { unclosed, unopened } = balance(plain);
  const end = plain.slice(-8);
  const { bounds } = segment(end);
  const last = end.slice(bounds.at(-2) ?? 0);
  const isStray = /^\p{Script=Han}$/u.test(last) && (logFrequency(last) ?? -15) < COMMON_CHARACTER;
  return {
    commas: Math.min(3, (plain.match(/[，,；;](?!$)/gu) ?? []).length),
    lists: Math.min(3, (plain.match(/、/gu) ?? []).length),
    colon: /^.{2,12}[：:]./u.test(plain) ? 1 : 0,
    spaces: /\p{Script=Han}[ \u3000]+\S/u.test(plain) ? 1 : 0,
    opener: startsLikeParagraph(plain) ? 1 : 0,
    particles: Math.min(3, (10 * (plain.match(PARTICLES) ?? []).length) / Math.max(8, plain.length)),
    dangles: WANTS_MORE.test(plain) ? 1 : 0,
    cut: isStray ? 1 : 0,
    unbalanced: Math.min(2, unclosed + unopened),
    closed: /[）)”」』》]$/u.test(plain) && unclosed + unopened === 0 ? 1 : 0,
    calls: /[！!？?]$/u.test(plain) ? 1 : 0,
    speaks: /[说称道]，|(?:表示|指出|强调|认为|介绍|要求|透露)，/u.test(plain) ? 1 : 0,
    long: Math.max(0, plain.length - 20) / 10,
    digits: Math.min(3, (plain.match(/\d+/gu) ?? []).length),
  };
}

/** Characters that stand alone as a word less often than this are the half of one. */
const COMMON_CHARACTER = -7.5;

/** Latin headlines are set in capitals, or begin every word of weight with one, and end without a stop. */
function latinHeadlineOdds(text: string): number {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const weighty = words.filter((word) => word.length > 3);
  const capital = weighty.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (words.length === 0) return -2;
  if (words.every((word) => word === word.toUpperCase())) return 4;
  if (/^\p{Ll}/u.test(text)) return -4;
  const share = weighty.length === 0 ? 0.5 : capital / weighty.length;
  return -2.5 + 4.5 * share - 1.5 * (text.match(/[,;]/gu) ?? []).length + (/[.,;:-]$/u.test(text) ? -1 : 1);
}
