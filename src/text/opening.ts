/**
 * Does a text begin a paragraph, does it begin an article? Answers are log-odds in nats (2.2 is nine to one), from the
 * first words alone; those for paragraphs are weighed by logistic regression on the beginnings of Chinese newspaper
 * paragraphs and on places inside them.
 */
import { beginsWithLetter } from './characters.ts';
import { simplified } from './fold.ts';
import { logFrequency, startsInWord, wordsOf } from './lexicon.ts';
import { startOdds } from './pairs.ts';
import { clamp, weighed } from './regression.ts';
import { remembered } from './remembered.ts';
import { balance } from './sentence.ts';
import { firstWord, isCapital, isInCapitals, isLettered, NO_USAGE, type Usage } from './usage.ts';

/** So many characters hold the first word and the one after it. */
const WINDOW = 8;

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

/**
 * Whether only the first words of a text are in capitals, as in old papers under a title: of first paragraphs three in
 * five are so, of later ones one in thirty.
 */
export function isInitial(text: string): boolean {
  return isLettered(text.slice(0, 2 * WINDOW)) && /^(?:\p{Lu}\s)?\p{Lu}{2}/u.test(text) && !isInCapitals(text);
}

interface OpeningFeatures {
  /** Nats by which the text may begin inside a word. */
  readonly half: number;
  /** The logarithm of how often the first word begins a sentence, for how often it stands anywhere. */
  readonly start: number;
  /** A mark within the first two characters. */
  readonly marked: number;
  /** Begins as paragraphs begin: 据, 近日, 目前, 记者, an opening quotation mark. */
  readonly opener: number;
  /** Begins as nothing but a paragraph does: 据悉, 此外, 本报讯, 【编者按】. */
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
  half: -0.6,
  start: 0.61,
  marked: -2.4,
  opener: 1.55,
  sure: 3,
  clings: -2,
  unopened: -3.6,
  digit: -1.35,
  speaker: 2.2,
  listed: 5.5,
};

/** Log-odds that this is the beginning of a paragraph rather than the second half of a torn one. */
export function opensParagraph(head: string, usage: Usage = NO_USAGE): number {
  const text = head.trimStart();
  if (isLettered(text)) return weighed(letteredFeatures(text, usage), LETTERED_WEIGHTS);
  return openingOdds(text);
}

const openingOdds = remembered((text) => weighed(openingFeatures(text), OPENING_WEIGHTS));

interface LetteredFeatures {
  readonly capital: number;
  /** The logarithm of how often the word has its capital from a sentence's beginning, for how often it is its own. */
  readonly lent: number;
  /** Set in capitals: old papers do so with the first words of articles, and of those who speak. */
  readonly set: number;
  /** The dump has the word with a small letter elsewhere: it is neither misread nor half a word. */
  readonly small: number;
  /** A script of one case says nothing. */
  readonly caseless: number;
  /** Neither does a figure: one paragraph in sixty begins with one, and as many words inside sentences do. */
  readonly digit: number;
}

/**
 * Fitted on English newspapers of the nineteenth century; on French and German ones the signs are the same. Figures were
 * counted in six languages. At half of theirs, `24/5/1919 -` goes on with the headline above it.
 */
const LETTERED_WEIGHTS: LetteredFeatures & { readonly base: number } = {
  base: -2.4,
  capital: 3.9,
  lent: 0.9,
  set: 1.4,
  small: -1.8,
  caseless: 2.4,
  digit: 2.2,
};

function letteredFeatures(text: string, usage: Usage): LetteredFeatures {
  const word = firstWord(text);
  const { first, small, inner } = usage.countsOf(word);
  const capital = isCapital(word);
  // A word that is written small within sentences would have its capital from their beginnings as often.
  const lent = Math.log((first + small / 2 + 0.5) / (inner + 0.5));
  return {
    capital: capital ? 1 : 0,
    lent: capital ? clamp(lent, -3, 3) : 0,
    set: isInitial(text) ? 1 : 0,
    small: !capital && small > 0 ? 1 : 0,
    caseless: word !== '' && word.toLowerCase() === word.toUpperCase() ? 1 : 0,
    digit: /^\d/.test(text) ? 1 : 0,
  };
}

