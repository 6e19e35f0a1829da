/**
 * The vocabulary of a dump: its words numbered in the order in which they are met, so that what is known of a word
 * stands in arrays. A word is given as a number itself (see `topic.ts`); open addressing in typed arrays takes a tenth
 * of the time and of the memory of a map of such numbers.
 */
export class Vocabulary {
  /** The number of words. */
  size = 0;
  #words = new Float64Array(1 << 8);
  /** For each hash, a word's number and 1; 0 is none. At most half are taken. */
  #slots = new Uint32Array(1 << 9);
  /** Of each word, the last text that had it. */
  #latest = new Uint32Array(1 << 8);
  #text = 0;

  /** The number of a word, which is new where it was not met before. */
  numberOf(word: number): number {
    const slot = this.#slotOf(word);
    const known = this.#slots[slot] as number;
    if (known !== 0) return known - 1;
    if (this.size === this.#words.length) {
      this.#grow();
      return this.numberOf(word);
    }
    this.#words[this.size] = word;
    this.size += 1;
    this.#slots[slot] = this.size;
    return this.size - 1;
  }

  /** From here on the words of another text are met. */
  beginText(): void {
    this.#text += 1;
  }

  /** Whether a word of the vocabulary, by its number, is met in the text for the first time. */
  isFirst(number: number): boolean {
    if (this.#latest[number] === this.#text) return false;
    this.#latest[number] = this.#text;
    return true;
  }

  has(word: number): boolean {
    return this.#slots[this.#slotOf(word)] !== 0;
  }

  /** The word that has a number. */
  wordAt(number: number): number {
    return this.#words[number] as number;
  }

  /** The slot of a word, or the empty one where it belongs. */
  #slotOf(word: number): number {
    const mask = this.#slots.length - 1;
    const hash = Math.imul((word >>> 0) ^ (word / 0x100000000), 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let known = this.#slots[slot] as number; known !== 0; known = this.#slots[slot] as number) {
      if (this.#words[known - 1] === word) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const words = new Float64Array(this.#words.length * 2);
    words.set(this.#words);
    this.#words = words;
    const latest = new Uint32Array(words.length);
    latest.set(this.#latest);
    this.#latest = latest;
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let number = 0; number < this.size; number += 1)
      this.#slots[this.#slotOf(words[number] as number)] = number + 1;
  }
}
