import type { Draft } from './draft.ts';
import type { Random } from './random.ts';
import type { Slip } from './typeset.ts';

/** Cuts a text where a reader would see that it was cut: inside a sentence, not beside a mark, not inside a number or Latin word. */
export function cutPlace(text: string, random: Random): number | null {
  const places: number[] = [];
  for (let at = 8; at <= text.length - 8; at += 1) {
    if (/[\p{Script=Han}]{2}/u.test(text.slice(at - 1, at + 1))) places.push(at);
    else if (/^[a-z,] [a-z]/u.test(text.slice(at - 1, at + 2))) places.push(at);
  }
  return places.length === 0 ? null : random.pick(places);
}

export function halves(slip: Slip, at: number): [Slip, Slip] {
  return [
    { ...slip, text: slip.text.slice(0, at).trimEnd(), closes: false },
    { ...slip, text: slip.text.slice(at).trimStart(), opens: false },
  ];
}

/** Where a story's slips of a role stand. */
export const positionsOf = (draft: Draft, story: number, role: Slip['role'] = 'paragraph'): number[] =>
  draft.slips.flatMap((slip, at) => (slip.story === story && slip.role === role ? [at] : []));

/** A story with `least` paragraphs, or null where the page has none. */
export function storyWith(draft: Draft, least: number, random: Random, except = -1): number | null {
  const fit = draft.articles.flatMap((_, at) => (at !== except && positionsOf(draft, at).length >= least ? [at] : []));
  return fit.length === 0 ? null : random.pick(fit);
}
