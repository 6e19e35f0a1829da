/**
 * Steady: which articles need not be read again, because no reading of their own text could differ. Reading costs as much
 * as it did on the page, and most articles are whole: every paragraph ends its sentence, the lines above them can only be
 * a heading, nothing stands in them twice. What is not plain to see here is read.
 */
import { acceptCopies } from '../copies/accept.ts';
import type { Block, Match, Paragraph } from '../model.ts';
import { inOrder } from '../plain.ts';
import { readDateline } from '../rules/dateline.ts';
import { readRoles } from '../rules/roles.ts';
import { continuity } from '../text/continuity.ts';
import { fold } from '../text/fold.ts';
import { headlineOdds } from '../text/headline.ts';
import { opensParagraph } from '../text/opening.ts';
import { clamp } from '../text/regression.ts';
import { endsSentence, opensWithClosing } from '../text/sentence.ts';
import { learn } from '../text/topic.ts';
import { isLettered, NO_USAGE, type Usage, usageOf } from '../text/usage.ts';
import { Vocabulary } from '../text/vocabulary.ts';

/** Finds the stretches that two texts share. */
export type Matcher = (texts: readonly string[]) => readonly Match[];

/** Whether an article with these blocks would be read from its text as it is. In doubt it is said not to be. */
export function isSteady(blocks: readonly Block[], match: Matcher): boolean {
  const { heading, body } = inOrder(blocks);
  const text = body.find(({ kind }) => kind === 'paragraph')?.text;
  if (text === undefined) return false;
  let known: Usage | undefined;
  // Every word is counted for it: what is seen without goes first.
  const usage = () => {
    known ??= isLettered(text) ? usageOf(blocks.map((block) => block.text)) : NO_USAGE;
    return known;
  };
  const sections = sectionsOf(heading, body);
  return (
    !blocks.some(isAmbiguous) &&
    sections.every((section) => isWholeSection(section, usage)) &&
    // Read as several articles, they may share captions out otherwise.
    (sections.length === 1 || body.every(({ kind }) => kind !== 'caption' && kind !== 'credit')) &&
    !hasCopies(blocks, match)
  );
}

/** Whether a line may be names and a heading as well: what stands around it says what it is. */
function isAmbiguous({ kind, text }: Block): boolean {
  if (kind === 'paragraph') return false;
  const [role] = readRoles(text);
  return role?.strength === 'possible' && (kind === 'signoff' || kind === 'byline' || role.names !== undefined);
}

interface Section {
  readonly heading: readonly Block[];
  readonly body: readonly Block[];
}

/**
 * What stands under the heading, and under each subhead. From the text alone a subhead may be read as the title of another
 * article, which changes nothing as long as that reads as it is, too.
 */
function sectionsOf(heading: readonly Block[], body: readonly Block[]): readonly Section[] {
  const sections: { heading: readonly Block[]; body: Block[] }[] = [{ heading, body: [] }];
  for (const block of body) {
    if (block.kind === 'subhead') sections.push({ heading: [block], body: [] });
    else sections.at(-1)?.body.push(block);
  }
  return sections;
}

function isWholeSection({ heading, body }: Section, usage: () => Usage): boolean {
  const paragraphs = body.filter(({ kind }) => kind === 'paragraph');
  const first = paragraphs[0];
  return (
    first !== undefined &&
    paragraphs.every(({ text }) => isWhole(text)) &&
    // A report begins with its dateline, and what stands before it may be of another.
    paragraphs.every(({ text }, order) => order === 0 || readDateline(text) === undefined) &&
    areAsides(body.filter(({ kind }) => kind !== 'paragraph')) &&
    isHeading(heading, first.text, usage())
  );
}

/** Shorter texts may be lines of any kind, however they end; those that ask or call out are headlines too. */
const SHORTEST = 16;
const SHORTEST_CALL = 40;

function isWhole(text: string): boolean {
  const least = CALLS.test(text) ? SHORTEST_CALL : SHORTEST;
  return text.length >= least && endsSentence(text) && !opensWithClosing(text);
}
const CALLS = /[^。.]$/u;

/** Captions, each before its credits, and one sign-off. */
function areAsides(blocks: readonly Block[]): boolean {
  return /^(?:(?:caption )+(?:credit )*)*(?:signoff )?$/.test(blocks.map(({ kind }) => `${kind} `).join(''));
}

/** A title over at most one name line, with at most one line that leads up to it or follows it. */
function isHeading(lines: readonly Block[], first: string, usage: Usage): boolean {
  const last = lines.at(-1)?.kind === 'byline' ? lines.length - 1 : lines.length;
  const titles = lines.slice(0, last).map(({ text }) => text);
  const under = titles.at(-1);
  if (under === undefined) return lines.length === 0;
  // A name line says of the one line above it that it is a title, and parts it from the text.
  const isNamed = last < lines.length && titles.length === 1;
  return (
    lines.slice(0, last).every(({ kind }) => kind !== 'byline') &&
    titles.every((title) => isLine(title, usage, isNamed ? LEAST_NAMED : LEAST_HEADLINE)) &&
    (titles.length === 1 || (titles.length === 2 && areApart(lines))) &&
    continuity(under, first, NO_CONTEXT, usage).score <= mostSeam(lines, isNamed, first, usage)
  );
}

/** Up to which log-odds a text may go on with the line above it, and nobody would read it so. */
function mostSeam([line]: readonly Block[], isNamed: boolean, first: string, usage: Usage): number {
  // Inside an article the two may be halves of a paragraph as well, unless the second begins one.
  if (line?.kind === 'subhead') return MOST_SEAM_INSIDE * clamp(opensParagraph(first.slice(0, OPENING), usage), 0, 3);
  return MOST_SEAM - (isNamed ? 0 : doubtOf(first, usage));
}

