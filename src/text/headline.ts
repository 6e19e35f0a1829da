/**
 * Does a short line read like a headline, or like the first half of a torn sentence? Log-odds in nats from a few
 * features of the text itself, weighed by logistic regression on headlines and on the beginnings of cut paragraphs of
 * Chinese newspapers. Neighbours are not looked at; the page's reading adds them.
 */
import { beginsWithHan } from './characters.ts';
import { endsWithoutStop } from './ending.ts';
import { simplified } from './fold.ts';
import { opensParagraph, startsLikeParagraph } from './opening.ts';
import { directed } from './quotes.ts';
import { clamp, weighed } from './regression.ts';
import { remembered } from './remembered.ts';
import { balance, opensWithClosing } from './sentence.ts';
import { isCapital, isInCapitals, isLettered, lastWord, NO_USAGE, type Usage } from './usage.ts';
import { wantsAWord } from './wanting.ts';

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
  /** A bracket or quotation mark without its partner. */
  readonly unbalanced: number;
  /** Ends with a bracket or a quotation mark that closes. */
  readonly closed: number;
  /**
   * Asks, calls out or trails off. Not fitted, for whole paragraphs were not among what headlines were held against: of headlines one
   * in a hundred does, in papers for many readers one in ten, and as few paragraphs are a short question. That it is whole
   * is not doubted. At 0.3 questions that open a story become titles, at -1.6 titles that ask are glued to what they ask.
   */
  readonly calls: number;
  /**
   * Ends in a dash: a line that leads up to the headline (江苏淮安——). Not fitted. At half, those with a comma are torn
   * sentences; at double, so is every sentence that a column breaks at its dash.
   */
  readonly leads: number;
  /** Somebody says something: 他说， 会议指出， */
  readonly speaks: number;
  /** Characters beyond fourteen, in tens. */
  readonly long: number;
  readonly digits: number;
  /** When it happened, in figures: 1月5日. */
  readonly date: number;
  /** Log-odds that a sentence ends where it ends: a headline says all that it has to say. */
  readonly ends: number;
  /** Log-odds that a paragraph begins with it, where they are above 0. */
  readonly opens: number;
  /** Begins with what begins nothing: a closing mark, 的, 了. Not fitted: no headline does. */
  readonly clings: number;
}

/**
 * Fitted: see the module's head; made smaller by a quarter, and those of length and dates by half, as other papers set
 * longer headlines, and with dates.
 */
const HEADLINE_WEIGHTS: HeadlineFeatures & { readonly base: number } = {
  base: 3.3,
  commas: -2,
  lists: -0.79,
  colon: 1.5,
  spaces: 1.24,
  opener: -1.2,
  particles: -0.83,
  unbalanced: -3.0,
  closed: 2.4,
  calls: -0.3,
  leads: 3,
  speaks: -1.8,
  long: -1.12,
  digits: -0.15,
  date: -1.5,
  ends: 0.75,
  opens: -0.34,
  clings: -3,
};

export function headlineOdds(text: string, usage: Usage = NO_USAGE): number {
  if (isLettered(text)) return weighed(letteredFeatures(text, usage), LETTERED_WEIGHTS);
  return unletteredOdds(text);
}

const unletteredOdds = remembered((text) => weighed(headlineFeatures(text), HEADLINE_WEIGHTS));

const PARTICLES = /[的了是在也都还就将已又着过把被让使从由对为与及其这那而则以所并]/gu;

