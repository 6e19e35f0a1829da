/**
 * Sides: what the end of a text shows by itself, and what the beginning of one does; `continuity` holds the one against
 * the other. A side is tried with many others, so it is looked at once.
 */
import { beginsWithLetter } from './characters.ts';
import { type EdgeCounts, NO_EDGES } from './edges.ts';
import { SAID } from './ending.ts';
import { simplified } from './fold.ts';
import { endsInHyphen } from './hyphens.ts';
import { endsInWord, startsInWord, type Words, wordsOf } from './lexicon.ts';
import { CLINGS, opensParagraph } from './opening.ts';
import { balance, type Marks, marksIn, opensWithClosing } from './sentence.ts';
import { firstWord, isLettered, lastWord, NO_USAGE, type Usage } from './usage.ts';

/** A window of this many characters on each side holds every word that can cross the seam, and the word before it. */
const WINDOW = 8;

/** What the end of a text shows. */
export interface Tail {
  /** The characters that a word over the seam may have, and the last of them. */
  readonly window: string;
  readonly last: string;
  readonly words: Words;
  readonly marks: Marks;
  /** Marks opened within the last clauses, and left open. */
  readonly opensLately: boolean;
  /** It has the beginning of its paragraph, so that what closes behind it must have opened in it. */
  readonly begins: boolean;
  readonly isHan: boolean;
  readonly wants: boolean;
  readonly counts: boolean;
  /** It ends with who said what was quoted. */
  readonly said: boolean;
  /** It is inside an enumeration. */
  readonly lists: boolean;
  readonly isDigit: boolean;
  /** Nats by which it may end inside a word. */
  readonly half: number;
  /** Its words are of letters; the last of them, and whether a hyphen parts it from its other half. */
  readonly isLettered: boolean;
  readonly word: string;
  readonly isHyphened: boolean;
}

/** @param begins whether the text has the beginning of its paragraph. */
export function tailOf(text: string, begins = true, edges = NO_EDGES): Tail {
  const plain = text.trimEnd();
  const window = simplified(plain.slice(-WINDOW));
  const last = window.at(-1) ?? '';
  const words = wordsOf(window);
  const lettered = isLettered(window);
  return {
    window,
    last,
    words,
    marks: marksIn(text),
    opensLately: balance(text.slice(-LATELY)).unclosed > 0,
    begins,
    isHan: HAN.test(last),
    wants: WANTS_MORE.test(window),
    counts: COUNTING.test(window),
    said: SAID.test(simplified(plain.slice(-2 * WINDOW))),
    lists: /、[^，。；：、]*$/u.test(plain.slice(-2 * WINDOW)),
    isDigit: /[\d０-９]/u.test(last),
    half: halfOf(endsInWord(words), edges.behind(plain.slice(-2))),
    isLettered: lettered,
    word: lettered ? lastWord(text.slice(-LONGEST_WORD)) : '',
    isHyphened: endsInHyphen(window),
  };
}

/** The same of the beginning of a text. */
export interface Head {
  readonly window: string;
  readonly first: string;
  readonly words: Words;
  readonly marks: Marks;
  readonly isHan: boolean;
  readonly clings: boolean;
  readonly countsOn: boolean;
  readonly isMark: boolean;
  /** Its first clause is inside an enumeration, or ends one. */
  readonly listsOn: boolean;
  /** Nats by which it may begin inside a word. */
  readonly half: number;
  /** Its words are of letters; the first of them, and log-odds that it begins a paragraph. */
  readonly isLettered: boolean;
  readonly word: string;
  readonly opens: number;
}

export function headOf(text: string, usage: Usage = NO_USAGE, edges = NO_EDGES): Head {
  const plain = text.trimStart();
  const window = simplified(plain.slice(0, WINDOW));
  const first = window[0] ?? '';
  const words = wordsOf(window);
  const lettered = isLettered(window);
  return {
    window,
    first,
    words,
    marks: marksIn(text.slice(0, SOON)),
    isHan: HAN.test(first),
    clings: CLINGS.test(window) || opensWithClosing(window),
    countsOn: COUNTED_ON.test(window),
    isMark: first !== '' && !beginsWithLetter(first),
    listsOn: /^[^，。；：、]*(?:、|等|和)/u.test(simplified(plain.slice(0, 2 * WINDOW))),
    half: halfOf(startsInWord(words), edges.before(plain.slice(0, 2))),
    isLettered: lettered,
    word: lettered ? firstWord(text.slice(0, LONGEST_WORD)) : '',
    opens: lettered ? opensParagraph(text, usage) : 0,
  };
}

/** Nats by which a text may break off inside a word, or begin in one: what the lexicon says, and the dump itself. */
function halfOf(odds: number, { edges, inside }: EdgeCounts): number {
  return Math.log1p((LANGUAGE * odds + inside) / (LANGUAGE + edges));
}
/** The places for which the language counts. At half, or at double, seams are told a little less well. */
const LANGUAGE = 0.5;

/** What opens in so many characters before a break is closed in so many behind it, or a sentence was lost. */
const LATELY = 30;
const SOON = 40;

const HAN = /\p{Script=Han}/u;
/** Characters that hold a word of letters. */
const LONGEST_WORD = 40;

const COUNTING = /[\d０-９一二三四五六七八九十百千万亿]$/u;
const COUNTED_ON =
  /^(?:[\d０-９十百千万亿]|[年月日时点分秒元％%.．个名人岁米公亩家项次余多位例步胜负平座条件场届期批种类辆艘架台班列组吨斤克度层代国省市县村区户间倍级号周天]|[一二三四五六七八九](?:[十百千万]|$))/u;

/** A tail that ends so is not at the end of a thought: particles, prepositions, conjunctions, commas, openers. */
const WANTS_MORE =
  /(?:[的地得和与及或并在对将为以把被从向由让使等这那各每其该了是要会能可所同据至到近超约第，,、；;（(“《「『]|根据|按照|通过|关于|对于|由于|为了|以及|包括|位于|来自|针对|围绕|通过|随着|其中|表示|指出|认为|强调|介绍|要求)$/u;
