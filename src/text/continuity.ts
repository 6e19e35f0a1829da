/**
 * The evidence at a seam: does one text go on where another breaks off, and does a text begin a paragraph.
 * Answers are log-odds in nats (2.2 is nine to one), from a few features weighed by logistic regression on cut and
 * uncut Chinese newspaper paragraphs.
 */
import { simplified } from './fold.ts';
import { logFrequency, type Segmented, segment } from './lexicon.ts';
import { type PairOdds, pairOdds, startOdds } from './pairs.ts';
import { weighed } from './regression.ts';
import { balance, type Marks, marksIn, opensWithClosing } from './sentence.ts';
import { type Context, pairOf } from './topic.ts';

export interface Continuity {
  /** A word of the lexicon or of the dump that crosses the seam. */
  readonly word: string | undefined;
  /** Log-odds that the second text directly continues the first, given even odds before. */
  readonly score: number;
}

/** A window of this many characters on each side holds every word that can cross the seam, and the word before it. */
const WINDOW = 8;

/** Whether `head` goes on where `tail` breaks off. */
export function continuity(tail: string, head: string, context: Context): Continuity {
  return seam(tailOf(tail), headOf(head), context);
}

/** What the end of a text shows by itself; it is tried with many heads. */
export interface Tail {
  /** The characters that a word over the seam may have, and the last of them. */
  readonly window: string;
  readonly last: string;
  /** Nats of its likeliest words. */
  readonly odds: number;
  readonly marks: Marks;
  /** Marks opened within the last clauses, and left open. */
  readonly opensLately: boolean;
  /** It has the beginning of its paragraph, so that what closes behind it must have opened in it. */
  readonly begins: boolean;
  readonly isHan: boolean;
  readonly isLatin: boolean;
  readonly wants: boolean;
  readonly counts: boolean;
  readonly isDigit: boolean;
  /** Its last word is a character that seldom is one. */
  readonly isHalf: boolean;
}

/** @param begins whether the text has the beginning of its paragraph. */
export function tailOf(text: string, begins = true): Tail {
  const window = simplified(text.trimEnd().slice(-WINDOW));
  const last = window.at(-1) ?? '';
  const words = segment(window);
  return {
    window,
    last,
    odds: words.score,
    marks: marksIn(text),
    opensLately: balance(text.slice(-LATELY)).unclosed > 0,
    begins,
    isHan: HAN.test(last),
    isLatin: LATIN.test(last),
    wants: WANTS_MORE.test(window),
    counts: COUNTING.test(window),
    isDigit: /[\d０-９]/u.test(last),
    isHalf: isHalf(window.slice(words.bounds.at(-2) ?? 0)),
  };
}

/** The same of the beginning of a text. */
export interface Head {
  readonly window: string;
  readonly first: string;
  /** Nats of its likeliest words. */
  readonly odds: number;
  readonly marks: Marks;
  readonly isHan: boolean;
  readonly isLower: boolean;
  readonly isUpper: boolean;
  readonly clings: boolean;
  readonly countsOn: boolean;
  readonly isHalf: boolean;
}

export function headOf(text: string): Head {
  const window = simplified(text.trimStart().slice(0, WINDOW));
  const first = window[0] ?? '';
  const words = segment(window);
  return {
    window,
    first,
    odds: words.score,
    marks: marksIn(text.slice(0, SOON)),
    isHan: HAN.test(first),
    isLower: /^\p{Ll}/u.test(first),
    isUpper: /^\p{Lu}/u.test(first),
    clings: CLINGS.test(window) || opensWithClosing(window),
    countsOn: COUNTED_ON.test(window),
    isHalf: isHalf(window.slice(0, words.bounds[1] ?? 0)),
  };
}

/** What opens in so many characters before a break is closed in so many behind it, or a sentence was lost. */
const LATELY = 30;
const SOON = 40;

const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** The same as `continuity`, for ends that were looked at before. */
export function seam(tail: Tail, head: Head, context: Context): Continuity {
  const text = tail.window + head.window;
  const words = segment(text);
  const word = crossing(text, words, tail.window.length);
  return { word, score: weighed(seamFeatures(tail, head, words, word, context), SEAM_WEIGHTS) };
}

