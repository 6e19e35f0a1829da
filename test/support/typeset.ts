import type { Random } from './random.ts';

/** A stretch of text as the extractor gives it: a whole paragraph, a piece of one, or a line of another role. */
export interface Slip {
  readonly role:
    | 'title'
    | 'kicker'
    | 'deck'
    | 'byline'
    | 'subhead'
    | 'paragraph'
    | 'caption'
    | 'credit'
    | 'signoff'
    | 'furniture';
  readonly text: string;
  /** The story and its block; -1 where the slip is no block of the truth. */
  readonly story: number;
  readonly block: number;
  /** Whether the paragraph's own beginning and end stand in this slip. */
  readonly opens: boolean;
  readonly closes: boolean;
}

export const layouts = [
  'blank-lines',
  'lines',
  'indents',
  'wrapped',
  'wrapped-indents',
  'wrapped-short',
  'columns',
] as const;
/**
 * How paragraphs are told apart:
 * `blank-lines` a paragraph a line, blank lines between; `lines` a paragraph a line; `indents` a paragraph a line, `　　` before it;
 * `wrapped` broken at a width, blank lines between; `wrapped-indents` broken at a width, first lines indented;
 * `wrapped-short` the same with the indent's characters lost, so that first lines are two characters short;
 * `columns` like that, each story in its own width, and blank lines only where a column ends.
 */
export type Layout = (typeof layouts)[number];

const INDENT = '　　';

/** The dump's text: the slips set in a layout. Credits stand directly under their captions. */
export function typeset(slips: readonly Slip[], layout: Layout, random: Random): string {
  const widths = random.shuffle([18, 20, 23, 26]);
  const parts: string[] = [];
  for (const slip of slips) {
    const own = lines(slip, layout, widths[layout === 'columns' ? Math.max(0, slip.story) % 2 : 0] as number);
    const apart = layout === 'blank-lines' || layout === 'wrapped';
    if (parts.length > 0 && apart && slip.role !== 'credit') parts.push('');
    parts.push(...own);
  }
  if (layout === 'columns') breakColumns(parts, random);
  return `${parts.join('\n')}\n`;
}

/** Puts a blank line at the foot of each column, wherever in a paragraph that is. */
function breakColumns(parts: string[], random: Random): void {
  const depth = random.within(14, 22);
  for (let at = depth; at < parts.length; at += depth + 1) parts.splice(at, 0, '');
}

function lines(slip: Slip, layout: Layout, width: number): string[] {
  if (slip.role !== 'paragraph' || layout === 'blank-lines' || layout === 'lines') return [slip.text];
  if (layout === 'indents') return [slip.opens ? INDENT + slip.text : slip.text];
  const first = slip.opens && layout !== 'wrapped' ? 2 : 0;
  const wrapped = wrap(slip.text, width, first);
  if (layout === 'wrapped-indents' && slip.opens) wrapped[0] = INDENT + (wrapped[0] ?? '');
  return wrapped;
}

/** Breaks a text into lines of `width` characters; a closing mark hangs in the margin rather than open a line. */
export function wrap(text: string, width: number, shorterFirst: number): string[] {
  const characters = Array.from(text);
  const result: string[] = [];
  let at = 0;
  while (at < characters.length) {
    let end = Math.min(characters.length, at + width - (result.length === 0 ? shorterFirst : 0));
    while (end < characters.length && /[，。、；：？！”’）》」』,.;:?!)]/u.test(characters[end] ?? '')) end += 1;
    while (
      end < characters.length &&
      end > at + 1 &&
      /[A-Za-z0-9]/.test(characters[end] ?? '') &&
      /[A-Za-z0-9]/.test(characters[end - 1] ?? '')
    )
      end -= 1;
    result.push(characters.slice(at, end).join('').trim());
    at = end;
  }
  return result;
}
