/** What a text's first and last characters say: whether a sentence ends, whether brackets are open. */
import { remembered } from './remembered.ts';

const CLOSERS = '”’"\'」』）)】》〉〕］]';
const ENDS = new RegExp(`(?:[。！？!?…．｡]|[.](?![\\d]))[${CLOSERS.replace(/[\]]/g, '\\]')}]*$`, 'u');
/** What closes a quotation in one language and opens one in another: German „…“ and »…«, French « … » with spaces. */
const CLOSES_HERE = '“‘«‹»›';
/** A bracket that stands after the stop: who wrote it, where it was seen; an agency puts the day behind it. */
const SIGNED = /[。！？!?…．｡][”’"'」』]*\s*[（(〔][^（）()〔〕。]{1,60}[）)〕](?:\d{6,8})?$/u;
/** A speck behind a stop was read as a mark: nothing goes on with 。、 */
const SPECKED = /[。｡][、，,·]$/u;
/** An introducing colon ends its paragraph too: a list or a quotation follows. */
const INTRODUCES = /[：:]$/u;

/** Whether the text ends where a sentence ends: after a stop, with whatever quotation marks and brackets close it. */
export const endsSentence = remembered((text): boolean => {
  const end = text.trimEnd();
  return (
    (ENDS.test(end) && !(end.endsWith('.') && abbreviated().test(end))) ||
    (CLOSES_HERE.includes(end.at(-1) ?? ' ') && endsQuoted(end)) ||
    SIGNED.test(end) ||
    SPECKED.test(end) ||
    INTRODUCES.test(end)
  );
});

/** Whether a text of letters ends with a sentence of somebody's. */
function endsQuoted(text: string): boolean {
  return /[\p{Ll}\p{Lu}\p{N})]\s?[.!?…]+(?:[“‘«‹]|\s?[»›])$/u.test(text);
}

/** A stop that shortens a title or a first name ends no sentence: the name follows. */
const abbreviated = () =>
  /(?:^|[\s(“"—–-])(?:\p{Lu}|Mr|Mrs|Ms|Messrs|Dr|St|Ste|Hon|Rev|Col|Capt|Gen|Lt|Lieut|Sgt|Prof|Jr|MM|Mme|Mlle|Mgr|Hr|Fr|Nr|Str|(?<=\p{L}\s)No)\.$/u;

/**
 * Whether a sentence ends inside the text, by a stop that another one follows. Lines in capitals part by stops what they
 * announce.
 */
export function holdsSentences(text: string): boolean {
  if (!/\p{Ll}/u.test(text)) return false;
  return [...text.matchAll(/\.(?=\s+\p{L})/gu)].some(({ index }) => !abbreviated().test(text.slice(0, index + 1)));
}

/** Characters that may not begin a line, and so no paragraph (JIS X 4051, CLREQ: 禁则). */
const NOT_FIRST = /^[，,、。．；;：:！!？?）)】》〉」』〕］\]”’％%‰℃·…—～]/u;

/** Whether the text begins with a character that may never begin a paragraph; a dash or dots may, where they are two. */
export function opensWithClosing(text: string): boolean {
  return NOT_FIRST.test(text) && !/^(?:——|—\s|……|…)/u.test(text);
}

const PAIRS = new Map([
  ['》', '《'],
  ['〉', '〈'],
  ['”', '“'],
  ['」', '「'],
  ['』', '『'],
  ['】', '【'],
  ['〕', '〔'],
  ['）', '（'],
  [')', '（'],
  ['»', '«'],
  ['«', '»'],
]);
const OPENERS = new Set(['《', '〈', '“', '„', '「', '『', '【', '〔', '（', '(']);

/** Any of the marks that are counted; most texts that are asked about have none. */
const BRACKET = /[《〈“„「『【〔（(》〉”」』】〕）)"＂«»]/g;

export interface Balance {
  /** Brackets and quotation marks that open and do not close. */
  readonly unclosed: number;
  /** Those that close and were not opened. */
  readonly unopened: number;
}

/** Brackets and quotation marks that stand without their partner, each by its opening mark. */
export interface Marks {
  /** Those that open and do not close, in order. */
  readonly open: readonly string[];
  /** The opening marks of those that close and were not opened, in order. */
  readonly unopened: readonly string[];
  /** An odd number of straight quotation marks: each pairs with the next. */
  readonly isQuoting: boolean;
}

const NO_MARKS: Marks = { open: [], unopened: [], isQuoting: false };

/** The brackets and quotation marks that stand without their partner. */
export function marksIn(text: string): Marks {
  BRACKET.lastIndex = 0;
  if (!BRACKET.test(text)) return NO_MARKS;
  const open: string[] = [];
  const unopened: string[] = [];
  let straight = 0;
  do {
    const index = BRACKET.lastIndex - 1;
    const character = text[index] as string;
    if (character === '"' || character === '＂') straight += 1;
    // A number in a list closes a bracket that it never opened: `1)`.
    if (character === ')' && /\d/u.test(text[index - 1] ?? '') && !open.includes('（')) continue;
    // German quotations close with the mark that opens others: „…“.
    const low = character === '“' ? open.lastIndexOf('„') : -1;
    if (low !== -1) open.length = low;
    else if (OPENERS.has(character) || (ANGLES.includes(character) && opensHere(text, index)))
      open.push(character === '(' ? '（' : character);
    else {
      const opener = PAIRS.get(character);
      if (opener === undefined) continue;
      const at = open.lastIndexOf(opener);
      if (at === -1) unopened.push(opener);
      else open.length = at;
    }
  } while (BRACKET.test(text));
  return { open, unopened, isQuoting: straight % 2 === 1 };
}

/** Languages turn these one way or the other: «…», « … », »…«. */
const ANGLES = '«»';

/** Whether such a mark opens where it stands: before a word, and behind none; French sets a space on both sides. */
function opensHere(text: string, index: number): boolean {
  const [before, after] = [text[index - 1] ?? ' ', text[index + 1] ?? ' '];
  if (text[index] === '«' && /[\s(]/.test(before)) return true;
  return /[\p{L}\p{N}]/u.test(after) && !/[\p{L}\p{N}.,!?…]/u.test(before);
}

/** Counts the brackets and quotation marks that stand without their partner; a straight quote pairs with the next. */
export function balance(text: string): Balance {
  const { open, unopened, isQuoting } = marksIn(text);
  return { unclosed: open.length + (isQuoting ? 1 : 0), unopened: unopened.length };
}
