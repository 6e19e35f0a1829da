/** More paragraphs, or groups of cuts, than a dump can hold. */
const MOST = 2 ** 26;

/** Two paragraphs, or two groups, as one number, to be a key: a text would be built anew for every look-up. */
export function pairOf(a: number, b: number): number {
  return a * MOST + b;
}
