/**
 * Matches: which paragraphs of a dump share text, and where. Fingerprints raise suspicions, alignment proves them.
 * Equal, near, contained, prefix, suffix and overlapping copies are one mechanism.
 */
import type { Finding, Match } from '../model.ts';
import { type Folded, fold } from '../text/fold.ts';
import type { Run } from '../text/subsequence.ts';
import { align } from './align.ts';
import { type Seed, ShingleIndex } from './candidates.ts';
import { fingerprint } from './fingerprint.ts';
import { HAN_LIMITS, LETTER_LIMITS, LONGEST_TEXT, type MatchLimits, SHORT_SHINGLE, SHORT_TEXT } from './limits.ts';

export interface Matches {
  /** Ordered by `b`, then `a`; `a < b`. */
  readonly matches: readonly Match[];
  readonly findings: readonly Finding[];
}

/** Copies of one text beyond this number are compared with its first ones only. */
const MOST_TWINS = 12;

/**
 * Finds the stretches that two paragraphs share, for all pairs that share more than a clause.
 * Time and memory grow in proportion to the texts: every list that could grow with its square is capped by `limits`.
 */
export function findMatches(given: readonly string[], limits: MatchLimits = limitsFor(given)): Matches {
  const texts = given.map((text) => (text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text));
  const cut = given.filter((text) => text.length > LONGEST_TEXT).length;
  const long = new ShingleIndex(limits.places, expectedPrints(texts, limits.window));
  const short = new ShingleIndex(limits.places);
  const twins = new Map<number, number[]>();
  const views: (Folded | undefined)[] = [];
  const matches: Match[] = [];
  let crowds = 0;
  let capped = 0;
  let courted = 0;
  for (const [b, text] of texts.entries()) {
    const view = fold(text);
    const { units } = view;
    if (units.length < 2) continue;
    const key = digest(units);
    const same = (twins.get(key) ?? []).filter((a) => isEqual((views[a] as Folded).units, units));
    if (same.length >= MOST_TWINS) {
      crowds += 1;
      matches.push(toMatch(texts, views, same[0] as number, b, view, [{ a: 0, b: 0, length: units.length }]));
      continue;
    }
    views[b] = view;
    const prints = fingerprint(units, limits.shingle, limits.window);
    const seeds = long.meet(b, prints);
    const isShort = units.length <= SHORT_TEXT;
    const shortPrints = isShort ? fingerprint(units, SHORT_SHINGLE, 1) : undefined;
    if (shortPrints !== undefined)
      for (const [a, more] of short.meet(b, shortPrints)) seeds.set(a, [...(seeds.get(a) ?? []), ...more]);
    for (const a of same) if (!seeds.has(a)) seeds.set(a, [{ other: 0, own: 0 }]);
    if (seeds.size > limits.partners) courted += 1;
    for (const [a, own] of partners(seeds, limits)) {
      const other = views[a] as Folded;
      const { alignments, isCapped } = align(other.units, units, own, limits);
      if (isCapped) capped += 1;
      for (const runs of alignments) matches.push(toMatch(texts, views, a, b, view, runs));
    }
    const known = twins.get(key);
    if (known === undefined) twins.set(key, [b]);
    else known.push(b);
  }
  const reached = { crowded: long.crowded + short.crowded, crowds, courted, capped };
  return { matches, findings: [...reports(reached, limits), ...longTexts(cut)] };
}

/** Winnowing keeps two shingles of a window and one. */
function expectedPrints(texts: readonly string[], window: number): number {
  let units = 0;
  for (const text of texts) units += text.length;
  return Math.ceil((2 * units) / (window + 1));
}

/** The texts that share most seeds, at most so many; in their order. */
function partners(seeds: ReadonlyMap<number, readonly Seed[]>, limits: MatchLimits): [number, readonly Seed[]][] {
  const all = [...seeds];
  if (all.length <= limits.partners) return all.sort(([x], [y]) => x - y);
  return all
    .sort(([x, p], [y, q]) => q.length - p.length || x - y)
    .slice(0, limits.partners)
    .sort(([x], [y]) => x - y);
}

/** A number that equal texts share; whether texts that share it are equal, the comparison says. */
function digest(units: Uint16Array): number {
  let hash = units.length;
  for (let at = 0; at < units.length; at += 1) hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
  return hash;
}

function isEqual(x: Uint16Array, y: Uint16Array): boolean {
  if (x.length !== y.length) return false;
  for (let index = 0; index < x.length; index += 1) if (x[index] !== y[index]) return false;
  return true;
}