interface SeamFeatures {
  /** Nats by which the window reads better as one text than as two, per unigram model. */
  readonly gain: number;
  /** Nats by which the characters at the seam follow each other more often than by chance, in newspapers. */
  readonly pair: number;
  /** They were never seen to follow each other. */
  readonly strange: number;
  /** The characters at the seam stand side by side elsewhere in the dump. */
  readonly seen: number;
  /** The tail ends with a word that wants another: 的, 和, 在, a comma. */
  readonly wants: number;
  /** The head begins with what cannot begin: a closing mark, 的, 了. */
  readonly clings: number;
  /** A number goes on with its unit, or a number with a number. */
  readonly counts: number;
  /** A number does not. */
  readonly uncounted: number;
  /** Brackets and quotation marks that close over the seam. */
  readonly partners: number;
  /** Those that close and were never opened. */
  readonly widows: number;
  /** One was opened right before the seam, and nothing closes behind it. */
  readonly stillOpen: number;
  /** A side looks cut inside a word while no word crosses: the other half of the word stands elsewhere. */
  readonly halves: number;
  /** Latin: the head begins in lower case; and against: with a capital. */
  readonly lower: number;
  readonly upper: number;
}

/** Fitted: see the module's head. Each is the nats that one unit of the feature is worth. */
const SEAM_WEIGHTS: SeamFeatures & { readonly base: number } = {
  base: 0.08,
  gain: 0.38,
  pair: 0.56,
  strange: 0.43,
  seen: 1.75,
  wants: 0.15,
  clings: 0.33,
  counts: 1.74,
  uncounted: -1.1,
  partners: 2,
  widows: -4,
  stillOpen: -1.5,
  halves: -1,
  lower: 1.5,
  upper: -1.5,
};

function seamFeatures(
  tail: Tail,
  head: Head,
  words: Segmented,
  word: string | undefined,
  context: Context,
): SeamFeatures {
  const { last } = tail;
  const { first } = head;
  const counts = tail.counts && head.countsOn;
  // Numbers were counted whole, with their 万 and their 点: what stands inside them was never seen.
  const pair = counts ? EXPECTED : pairOdds(last, first);
  const gain = words.score - tail.odds - head.odds;
  return {
    gain: Math.max(-3, Math.min(10, gain)),
    pair: pair.nats,
    strange: tail.isHan && head.isHan && !pair.seen ? 1 : 0,
    halves: word === undefined && (tail.isHalf || head.isHalf) ? 1 : 0,
    seen:
      last !== '' && first !== '' && context.vocabulary.has(pairOf(last.charCodeAt(0), first.charCodeAt(0))) ? 1 : 0,
    wants: tail.wants ? 1 : 0,
    clings: head.clings ? 1 : 0,
    counts: counts ? 1 : 0,
    uncounted: tail.isDigit && !head.countsOn && head.isHan ? 1 : 0,
    ...closing(tail, head),
    lower: tail.isLatin && head.isLower ? 1 : 0,
    upper: tail.isLatin && head.isUpper ? 1 : 0,
  };
}

/** Neither readily nor unwillingly. */
const EXPECTED: PairOdds = { nats: 0, seen: true };

/** What the brackets and quotation marks on both sides say. */
function closing(tail: Tail, head: Head): Pick<SeamFeatures, 'partners' | 'widows' | 'stillOpen'> {
  const open = [...tail.marks.open];
  let partners = tail.marks.isQuoting && head.marks.isQuoting ? 1 : 0;
  let widows = 0;
  for (const opener of head.marks.unopened) {
    const at = open.lastIndexOf(opener);
    if (at === -1) widows += 1;
    else {
      partners += 1;
      open.length = at;
    }
  }
  return {
    partners: Math.min(2, partners),
    widows: tail.begins ? Math.min(2, widows) : 0,
    stillOpen: partners === 0 && tail.opensLately ? 1 : 0,
  };
}

