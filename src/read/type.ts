/**
 * Type: what letters take where they were set in the types of a newspaper, of which each has its own width. A line of
 * thirty-five letters may be as wide as one of thirty, so by the count of its letters nobody could say how full it is.
 */

/**
 * Eighteenths of an em, in which Monotype cast its types; each is named by the characters that take so much in the
 * roman of newspapers. Faces differ less from each other than from letters that all are equally wide.
 */
const SET: readonly (readonly [units: number, characters: string])[] = [
  [5, " .,;:'’‘|/\\ijlt"],
  [6, '!()[]`-‐-frI'],
  [7, 'sJ"'],
  [8, 'acez?“”'],
  [10, 'FPS'],
  [11, 'BELTZ'],
  [13, 'ACDGHKNOQRUVXYw'],
  [14, 'm&'],
  [16, 'M'],
  [17, 'W'],
  [18, '—…'],
];
/** Figures and most small letters, and what no roman has. */
const USUAL = 9;
/** What a letter takes in the mean of running text, with its spaces: one column. */
const MEAN = 7.4;
/** The columns of an em; most indents are one wide, or a little more. */
export const EM = 18 / MEAN;

/** By the code unit; made when a text asks, for a Chinese page needs none. */
let columns: Float64Array | undefined;
/** What stands above the Latin letters: quotation marks, dashes. */
const others = new Map<number, number>();

/** The characters of the roman, and of letters with accents those that the accents stand on. */
function makeColumns(): Float64Array {
  const made = new Float64Array(LATIN).fill(USUAL / MEAN);
  for (const [units, characters] of SET)
    for (const character of characters) {
      const code = character.charCodeAt(0);
      if (code < LATIN) made[code] = units / MEAN;
      else others.set(code, units / MEAN);
    }
  for (let code = 0xc0; code < LATIN; code += 1)
    made[code] = made[String.fromCharCode(code).normalize('NFD').charCodeAt(0)] ?? USUAL / MEAN;
  return made;
}
const LATIN = 0x250;

/** The columns that a text of letters takes. */
export function typeWidth(text: string): number {
  columns ??= makeColumns();
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    sum += columns[code] ?? others.get(code) ?? USUAL / MEAN;
  }
  return sum;
}