/** The alignment in offsets of the texts; ends where nothing but marks is left over reach to the texts' ends. */
function toMatch(
  texts: readonly string[],
  views: readonly (Folded | undefined)[],
  a: number,
  b: number,
  own: Folded,
  runs: readonly Run[],
): Match {
  const [textA, textB] = [texts[a] as string, texts[b] as string];
  const other = views[a] as Folded;
  const [placesA, placesB] = [other.at, own.at];
  const [first, last] = [runs[0] as Run, runs.at(-1) as Run];
  const [endA, endB] = [last.a + last.length, last.b + last.length];
  const inText: [number, number, number][] = [];
  let differing = 0;
  let before: Run | undefined;
  for (const run of runs) {
    if (before !== undefined) differing += Math.max(run.a - before.a - before.length, run.b - before.b - before.length);
    before = run;
    for (let unit = 0; unit < run.length; unit += 1) {
      put(inText, placesA[run.a + unit] as number, placesB[run.b + unit] as number, textA, textB);
    }
  }
  const tail = inText.at(-1) as [number, number, number];
  while (
    textA[tail[0] + tail[2]] === textB[tail[1] + tail[2]] &&
    tail[0] + tail[2] < textA.length &&
    tail[1] + tail[2] < textB.length
  )
    tail[2] += 1;
  const inA = [
    first.a === 0 ? 0 : ((inText[0] as number[])[0] as number),
    endA === other.units.length ? textA.length : tail[0] + tail[2],
  ] as const;
  const inB = [
    first.b === 0 ? 0 : ((inText[0] as number[])[1] as number),
    endB === own.units.length ? textB.length : tail[1] + tail[2],
  ] as const;
  const longer = Math.max(endA - first.a, endB - first.b);
  return { a, b, inA, inB, runs: inText, similarity: Math.round(1000 * (1 - differing / longer)) / 1000 };
}

/** Adds a pair of equal places to the runs; marks that are the same on both sides do not part a run. */
function put(runs: [number, number, number][], atA: number, atB: number, textA: string, textB: string): void {
  const last = runs.at(-1);
  if (last !== undefined) {
    const gap = atA - last[0] - last[2];
    if (
      gap === atB - last[1] - last[2] &&
      gap <= LONGEST_MARKS &&
      (gap === 0 || textA.slice(last[0] + last[2], atA) === textB.slice(last[1] + last[2], atB))
    ) {
      last[2] += gap + 1;
      return;
    }
  }
  runs.push([atA, atB, 1]);
}

/** Punctuation in a row; longer rows are rules and dots that stand for themselves. */
const LONGEST_MARKS = 16;

/** Which limits suit the texts' script: judged on the first characters of a few of them. */
export function limitsFor(texts: readonly string[]): MatchLimits {
  let han = 0;
  let letters = 0;
  for (let index = 0; index < texts.length && han + letters < SAMPLE; index += 1) {
    const text = (texts[index] as string).slice(0, 200);
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 0x2e80) han += 1;
      else if (code > 0x40) letters += 1;
    }
  }
  return han * 3 >= letters ? HAN_LIMITS : LETTER_LIMITS;
}
const SAMPLE = 4000;

function longTexts(cut: number): Finding[] {
  if (cut === 0) return [];
  const message = `${cut} paragraphs are longer than ${LONGEST_TEXT} characters; only their beginnings were compared`;
  return [{ rule: 'limit-length', message }];
}

/** How often each limit was reached. */
interface Reached {
  readonly crowded: number;
  readonly crowds: number;
  readonly courted: number;
  readonly capped: number;
}

function reports({ crowded, crowds, courted, capped }: Reached, limits: MatchLimits): Finding[] {
  const findings: Finding[] = [];
  if (crowded > 0) {
    findings.push({
      rule: 'limit-places',
      message: `${crowded} shingles stand in more than ${limits.places} places; only their first places were compared`,
    });
  }
  if (crowds > 0) {
    findings.push({
      rule: 'limit-twins',
      message: `${crowds} paragraphs repeat a text that stands more than ${MOST_TWINS} times; they were compared with its first copy only`,
    });
  }
  if (courted > 0) {
    findings.push({
      rule: 'limit-partners',
      message: `${courted} paragraphs may share text with more than ${limits.partners} others; they were compared with those that share most`,
    });
  }
  if (capped > 0) {
    findings.push({
      rule: 'limit-repeats',
      message: `${capped} pairs of paragraphs repeat within themselves more often than is aligned; their longest runs were compared`,
    });
  }
  return findings;
}
