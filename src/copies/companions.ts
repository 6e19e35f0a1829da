/**
 * Companions: the short lines beside a copy. A title, a name line, half a sentence has too few characters for shingles
 * that noise has spared; but where the lines before and after it are copies, it is known where its mate must stand,
 * and comparing the two is enough.
 */
import type { Finding, Paragraph, Span } from '../model.ts';
import { hasLetter } from '../text/characters.ts';
import { fold } from '../text/fold.ts';
import { commonRuns } from '../text/subsequence.ts';
import { pairOf } from './pair.ts';
import type { Witnessing } from './witnessing.ts';

/** Longer lines have shingles enough to be found by themselves. */
const SHORT = 40;

/**
 * How alike a short line and the text in its place must be: with a copy on one side, and where copies enclose both.
 * At half, whatever stands between two copies is one; at double, noise in a short line keeps it.
 */
const BESIDE = 0.7;
const ENCLOSED = 0.5;

/** An end is this uncertain: a line may have lost or won so many characters. */
const SLACK = 3;

/**
 * Mates of one short line. Every copy of its text brings one or two; in a flood of one line each pair would lead to
 * the next, and all together are its square. At half, a line that stands in many copies keeps some of them.
 */
const MOST_COMPANIONS = 16;

export interface Company {
  readonly witnessings: readonly Witnessing[];
  readonly findings: readonly Finding[];
}

/** The matches with those of short lines that stand beside them; each found one may lead to the next. */
export function withCompanions(paragraphs: readonly Paragraph[], matches: readonly Witnessing[]): Company {
  const running = runningText(paragraphs);
  const known = new Map<number, Witnessing[]>();
  const found: Witnessing[] = [];
  const occupied = new Map<number, Span[]>();
  for (const match of matches) remember(match);
  const company = new Map<number, number>();
  const crowded = new Set<number>();
  const queue = [...matches];
  // The queue grows while it is read.
  for (const match of queue) {
    for (const step of [1, -1] as const) {
      for (const companion of beside(match, step)) {
        remember(companion);
        found.push(companion);
        for (const [paragraph, span] of [
          [companion.a, companion.inA],
          [companion.b, companion.inB],
        ] as const) {
          company.set(paragraph, (company.get(paragraph) ?? 0) + 1);
          if (span[0] > 0 || span[1] < lengthOf(paragraph))
            occupied.set(paragraph, [...(occupied.get(paragraph) ?? []), span]);
        }
        queue.push(companion);
      }
    }
  }
  return {
    witnessings: [...matches.map(unsettled), ...found.map((match) => ({ ...match, isExact: true }))],
    findings: reports(crowded.size),
  };

  /** The match without the ends that it swallowed as noise, where a short line turned out to be their mate. */
  function unsettled(match: Witnessing): Witnessing {
    const isOccupied = (paragraph: number, from: number, to: number) =>
      from < to && (occupied.get(paragraph) ?? []).some((span) => span[0] < to && from < span[1]);
    const [inA, inB] = match.aligned;
    const start = isOccupied(match.a, match.inA[0], inA[0]) || isOccupied(match.b, match.inB[0], inB[0]);
    const end = isOccupied(match.a, inA[1], match.inA[1]) || isOccupied(match.b, inB[1], match.inB[1]);
    if (!start && !end) return match;
    return {
      ...match,
      inA: [start ? inA[0] : match.inA[0], end ? inA[1] : match.inA[1]],
      inB: [start ? inB[0] : match.inB[0], end ? inB[1] : match.inB[1]],
    };
  }

  function remember(match: Witnessing): void {
    const key = pairOf(match.a, match.b);
    const list = known.get(key);
    if (list === undefined) known.set(key, [match]);
    else list.push(match);
  }

  /** The short line that goes on from a match in one text, and what goes on from it in the other. */
  function beside(match: Witnessing, step: 1 | -1): Witnessing[] {
    const [inA, inB] = match.aligned;
    const restA = restOf(match.a, inA, step);
    const restB = restOf(match.b, inB, step);
    const sides: (readonly [Place | undefined, Place | undefined])[] = [];
    if (isNothing(restA) && isNothing(restB)) sides.push([lineBeside(match.a, step), lineBeside(match.b, step)]);
    else if (isNothing(restA)) sides.push([lineBeside(match.a, step), restB]);
    else if (isNothing(restB)) sides.push([restA, lineBeside(match.b, step)]);
    return sides.flatMap(([x, y]) => (x === undefined || y === undefined ? [] : compare(x, y, step)));
  }

  function compare(x: Place, y: Place, step: 1 | -1): Witnessing[] {
    const isShort = (place: Place) => place.isLine && place.to - place.from <= SHORT;
    if (!isShort(x) && !isShort(y)) return [];
    const length = Math.min(x.to - x.from, y.to - y.from);
    if (length === 0 || x.paragraph >= y.paragraph) return [];
    if (isKnown(x, y) || hasCompany(x) || hasCompany(y)) return [];
    const [p, q] = [endOf(x, length + SLACK, step), endOf(y, length + SLACK, step)];
    return aligned(p, q, step).filter((match) => {
      const whole = isWhole(match.inA, x) || isWhole(match.inB, y);
      return whole && match.similarity >= (isEnclosed(match, step) ? ENCLOSED : BESIDE);
    });
  }

  function hasCompany(place: Place): boolean {
    if ((company.get(place.paragraph) ?? 0) < MOST_COMPANIONS) return false;
    crowded.add(place.paragraph);
    return true;
  }

  /** Whether a match already tells what becomes of these places. */
  function isKnown(x: Place, y: Place): boolean {
    return (known.get(pairOf(x.paragraph, y.paragraph)) ?? []).some(
      ({ aligned: [inA, inB] }) => meets(inA, x) && meets(inB, y),
    );
  }

  /** Whether the copies go on behind it, too. */
  function isEnclosed(match: Witnessing, step: 1 | -1): boolean {
    const ahead = [
      [match.a, match.b],
      [running(match.a, step), match.b],
      [match.a, running(match.b, step)],
      [running(match.a, step), running(match.b, step)],
    ];
    return ahead.some(([a, b]) =>
      (known.get(pairOf(a as number, b as number)) ?? []).some((other) =>
        step === 1
          ? isAfter(match.a, match.inA[1], other.a, other.aligned[0][0]) &&
            isAfter(match.b, match.inB[1], other.b, other.aligned[1][0])
          : isAfter(other.a, other.aligned[0][1], match.a, match.inA[0]) &&
            isAfter(other.b, other.aligned[1][1], match.b, match.inB[0]),
      ),
    );
  }

  /** Whether `[next, to]` is where the text after `[paragraph, from]` goes on. */
  function isAfter(paragraph: number, from: number, next: number, to: number): boolean {
    if (paragraph === next) return Math.abs(to - from) <= SLACK;
    return to <= SLACK && lengthOf(paragraph) - from <= SLACK;
  }

  function restOf(paragraph: number, span: Span, step: 1 | -1): Place {
    return step === 1
      ? { paragraph, from: span[1], to: lengthOf(paragraph), isLine: false }
      : { paragraph, from: 0, to: span[0], isLine: false };
  }

  function lineBeside(paragraph: number, step: 1 | -1): Place | undefined {
    const next = running(paragraph, step);
    return next < 0 || next >= paragraphs.length
      ? undefined
      : { paragraph: next, from: 0, to: lengthOf(next), isLine: true };
  }

  function lengthOf(paragraph: number): number {
    return paragraphs[paragraph]?.text.length ?? 0;
  }

  /** Nothing but marks, or what noise at a break may have left. */
  function isNothing(place: Place): boolean {
    const rest = (paragraphs[place.paragraph]?.text ?? '').slice(place.from, place.to);
    return place.to - place.from <= SLACK || !hasLetter(rest);
  }

  /** The match of two places that begin (or, read backwards, end) together; none where they share nothing. */
  function aligned(x: Place, y: Place, step: 1 | -1): Witnessing[] {
    const [p, q] = [x, y].map(({ paragraph, from, to }) => fold((paragraphs[paragraph]?.text ?? '').slice(from, to)));
    if (p === undefined || q === undefined || p.units.length === 0 || q.units.length === 0) return [];
    const runs = commonRuns(p.units, q.units);
    const [first, last] = [runs[0], runs.at(-1)];
    if (first === undefined || last === undefined) return [];
    const equal = runs.reduce((sum, run) => sum + run.length, 0);
    // Read onward, both begin where the copy before them ended; their other ends may be open.
    const [fromA, fromB] = step === 1 ? [0, 0] : [x.isLine ? 0 : first.a, y.isLine ? 0 : first.b];
    const [toA, toB] =
      step === -1
        ? [p.units.length, q.units.length]
        : [x.isLine ? p.units.length : last.a + last.length, y.isLine ? q.units.length : last.b + last.length];
    const place = (view: typeof p, own: Place, at: number) =>
      own.from + (at === view.units.length ? own.to - own.from : at === 0 ? 0 : (view.at[at] as number));
    const inA: Span = [place(p, x, fromA), place(p, x, toA)];
    const inB: Span = [place(q, y, fromB), place(q, y, toB)];
    const similarity = Math.round((1000 * equal) / Math.max(toA - fromA, toB - fromB)) / 1000;
    return [
      {
        a: x.paragraph,
        b: y.paragraph,
        inA,
        inB,
        aligned: [inA, inB],
        runs: runs.flatMap(({ a, b, length }) =>
          Array.from(
            { length },
            (_, at) => [x.from + (p.at[a + at] as number), y.from + (q.at[b + at] as number), 1] as const,
          ),
        ),
        similarity,
      },
    ];
  }
}