function openingFeatures(head: string): OpeningFeatures {
  const text = simplified(head.slice(0, 2 * WINDOW));
  const window = text.slice(0, WINDOW);
  const words = wordsOf(window);
  const first = window.slice(0, words.bounds[1] ?? 0);
  const times = Math.exp((logFrequency(first) ?? -99) + COUNTED);
  const isOpener = OPENER.test(text);
  const start = startOdds(first);
  const isAdverb = start !== undefined && start > ADVERB && /^[，,]/u.test(text.slice(first.length));
  return {
    half: Math.log1p(startsInWord(words)),
    start: Math.max(LEAST_START, start ?? (beginsWithLetter(first) ? Math.log(0.5 / (times + 8)) : LEAST_START)),
    marked: !isOpener && !isAdverb && MARKED_SOON.test(text) && MARKED_EARLY.test(text) ? 1 : 0,
    opener: isOpener ? 1 : 0,
    sure: SURE.test(text) ? 1 : 0,
    clings: CLINGS.test(text) ? 1 : 0,
    unopened: Math.min(2, balance(head).unopened),
    digit: !isOpener && /^[\d０-９]/u.test(text) ? 1 : 0,
    speaker: SPEAKER.test(text) ? 1 : 0,
    listed: LISTED.test(text) ? 1 : 0,
  };
}

/**
 * Marks that close or part begin nothing. Words that were not seen to begin sentences, as they are taken apart otherwise (一|位) or are newer, begin some. At half a
 * nat less, first paragraphs are said to lack their heads; at half a nat more, some that do are not.
 */
const LEAST_START = -5.2;
/** A word that begins a sentence at one of eight places: before a comma an adverb (最近，随后，), which may begin a paragraph. */
const ADVERB = -2.1;
/** The logarithm of the words among which beginnings were counted. */
const COUNTED = 13.9;

/** A mark within the first two characters, as no sentence begins but by an adverb. */
const MARKED_SOON = /^[\s\S]{1,4}[，,、；;：:。！？）)”》」]/;
const MARKED_EARLY = /^(?!\p{N})[^“"「『《（(【]{1,2}[，,、；;：:。！？）)”》」]/u;
/** What follows one of these is never the second half of a sentence; of the openers below, one in ten is. */
const SURE =
  /^(?:据(?:悉|介绍|了解|统计)|此外|另据|本报(?!记者)|新华社(?!记者)|(?:近日|日前|昨[日天]|今[日天]|\d{1,2}日)[，,]记者|[【〔][^】〕]{2,12}[】〕])/u;
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
    '立[春夏秋冬]|惊蛰|春分|清明|谷雨|小满|芒种|夏至|处暑|白露|秋分|寒露|霜降|冬至|[大小](?:暑|雪|寒)[，,时那节]|元旦|春节|除夕|元宵|端午|中秋|国庆|清晨|凌晨|傍晚|深夜',
    '数据显示|统计显示|《|“|「|『|【|〔|[^，,]{2,4}(?:[，,](?:原名|男|女|\\d{4}年)|今年[\\d一二三四五六七八九十]{1,3}岁)',
    '[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}(?:日|[-—－~～至]\\d)|\\d{1,2}日(?:[，,上下凌清早中晚午]|\\d)|(?:[\\d〇○零一二三四五六七八九]{4}|民国[\\d一二三四五六七八九十]{1,3})年',
  ].join('|')})`,
  'u',
);

/** Whether a text begins with one of the words that begin paragraphs. */
export function startsLikeParagraph(plain: string): boolean {
  return OPENER.test(plain) && !/^[“「『《【〔]/u.test(plain);
}

/** What leans on the word before it. */
export const CLINGS =
  /^(?:[的了着过们地得等性化型式者]|[万亿](?=[多余年月名人元吨亩个家平公千])|[（(](?:记者|通讯员|见习|实习))/u;