/** Nats by which a text's first words say that it is the other half of the line above it, less than most readings allow. */
function doubtOf(first: string, usage: Usage): number {
  return clamp(LEAST_OPENING - opensParagraph(first.slice(0, OPENING), usage), 0, MOST_DOUBT);
}

/** Whether neither width nor words can make one line of two: letters tell by their case that a line goes on. */
function areApart(lines: readonly Block[]): boolean {
  const sizes = lines.map(({ text }) => text.length);
  return (
    Math.max(...sizes) <= LONGEST_LINE &&
    (lines.length === 2 || Math.max(...sizes) - Math.min(...sizes) > SAME_WIDTH) &&
    lines.every(({ text }) => OPENS_LINE.test(text) && HAN.test(text) && !isOdd(text))
  );
}

/** Characters. Two lines make no column; three do where they are about as wide, as two over a name line may be. */
const SAME_WIDTH = 4;
/** Longer lines look like running text to the layout. */
const LONGEST_LINE = 24;
const OPENS_LINE = /^[\p{Script=Han}\d“‘《「『【■□▲—]/u;

/** Whether a text holds what no Chinese headline does: in a wrong encoding it has no shape. */
function isOdd(text: string): boolean {
  return /[^\p{Script=Han}\p{P}\p{So}\d\s]/u.test(text);
}

function isLine(text: string, usage: Usage, least: number): boolean {
  return !endsSentence(text) && headlineOdds(text, usage) >= least;
}

/** Log-odds below which a line is half a sentence as soon as a text goes on where it ends; above a name line, a half. */
const LEAST_HEADLINE = 0;
const LEAST_NAMED = -2;

/** UTF-16 units that hold a text's first words. */
const OPENING = 40;
/** Log-odds below which a text may be the other half of the line above it, if the seam says so, too. */
const LEAST_OPENING = -0.8;
/** Under a title, or a subhead, an opening counts for some two nats at most (`nextParagraph`): so much is left of them. */
const MOST_DOUBT = 1.25;

/** The words of an article may say two nats more than its language. */
const MOST_SEAM = 2;
/** For each nat by which a text begins a paragraph, as joining two is weighed (`joinOpens`). */
const MOST_SEAM_INSIDE = 0.45;
const NO_CONTEXT = learn([], new Vocabulary());

/** Whether a block is a copy of another or of a part of it. The roles that lines have only ever speak against copies. */
function hasCopies(blocks: readonly Block[], match: Matcher): boolean {
  if (!mayRepeat(blocks)) return false;
  const paragraphs = blocks.map(({ text, spans, joints }): Paragraph => ({ text, spans, joints, ...BARE }));
  return acceptCopies(paragraphs, match(blocks.map(({ text }) => text))).length > 0;
}
const BARE = { page: 0, blanks: 0, opening: 'silent', closing: 'silent', roles: [] } as const;

/**
 * Whether a block may be taken for a copy of another, or of a part of it, or may overlap with it: with the one laid on the
 * other so that they share most shingles, these make up some of what lies on each other. Phrases inside texts do not.
 */
function mayRepeat(blocks: readonly Block[]): boolean {
  const texts = blocks.map(({ text }) => fold(text).units);
  const [size, shift] = blocks.some(({ text }) => HAN.test(text)) ? [SHINGLE, 6] : [LETTERS * SHINGLE, 2];
  // Where each shingle stood first, in all texts one behind the other.
  const places = new Map<number, number>();
  const starts: number[] = [];
  let start = 0;
  for (const units of texts) {
    const shared = new Map<number, number>();
    let hash = 0;
    for (let at = 0; at < units.length; at += 1) {
      // What is older than the shingle is shifted out. Two shingles of one hash make an article be read in vain.
      hash = ((hash << shift) ^ (units[at] as number)) & MASK;
      if (at + 1 < size) continue;
      const place = places.get(hash);
      if (place === undefined) places.set(hash, start + at);
      if (place === undefined || place >= start) continue;
      let owner = starts.length - 1;
      while ((starts[owner] as number) > place) owner -= 1;
      const apart = place - (starts[owner] as number) - at;
      const length = (texts[owner] as Uint16Array).length;
      const lies = apart < 0 ? Math.min(units.length + apart, length) : Math.min(length - apart, units.length);
      // What noise adds or drops shifts the texts a little: two strips that overlap, so that one holds it.
      for (const strip of [2 * Math.floor(apart / STRIP), 2 * Math.floor((apart + STRIP / 2) / STRIP) + 1]) {
        const key = owner * STRIPS + strip;
        const times = (shared.get(key) ?? 0) + 1;
        shared.set(key, times);
        if (times >= MOST_SHARED && times > MOST_SHARE * lies) return true;
      }
    }
    starts.push(start);
    start += units.length;
  }
  return false;
}

const HAN = /\p{Script=Han}/u;
const SHINGLE = 5;
const LETTERS = 3;
const MASK = 0x3fff_ffff;
/** Units by which noise shifts a text at most, twice. */
const STRIP = 32;
/** More than the strips of two texts, to either side. */
const STRIPS = 2 ** 26;
/** Names of offices have ten characters. */
const MOST_SHARED = 6;
/** A copy is of three fifths of a text, and keeps a quarter of its shingles where the noise is worst. */
const MOST_SHARE = 0.12;
