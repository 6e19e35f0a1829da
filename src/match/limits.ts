/** The limits of matching, each with its reason. Reaching one is a finding, never silence. */
export interface MatchLimits {
  /** Units of a shingle, and shingles in a window of which one is kept: stretches of `k + w - 1` units are found. */
  readonly shingle: number;
  readonly window: number;
  /**
   * Places remembered of one shingle. What stands more often is a formula, or a flood of one text whose first places
   * are enough. At half, formulas of a long dump hide a copy now and then; at double, floods cost twice the time.
   */
  readonly places: number;
  /** Partners that one paragraph is aligned with, those that share most first; at half, long chains lose witnesses. */
  readonly partners: number;
  /** Shortest stretch that is reported, in folded units: a clause. Shorter ones are in every text. */
  readonly shortest: number;
  /**
   * Units on either side that may differ between two equal runs of one alignment: a line that the OCR garbled, a
   * clause that was revised. At half, a revised clause parts one copy into two matches; at double, a text that quotes
   * another twice is aligned over its own words.
   */
  readonly gap: number;
  /** Equal units that prove that an alignment goes on after a difference. */
  readonly anchor: number;
}

/** Chinese: five characters are some two words and a half, seldom the same by chance within a page. */
export const HAN_LIMITS: MatchLimits = {
  shingle: 5,
  window: 2,
  places: 32,
  partners: 16,
  shortest: 10,
  gap: 40,
  anchor: 2,
};

/** Letters carry a third of a character's information. */
export const LETTER_LIMITS: MatchLimits = {
  shingle: 12,
  window: 4,
  places: 32,
  partners: 16,
  shortest: 24,
  gap: 80,
  anchor: 4,
};

/** Texts up to this long (units) are also compared by every shingle of `SHORT_SHINGLE` units, among each other. */
export const SHORT_TEXT = 40;
export const SHORT_SHINGLE = 4;

/**
 * Characters of one text that are compared. No paragraph is a hundredth of this long; what is, has lost its line ends,
 * and its fingerprints would take thirty times the memory that it takes itself.
 */
export const LONGEST_TEXT = 1_000_000;
