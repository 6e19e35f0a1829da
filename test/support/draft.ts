import type { Story } from './corpus.ts';
import type { TruthBlock } from './page-truth.ts';
import type { Random } from './random.ts';
import type { Slip } from './typeset.ts';

/** A page under work: wounds change the slips, and the truth where text is lost for good. */
export interface Draft {
  slips: Slip[];
  readonly articles: DraftArticle[];
}

export interface DraftArticle {
  title: string | null;
  byline: readonly string[];
  signoff: readonly string[];
  blocks: TruthBlock[];
  damage: { kind: string; after?: number }[];
}

/** Changes a draft; what is lost for good changes the truth as well. */
export type Wound = (draft: Draft, random: Random) => void;

/** The page as it was printed, each story after the other. */
export function untouched(stories: readonly Story[]): Draft {
  const slips: Slip[] = [];
  const articles = stories.map((story, at): DraftArticle => {
    const blocks: TruthBlock[] = [];
    const line = (role: Slip['role'], text: string): void => {
      slips.push({ role, text, story: at, block: -1, opens: true, closes: true });
    };
    const block = (role: Slip['role'], text: string, alternatives: readonly string[] = []): void => {
      slips.push({ role, text, story: at, block: blocks.length, opens: true, closes: true });
      blocks.push(alternatives.length > 0 ? { kind: role, text, alternatives } : { kind: role, text });
    };
    if (story.kicker) line('kicker', story.kicker);
    line('title', story.title);
    if (story.deck) line('deck', story.deck);
    if (story.byline) line('byline', story.byline.text);
    story.paragraphs.forEach((paragraph, number) => {
      for (const subhead of story.subheads ?? []) if (subhead.before === number) block('subhead', subhead.text);
      const lead = number === 0 && story.dateline ? story.dateline.text : '';
      const last = number === story.paragraphs.length - 1 && story.signoff?.inline ? story.signoff.text : '';
      block('paragraph', lead + paragraph + last, last === '' ? [] : [lead + paragraph]);
    });
    for (const caption of story.captions ?? []) {
      block('caption', caption.text);
      if (caption.credit) block('credit', caption.credit);
    }
    if (story.signoff && !story.signoff.inline) line('signoff', story.signoff.text);
    const byline = [...(story.byline?.names ?? []), ...(story.dateline?.names ?? [])];
    return { title: story.title, byline, signoff: story.signoff?.names ?? [], blocks, damage: [] };
  });
  return { slips, articles };
}
