/** Damage: what is visibly missing of an article and stands nowhere on the page. It is marked, and never filled. */
import type { Damage } from '../model.ts';
import type { Draft } from './articles.ts';
import type { Item } from './evidence.ts';
import type { Page } from './page.ts';
import { breaksOffForGood, WEIGHTS } from './weights.ts';

/** What is missing before the first text, after the last, or where a sentence breaks off between two. */
export function damageOf(draft: readonly Draft[], title: string | null, page: Page): Damage[] {
  const damage: Damage[] = [];
  if (title === null) damage.push({ kind: 'missing-title' });
  const body = [...draft.entries()].flatMap(([at, { kind, items }]) =>
    kind === 'paragraph' ? [{ at, first: items[0] as number, last: items.at(-1) as number }] : [],
  );
  for (const [order, { first }] of body.entries()) {
    const { opens, leads } = (page.items[first] as Item).facts;
    const before = body[order - 1];
    if (before === undefined) {
      if (opens + Math.max(0, leads) < -WEIGHTS.headless) damage.push({ kind: 'missing-head' });
    } else if (opens < -WEIGHTS.headlessInside || breaksOffForGood(page, before.last)) {
      damage.push({ kind: 'gap', after: before.at });
    }
  }
  const end = body.at(-1);
  if (end !== undefined && breaksOffForGood(page, end.last)) damage.push({ kind: 'missing-tail' });
  return damage;
}
