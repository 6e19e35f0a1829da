/**
 * What the texts of one dump say about each other, asked again and again by the stages of composing: does this text
 * continue that one, does it open a paragraph, an article, do the two share their words. Answers are log-odds in
 * nats (2.2 is nine to one) and are remembered, because the same pairs come up with every reading that is weighed.
 */
import type { Paragraph, RoleReading } from '../model.ts';
import { type Dateline, readDateline } from '../rules/dateline.ts';
import { readTail } from '../rules/tail.ts';
import {
  type Continuity,
  continuity,
  leadsArticle,
  learn,
  likeness,
  opensParagraph,
  type Profile,
  profile,
  shared,
} from '../text/continuity.ts';
import { headlineOdds } from '../text/headline.ts';
import { endsSentence, opensWithClosing } from '../text/sentence.ts';

/** A stretch of a paragraph: `[from, to)` in its text. */
export interface Stretch {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** What a stretch shows by itself. */
export interface Facts {
  readonly text: string;
  /** The strongest role that its shape admits; undefined where only body text fits. */
  readonly role: RoleReading | undefined;
  /** It can be nothing but a name line, a credit, a caption, furniture: it stands outside the running text. */
  readonly formal: boolean;
  /** Log-odds that a title or subhead rather than running text has this shape. */
  readonly heading: number;
  readonly closed: boolean;
  /** No blank line parts it from the text before. */
  readonly adjoins: boolean;
  /** Log-odds that running text with this opening starts a paragraph; the other half of a torn one does not. */
  readonly opens: number;
  /** Log-odds that it is the first paragraph of an article rather than a later one. */
  readonly leads: number;
  readonly dateline: Dateline | undefined;
  /** It ends with the names of those who wrote the article. */
  readonly signs: boolean;
}

export interface Evidence {
  readonly facts: (stretch: Stretch) => Facts;
  /** Log-odds that `head` goes on where `tail` breaks off. */
  readonly continues: (tail: Stretch, head: Stretch) => Continuity;
  /** How much the two share of the words that are rare in this dump: 0 nothing, 1 all. */
  readonly alike: (a: Stretch, b: Stretch) => number;
  /** Nats by which the words of a text speak for its being of one article with the texts around it. */
  readonly kinship: (text: Stretch, around: readonly Stretch[]) => number;
  /** Nats by which the words of a few texts speak for their being of one article with a few others. */
  readonly bond: (texts: readonly Stretch[], others: readonly Stretch[]) => number;
  readonly profileOf: (text: string) => Profile;
  readonly likeness: (a: Profile, b: Profile) => number;
}

/** Only so much of a text's end and start is looked at at a seam: a word and a clause around it. */
const SEAM_WINDOW = 40;

function isFormal(role: RoleReading | undefined): boolean {
  return role !== undefined && role.strength !== 'possible' && FORMAL.has(role.role);
}

const FORMAL = new Set(['byline', 'credit', 'caption', 'signoff', 'jump', 'furniture']);

export function gatherEvidence(paragraphs: readonly Paragraph[]): Evidence {
  const context = learn(paragraphs.map((paragraph) => paragraph.text));
  const known = new Map<string, Facts>();
  const byStretch = new WeakMap<Stretch, Facts>();
  const seams = new Map<string, Continuity>();
  const profiles = new Map<number, Profile>();
  const common = new Map<number, number>();
  const numbers = new WeakMap<Stretch, number>();
  const byKey = new Map<string, number>();

  const facts = (stretch: Stretch): Facts => {
    const remembered = byStretch.get(stretch);
    if (remembered !== undefined) return remembered;
    const key = keyOf(stretch);
    const before = known.get(key);
    if (before !== undefined) {
      byStretch.set(stretch, before);
      return before;
    }
    const paragraph = paragraphs[stretch.paragraph] as Paragraph;
    const whole = stretch.from === 0 && stretch.to === paragraph.text.length;
    const text = whole ? paragraph.text : paragraph.text.slice(stretch.from, stretch.to);
    const role = whole ? paragraph.roles[0] : undefined;
    const dateline = stretch.from === 0 ? readDateline(text) : undefined;
    const opens =
      stretch.from === 0 && paragraph.opening === 'marked'
        ? 4
        : opensWithClosing(text)
          ? -6
          : opensParagraph(text.slice(0, SEAM_WINDOW), context) -
            (stretch.from === 0 && paragraph.opening === 'open' ? 2 : 0);
    const signs = stretch.to === paragraph.text.length && !isFormal(role) && readTail(text)?.role === 'signoff';
    const made: Facts = {
      text,
      role,
      formal: isFormal(role),
      heading: whole ? headingOdds(text, paragraph, dateline) : NO_SHAPE,
      adjoins: stretch.from > 0 || paragraph.blanks === 0,
      closed: signs || (endsSentence(text) && !(stretch.to === paragraph.text.length && paragraph.closing === 'open')),
      opens,
      leads: (stretch.from === 0 ? leadsArticle(text) : -1) + (dateline === undefined ? 0 : 2),
      dateline,
      signs,
    };
    known.set(key, made);
    byStretch.set(stretch, made);
    return made;
  };

  return {
    facts,
    continues: (tail, head) => {
      const key = `${keyOf(tail)}>${keyOf(head)}`;
      const before = seams.get(key);
      if (before !== undefined) return before;
      const made = continuity(facts(tail).text.slice(-SEAM_WINDOW), facts(head).text.slice(0, SEAM_WINDOW), context);
      seams.set(key, made);
      return made;
    },
    alike: (a, b) => cosine([a], [b]),
    kinship: (text, around) => {
      const size = Math.min(1, lengthOf([text]) / ENOUGH, lengthOf(around) / ENOUGH);
      return size < 0.2 ? 0 : size * kinshipNats(cosine([text], around));
    },
    bond: (texts, others) => {
      const size = Math.min(1, lengthOf(texts) / (2 * ENOUGH), lengthOf(others) / (2 * ENOUGH));
      return size < 0.2 ? 0 : size * bondNats(cosine(texts, others));
    },
    profileOf: (text) => profile(text, context),
    likeness,
  };

  /** The likeness of some texts to others, each side as one: from what each two of them share, which is remembered. */
  function cosine(texts: readonly Stretch[], others: readonly Stretch[]): number {
    const size = Math.sqrt(sharedAmong(texts, texts) * sharedAmong(others, others));
    return size === 0 ? 0 : sharedAmong(texts, others) / size;
  }

  function sharedAmong(texts: readonly Stretch[], others: readonly Stretch[]): number {
    let sum = 0;
    for (const text of texts) for (const other of others) sum += sharedBy(text, other);
    return sum;
  }

  function sharedBy(a: Stretch, b: Stretch): number {
    const [x, y] = [numberOf(a), numberOf(b)];
    const key = x < y ? x * MOST_STRETCHES + y : y * MOST_STRETCHES + x;
    let known = common.get(key);
    if (known === undefined) {
      known = shared(profileFor(a), profileFor(b));
      common.set(key, known);
    }
    return known;
  }

  /** A number for each stretch that is asked about, so that a pair of them is one number too. */
  function numberOf(stretch: Stretch): number {
    let own = numbers.get(stretch);
    if (own === undefined) {
      const key = keyOf(stretch);
      own = byKey.get(key) ?? byKey.size;
      byKey.set(key, own);
      numbers.set(stretch, own);
    }
    return own;
  }

  function profileFor(stretch: Stretch): Profile {
    const key = numberOf(stretch);
    const made = profiles.get(key) ?? profile(facts(stretch).text, context);
    profiles.set(key, made);
    return made;
  }
}

/**
 * A paragraph and the two before it share 0.075 (0.02 in one of twenty) where they are of one article, and 0.006
 * (0.03 in one of twenty) where they are not, on pages of Chinese papers; bounded, for likeness is a hint and no proof.
 */
function kinshipNats(shared: number): number {
  return Math.max(-2.5, Math.min(3, 120 * (shared - 0.022)));
}
/** More stretches than any dump that fits into memory has. */
const MOST_STRETCHES = 2 ** 26;
/** Three paragraphs and three share 0.09 (0.03 in one of twenty) within an article, 0.008 (0.04) across two. */
function bondNats(likeness: number): number {
  return Math.max(-3, Math.min(3, 90 * (likeness - 0.034)));
}

function lengthOf(stretches: readonly Stretch[]): number {
  let sum = 0;
  for (const { from, to } of stretches) sum += to - from;
  return sum;
}
/** Texts of fewer characters have too few words to be alike. */
const ENOUGH = 120;

/**
 * Log-odds that a text of this shape is a heading. A heading ends no sentence, holds no stop inside, and is short.
 * Between a title and half a paragraph of the same length the wording says something and the neighbours decide.
 */
function headingOdds(text: string, paragraph: Paragraph, dateline: Dateline | undefined): number {
  const reading = paragraph.roles.find((role) => HEADINGS.has(role.role));
  if (reading === undefined || dateline !== undefined || isFormal(paragraph.roles[0])) return NO_SHAPE;
  let odds = SHORT_LINES + headlineOdds(text);
  if (/[，,、；;：:]$/u.test(text)) odds -= 3;
  if (endsSentence(text)) odds -= 1.5;
  if (paragraph.opening === 'open') odds -= 2;
  return Math.max(NO_SHAPE, Math.min(SUREST_SHAPE, odds));
}

/** Of the short lines of a dump that end no sentence, most are headings, few are halves. */
const SHORT_LINES = 1.3;
/** However it is worded, a line can be half a sentence. */
const SUREST_SHAPE = 4.5;
const NO_SHAPE = -8;

const HEADINGS = new Set(['title', 'subhead', 'kicker', 'deck']);

function keyOf(stretch: Stretch): string {
  return `${stretch.paragraph}.${stretch.from}.${stretch.to}`;
}
