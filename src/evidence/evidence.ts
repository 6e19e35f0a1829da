/**
 * What the texts of one dump say about each other, asked again and again by the stages of composing: does this text
 * continue that one, does it open a paragraph, an article, do the two share their words. Answers are log-odds in
 * nats (2.2 is nine to one). What a text shows by itself is looked at once.
 */
import type { Edge, Paragraph, RoleReading } from '../model.ts';
import { beginsDateline, readDateline } from '../rules/dateline.ts';
import { namingOdds } from '../rules/persons.ts';
import { readTail } from '../rules/tail.ts';
import { type Continuity, seam } from '../text/continuity.ts';
import { edgesOf } from '../text/edges.ts';
import { endsWithoutStop } from '../text/ending.ts';
import { isInitial, leadsArticle, opensParagraph } from '../text/opening.ts';
import { directed } from '../text/quotes.ts';
import { Scales, weighable } from '../text/scales.ts';
import { endsSentence, opensWithClosing } from '../text/sentence.ts';
import { type Head, headOf, type Tail, tailOf } from '../text/sides.ts';
import { learn, type Profile, pairOf, profileOf } from '../text/topic.ts';
import { NO_USAGE, type Usage, usageOf } from '../text/usage.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import { isAboveCredit } from './credits.ts';
import { partingOf } from './parting.ts';
import { headingOdds, isFormal, NO_SHAPE } from './shape.ts';

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
  /** Log-odds that it names those who wrote, where its shape alone does not settle it. */
  readonly naming: number | undefined;
  /** Log-odds that a title or subhead rather than running text has this shape. */
  readonly heading: number;
  readonly closed: boolean;
  /** Where no stop closes it: log-odds that its sentence ends all the same. */
  readonly ends: number;
  /** No blank line parts it from the text before. */
  readonly adjoins: boolean;
  /** Nats by which the blank line before it says that an article begins. */
  readonly parted: number;
  /** Log-odds that running text with this opening starts a paragraph; the other half of a torn one does not. */
  readonly opens: number;
  /** Log-odds that it is the first paragraph of an article rather than a later one. */
  readonly leads: number;
  /** Its first words are in capitals, as where old papers begin an article. */
  readonly isInitial: boolean;
  /** It begins with a dateline, or with the half of one that a column broke. */
  readonly reports: boolean;
  /** It ends with the names of those who wrote the article. */
  readonly signs: boolean;
}

/** A text that stays on the page, in reading order. */
export interface Item extends Stretch {
  readonly facts: Facts;
  /** Stands beside the running text: caption, credit, furniture; it takes no part in the search. */
  readonly aside: boolean;
}

export interface Evidence {
  readonly facts: (stretch: Stretch) => Facts;
  /** Log-odds that `head` goes on where `tail` breaks off. */
  readonly continues: (tail: Stretch, head: Stretch) => Continuity;
  /** The same as far as it speaks for this head rather than for any that begins inside a sentence: asked of many heads. */
  readonly suits: (tail: Stretch, head: Stretch) => number;
  /** Log-odds that some texts and some others are of one article, from the words that they share. */
  readonly kinship: (texts: readonly Stretch[], others: readonly Stretch[]) => number;
  /** How much of its words a short text has from another: 0 none, some 50 a few telling ones. */
  readonly echo: (text: readonly Stretch[], other: readonly Stretch[]) => number;
  /** Whether it is known how common the words are: likeness is proof then, rather than a hint. */
  readonly knowsWords: boolean;
  /** Makes scales for some texts, none of which is a part of another, that are weighed against each other many times. */
  readonly scalesFor: (texts: readonly Stretch[]) => () => TextScales;
}

/** Texts are given by their numbers. */
export interface TextScales {
  readonly hold: (texts: readonly number[]) => void;
  /** The kinship of the texts that are held with others. */
  readonly kinship: (others: readonly number[]) => number;
  /** How much of its words a short text that is held has from others. */
  readonly echo: (others: readonly number[]) => number;
}

