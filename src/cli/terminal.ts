/** Text on a terminal: how many columns it takes, how it is cut and padded, and what must not reach it raw. */
import { eastAsianWidth } from 'get-east-asian-width';
import { isCommonMark, isHan, isPlain } from '../text/characters.ts';

/** What is set upon another character: no mark has a code below the first. */
const MARK = /\p{M}/u;
const FIRST_MARK = 0x300;

/** Controls, escapes and bidirectional marks as visible signs: a title must not steer the terminal. */
export function visible(text: string): string {
  return isPlain(text) ? text : text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, sign);
}

/** The same for a text of several lines, whose line feeds and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, sign);
}

/** The sign for a control character: Unicode has pictures of the first 32 and of DEL. */
function sign(mark: string): string {
  const code = mark.codePointAt(0) as number;
  return code < 0x20 ? String.fromCodePoint(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
}

/** The columns that a visible text takes: two for a Chinese character, none for a mark set upon another. */
export function columnsOf(text: string): number {
  let columns = 0;
  // Counted: an iterator makes a text of every character.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) as number;
    columns += columnsOfOne(code);
    if (code > 0xffff) at += 1;
  }
  return columns;
}

function columnsOfOne(code: number): number {
  if (code < 0x7f) return 1;
  if (isHan(code)) return 2;
  const character = String.fromCodePoint(code);
  return code >= FIRST_MARK && !isCommonMark(character) && MARK.test(character) ? 0 : eastAsianWidth(code);
}

/** Cuts a text to so many columns, with an ellipsis where something was cut off. */
export function shorten(text: string, columns: number): string {
  let used = 0;
  let keep = 0;
  let at = 0;
  for (const character of text) {
    used += columnsOfOne(character.codePointAt(0) as number);
    if (used > columns) return `${text.slice(0, keep)}…`;
    at += character.length;
    if (used < columns) keep = at;
  }
  return text;
}

/** Fills a text up with spaces to so many columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** Breaks a text at its spaces into lines of so many columns; a single word may be longer. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** `1 copy`, `2 copies`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
