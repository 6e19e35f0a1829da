/** Damage: what is visibly missing of an article and stands nowhere on the page. It is marked, and never filled. */
import type { Facts, Item } from '../evidence/evidence.ts';
import type { Damage } from '../model.ts';
import { room } from '../search/lengths.ts';
import type { Page } from '../search/page.ts';
import { breaksOffForGood } from '../search/unfinished.ts';
import { WEIGHTS } from '../search/weights.ts';
import { clamp } from '../text/regression.ts';
import type { Draft } from './articles.ts';

/**
 * What is missing before the first text, after the last, or where a sentence breaks off between two.
 * @param isNamed whether the article names its reporter, its agency, or where it comes from.
 */
export function damageOf(draft: readonly Draft[], title: string | null, isNamed: boolean, page: Page): Damage[] {
  const damage: Damage[] = [];
  if (title === null) damage.push({ kind: 'missing-title' });
  const body = [...draft.entries()].flatMap(([at, { kind, text, items }]) =>
    kind === 'paragraph' ? [{ at, text, first: items[0] as number, last: items.at(-1) as number }] : [],
  );
  for (const [order, { first, text }] of body.entries()) {
    const { facts } = page.items[first] as Item;
    const before = body[order - 1];
    if (before === undefined) {
      const rest = body.slice(1).reduce((size, later) => size + room(later.text), 0);
      if (headless(facts, text.length, isNamed) - wholeness(rest) > WEIGHTS.headless)
        damage.push({ kind: 'missing-head' });
    } else if (facts.opens < -WEIGHTS.headlessInside || breaksOffForGood(page, before.last)) {
      damage.push({ kind: 'gap', after: before.at });
    }
  }
  const end = body.at(-1);
  if (end !== undefined && breaksOffForGood(page, end.last)) damage.push({ kind: 'missing-tail' });
  return damage;
}

/** Log-odds that the first text of an article lacks its beginning, given even odds before. */
function headless({ text, opens, leads }: Facts, length: number, isNamed: boolean): number {
  // Many a story opens with a question, which is short and whole.
  const short = asks(text) ? MOST_LONG : SHORT - Math.max(0, length - SHORT_LENGTH) / EACH;
  return Math.max(MOST_LONG, short) - (isNamed ? NAMED : 0) - opens - Math.max(0, leads);
}

/** How much the size of what follows its first text says that an article is whole. Briefs have one text, and are whole. */
function wholeness(size: number): number {
  if (size === 0) return 0;
  return clamp(SIZE_COUNTS * Math.log((size + SHORTEST) / USUAL_SIZE), -MOST_SIZE, MOST_SIZE);
}

/** Whether a text is one question. Where its first sentence ends is looked for: a pattern of the whole overflows on a long one. */
function asks(text: string): boolean {
  return /[？?]$/.test(text) && text.search(/[。！!？?]/) === text.length - 1;
}

/**
 * What is left of a first paragraph is short, whole ones seldom are: of 35 without their heads, 5 had fewer than 20
 * characters and 8 fewer than 30; of 660 whole ones, 2 and 10.
 */
const SHORT = 1.6;
const SHORT_LENGTH = 18;
const EACH = 13;
const MOST_LONG = -0.2;
/**
 * With its head an article loses the dateline, and who wrote it: of 35 without their heads, 28 name nobody; of 184 whole
 * ones that begin without a dateline, 68: of those that name somebody one third as many are robbed.
 */
const NAMED = 1.15;
/**
 * With its head an article loses a part of its size, and a short one may be what is left of a longer: after the first
 * text, of 122 without their heads 27 have fewer than 100 characters and 46 more than 350; of 2,214 whole ones, 90 and
 * 1,331. It counts for less than that, as papers print short articles, too. At half or double ten of those change.
 */
const SIZE_COUNTS = 0.5;
const USUAL_SIZE = 350;
const SHORTEST = 30;
/** Of articles of two hundred characters, and of two thousand, as much is known. */
const MOST_SIZE = 1;
