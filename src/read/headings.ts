/**
 * Headings of letters: whether a line can be one of a heading's, and whether a text begins behind it. No width says so,
 * for headings are as wide as they are; letters show it by their capitals.
 */
import { mayBeCased } from '../text/characters.ts';
import { endsInHyphen } from '../text/hyphens.ts';
import { opensWithClosing } from '../text/sentence.ts';
import { wantsAWord } from '../text/wanting.ts';
import type { Measure } from './measures.ts';

/** What a line shows of a heading in letters. */
export interface HeadingView {
  /** It may be a line of a heading that has several. Of letters, one in running letters: those in capitals are known by them. */
  readonly mayHead: boolean;
  /** Nats by which something begins with it, where the line before belongs to a heading. */
  readonly fresh: number;
  /** Nats by which a heading goes on with it. */
  readonly more: number;
}

/** For each line that it has beyond the first: two lines are nearly as common as one. At 1 a third of those won are lost. */
const MORE = 1.5;

const NOTHING: HeadingView = { mayHead: false, fresh: 0, more: 0 };

/** What begins with a small letter, or behind a hyphen or an article, goes on. */
const GOES_ON = -5;
/**
 * A third to three quarters of all texts begin with a word that the dump writes small elsewhere, of the lines in their
 * middle one or two in a hundred: three or four nats. At 2 fewer French titles are found; at 4 columns that begin with
 * a capital become headings.
 */
export const OPENS = 3;
/**
 * Any other capital: names, and in German all nouns, begin one line in twenty to one in three, and half of all texts.
 * Left out, one English title in a hundred more is lost; doubled, nothing is won.
 */
const NAMED = 0.5;
const PAUSES = -2;

/** The views of headings, line by line; a dump that is mostly of other scripts has none. */
export function headingViews(measures: readonly Measure[]): (index: number) => HeadingView {
  const lettered = measures.reduce((sum, { isHan }) => sum + (isHan ? 0 : 1), 0);
  if (2 * lettered < measures.length) return () => NOTHING;
  const small = smallWords(measures);
  return (index) => {
    const own = measures[index] as Measure;
    if (own.isHan) return NOTHING;
    return {
      mayHead: isInSmall(own.text) && !opensInCapitals(own.text, small),
      fresh: freshOf(measures, index, small),
      more: MORE,
    };
  };
}

/**
 * The words that the dump writes small more often than with a capital, within its lines: where one of them has one, a
 * sentence begins. How lines begin is not counted, for that is asked.
 */
function smallWords(measures: readonly Measure[]): ReadonlySet<string> {
  const more = new Map<string, number>();
  for (const { text, isHan } of measures) {
    if (isHan) continue;
    for (const [word] of text.matchAll(/(?<=[\p{L}\d,] )\p{L}\p{Ll}+(?![\p{L}-])/gu)) {
      const small = word.toLowerCase();
      more.set(small, (more.get(small) ?? 0) + (small === word ? 1 : -1));
    }
  }
  return new Set([...more].filter(([, count]) => count > 0).map(([word]) => word));
}

function isInSmall(text: string): boolean {
  return /\p{Ll}/u.test(text);
}

/** Old papers set the first word of a story in capitals: AT the police court. */
function opensInCapitals(text: string, small: ReadonlySet<string>): boolean {
  const word = /^["“„«‘'»(\s]*(\p{Lu}{2,})\s+\p{Ll}/u.exec(text)?.[1];
  return word !== undefined && small.has(word.toLowerCase());
}

function freshOf(measures: readonly Measure[], index: number, small: ReadonlySet<string>): number {
  const before = measures[index - 1];
  if (before === undefined || before.isHan) return 0;
  const head = (measures[index] as Measure).text;
  if (!mayBeCased(head)) return 0;
  if (/^\p{Ll}/u.test(head) || endsInHyphen(before.text) || opensWithClosing(head) || wantsAWord(before.text))
    return GOES_ON;
  const word = /^["“„«‘'»(\s]*(\p{Lu}\p{L}*)/u.exec(head)?.[1];
  const opens = word !== undefined && small.has(word.toLowerCase());
  return (/[,;]$/u.test(before.text) ? PAUSES : 0) + (opens ? OPENS : /^\p{Lu}/u.test(head) ? NAMED : 0);
}
