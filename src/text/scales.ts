/**
 * Scales: some texts are held, and others are weighed against them one after the other. Each word carries the turn in
 * which it was last met, so that a comparison takes one step for each word of the others and builds nothing.
 */
import { affinity, type Context, echo, kinshipIn, type Profile, type Shared, weightOf } from './topic.ts';

/** Two texts that are near each other have one place of their own, a caption and the text that it echoes have two. */
const TEXTS = 1;
const CAPTION = 2;

export class Scales {
  readonly #context: Context;
  /** For each word, the last turn in which it stood in the texts that are held, and in the others. */
  #held: Uint32Array;
  #met: Uint32Array;
  #turn = 0;
  #holding = 0;
  #words = 0;

  constructor(context: Context) {
    const { size } = context.vocabulary;
    this.#context = context;
    this.#held = new Uint32Array(size);
    this.#met = new Uint32Array(size);
  }

  /**
   * Takes the texts against which others are weighed from now on.
   * @param alone how many words they have beside those, which nothing has that they are ever weighed against.
   */
  hold(texts: readonly Profile[], alone = 0): void {
    this.#makeRoom();
    this.#turn += 1;
    const turn = this.#turn;
    const held = this.#held;
    let words = alone;
    for (let text = 0; text < texts.length; text += 1) {
      const profile = texts[text] as Profile;
      // Counted, as below: an iterator makes an object for every word where code runs for the first time.
      for (let at = 0; at < profile.length; at += 1) {
        const word = profile[at] as number;
        if (held[word] === turn) continue;
        held[word] = turn;
        words += 1;
      }
    }
    this.#holding = turn;
    this.#words = words;
  }

  /** Log-odds that what is held and the others are of one article. */
  affinity(others: readonly Profile[], alone = 0): number {
    return affinity(this.#weigh(others, alone, TEXTS), kinshipIn(this.#context));
  }

  /** How much of its words a short text that is held has from the others. */
  echo(others: readonly Profile[], alone = 0): number {
    return echo(this.#weigh(others, alone, CAPTION));
  }

  #weigh(profiles: readonly Profile[], alone: number, own: number): Shared {
    this.#makeRoom();
    this.#turn += 1;
    const held = this.#held;
    const met = this.#met;
    const turn = this.#turn;
    const holding = this.#holding;
    // One text has each of its words once.
    const isOne = profiles.length === 1;
    let weight = 0;
    let others = alone;
    for (let text = 0; text < profiles.length; text += 1) {
      const profile = profiles[text] as Profile;
      for (let at = 0; at < profile.length; at += 1) {
        const word = profile[at] as number;
        if (!isOne) {
          if (met[word] === turn) continue;
          met[word] = turn;
        }
        others += 1;
        if (held[word] === holding) weight += this.#weightOf(word, own);
      }
    }
    return { weight, words: this.#words, others };
  }

  #weightOf(word: number, own: number): number {
    const weights = this.#context.weights[own === TEXTS ? 0 : 1];
    const known = weights[word];
    if (known !== undefined && known !== 0) return known;
    const weight = weightOf(word, this.#context, own);
    weights[word] = weight;
    return weight;
  }

  /** Half a paragraph may begin or end with half a word, which the dump as a whole does not have. */
  #makeRoom(): void {
    const { size } = this.#context.vocabulary;
    if (size <= this.#held.length) return;
    this.#held = longer(this.#held, 2 * size);
    this.#met = longer(this.#met, 2 * size);
  }
}

/** Some texts, for weighing them against each other: the words of each that another has, and how many it has alone. */
export interface Weighable {
  readonly shared: readonly Profile[];
  readonly alone: readonly number[];
}

/** A word that one of the texts has alone weighs nothing, and most are such: they are only counted. */
export function weighable(profiles: readonly Profile[], { vocabulary }: Context): Weighable {
  const owners = new Uint32Array(vocabulary.size);
  for (const [index, profile] of profiles.entries()) {
    for (let at = 0; at < profile.length; at += 1) {
      const word = profile[at] as number;
      owners[word] = owners[word] === 0 ? index + 1 : MANY;
    }
  }
  const shared = profiles.map((profile) => profile.filter((word) => owners[word] === MANY));
  return { shared, alone: profiles.map((profile, index) => profile.length - (shared[index] as Profile).length) };
}
const MANY = 0xffff_ffff;

function longer(array: Uint32Array, length: number): Uint32Array {
  const made = new Uint32Array(length);
  made.set(array);
  return made;
}
