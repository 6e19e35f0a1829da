/**
 * The vocabulary of a dump: its words numbered in the order in which they are met, so that what is known of a word
 * stands in arrays. A word is given as a number itself (see `topic.ts`); open addressing in typed arrays takes a tenth
 * of the time and of the memory of a map of such numbers.
 */
export class Vocabulary {
  /** The number of words. */
  size = 0;
  #words: Float64Array<ArrayBuffer>;
  /** For each hash, a word's number and 1; 0 is none. At most half are taken, and their number is a power of two. */
  #slots: Uint32Array<ArrayBuffer>;
  /** Of each word, the last text that had it. */
  #latest: Uint32Array<ArrayBuffer>;
  #text = 1;

  /** @param expected about so many words will be met: with room for them, it need not grow. */
  constructor(expected = 0) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(LEAST_ROOM, Math.min(MOST_ROOM, expected))));
    this.#words = new Float64Array(room);
    this.#slots = new Uint32Array(2 * room);
    this.#latest = new Uint32Array(room);
  }

  /** From here on the words of another text are met. */
  beginText(): void {
    this.#text += 1;
  }

  /** The number of a word that is met in the text for the first time, and may be new; -1 where it was met before. */
  meet(word: number): number {
    if (this.size === this.#words.length) this.#grow();
    const slots = this.#slots;
    const latest = this.#latest;
    const slot = slotOf(word, slots, this.#words);
    const known = slots[slot] as number;
    if (known !== 0) {
      if (latest[known - 1] === this.#text) return -1;
      latest[known - 1] = this.#text;
      return known - 1;
    }
    const number = this.size;
    this.size += 1;
    this.#words[number] = word;
    latest[number] = this.#text;
    slots[slot] = this.size;
    return number;
  }

  has(word: number): boolean {
    return this.#slots[slotOf(word, this.#slots, this.#words)] !== 0;
  }

  /** The word that has a number. */
  wordAt(number: number): number {
    return this.#words[number] as number;
  }

  #grow(): void {
    const words = new Float64Array(this.#words.length * 2);
    words.set(this.#words);
    const latest = new Uint32Array(words.length);
    latest.set(this.#latest);
    const slots = new Uint32Array(words.length * 2);
    for (let number = 0; number < this.size; number += 1)
      slots[slotOf(words[number] as number, slots, words)] = number + 1;
    this.#words = words;
    this.#latest = latest;
    this.#slots = slots;
  }
}

/** Room for so many words at least, and at most as long as so many were not met. */
const LEAST_ROOM = 1 << 6;
const MOST_ROOM = 1 << 16;

/** The slot of a word, or the empty one where it belongs. */
function slotOf(word: number, slots: Uint32Array, words: Float64Array): number {
  const mask = slots.length - 1;
  const hash = Math.imul((word >>> 0) ^ (word / 0x100000000), 0x9e3779b1);
  let slot = (hash ^ (hash >>> 15)) & mask;
  for (let known = slots[slot] as number; known !== 0 && words[known - 1] !== word; known = slots[slot] as number)
    slot = (slot + 1) & mask;
  return slot;
}
