/**
 * Captions stand where the layout put the picture, which may be inside another article. A caption goes to the
 * article whose words it shares; where it shares none, to the one that it stands in.
 */
import type { Evidence } from './evidence.ts';
import type { Item } from './strands.ts';

/** A caption with the credits that follow it, as indexes of items. */
export interface CaptionGroup {
  readonly items: readonly number[];
  readonly roles: readonly ('caption' | 'credit')[];
}

/** An article as a home for captions: the items of its title and of its text, and all that it holds. */
export interface Home {
  readonly title: readonly Item[];
  readonly text: readonly Item[];
  readonly items: readonly number[];
}

/**
 * What standing inside an article is worth against an echo: a caption that shares a name or a rare word with another
 * article is moved, one that shares only common words stays. At half, captions drift to long articles; at double,
 * captions that the layout dropped into another article stay there.
 */
const AT_HOME = 6;
/** Articles farther away (items) are not of the same page. */
const REACH = 400;

/** For each caption group, the home that it belongs to (an index), with how far its echo there exceeds the next best. */
export function placeCaptions(
  groups: readonly CaptionGroup[],
  homes: readonly Home[],
  items: readonly Item[],
  evidence: Evidence,
): { readonly home: number; readonly margin: number }[] {
  return groups.map((group) => {
    const caption = group.items.map((index) => items[index] as Item);
    const first = group.items[0] as number;
    const around = homeAround(homes, first);
    const scores = homes.map((home, at) => {
      if (Math.abs((home.items[0] ?? 0) - first) > REACH && at !== around) return 0;
      // Captions echo titles.
      const echoes = evidence.echo(caption, home.title) + evidence.echo(caption, home.text);
      return echoes + (at === around ? AT_HOME : 0);
    });
    let home = around;
    for (const [at, score] of scores.entries()) if (score > (scores[home] ?? 0) + 1e-9) home = at;
    const rival = Math.max(0, ...scores.filter((_, at) => at !== home));
    return { home, margin: (scores[home] ?? 0) - rival };
  });
}

/** The home whose item stands last before the caption; the first home where none does. */
function homeAround(homes: readonly Home[], item: number): number {
  let best = 0;
  let nearest = -1;
  for (const [at, home] of homes.entries()) {
    for (const index of home.items) {
      if (index < item && index > nearest) {
        nearest = index;
        best = at;
      }
    }
  }
  return best;
}
