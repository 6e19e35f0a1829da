/**
 * Choose: of every group of witnesses, which one stays where it stands; the others are its copies.
 *
 * *Keep the first* is wrong: a stray copy may stand before its home, and a rotated chain opens with its own tail.
 * A choice is a window: a run of consecutive cuts in which no text comes twice. What a run has in its middle the run
 * itself vouches for, so a window is weighed by what it covers, by where it begins and ends (under a title, where the
 * runs turn), by how often the runs have its texts in its order, and by how the places heal that the others leave.
 */
import type { Evidence } from '../evidence/evidence.ts';
import type { Finding } from '../model.ts';
import { junction, REVISED_LEAD, WITNESSED } from './junction.ts';
import type { Cut, Overlap } from './overlap.ts';
import { pairOf } from './pair.ts';
import { regionsOf } from './regions.ts';
import { readTurns } from './turns.ts';

export interface Choice {
  /** For each group, the cut that is kept (an index into `Overlap.cuts`). */
  readonly kept: readonly number[];
  readonly findings: readonly Finding[];
}

/**
 * So many windows of one repeat are weighed; a text that stands more often is furniture or a flood, and its earliest
 * windows are as good as any. At half, long archives of one serial lose the best copy; at double, floods cost time.
 */
const MOST_WINDOWS = 48;

/**
 * Beyond so many copies in a row nothing meets what stands before them. Half would part a long repeat from its
 * neighbours; at double, a flood of one text costs double for each of its windows.
 */
const FLOOD = 1000;

/** Windows are chosen anew until nothing changes: neighbouring repeats depend on each other, rarely twice over. */
const ROUNDS = 3;