function reports(crowded: number): Finding[] {
  if (crowded === 0) return [];
  const message = `${crowded} short lines stand beside more than ${MOST_COMPANIONS} copies; they were compared with the first of them only`;
  return [{ rule: 'limit-companions', message }];
}

interface Place {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  /** It is a line of its own, to be matched whole; otherwise the rest of a longer text. */
  readonly isLine: boolean;
}

function endOf(place: Place, length: number, step: 1 | -1): Place {
  if (place.isLine || place.to - place.from <= length) return place;
  return step === 1 ? { ...place, to: place.from + length } : { ...place, from: place.to - length };
}

function isWhole(span: Span, place: Place): boolean {
  return place.isLine && span[0] <= place.from && span[1] >= place.to;
}

function meets(span: Span, place: Place): boolean {
  return Math.min(span[1], place.to) - Math.max(span[0], place.from) > 0;
}

/** From each paragraph to the next or the one before, past what stands beside the running text. */
function runningText(paragraphs: readonly Paragraph[]): (paragraph: number, step: 1 | -1) => number {
  const isAside = ({ roles: [reading] }: Paragraph) =>
    reading !== undefined && reading.strength !== 'possible' && ASIDE.has(reading.role);
  return (paragraph, step) => {
    let at = paragraph + step;
    for (let past = 0; past < MOST_ASIDES; past += 1) {
      const next = paragraphs[at];
      if (next === undefined || !isAside(next)) break;
      at += step;
    }
    return at;
  };
}

const ASIDE = new Set(['caption', 'credit', 'jump', 'furniture']);
/** A caption, a credit and the page's own lines between two lines of a run; more part them. */
const MOST_ASIDES = 4;
