/**
 * Edges: where a dump's own texts begin and end their words. The lexicon knows the language, the dump knows its names
 * and its matters: what it shows of the characters beside a break counts for more than what is usual.
 */
import { simplified } from './fold.ts';
import { segment } from './lexicon.ts';

/** At how many of its places a pair of characters has a word's edge before it (or behind), and at how many a word. */
export interface EdgeCounts {
  readonly edges: number;
  readonly inside: number;
}

/** A dump of which nothing is known. */
export const NO_EDGES: Edges = { before: () => NOWHERE, behind: () => NOWHERE, unbroken: () => false };

export interface Edges {
  /** What stands before a pair of characters. */
  readonly before: (pair: string) => EdgeCounts;
  /** What stands behind it. */
  readonly behind: (pair: string) => EdgeCounts;
  /** Whether the dump has elsewhere, unbroken, what stands on both sides of a break. */
  readonly unbroken: (tail: string, head: string) => boolean;
}

const NOWHERE: EdgeCounts = { edges: 0, inside: 0 };

/** So many places of a pair are looked at. At half, one odd place counts as much as the language; at double, nothing changes. */
const MOST_PLACES = 12;
/** Characters: so much of a dump is searched, four pages; at double, torn archives cost double. */
const REACH = 60_000;
/** Characters on either side of a break. At half, a phrase that many texts have is enough; at double, one misread character hides it. */
const SIDE = 4;
/** Words around a place fall into place within so many characters. */
const AROUND = 8;

/** What the texts of a dump show; they are searched when it is first asked. */
export function edgesOf(texts: readonly string[]): Edges {
  let whole: string | undefined;
  return {
    before: remembering((pair) => look(pair, 0)),
    behind: remembering((pair) => look(pair, pair.length)),
    unbroken: (tail, head) => {
      if (tail.length < SIDE || head.length < SIDE) return false;
      whole ??= joined();
      return whole.includes(tail.slice(-SIDE) + head.slice(0, SIDE));
    },
  };

  /** Where all lines are alike, the same few pairs are asked about again and again. */
  function remembering(counts: (pair: string) => EdgeCounts): (pair: string) => EdgeCounts {
    const known = new Map<string, EdgeCounts>();
    return (pair) => {
      const found = known.get(pair) ?? counts(pair);
      known.set(pair, found);
      return found;
    };
  }

  function look(pair: string, offset: number): EdgeCounts {
    if (pair.length < 2) return NOWHERE;
    whole ??= joined();
    let [edges, inside] = [0, 0];
    for (let at = whole.indexOf(pair); at !== -1 && edges + inside < MOST_PLACES; at = whole.indexOf(pair, at + 1)) {
      const place = at + offset;
      // A text's own beginning or end may be the break that is asked about.
      if (place === 0 || whole[place - 1] === '\n' || whole[place] === '\n') continue;
      const start = Math.max(whole.lastIndexOf('\n', place - 1) + 1, place - AROUND);
      if (segment(simplified(whole.slice(start, place + AROUND))).bounds.includes(place - start)) edges += 1;
      else inside += 1;
    }
    return { edges, inside };
  }

  function joined(): string {
    let text = '';
    for (const one of texts) {
      if (text.length > REACH) break;
      text += `${one}\n`;
    }
    return text;
  }
}
