/** Ends: how an article begins and ends on its page, as far as it matters for another page. */
import type { Item } from '../evidence/evidence.ts';
import { jumpOf } from '../rules/furniture.ts';
import { pageOfJump } from '../rules/labels.ts';
import type { Draft } from './articles.ts';

/** A jump line beside an article, and the page that it names. */
interface Jump {
  readonly page: string | undefined;
}

export interface Ends {
  /** The jump line behind its last text, which says that it goes on elsewhere. */
  readonly to: Jump | undefined;
  /** The jump line before its first text, which says that it comes from elsewhere. */
  readonly from: Jump | undefined;
  /** No other text stands before it on the page; none behind it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Its last text ends no sentence. */
  readonly isTorn: boolean;
  /** Log-odds that its first text starts a paragraph. */
  readonly opens: number;
  readonly reports: boolean;
}

export function endsOf(drafts: readonly (readonly Draft[])[], items: readonly Item[]): Ends[] {
  const texts = items.flatMap((item, index) => (item.aside ? [] : [index]));
  const [first, last] = [texts[0], texts.at(-1)];
  return drafts.map((blocks): Ends => {
    const body = blocks.filter(({ kind }) => kind === 'paragraph');
    const head = body[0]?.items[0] ?? -1;
    const tail = body.at(-1)?.items.at(-1) ?? -1;
    const begins = blocks[0]?.items[0] ?? -1;
    return {
      to: jumpAt(items[tail + 1], 'out'),
      from: jumpAt(items[head - 1], 'in') ?? jumpAt(items[begins - 1], 'in'),
      isFirst: begins === first && begins === head,
      isLast: tail === last,
      isTorn: items[tail]?.facts.closed === false,
      opens: items[head]?.facts.opens ?? 0,
      reports: items[head]?.facts.reports ?? false,
    };
  });
}

function jumpAt(item: Item | undefined, points: 'out' | 'in'): Jump | undefined {
  if (item?.facts.role?.role !== 'jump' || jumpOf(item.facts.text) !== points) return undefined;
  return { page: pageOfJump(item.facts.text) };
}