function headlineFeatures(text: string): HeadlineFeatures {
  const plain = directed(simplified(text.trim()));
  const { unclosed, unopened } = balance(plain);
  const closed = /[）)”」』》]$/u.test(plain) && !ASIDE.test(plain) && unclosed + unopened === 0;
  const calls = /[！!？?…]$/u.test(plain);
  const leads = /(?:—|――|──)$/u.test(plain);
  return {
    commas: Math.min(2, (plain.match(/[，,；;](?!$)/gu) ?? []).length),
    lists: Math.min(3, (plain.match(/、/gu) ?? []).length),
    colon: /^.{2,12}[：:]./u.test(plain) ? 1 : 0,
    spaces: /\p{Script=Han}[ \u3000]+\S/u.test(plain) ? 1 : 0,
    opener: startsLikeParagraph(plain) ? 1 : 0,
    particles: Math.min(3, (10 * (plain.match(PARTICLES) ?? []).length) / Math.max(8, plain.length)),
    unbalanced: Math.min(2, unclosed + unopened),
    closed: closed ? 1 : 0,
    calls: calls ? 1 : 0,
    leads: leads ? 1 : 0,
    speaks: /[说称道]，|(?:表示|指出|强调|认为|介绍|要求|透露)，/u.test(plain) ? 1 : 0,
    long: Math.max(0, plain.length - 14) / 10,
    digits: Math.min(3, (plain.match(/\d+/gu) ?? []).length),
    date: /\d+[月日]/u.test(plain) ? 1 : 0,
    ends: closed || calls || leads ? 0 : endingOdds(plain.replace(ASIDE, '')),
    opens: clamp(opensParagraph(plain), 0, 4),
    clings: /^[的了着们]/u.test(plain) || opensWithClosing(plain) ? 1 : 0,
  };
}

/** Beyond three nats its end says no more; a line of figures only says nothing. */
function endingOdds(plain: string): number {
  return beginsWithHan(plain) || /\p{L}/u.test(plain) ? clamp(endsWithoutStop(plain), -3, 3) : -3;
}

/** A bracket of one character gives a word's other form (各县(市)), unless it counts the parts of a series or is 图. */
const ASIDE = /[（(][^\d一二三四五六七八九十上中下终完图][）)]$/u;

interface LetteredFeatures {
  /** Every word is in capitals, as in most of what stands above old articles. */
  readonly capitals: number;
  /** The share of capitals among the words that have none within sentences: some papers set their headlines so. */
  readonly titled: number;
  /** It pauses; a list does so again and again. */
  readonly commas: number;
  /** Characters beyond sixty, in tens. */
  readonly long: number;
  /** Ends with a pause, a stop, a hyphen. */
  readonly marked: number;
  /** Its last word wants another behind it. */
  readonly wants: number;
  /** Begins with a small letter. */
  readonly small: number;
  /** Quotation marks and brackets that stand without their partner: half a sentence has them. */
  readonly unbalanced: number;
  /** Logarithm of the number of the dump's lines in capitals, where this is none: there its headings are set so. */
  readonly style: number;
  /** Nats by which its last word is less likely to end anything than one that is not known. */
  readonly dangles: number;
}

/** Judgements, as few headlines are seen in mixed case; where case tells nothing, neighbours decide. */
const LETTERED_WEIGHTS: LetteredFeatures & { readonly base: number } = {
  base: -0.6,
  capitals: 4.6,
  titled: 4,
  commas: -1.75,
  long: -0.25,
  marked: -2,
  wants: -3,
  small: -2.5,
  unbalanced: -3,
  style: -1.1,
  dangles: -0.8,
};

function letteredFeatures(text: string, usage: Usage): LetteredFeatures {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const capitals = isInCapitals(text);
  // Names have their capitals everywhere, and so has the first word.
  const telling = words.filter((word, at) => at > 0 && word.length > 3 && !isName(word, usage));
  const titled = telling.filter(isCapital).length / Math.max(FEWEST_TELLING, telling.length);
  const { last, all } = usage.countsOf(lastWord(text));
  const { unclosed, unopened } = balance(text);
  return {
    capitals: capitals ? 1 : 0,
    titled: capitals ? 0 : titled,
    commas: capitals ? 0 : Math.min(1, (text.match(/[,;]/gu) ?? []).length),
    long: Math.max(0, text.length - 60) / 10,
    marked: !capitals && /[.,;:-]$/u.test(text) ? 1 : 0,
    wants: wantsAWord(text) ? 1 : 0,
    small: /^\p{Ll}/u.test(text) ? 1 : 0,
    unbalanced: Math.min(1, unclosed + unopened),
    style: capitals ? 0 : Math.min(MOST_STYLED, Math.log1p(usage.inCapitals)),
    dangles: capitals ? 0 : clamp(Math.log((all - last + 1.2) / (last + 0.15)) - 2, 0, 4),
  };
}

/** Six headings show a paper's style as well as sixty. */
const MOST_STYLED = 2;
/** One word with a capital may be a name that the dump has nowhere else. */
const FEWEST_TELLING = 2;

function isName(word: string, usage: Usage): boolean {
  const { small, inner } = usage.countsOf(word);
  return inner > small;
}
