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

/** An article as a home for captions: its title, its text, and the items that it holds. */
export interface Home {
  readonly title: string;
  readonly text: string;
  readonly items: readonly number[];
}

/**
 * What standing inside an article is worth against likeness (0 to 1): a caption that shares a name or a rare word
 * with another article is moved, one that shares only common words stays. At half, captions drift to long articles;
 * at double, captions that the layout dropped into another article stay there.
 */
const AT_HOME = 0.04;
/** Captions echo titles: a word shared with the title weighs more than one shared with the text. */
const TITLE_WEIGHT = 1;

/** For each caption group, the home that it belongs to (an index), with how sure that is as a margin of likeness. */
export function placeCaptions(
  groups: readonly CaptionGroup[],
  homes: readonly Home[],
  items: readonly Item[],
  evidence: Evidence,
): { readonly home: number; readonly margin: number }[] {
  const profiles = homes.map((home) => ({
    title: evidence.profileOf(home.title),
    text: evidence.profileOf(home.text),
  }));
  return groups.map((group) => {
    const text = group.items.map((index) => (items[index] as Item).facts.text).join('\n');
    const own = evidence.profileOf(text);
    const first = group.items[0] as number;
    const around = homeAround(homes, first);
    const scores = profiles.map((profile, at) => {
      const shared = TITLE_WEIGHT * evidence.likeness(own, profile.title) + evidence.likeness(own, profile.text);
      return shared + (at === around ? AT_HOME : 0);
    });
    let home = around;
    for (const [at, score] of scores.entries()) if (score > (scores[home] ?? 0) + 1e-12) home = at;
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
