/** Strand: an article in the making, as the search has it. */

/** Readings that agree on an article share its strand, so that what a text earns with it is weighed once for all. */
export interface Strand {
  /** The item that it begins with. */
  readonly id: number;
  /** It has more of a title than a line that leads up to one. */
  readonly titled: boolean;
  /** The item that was placed last is of its title. */
  readonly heads: boolean;
  readonly named: boolean;
  readonly signed: boolean;
  /** The last item of running text, or -1; the last few, latest first; and how many there are. */
  readonly last: number;
  readonly recent: readonly number[];
  readonly size: number;
  /** The item of the strand that was placed last, of whatever label. */
  readonly latest: number;
  /** A jump line behind its last text says that it goes on elsewhere. */
  readonly jumps: boolean;
}

/** An article that begins with an item. */
export function newStrand(index: number): Strand {
  return {
    id: index,
    titled: false,
    heads: false,
    named: false,
    signed: false,
    last: -1,
    recent: [],
    size: 0,
    latest: index,
    jumps: false,
  };
}
