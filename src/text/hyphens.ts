/** Hyphens: what parts a word at the end of a line or a column. */

/** As they are set; as extractors tell those that were set from those that are the word's own; as Unicode would have them. */
export const HYPHENS: readonly string[] = ['-', '¬', '\u00ad', '‐'];

/** Whether a text ends in the middle of a word. */
export function endsInHyphen(text: string): boolean {
  return HYPHENS.includes(text.at(-1) ?? '') && /\p{L}.$/u.test(text);
}