const COUNTING = /[\d０-９一二三四五六七八九十百千万亿]$/u;
const COUNTED_ON =
  /^(?:[\d０-９十百千万亿]|[年月日时点分元％%.．个名人岁米公亩家项次余多]|[一二三四五六七八九](?:[十百千万]|$))/u;

function isHalf(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word) && (logFrequency(word) ?? -15) < SELDOM_ALONE;
}
/** One word in some thousand: commoner characters stand alone in running text all the time. */
const SELDOM_ALONE = -8;

/** A tail that ends so is not at the end of a thought: particles, prepositions, conjunctions, commas, openers. */
export const WANTS_MORE =
  /(?:[的地得和与及或并在对将为以把被从向由让使等这那各每其该了是要会能可所同据至到近超约第，,、；;（(“《「『]|根据|按照|通过|关于|对于|由于|为了|以及|包括|位于|来自|针对|围绕|通过|随着|其中|表示|指出|认为|强调|介绍|要求)$/u;
/** What leans on the word before it. */
const CLINGS =
  /^(?:[的了着过们地得等性化型式者]|[万亿](?=[多余年月名人元吨亩个家平公千])|[（(](?:记者|通讯员|见习|实习))/u;

/** The likeliest word over the seam, of two characters or more. */
function crossing(text: string, { bounds }: Segmented, seam: number): string | undefined {
  for (let at = 1; at < bounds.length; at += 1) {
    const [start, end] = [bounds[at - 1] as number, bounds[at] as number];
    if (start < seam && end > seam) return end - start > 1 ? text.slice(start, end) : undefined;
  }
  return undefined;
}

/**
 * Log-odds, from its first words alone, that a paragraph is the first of an article rather than a later one. Reports
 * begin with when and where; what points back (据悉, 此外, 他说) never does.
 */
export function leadsArticle(paragraph: string): number {
  const plain = simplified(paragraph.slice(0, 2 * WINDOW));
  if (POINTS_BACK.test(plain)) return -2;
  return LEADS_IN.test(plain) ? 1 : 0;
}

const POINTS_BACK =
  /^(?:据悉|据介绍|据了解|据统计|此外|另外|除此|同时|与此同时|目前|截至目前|下一步|接下来|其中|在此|对此|为此|因此|于是|然而|不过|但|会议(?:指出|强调|要求|认为|决定)|他(?:说|表示|指出|强调|告诉)|她(?:说|表示|指出|强调|告诉)|通知(?:指出|要求|明确)|《(?:意见|通知|方案|办法|规划|条例)》|第[二三四五六]|二是|三是|[二三四五六]、|随后|之后|后来|原来|其实|也|还|而|这)/u;
const LEADS_IN =
  /^(?:近日|日前|昨日|昨天|今天|今日|连日来|[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日|[\d]{1,2}日|记者(?:从|近日|日前|昨)|本报讯|本报记者|新华社|据新华社|中新社)/u;

interface OpeningFeatures {
  /** The first word is a single character that seldom stands alone. */
  readonly stray: number;
  /** The logarithm of how often the first word begins a sentence, for how often it stands anywhere. */
  readonly start: number;
  /** A mark within the first two characters. */
  readonly marked: number;
  /** Begins as paragraphs begin: 据, 近日, 目前, 记者, an opening quotation mark. */
  readonly opener: number;
  /** Begins as nothing but a paragraph does: 据悉, 此外, 本报讯. */
  readonly sure: number;
  /** Begins as no paragraph does: 的, 了, 等. */
  readonly clings: number;
  /** A closing bracket or quotation mark whose partner stands before the text. */
  readonly unopened: number;
  readonly digit: number;
  /** Somebody by name says something. */
  readonly speaker: number;
  /** A member of a list: 一、 二是 （三） */
  readonly listed: number;
}

/** Fitted: see the module's head. */
const OPENING_WEIGHTS: OpeningFeatures & { readonly base: number } = {
  base: 2.24,
  stray: -0.56,
  start: 0.61,
  marked: -2.4,
  opener: 1.55,
  sure: 3,
  clings: -2,
  unopened: -3.6,
  digit: -1.35,
  speaker: 2.2,
  listed: 4,
};

/** Log-odds that this is the beginning of a paragraph rather than the second half of a torn one. */
export function opensParagraph(head: string): number {
  const text = head.trimStart();
  if (/^\p{Script=Latin}/u.test(text)) return /^\p{Lu}/u.test(text) ? 1 : -4;
  return weighed(openingFeatures(text), OPENING_WEIGHTS);
}

function openingFeatures(head: string): OpeningFeatures {
  const text = simplified(head.slice(0, 2 * WINDOW));
  const window = text.slice(0, WINDOW);
  const { bounds } = segment(window);
  const first = window.slice(0, bounds[1] ?? 0);
  const isHan = /^\p{Script=Han}/u.test(first);
  const times = Math.exp((logFrequency(first) ?? -99) + COUNTED);
  return {
    stray: isHan && first.length === 1 && !STANDS_ALONE.test(first) ? 1 : 0,
    start: startOdds(first) ?? (/^[\p{L}\p{N}]/u.test(first) ? Math.log(0.5 / (times + 8)) : NEVER),
    marked: MARKED_EARLY.test(text) && !OPENER.test(text) ? 1 : 0,
    opener: OPENER.test(text) ? 1 : 0,
    sure: SURE.test(text) ? 1 : 0,
    clings: CLINGS.test(text) ? 1 : 0,
    unopened: Math.min(2, balance(head).unopened),
    digit: /^[\d０-９]/u.test(text) && !OPENER.test(text) ? 1 : 0,
    speaker: SPEAKER.test(text) ? 1 : 0,
    listed: LISTED.test(text) ? 1 : 0,
  };
}

/** A mark that closes or parts. */
const NEVER = -6;
/** The logarithm of the words among which beginnings were counted. */
const COUNTED = 13.9;

/** Single characters that often begin a sentence as a word of their own. */
const STANDS_ALONE =
  /^[一二三四五六七八九十在据为从这那他她它我你该此对当自随以如经按每各有是不要把将由因若虽既又也还更最早晚近今去现本某其]/u;
/** A mark within the first two characters, as no sentence begins but by an adverb. */
const MARKED_EARLY = /^(?!\p{N})[^“"「『《（(【]{1,2}[，,、；;：:。！？）)”》」]/u;
/** What follows one of these is never the second half of a sentence; of the openers below, one in ten is. */
const SURE =
  /^(?:据(?:悉|介绍|了解|统计)|此外|另据|本报(?!记者)|新华社(?!记者)|(?:近日|日前|昨[日天]|今[日天]|\d{1,2}日)[，,]记者)/u;
const SPEAKER =
  /^\p{Script=Han}[\p{Script=Han}·]{1,6}(?:说|表示|介绍|指出|强调|认为|告诉|坦言|透露|回忆|提出|要求)(?![的了过])/u;
const LISTED =
  /^(?:[一二三四五六七八九十]+(?:、|是)|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+[，、]|\d{1,2}[.．、](?!\d))/u;
/** Words that begin a paragraph far more often than they stand within a sentence. */
const OPENER = new RegExp(
  `^(?:${[
    '据|近日|近年|近期|近来|日前|今年|去年|今天|昨天|昨日|前不久|不久前|目前|同时|与此同时|此外|另外|除此|其中|随着|通过|为了|为进一步|为深入|为切实',
    '截至|截止|记者|本报|新华社|中新|会议|会上|大会|他说|她说|他表示|在|自|从|当|对于|对此|针对|作为|围绕|根据|按照|经|如今|现在|眼下|当前|当天|当日|走进|接下来',
    '下一步|然而|不过|但|首先|其次|再次|最后|原来|其实|于是|接着|例如|比如|如果|虽然|尽管|因此|所以|可以说|事实上|值得',
    '数据显示|统计显示|《|“|「|『|【|\\p{Script=Han}{2,4}[，,](?:原名|男|女|\\d{4}年)|\\d{1,2}月\\d{1,2}日|\\d{4}年',
  ].join('|')})`,
  'u',
);

/** Whether a text begins with one of the words that begin paragraphs. */
export function startsLikeParagraph(plain: string): boolean {
  return OPENER.test(plain) && !/^[“「『《【]/u.test(plain);
}
