/**
 * An inverted index of fingerprints: which earlier texts share shingles with this one, and where. Open addressing in
 * typed arrays; the places of one hash form a chain of bounded length.
 */
import type { Fingerprints } from './fingerprint.ts';

/** A suspicion: a shingle of the text at `own` has the hash of one of an earlier text at `other`. */
export interface Seed {
  readonly other: number;
  readonly own: number;
}

/** Room at the start, a power of two: a page needs some thousands, an article that is read by itself some hundreds. */
const ROOM = 1 << 9;

/** Fingerprints of a text for each place that one shingle may have, below which its repeats are not counted. */
const MOST_SEEDS = 8;

export class ShingleIndex {
  readonly #limit: number;
  #slots = new Uint32Array(ROOM);
  #keys = new Uint32Array(ROOM);
  #used = 0;
  // Postings, in growing arrays; 0 is none.
  #text = new Uint32Array(ROOM);
  #place = new Uint32Array(ROOM);
  #next = new Uint32Array(ROOM);
  #chain = new Uint16Array(ROOM);
  #postings = 1;
  /** Hashes whose places were more than the limit. */
  crowded = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The places of earlier texts that share a fingerprint, by text. */
  find(prints: Fingerprints): Map<number, Seed[]> {
    const { hashes, places } = prints;
    const seeds = new Map<number, Seed[]>();
    // A text that repeats one shingle seeds its first places only; shorter ones cannot repeat it often.
    const times = hashes.length > MOST_SEEDS * this.#limit ? new Map<number, number>() : undefined;
    for (let index = 0; index < hashes.length; index += 1) {
      const hash = hashes[index] as number;
      if (times !== undefined) {
        const before = times.get(hash) ?? 0;
        times.set(hash, before + 1);
        if (before === this.#limit) this.crowded += 1;
        if (before >= this.#limit) continue;
      }
      const slot = this.#slotOf(hash);
      for (let at = this.#slots[slot] as number; at !== 0; at = this.#next[at] as number) {
        const text = this.#text[at] as number;
        const seed = { other: this.#place[at] as number, own: places[index] as number };
        const list = seeds.get(text);
        if (list === undefined) seeds.set(text, [seed]);
        else list.push(seed);
      }
    }
    return seeds;
  }

  add(text: number, prints: Fingerprints): void {
    const { hashes, places } = prints;
    for (let index = 0; index < hashes.length; index += 1) {
      const hash = hashes[index] as number;
      if (this.#used * 2 >= this.#slots.length) this.#growSlots();
      const slot = this.#slotOf(hash);
      const head = this.#slots[slot] as number;
      const size = head === 0 ? 0 : (this.#chain[head] as number);
      if (size >= this.#limit) {
        if (size === this.#limit) {
          this.crowded += 1;
          this.#chain[head] = size + 1;
        }
        continue;
      }
      if (head === 0) {
        this.#used += 1;
        this.#keys[slot] = hash;
      }
      if (this.#postings === this.#text.length) this.#growPostings();
      const posting = this.#postings;
      this.#postings += 1;
      this.#text[posting] = text;
      this.#place[posting] = places[index] as number;
      this.#next[posting] = head;
      this.#chain[posting] = size + 1;
      this.#slots[slot] = posting;
    }
  }

  /** The slot of a hash, or the empty one where it belongs. */
  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 0) & mask;
    while (this.#slots[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #growSlots(): void {
    const [slots, keys] = [this.#slots, this.#keys];
    this.#slots = new Uint32Array(slots.length * 2);
    this.#keys = new Uint32Array(slots.length * 2);
    for (let index = 0; index < slots.length; index += 1) {
      const head = slots[index] as number;
      if (head === 0) continue;
      const slot = this.#slotOf(keys[index] as number);
      this.#slots[slot] = head;
      this.#keys[slot] = keys[index] as number;
    }
  }

  #growPostings(): void {
    this.#text = doubled(this.#text);
    this.#place = doubled(this.#place);
    this.#next = doubled(this.#next);
    const chain = new Uint16Array(this.#chain.length * 2);
    chain.set(this.#chain);
    this.#chain = chain;
  }
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
