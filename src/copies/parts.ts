/**
 * Parts: a stretch of a copy, and the kept characters, within one span, that it repeats. A copy is cut where the kept
 * text changes from one span to the next; what cannot be read so beside the text that it names goes with a neighbour.
 */
import type { Placed } from '../piece.ts';
import { firstWhere } from '../span.ts';
import { edits } from '../text/distance.ts';
import { folded } from '../text/fold.ts';

/** Kept characters, and where the line that they stand in begins in the dump. */
export interface Target extends Placed {
  readonly line: number;
}

/** A stretch of the copy, and the kept characters, within one span, that it repeats. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly of: Target;
  /** The text that holds those characters. */
  readonly base: string;
  readonly rule: string;
}

/**
 * Where a witness reads otherwise at its start, or a line of it answers to parts of two lines, a part may be unlike
 * what it is said to repeat. It goes with a neighbour, so that every entry can be read beside the text that it names.
 */
export function mended(parts: readonly Part[], own: string): Part[] {
  const list = [...parts];
  for (let at = 0; at < list.length; ) {
    const part = list[at] as Part;
    if (isRepeat(part, own)) {
      at += 1;
      continue;
    }
    const options = [at - 1, at].flatMap((first) => {
      const [x, y] = [list[first], list[first + 1]];
      if (x === undefined || y === undefined) return [];
      const both = x.base === y.base ? united(x.of, y.of) : undefined;
      return [
        { ...x, to: y.to },
        { ...y, from: x.from },
        ...(both === undefined ? [] : [{ ...x, to: y.to, of: both }]),
      ].map((joint) => ({ first, part: joint, odds: likeness(joint, own) }));
    });
    const best = options.sort((x, y) => y.odds - x.odds)[0];
    if (best === undefined) break;
    list.splice(best.first, 2, best.part);
    at = best.first;
  }
  return list;
}

/** Two places of one line, as one. */
function united(x: Target, y: Target): Target | undefined {
  if (x.line !== y.line) return undefined;
  const [from, to] = [Math.min(x.from, y.from), Math.max(x.to, y.to)];
  return { ...x, from, to, span: [Math.min(x.span[0], y.span[0]), Math.max(x.span[1], y.span[1])] };
}

function likeness(part: Part, own: string): number {
  const text = own.slice(part.from, part.to);
  const other = part.base.slice(part.of.from, part.of.to);
  if (text === other) return 1;
  const size = folded(text).length;
  return size === 0 ? Number(folded(other).length === 0) : 1 - edits(text, other) / size;
}

/** At most every second character is to be changed: less than half may be another text. */
export function isRepeat(part: Part, own: string): boolean {
  return likeness(part, own) >= 0.5;
}

/** Cuts `[from, to)` where the kept text changes from one span to the next. */
export function partition(
  from: number,
  to: number,
  targets: readonly Target[],
  follow: (at: number) => number,
): Pick<Part, 'from' | 'to' | 'of'>[] {
  const parts: Pick<Part, 'from' | 'to' | 'of'>[] = [];
  let start = from;
  let here = targetAt(targets, follow(start));
  // Where the kept text has one span, there is nothing to change to.
  for (let at = targets.length > 1 ? from + 1 : to; at <= to && start < to; at += 1) {
    const next = targetAt(targets, follow(at));
    if (at < to && next === here) continue;
    parts.push({ from: start, to: at, of: within(here, follow(start), follow(at)) });
    start = at;
    here = next;
  }
  return parts;
}

/** The target that has a place, or the nearest before it; a long text has thousands, and is gone through place by place. */
function targetAt(targets: readonly Target[], at: number): Target {
  const behind = firstWhere(targets.length, (index) => (targets[index] as Target).from > at);
  return targets[Math.max(0, behind - 1)] as Target;
}

function within(target: Target, from: number, to: number): Target {
  const start = Math.max(target.from, Math.min(from, target.to - 1));
  const end = Math.min(target.to, Math.max(to, start + 1));
  return {
    ...target,
    from: start,
    to: end,
    span: [target.span[0] + start - target.from, target.span[0] + end - target.from],
  };
}
