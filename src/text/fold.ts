/**
 * The folded view of a text, on which copies are matched: width, case, accents, traditional and simplified forms meet;
 * white space, punctuation, marks and controls are gone. One code unit becomes one or none, so every folded unit knows
 * the offset that it came from.
 */
import { isCommonMark } from './characters.ts';
import { VARIANTS } from './generated/variants.ts';

export class Folded {
  readonly #text: string;
  /** The folded code units. */
  readonly units: Uint16Array;
  #at: Uint32Array | undefined;

  constructor(text: string, units: Uint16Array) {
    this.#text = text;
    this.units = units;
  }

  /**
   * `at[i]` is the UTF-16 offset in the text of folded unit i; `at[units.length]` is the text's length. Few texts are
   * copies, so it is found when it is first asked.
   */
  get at(): Uint32Array {
    this.#at ??= this.#places();
    return this.#at;
  }

  #places(): Uint32Array {
    const at = new Uint32Array(this.units.length + 1);
    let length = 0;
    for (let index = 0; index < this.#text.length; index += 1) {
      if (unitAt(this.#text, index) === DROPPED) continue;
      at[length] = index;
      length += 1;
    }
    at[length] = this.#text.length;
    return at;
  }
}

/** What a code unit folds to, filled when it is first met: building the table at the start would cost every run 20 ms. */
const table = new Uint16Array(0x10000);
const UNKNOWN = 0;
const DROPPED = 1;

export function fold(text: string): Folded {
  if (text.length > room.length) room = new Uint16Array(2 * text.length);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = unitAt(text, index);
    if (unit === DROPPED) continue;
    room[length] = unit;
    length += 1;
  }
  return new Folded(text, room.slice(0, length));
}
// The units of the text that is being folded; making room for each text costs as much as folding it.
let room = new Uint16Array(256);

/** The folded text as a string, for comparing and looking up. */
export function folded(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index += 1) {
    const unit = unitAt(text, index);
    if (unit !== DROPPED) result += String.fromCharCode(unit);
  }
  return result;
}

function unitAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const known = table[code] as number;
  const unit = known === UNKNOWN ? compute(code) : known;
  return unit > LAST_WHOLE && isSurrogate(unit) ? halfAt(text, index) : unit;
}

function compute(code: number): number {
  const unit = foldedUnit(code);
  table[code] = unit;
  return unit;
}

function foldedUnit(code: number): number {
  const simple = simpleForms();
  const own = simple[code] as number;
  if (own !== AS_IT_STANDS) return own;
  // The ideographs are letters and fall apart into nothing; asking the tables of Unicode would cost each a microsecond.
  if ((code >= 0x4e00 && code <= 0x9fa5) || isSurrogate(code)) return code;
  const plain = plainOf(String.fromCharCode(code));
  if (isCommonMark(plain[0] as string) || !isKept(plain)) return DROPPED;
  const unit = plain.charCodeAt(0);
  // A few compatibility ideographs stand for one that has two units, and one unit cannot become two.
  if (isSurrogate(unit)) return code;
  const form = simple[unit] as number;
  return form === AS_IT_STANDS ? Math.max(unit, DROPPED) : form;
}

/** Hangul syllables fall apart into letters under NFKD; every other script is matched without its accents. */
function plainOf(character: string): string {
  const isHangul = character >= '\uac00' && character < '\ud7a4';
  return (isHangul ? character : character.normalize('NFKD')).toLowerCase();
}

/** What half a pair of code units folds to, by the character that the two are: what has no unit of its own is two or none. */
function halfAt(text: string, index: number): number {
  const half = text.charCodeAt(index) < 0xdc00 ? 0 : 1;
  const character = String.fromCodePoint(text.codePointAt(index - half) ?? 0);
  if (character.length < 2) return DROPPED;
  // The planes of ideographs hold nothing else, and more with each version of Unicode than a Node knows.
  const plain = plainOf(character);
  if (!/^[\u{20000}-\u{3ffff}]/u.test(plain) && !isKept(plain)) return DROPPED;
  if (isSurrogate(plain.charCodeAt(0))) return plain.charCodeAt(half);
  return half === 0 ? foldedUnit(plain.charCodeAt(0)) : DROPPED;
}

/** Before the halves: nearly all. */
const LAST_WHOLE = 0xd7ff;

/** Whether a code unit is half of a character that has two. */
function isSurrogate(code: number): boolean {
  return (code & 0xf800) === 0xd800;
}

/** Whether a text is matched by such characters: letters, numbers, and the signs of counting and of money. */
function isKept(plain: string): boolean {
  return /^[\0-\x7f]/.test(plain) ? /^[a-z\d$+<=>|~]/.test(plain) : /^[\p{L}\p{N}\p{Sm}\p{Sc}]/u.test(plain);
}

/** Traditional characters made simplified, and nothing else changed: what the rules and the lexicon read. */
export function simplified(text: string): string {
  return read(text, simpleForms());
}

/**
 * The text in the form that the rules read: simplified characters, half-width letters, digits and punctuation, plain
 * spaces. One code unit stays one, so that offsets are the same in both.
 */
export function plainForm(text: string): string {
  return read(text, plainForms());
}

/** What each code unit is read as. */
type Forms = Uint16Array;
const AS_IT_STANDS = 0;

let simpleMade: Forms | undefined;
let plainMade: Forms | undefined;

function simpleForms(): Forms {
  if (simpleMade !== undefined) return simpleMade;
  simpleMade = new Uint16Array(0x10000);
  for (let index = 0; index < VARIANTS.length; index += 2)
    simpleMade[VARIANTS.charCodeAt(index)] = VARIANTS.charCodeAt(index + 1);
  return simpleMade;
}

function plainForms(): Forms {
  if (plainMade !== undefined) return plainMade;
  plainMade = simpleForms().slice();
  for (let code = 0xff01; code <= 0xff5e; code += 1) plainMade[code] = code - 0xfee0;
  plainMade[0x3000] = 0x20;
  plainMade[0xa0] = 0x20;
  return plainMade;
}

/** The text with each of its characters as it is read. Most texts are read as they stand, and need not be made anew. */
function read(text: string, forms: Forms): string {
  const { length } = text;
  let first = 0;
  while (first < length && forms[text.charCodeAt(first)] === AS_IT_STANDS) first += 1;
  if (first === length) return text;
  let result = text.slice(0, first);
  for (let from = first; from < length; from += CHUNK) {
    const units: number[] = [];
    const end = Math.min(length, from + CHUNK);
    for (let at = from; at < end; at += 1) {
      const code = text.charCodeAt(at);
      const form = forms[code] as number;
      units.push(form === AS_IT_STANDS ? code : form);
    }
    result += String.fromCharCode.apply(undefined, units);
  }
  return result;
}

/**
 * Characters made at a time. A string that grows by one at a time is a chain of as many links, thirty times its size;
 * at ten times this number, some machines have no room for so many arguments.
 */
const CHUNK = 8192;

/** `责 编 ： 王 明` is read as it was meant: a line in which every second character is a space lost nothing but looks. */
export function unspaced(text: string): string {
  return /^\S{1,2} \S{1,2} \S/.test(text) && /^\S(?: \S){3,}$/u.test(text) ? text.replaceAll(' ', '') : text;
}