/** Only so much of a text's end and start is looked at at a seam: a word and a clause around it. */
const SEAM_WINDOW = 40;
/** A text that opens a paragraph with such odds has its beginning; at less it may be a later part of one. */
const GOES_ON = -1;

/** Nats by which it speaks for a seam that the dump has both sides of it in one text. */
const UNBROKEN = 3;

/** What was found out about a stretch. */
interface Known {
  readonly from: number;
  readonly to: number;
  readonly facts: Facts;
  readonly profile: Profile;
  /** Its end and its beginning, looked at when they are first held against another's. */
  tail: Tail | undefined;
  head: Head | undefined;
}

export function gatherEvidence(paragraphs: readonly Paragraph[]): Evidence {
  // Of three characters two begin a pair that was not met before.
  const vocabulary = new Vocabulary(paragraphs.reduce((sum, { text }) => sum + text.length, 0) / 1.5);
  const texts = paragraphs.map(({ text }) => directed(text));
  const whole = texts.map((text) => profileOf(text, vocabulary));
  const context = learn(whole, vocabulary);
  const scales = new Scales(context);
  const usage = context.isLettered ? usageOf(texts) : NO_USAGE;
  const edges = edgesOf(texts);
  const parted = partingOf(paragraphs);
  // Nearly every paragraph is asked about as a whole, or as two or three stretches.
  const known: (Known[] | undefined)[] = [];

  return {
    facts: (stretch) => knownOf(stretch).facts,
    continues: (tail, head) => {
      const [own, next] = [knownOf(tail), knownOf(head)];
      const found = seamOf(own, next);
      // It says that the two belong together, not that one of them has to be moved for that.
      const isUnbroken = meets(own, next) && edges.unbroken(own.facts.text, next.facts.text);
      return isUnbroken ? { ...found, score: found.score + UNBROKEN } : found;
    },
    suits: (tail, head) => seamOf(knownOf(tail), knownOf(head)).own,
    kinship: (texts, others) => {
      scales.hold(profilesOf(texts));
      return scales.affinity(profilesOf(others));
    },
    echo: (text, other) => {
      scales.hold(profilesOf(text));
      return scales.echo(profilesOf(other));
    },
    knowsWords: context.isKnown,
    scalesFor: (texts) => {
      const { shared, alone } = weighable(profilesOf(texts), context);
      const profilesAt = (numbers: readonly number[]) => numbers.map((number) => shared[number] as Profile);
      const aloneAt = (numbers: readonly number[]) => {
        let sum = 0;
        for (let at = 0; at < numbers.length; at += 1) sum += alone[numbers[at] as number] as number;
        return sum;
      };
      return () => {
        const own = new Scales(context);
        return {
          hold: (numbers) => own.hold(profilesAt(numbers), aloneAt(numbers)),
          kinship: (numbers) => own.affinity(profilesAt(numbers), aloneAt(numbers)),
          echo: (numbers) => own.echo(profilesAt(numbers), aloneAt(numbers)),
        };
      };
    },
  };

  function seamOf(own: Known, next: Known): Continuity {
    own.tail ??= tailOf(own.facts.text, own.facts.opens > GOES_ON, edges);
    next.head ??= headOf(next.facts.text.slice(0, SEAM_WINDOW), usage, edges);
    return seam(own.tail, next.head, context, usage);
  }

  /** Whether the dump has the two characters at a seam side by side: without that it has nothing longer. */
  function meets({ tail }: Known, { head }: Known): boolean {
    const [last, first] = [tail?.last ?? '', head?.first ?? ''];
    return last !== '' && first !== '' && vocabulary.has(pairOf(last.charCodeAt(0), first.charCodeAt(0)));
  }

  function knownOf(stretch: Stretch): Known {
    const { paragraph, from, to } = stretch;
    const others = known[paragraph];
    for (let at = 0; others !== undefined && at < others.length; at += 1) {
      const one = others[at] as Known;
      if (one.from === from && one.to === to) return one;
    }
    const facts = factsOf(stretch);
    const profile = isWholeParagraph(stretch) ? (whole[paragraph] as Profile) : profileOf(facts.text, vocabulary);
    const made: Known = { from, to, facts, profile, tail: undefined, head: undefined };
    if (others === undefined) known[paragraph] = [made];
    else others.push(made);
    return made;
  }

  function factsOf(stretch: Stretch): Facts {
    const paragraph = paragraphs[stretch.paragraph] as Paragraph;
    const isWhole = isWholeParagraph(stretch);
    const whole = texts[stretch.paragraph] as string;
    const text = isWhole ? whole : whole.slice(stretch.from, stretch.to);
    const shape = isWhole ? paragraph.roles[0] : undefined;
    const reports = stretch.from === 0 && (readDateline(text) !== undefined || beginsDateline(text));
    const opens = openingOdds(text, stretch.from === 0 ? paragraph.opening : 'silent', usage);
    const isCaption =
      stretch.to === paragraph.text.length &&
      isAboveCredit(paragraphs, stretch.paragraph, context, usage) &&
      !isFormal(shape) &&
      !reports &&
      opens > LEAST_OPENING &&
      text.length < LONGEST_CAPTION;
    const role = isCaption ? CAPTION : shape;
    const signs = stretch.to === paragraph.text.length && !isFormal(role) && readTail(text)?.role === 'signoff';
    const closed =
      signs ||
      // A line without a letter breaks off no sentence.
      !(/[\u4e00-\u9fa5A-Za-z]/.test(text) || /\p{L}/u.test(text)) ||
      (endsSentence(text) && !(stretch.to === paragraph.text.length && paragraph.closing === 'open'));
    return {
      text,
      role,
      formal: isFormal(role),
      naming: role?.strength === 'possible' && role.names !== undefined ? namingOdds(role, text, usage) : undefined,
      heading: isWhole
        ? headingOdds(paragraph, paragraphs[stretch.paragraph + 1], reports, parted(paragraph))
        : NO_SHAPE,
      parted: stretch.from === 0 ? parted(paragraph) : 0,
      adjoins: stretch.from > 0 || paragraph.blanks === 0,
      closed,
      ends: closed ? 0 : endsWithoutStop(text, usage) - (paragraph.closing === 'open' ? OPEN : 0),
      opens,
      leads: (stretch.from === 0 ? leadsArticle(text) : -1) + (reports ? 2 : 0),
      isInitial: stretch.from === 0 && isInitial(text),
      reports,
      signs,
    };
  }

  function profilesOf(stretches: readonly Stretch[]): Profile[] {
    return stretches.map((stretch) => knownOf(stretch).profile);
  }

  function isWholeParagraph({ paragraph, from, to }: Stretch): boolean {
    return from === 0 && to === paragraphs[paragraph]?.text.length;
  }
}

/** What stands above a credit is its caption, whatever its shape, unless it can only be a report's own text. */
const CAPTION: RoleReading = { role: 'caption', rule: 'above-a-credit', strength: 'likely' };
/** Half a paragraph that a picture parted from its beginning is no caption. */
const LEAST_OPENING = -3;
/** Captions are of a few sentences; longer texts are paragraphs. */
const LONGEST_CAPTION = 200;

/** Whether a text begins a paragraph: its words and, where it stands first in its paragraph, the layout. */
function openingOdds(text: string, edge: Edge, usage: Usage): number {
  const opens = opensParagraph(text.slice(0, SEAM_WINDOW), usage);
  if (edge === 'indented' || edge === 'marked') return Math.min(SUREST_OPENING, opens + MARKED);
  if (opensWithClosing(text)) return -6;
  return opens - (edge === 'open' ? OPEN : 0);
}
/** An indent speaks for a beginning; where it was lost, a first line is only somewhat shorter. */
const MARKED = 3.5;
const SUREST_OPENING = 4;
/** Where a dump marks beginnings, a line that lacks the mark goes on. */
const OPEN = 2;