export function choose(overlap: Overlap, evidence: Evidence): Choice {
  const { cuts, groups } = overlap;
  const kept = groups.map((members) => members[0] as number);
  const repeats = regionsOf(overlap);
  const turns = readTurns(overlap, evidence, repeats);
  const unbroken = new Set<number>();
  for (const [index, cut] of cuts.entries()) {
    const next = cuts[index + 1];
    if (next !== undefined && next.paragraph === cut.paragraph) unbroken.add(pairOf(cut.group, next.group));
  }
  const crowded = new Set<number>();
  const flooded = new Set<number>();
  // A region is read anew where another has changed since.
  let changes = 0;
  const readAt = repeats.map(() => -1);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, region] of repeats.entries()) {
      if (readAt[at] === changes) continue;
      if (settle(region)) changes += 1;
      readAt[at] = changes;
    }
  }
  return { kept, findings: reports(crowded.size, flooded.size) };

  /** Chooses the windows of one region, largest first; says whether that changed anything. */
  function settle(region: readonly number[]): boolean {
    const before = region.map((group) => kept[group]);
    let open = new Set(region);
    while (open.size > 0) {
      let best: { score: number; window: readonly number[] } | undefined;
      const places = placesOf(open, MOST_WINDOWS);
      for (const window of windows(open, region[0] as number)) {
        const score = judge(window, open, places);
        if (best === undefined || score > best.score + (standsApart(best.window, window, open) ? ELSEWHERE : 0))
          best = { score, window };
      }
      if (best === undefined) break;
      for (const cut of best.window) kept[groupOf(cut)] = cut;
      open = new Set([...open].filter((group) => !best.window.some((cut) => groupOf(cut) === group)));
    }
    return region.some((group, at) => kept[group] !== before[at]);
  }

  /** Whether running text that stays stands between the places of two windows. */
  function standsApart(first: readonly number[], second: readonly number[], open: ReadonlySet<number>): boolean {
    const isOther = (index: number) => !open.has(groupOf(index)) && kept[groupOf(index)] === index;
    return neighbour(first[0] as number, 1, isOther) < (second[0] as number);
  }

  /** The maximal runs of cuts, consecutive in the dump but for cuts of other groups, in which no open group recurs. */
  function windows(open: ReadonlySet<number>, repeat: number): number[][] {
    const places = placesOf(open);
    const found: number[][] = [];
    const inside = new Set<number>();
    let start = 0;
    let reached = 0;
    for (let end = 0; end < places.length; end += 1) {
      const group = groupOf(places[end] as number);
      const apart = end > start && !adjoins(places[end - 1] as number, places[end] as number);
      if (apart || inside.has(group)) emit(start, end);
      if (apart) {
        inside.clear();
        start = end;
      }
      while (inside.has(group)) {
        inside.delete(groupOf(places[start] as number));
        start += 1;
      }
      inside.add(group);
    }
    if (places.length > start) emit(start, places.length);
    return found;

    function emit(from: number, to: number): void {
      if (to <= reached) return;
      if (found.length >= MOST_WINDOWS) {
        crowded.add(repeat);
        return;
      }
      reached = to;
      found.push(places.slice(from, to));
    }
  }

  /** Where the open groups' witnesses stand, at most so many of each, in the order of the dump. */
  function placesOf(open: ReadonlySet<number>, most?: number): number[] {
    return [...open].flatMap((group) => groups[group]?.slice(0, most) ?? []).sort((x, y) => x - y);
  }

  /** Whether nothing but kept furniture or single lines of other texts stands between two cuts. */
  function adjoins(before: number, after: number): boolean {
    return after - before <= 3;
  }

  /**
   * How well the page reads with this window kept and all other witnesses of the open groups gone. What a run has in
   * its middle, the run itself vouches for; what is weighed is what it covers, where it begins and ends, whether it
   * runs over the end of the story into its next turn, and how the places heal that the other witnesses leave.
   */
  function judge(window: readonly number[], open: ReadonlySet<number>, places: readonly number[]): number {
    const staying = new Set(window);
    const stays = (index: number) => {
      const group = groupOf(index);
      return open.has(group) ? staying.has(index) : kept[group] === index;
    };
    const first = window[0] as number;
    const last = window.at(-1) as number;
    let score = 0;
    for (let at = 0; at < window.length; at += 1) score += COVER * Math.log2(2 + lengthOf(window[at] as number));
    for (let at = 1; at < window.length; at += 1) {
      const cut = window[at - 1] as number;
      const next = window[at] as number;
      const before = groupOf(cut);
      const after = groupOf(next);
      score += turns.succession(before, after);
      if ((cuts[cut] as Cut).paragraph === (cuts[next] as Cut).paragraph) continue;
      score -= Math.max(0, turns.turn(before, after)) + (unbroken.has(pairOf(before, after)) ? BROKEN : 0);
    }
    score += turns.turn(groupOf(last), groupOf(first));
    if (isUnderHeading(first, stays)) score += HOME;
    score += company(window, stays);
    for (const [before, after] of seamsOf(places, staying, stays)) {
      if (!(staying.has(before) && staying.has(after) && after - before <= 3)) score += junctionAt(before, after);
    }
    return score;
  }

  /** Whether a heading that stays, or its name lines, stands directly above: no copy had to go for them to meet. */
  function isUnderHeading(first: number, stays: (index: number) => boolean): boolean {
    for (let at = first - 1; at >= 0; at -= 1) {
      if (isAside(at)) continue;
      const { heading, formal, role } = evidence.facts(cuts[at] as Cut);
      return stays(at) && (heading > 0 || (formal && role?.role === 'byline'));
    }
    return false;
  }

  /** The neighbours that meet, once each, where the open groups' witnesses stand or stood. */
  function seamsOf(
    places: readonly number[],
    staying: ReadonlySet<number>,
    stays: (index: number) => boolean,
  ): (readonly [number, number])[] {
    const seams: (readonly [number, number])[] = [];
    let before = -1;
    let after = -1;
    for (let at = 0; at < places.length; at += 1) {
      const cut = places[at] as number;
      const isGap = !staying.has(cut);
      // Of the cuts that go between two that stay, the first tells the seam.
      if (isGap && cut > before && cut < after) continue;
      const tail = cut === after ? before : neighbour(cut, -1, stays);
      const head = neighbour(cut, 1, stays);
      if (isGap) seams.push([tail, head]);
      else {
        if (cut !== after) seams.push([tail, cut]);
        seams.push([cut, head]);
      }
      before = isGap ? tail : cut;
      after = head;
    }
    return seams;
  }

  /** A lead that was revised opens its story: it does not follow another paragraph of it. */
  function junctionAt(before: number, after: number): number {
    const tail = cuts[before];
    const head = cuts[after];
    const revised = head !== undefined && head.from === 0 && overlap.revised.has(head.group);
    if (
      tail !== undefined &&
      head !== undefined &&
      tail.paragraph !== head.paragraph &&
      unbroken.has(pairOf(tail.group, head.group))
    ) {
      return WITNESSED;
    }
    const follows = tail !== undefined && !evidence.facts(tail).formal && evidence.facts(tail).heading < 1;
    return junction(tail, head, evidence) + (revised ? (follows ? -REVISED_LEAD : REVISED_LEAD) : 0);
  }

  /** The next cut of running text, title or name line that stays; -1 and `cuts.length` are the page's ends. */
  function neighbour(from: number, step: 1 | -1, stays: (index: number) => boolean): number {
    let at = from + step;
    while (at >= 0 && at < cuts.length && (!stays(at) || isAside(at))) {
      if (Math.abs(at - from) >= FLOOD) {
        flooded.add(groupOf(from));
        return step < 0 ? -1 : cuts.length;
      }
      at += step;
    }
    return at;
  }

  /** Captions, credits and furniture stand beside the running text, not in it. */
  function isAside(at: number): boolean {
    const { formal, role } = evidence.facts(cuts[at] as Cut);
    return formal && role?.role !== 'signoff' && role?.role !== 'byline';
  }

  /**
   * What the words of a window say of the running text around it: a stray copy shares nothing with it. A long run has
   * a place of its own, and what stands next to it says little.
   */
  function company(window: readonly number[], stays: (index: number) => boolean): number {
    const around: Cut[] = [];
    for (const [from, step] of [
      [window[0] as number, -1],
      [window.at(-1) as number, 1],
    ] as const) {
      let place = from;
      for (let seen = 0; seen < COMPANY_REACH; seen += 1) {
        place = neighbour(place, step, stays);
        const cut = cuts[place];
        if (cut === undefined || evidence.facts(cut).heading > 1) break;
        if (!evidence.facts(cut).formal) around.push(cut);
      }
    }
    const texts = window.slice(0, LONG_RUN).map((cut) => cuts[cut] as Cut);
    return (COMPANY * evidence.kinship(texts, around)) / Math.max(1, window.length / LONG_RUN);
  }

  function groupOf(index: number): number {
    return (cuts[index] as Cut).group;
  }

  function lengthOf(index: number): number {
    const cut = cuts[index] as Cut;
    return cut.to - cut.from;
  }
}

function reports(crowded: number, flooded: number): Finding[] {
  const findings: Finding[] = [];
  if (crowded > 0) {
    const message = `${crowded} repeats come in more than ${MOST_WINDOWS} runs; which of them stays was decided among the first`;
    findings.push({ rule: 'limit-windows', message });
  }
  if (flooded > 0) {
    const message = `${flooded} texts stand in more than ${FLOOD} copies in a row; what stands before and behind them was not weighed`;
    findings.push({ rule: 'limit-flood', message });
  }
  return findings;
}

/** A break that another witness does not have. */
const BROKEN = 0.5;
/** A choice that takes text to another place on the page must be better than the first by more than its seams vary. */
const ELSEWHERE = 0.6;
/** A window that covers more text is better than any fit: what it leaves out must be fetched from elsewhere. */
const COVER = 1.5;
/** The run under its own title is the story as it was set; the runs behind it are what the extraction repeated. */
const HOME = 4;
/** The words of the neighbours count as much as a seam does. */
const COMPANY = 1;
const COMPANY_REACH = 2;
const LONG_RUN = 3;
