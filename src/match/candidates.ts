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

/** Room for so many fingerprints at least. */
const ROOM = 1 << 6;

/** Fingerprints of a text for each place that one shingle may have, below which its repeats are not counted. */
const MOST_SEEDS = 8;

export class ShingleIndex {
  readonly #limit: number;
  // For each hash, its latest posting; 0 is none. At most half are taken, and their number is a power of two.
  #slots: Uint32Array<ArrayBuffer>;
  #keys: Uint32Array<ArrayBuffer>;
  #used = 0;
  // Postings, in growing arrays; 0 is none.
  #text: Uint32Array<ArrayBuffer>;
  #place: Uint32Array<ArrayBuffer>;
  #next: Uint32Array<ArrayBuffer>;
  #chain: Uint16Array<ArrayBuffer>;
  #postings = 1;
  /** Hashes whose places were more than the limit. */
  crowded = 0;

  /** @param expected about so many fingerprints will be added: with room for them, little has to grow. */
  constructor(limit: number, expected = 0) {
    this.#limit = limit;
    const room = Math.max(ROOM, expected + 1);
    const slots = 2 ** Math.ceil(Math.log2(2 * room));
    this.#slots = new Uint32Array(slots);
    this.#keys = new Uint32Array(slots);
    this.#text = new Uint32Array(room);
    this.#place = new Uint32Array(room);
    this.#next = new Uint32Array(room);
    this.#chain = new Uint16Array(room);
  }

  /** The places of earlier texts that share a fingerprint, by text. From then on this text is one of them. */
  meet(text: number, prints: Fingerprints): Map<number, Seed[]> {
    const { hashes, places } = prints;
    this.#makeRoom(hashes.length);
    const limit = this.#limit;
    const slots = this.#slots;
    const keys = this.#keys;
    const texts = this.#text;
    const owns = this.#place;
    const nexts = this.#next;
    const chain = this.#chain;
    const seeds = new Map<number, Seed[]>();
    // A text that repeats one shingle seeds its first places only; shorter ones cannot repeat it often.
    const times = hashes.length > MOST_SEEDS * limit ? new Map<number, number>() : undefined;
    for (let index = 0; index < hashes.length; index += 1) {
      const hash = hashes[index] as number;
      const place = places[index] as number;
      const slot = slotOf(hash, slots, keys);
      const head = slots[slot] as number;
      const isRepeated = times !== undefined && this.#isRepeated(hash, times);
      if (head !== 0 && !isRepeated) this.#seed(seeds, text, place, head);
      const size = head === 0 ? 0 : (chain[head] as number);
      if (size >= limit) {
        if (size === limit) {
          this.crowded += 1;
          chain[head] = size + 1;
        }
        continue;
      }
      if (head === 0) {
        this.#used += 1;
        keys[slot] = hash;
      }
      const posting = this.#postings;
      this.#postings += 1;
      texts[posting] = text;
      owns[posting] = place;
      nexts[posting] = head;
      chain[posting] = size + 1;
      slots[slot] = posting;
    }
    return seeds;
  }

  /** Whether a text has a shingle more often than is counted. */
  #isRepeated(hash: number, times: Map<number, number>): boolean {
    const before = times.get(hash) ?? 0;
    times.set(hash, before + 1);
    if (before === this.#limit) this.crowded += 1;
    return before >= this.#limit;
  }

  #seed(seeds: Map<number, Seed[]>, text: number, own: number, head: number): void {
    for (let at = head; at !== 0; at = this.#next[at] as number) {
      const other = this.#text[at] as number;
      // What a text shares with itself was put in front.
      if (other === text) continue;
      const seed = { other: this.#place[at] as number, own };
      const list = seeds.get(other);
      if (list === undefined) seeds.set(other, [seed]);
      else list.push(seed);
    }
  }

  /** Room for so many fingerprints more. */
  #makeRoom(more: number): void {
    while (2 * (this.#used + more) > this.#slots.length) this.#growSlots();
    while (this.#postings + more > this.#text.length) {
      this.#text = doubled(this.#text);
      this.#place = doubled(this.#place);
      this.#next = doubled(this.#next);
      const chain = new Uint16Array(this.#chain.length * 2);
      chain.set(this.#chain);
      this.#chain = chain;
    }
  }

  #growSlots(): void {
    const [old, hashes] = [this.#slots, this.#keys];
    const [slots, keys] = [new Uint32Array(old.length * 2), new Uint32Array(old.length * 2)];
    for (let index = 0; index < old.length; index += 1) {
      const head = old[index] as number;
      if (head === 0) continue;
      const hash = hashes[index] as number;
      const slot = slotOf(hash, slots, keys);
      slots[slot] = head;
      keys[slot] = hash;
    }
    this.#slots = slots;
    this.#keys = keys;
  }
}

/** The slot of a hash, or the empty one where it belongs. */
function slotOf(hash: number, slots: Uint32Array, keys: Uint32Array): number {
  const mask = slots.length - 1;
  let slot = Math.imul(hash, 0x9e3779b1) & mask;
  while (slots[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
