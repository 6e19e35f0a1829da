/**
 * The evidence at a seam: does one text go on where another breaks off.
 * Answers are log-odds in nats (2.2 is nine to one), from a few features weighed by logistic regression on cut and
 * uncut Chinese newspaper paragraphs. Texts of letters are asked otherwise: see `lettered.ts`.
 */
import { letteredSeam } from './lettered.ts';
import { segmentOver } from './lexicon.ts';
import { type PairOdds, pairOdds } from './pairs.ts';
import { clamp, weighed } from './regression.ts';
import { type Head, headOf, type Tail, tailOf } from './sides.ts';
import { type Context, pairOf } from './topic.ts';
import { isNameOver } from './torn-names.ts';
import { NO_USAGE, type Usage } from './usage.ts';

export interface Continuity {
  /** A word of the lexicon or of the dump that crosses the seam. */
  readonly word: string | undefined;
  /** Log-odds that the second text directly continues the first, given even odds before. */
  readonly score: number;
  /** How much of them speaks for this text rather than for any that begins inside a sentence. */
  readonly own: number;
}

/** Whether `head` goes on where `tail` breaks off. */
export function continuity(tail: string, head: string, context: Context, usage: Usage = NO_USAGE): Continuity {
  return seam(tailOf(tail), headOf(head, usage), context, usage);
}

/** The same as `continuity`, for ends that were looked at before. */
export function seam(tail: Tail, head: Head, context: Context, usage: Usage): Continuity {
  if (tail.isLettered && head.isLettered) {
    const { isHyphened } = tail;
    const { partners, widows } = closing(tail, head);
    return letteredSeam(
      { before: tail.word, after: head.word, isHyphened, opens: head.opens, partners, widows },
      usage,
    );
  }
  const { score: both, word } = segmentOver(tail.words, head.words);
  const score = weighed(seamFeatures(tail, head, both, word, context), SEAM_WEIGHTS);
  return { word, score, own: score };
}

interface SeamFeatures {
  /** Nats by which the window reads better as one text than as two, per unigram model. */
  readonly gain: number;
  /** Nats by which the characters at the seam follow each other more often than by chance, in newspapers. */
  readonly pair: number;
  /** They were never seen to follow each other. */
  readonly strange: number;
  /** The characters at the seam stand side by side elsewhere in the dump. */
  readonly seen: number;
  /** The tail ends with a word that wants another: 的, 和, 在, a comma. */
  readonly wants: number;
  /** The head begins with what cannot begin: a closing mark, 的, 了. */
  readonly clings: number;
  /** A number goes on with its unit, or a number with a number. */
  readonly counts: number;
  /** A number does not. */
  readonly uncounted: number;
  /** Both sides are inside an enumeration. */
  readonly listed: number;
  /** Behind who said what was quoted stands no mark, as one does where the sentence goes on. */
  readonly spoken: number;
  /** Brackets and quotation marks that close over the seam. */
  readonly partners: number;
  /** Those that close and were never opened. */
  readonly widows: number;
  /** One was opened right before the seam, and nothing closes behind it. */
  readonly stillOpen: number;
  /**
   * A side looks cut inside a word while no word crosses: its other half stands elsewhere. Where both sides do, they may
   * be halves of one word that the lexicon does not have, so that two say no more than one.
   */
  readonly half: number;
}

/** Fitted: see the module's head. Each is the nats that one unit of the feature is worth. */
const SEAM_WEIGHTS: SeamFeatures & { readonly base: number } = {
  base: 0.45,
  gain: 0.32,
  pair: 0.5,
  strange: 0.37,
  seen: 1.6,
  wants: 0.1,
  clings: 0.28,
  counts: 1.4,
  uncounted: -1.3,
  listed: 0.75,
  spoken: -3,
  partners: 2,
  widows: -3.8,
  stillOpen: -1.6,
  half: -1,
};

function seamFeatures(tail: Tail, head: Head, both: number, word: string | undefined, context: Context): SeamFeatures {
  const { last } = tail;
  const { first } = head;
  const counts = tail.counts && head.countsOn;
  // Numbers were counted whole, with their 万 and their 点: what stands inside them was never seen.
  const pair = counts ? EXPECTED : pairOdds(last, first);
  const gain = both - tail.words.score - head.words.score;
  const { partners, widows, stillOpen } = closing(tail, head);
  return {
    gain: clamp(gain, -3, 10),
    pair: pair.nats,
    strange: tail.isHan && head.isHan && !pair.seen ? 1 : 0,
    half:
      word === undefined && !isNameOver(tail.window, tail.marks.open.length > 0, head.window)
        ? Math.min(SUREST_HALF, Math.max(tail.half, head.half))
        : 0,
    seen:
      last !== '' && first !== '' && context.vocabulary.has(pairOf(last.charCodeAt(0), first.charCodeAt(0))) ? 1 : 0,
    wants: tail.wants ? 1 : 0,
    clings: head.clings ? 1 : 0,
    counts: counts ? 1 : 0,
    uncounted: tail.isDigit && !head.countsOn && head.isHan ? 1 : 0,
    listed: tail.lists && head.listsOn ? 1 : 0,
    spoken: tail.said && !head.isMark ? 1 : 0,
    partners,
    widows,
    stillOpen,
  };
}

/** Over one seam in twenty goes a name or a misread word, of which both sides look like halves of other words. */
const SUREST_HALF = 3;

/** Neither readily nor unwillingly. */
const EXPECTED: PairOdds = { nats: 0, seen: true };

/** What the brackets and quotation marks on both sides say. */
function closing(tail: Tail, head: Head): Pick<SeamFeatures, 'partners' | 'widows' | 'stillOpen'> {
  const open = [...tail.marks.open];
  let partners = tail.marks.isQuoting && head.marks.isQuoting ? 1 : 0;
  let widows = 0;
  for (const opener of head.marks.unopened) {
    const at = open.lastIndexOf(opener);
    if (at === -1) widows += 1;
    else {
      partners += 1;
      open.length = at;
    }
  }
  return {
    partners: Math.min(2, partners),
    widows: tail.begins ? Math.min(2, widows) : 0,
    stillOpen: partners === 0 && tail.opensLately ? 1 : 0,
  };
}
