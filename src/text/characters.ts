/**
 * The characters that nearly all of a Chinese page is made of. What is asked of every character is known of them;
 * compiling a pattern of Unicode's classes, which others are asked by, takes as long as looking at a thousand of them.
 * For the same reason such patterns stand in functions: they are made where a text asks for them.
 */

/** The marks of running text. */
export const PUNCTUATION: ReadonlySet<string> = new Set('，。、；：！？“”‘’（）《》〈〉「」『』【】〔〕…—·,.;:!?()"\'');
/** What is neither a letter nor a digit: these, the signs before names and captions, and a space. */
const MARKS: ReadonlySet<string> = new Set([...PUNCTUATION, ...'%■□▲△▼●○◆◇★☆ ']);

export function isCommonMark(character: string): boolean {
  return MARKS.has(character);
}

/** Whether a code is of a character that is Chinese and nothing else, as nearly all are. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fa5;
}

/** Whether a text begins with such a character. */
export function beginsWithHan(text: string): boolean {
  return isHan(text.charCodeAt(0));
}

/** Whether a text begins with a letter or a digit. */
export function beginsWithLetter(text: string): boolean {
  if (COMMON_FIRST.test(text)) return true;
  return text !== '' && !isCommonMark(text[0] as string) && /^[\p{L}\p{N}]/u.test(text);
}
const COMMON_FIRST = /^[\u4e00-\u9fa5A-Za-z\d]/;

/** Whether a text may begin with a letter that is written in two cases: most begin with none. */
export function mayBeCased(text: string): boolean {
  return text !== '' && !UNCASED_FIRST.test(text) && !isCommonMark(text[0] as string);
}
const UNCASED_FIRST = /^[\u4e00-\u9fa5\d]/;

/** Whether a text is of common characters alone, all of which are seen. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}
const PLAIN = /^[\x20-\x7e\u4e00-\u9fa5，。、；：！？“”‘’（）《》…—·]*$/;

/** Whether a text has a letter or a digit. */
export function hasLetter(text: string): boolean {
  return COMMON_LETTER.test(text) || /[\p{L}\p{N}]/u.test(text);
}
const COMMON_LETTER = /[\u4e00-\u9fa5A-Za-z\d]/;
