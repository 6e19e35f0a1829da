/**
 * The evidence at a seam between words of letters. Letters leave no half words, or a hyphen behind them, so that the
 * words themselves say little; what says most is the case of the next one.
 */
import type { Continuity } from './continuity.ts';
import { clamp, weighed } from './regression.ts';
import { isCapital, type Usage } from './usage.ts';

/** What the two sides of a seam show. */
export interface Sides {
  /** The words beside the seam, '' where it is none. */
  readonly before: string;
  readonly after: string;
  readonly isHyphened: boolean;
  /** Log-odds that the second side begins a paragraph. */
  readonly opens: number;
  /** Brackets and quotation marks that close over the seam, and those that close and were never opened. */
  readonly partners: number;
  readonly widows: number;
}

interface SidesFeatures {
  readonly opens: number;
  /** The two words stand side by side elsewhere in the dump; nats by which that is more than chance. */
  readonly neighbours: number;
  readonly telling: number;
  /** They do not, though they are common: the logarithm of how often they would. */
  readonly strangers: number;
  /** Two words with capitals are parts of a name. */
  readonly names: number;
  /** They are the halves of a word of the dump. */
  readonly halves: number;
  /** A hyphen, and the word behind it could be the other half. */
  readonly hyphen: number;
  readonly partners: number;
  readonly widows: number;
}

/** Fitted on cut paragraphs of English, French and German newspapers, but for the last four, which are too rare. */
const WEIGHTS: SidesFeatures & { readonly base: number } = {
  base: 0.2,
  opens: -0.6,
  neighbours: 0.3,
  telling: 0.65,
  strangers: -2,
  names: 0.8,
  halves: 3,
  hyphen: 1.5,
  partners: 1,
  widows: -1.5,
};

/** Pairs of words rarer than this say no more. */
const RAREST = 0.05;

/** Beginnings are surer than this, but seams are not. */
const SUREST = 4;

export function letteredSeam(sides: Sides, usage: Usage): Continuity {
  const { before, after, isHyphened, partners, widows } = sides;
  const opens = clamp(sides.opens, -SUREST, SUREST);
  const word = crossing(sides, usage);
  const { seen, expected } = usage.neighbours(before, after);
  const score = weighed(
    {
      opens,
      neighbours: seen ? 1 : 0,
      telling: seen ? Math.max(0, Math.log((1 + RAREST) / (expected + RAREST))) : 0,
      strangers: seen ? 0 : Math.min(1, Math.log1p(expected)),
      names: isCapital(before) && isCapital(after) ? 1 : 0,
      halves: word === undefined ? 0 : 1,
      hyphen: isHyphened && after !== '' && !isCapital(after) ? 1 : 0,
      partners,
      widows,
    },
    WEIGHTS,
  );
  // A small letter fits every sentence that breaks off.
  return { word, score, own: score - Math.max(0, WEIGHTS.opens * opens) };
}

/** The word over the seam: the dump has it whole, and its halves nowhere else, unless a hyphen parts them. */
function crossing({ before, after, isHyphened }: Sides, usage: Usage): string | undefined {
  if (before === '' || after === '' || isCapital(after)) return undefined;
  const whole = before + after;
  if (usage.countsOf(whole).all === 0) return undefined;
  const areHalves = usage.countsOf(before).all <= 1 && usage.countsOf(after).all <= 1;
  return isHyphened || areHalves ? whole : undefined;
}
