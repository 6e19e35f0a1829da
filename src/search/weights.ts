/** Weights: what each kind of evidence for a reading of the page is worth, in nats; `odds.ts` asks for them. */

/**
 * Judgements about newspapers, not about a page; fitted together on generated pages and on pages of several papers. At
 * half, an exception is believed too often; at double, no evidence of the text itself can prove it.
 */
export const WEIGHTS = {
  /** Leaving a sentence that breaks off: a frame was lost, which is rare (5 in 190 cuts). */
  dangling: 4,
  /** A frame was lost between two halves, so that neither says anything about the other (5 in 190 cuts). */
  gap: 1.75,
  /**
   * What else on the page breaks off says how often one is lost. At nothing, headlines are half a sentence; at double,
   * halves are headlines.
   */
  gapTearing: 0.5,
  /** A sentence that ends, its stop misread or left out: the smallest marks are lost first where much is misread. */
  misread: 1.5,
  lostStop: -4.4,
  /** How much the beginning of the next text says for it, and that both together are long. */
  lostOpens: 0.6,
  lostLength: 2.5,
  /** A text that follows at once speaks for the lost stop, too. */
  lostNext: 1.5,
  /**
   * A short line has lost its stop where others of the page have, and is one by itself where none has. At half, headlines
   * that say a whole sentence are paragraphs; at one and a half times nothing changes.
   */
  lostAlone: 2,
  /** A sentence that breaks off at the dump's end, which is where dumps are cut off. */
  danglingAtEnd: 1.75,
  /** An article without a title, and what a sign-off before it takes from that. */
  untitled: 5,
  /**
   * The same of the page's first text: dumps begin in the middle of an article, too. At a third, titles of two clauses
   * are torn sentences; from here on nothing changes.
   */
  untitledAtFirst: 3,
  untitledAfterSignoff: 3,
  /** Under a title that has no text yet. */
  untitledUnderTitle: 2,
  untitledKinship: 0.6,
  /** How much an article's usual first words (and against: words that point back) count for its beginning. */
  leads: 0.7,
  /** Text that goes on after its article was signed. */
  signedAlready: 4,
  /** A break in the middle of a sentence is a column break unless something speaks against it. */
  joinByDefault: 0.6,
  /**
   * That nothing else on the page is broken off speaks against it; at most so much where the first half may be a heading:
   * on pages with few torn texts, too, some halves are short. At double half of what it wins is lost, at half nothing
   * more is won.
   */
  tearingShort: -1,
  /** A break at a sentence's end inside a paragraph. */
  joinClosed: 5,
  /** A paragraph witnessed to go on in this one. */
  joinWitnessed: 8,
  joinOpens: 0.45,
  joinDateline: 4,
  joinKinship: 0.35,
  joinKinshipFar: 0.8,
  /** Taking up again a sentence that broke off before an interruption. */
  joinFar: 2.5,
  /** An article takes up again after another has interrupted it, and for each that lies between. */
  resume: 2.6,
  resumeDepth: 0.7,
  /** Jump lines that point at each other. */
  jump: 8,
  /** The next paragraph of an interrupted article, which nothing proves. */
  nextFar: 3,
  nextOpens: 0.55,
  /** A paragraph that begins behind a sentence which breaks off, and how much its beginning says for it. */
  torn: 4,
  tornOpens: 0.56,
  /**
   * A dated report inside an article. In Chinese, of 14 that stand below no title 11 are articles that lost theirs: at
   * two thirds those are not found; at a third more, reports that agencies sent one after the other come apart. Papers
   * of letters print telegrams of several days under one title.
   */
  nextDateline: 4.5,
  nextDatelineLettered: 3,
  nextKinship: 0.05,
  nextKinshipFar: 1,
  nextWitnessed: 4,
  /** Frames stray rarely, and most of those that do are copies of what stands in its own place. */
  stray: 5.5,
  strayKinship: 1,
  /** Log-odds from which a frame is moved: where it stands something is torn already, so that a wrong move costs little. */
  move: -1.5,
  /** The same of letters: seams of words say less, and of misread columns and advertisements most lines break off. */
  moveLettered: -1,
  /** Odds against a paragraph's beginning from which an article's first text, and a later one, has lost its head. */
  headless: 0.8,
  headlessInside: 3.5,
  /** Odds against a lost stop from which an article's last text has lost its tail. */
  tailless: 2,
  /** A heading's own shape. */
  shape: 0.8,
  /** Leaving a title that has no text. */
  leaveBare: 3,
  leaveSigned: 1.5,
  /**
   * How much a text that has a title's words speaks for its standing under it, and at most either way. At half the most,
   * a title is left to a text that has none of its words; half or double of the rest changes nothing.
   */
  titleFits: 2,
  titleMisfits: 3,
  /** An article has its title elsewhere, which waits for its text: more than it costs to have none. At half a nat more or
   *  less nothing changes; at three, texts leave articles that have them. */
  titleWaits: 6.5,
  /** A second line right under a title is a part of it; over a blank line it is as often the text's first line. */
  titleGoesOn: 1,
  titleOverBlank: -1,
  /** The second is in capitals, the first is not: half a sentence rather than what leads up to a title. */
  titleInCapitals: -2,
  /**
   * Whether the texts before and after a title are of one story, where the lexicon knows how common their words are, and
   * where nobody does: they are Japanese, or of letters. At half of the first, subheads open articles; at double, a story
   * that is like the one before it is a part of it.
   */
  titleCohesion: 1.25,
  titleCohesionUnknown: 0.75,
  /** How much it counts whose words a heading has. */
  titleEcho: 0.8,
  titleAhead: 0.75,
  /** Most headings on a page are titles. */
  subhead: -3.05,
  /** Over a text whose first words are in capitals. */
  subheadInitial: 2,
  /** An article without a title rather finds it than has a subhead. */
  subheadUntitled: 3.5,
  subheadCohesion: 0.45,
  subheadLength: 0.25,
  /** What the seam says that a heading parts. */
  fallsIn: 1,
  /** Subheads come in twos and threes, made alike: about as long as each other. One alone is rare. */
  siblings: 1.8,
  /** A title that stands below or beside the text that it belongs to. */
  lateTitle: -4,
  lateTitleEcho: 0.1,
  bylineOpens: -3.5,
  bylineUnderTitle: 1.5,
  bylineInside: -2,
  bylineAhead: 1.5,
  nothingAhead: -2,
  signoff: 1,
  /** What the articles of the page do, against one that does not. */
  anonymous: 1.25,
};

/** Below these odds a shape is no heading at all. */
export const NO_HEADING = -3.5;
