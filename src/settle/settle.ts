/**
 * Settle: cleaning the text of a cleaned article is to change nothing. What stands on a page beside an article speaks in
 * how it is read: a line is a subhead because others on the page are, two halves stay apart because a third would fit.
 * The article's own text has no such company. So each article is read once more, from its own text; where that reading
 * differs it is adopted, and read in its turn, until the reading of a text is that text.
 */
import { numbered, type Reading } from '../compose/bind.ts';
import type { Article, Finding } from '../model.ts';
import { plainText } from '../plain.ts';
import { adopt } from './adopt.ts';
import { carryReading } from './carry.ts';
import { isSteady, type Matcher } from './steady.ts';

/** The stages before this one: what reads a text that stands by itself, and what finds the stretches that texts share. */
export interface Stages {
  readonly read: (text: string) => Reading;
  readonly match: Matcher;
}

/**
 * An article is read so many times at most. Nearly all stay as they are the first time, what changed stays the second
 * time. At half, a few are given up that would settle; at double, one that goes round in a circle is read in vain.
 */
const ROUNDS = 6;

/**
 * UTF-16 units: five times what a page holds. What is longer is no article, but what nothing parted. At half, an index or
 * a list of names may be one; at double, reading a flood of short lines again takes as long as reading it at first.
 */
const LONGEST = 60_000;

/** The reading, with articles that cleaning would not change. Its places are those of the dump. */
export function settle(reading: Reading, dump: string, stages: Stages): Reading {
  let settled = reading;
  const findings: Finding[] = [];
  for (const article of reading.articles) {
    const own = settledFrom(article, dump, stages, 1);
    if (own === article) continue;
    // Where others are copies of what would go, and cannot be read beside what is left, it stays and stands by itself.
    const next =
      adopted(settled, article, own) ?? adopted(settled, article, settledFrom(article, dump, stages, 1, true));
    if (next === undefined) findings.push(unsettled(article));
    else settled = next;
  }
  if (settled === reading && findings.length === 0) return reading;
  return { ...settled, articles: numbered(settled.articles), findings: [...settled.findings, ...findings] };

  function adopted(whole: Reading, article: Article, own: Article | Reading | undefined): Reading | undefined {
    return own === undefined || 'blocks' in own ? undefined : adopt(whole, article, own, dump);
  }
}

/** The article where it stays as it is, else the reading that settles; undefined where none does. */
function settledFrom(
  article: Article,
  dump: string,
  stages: Stages,
  round: number,
  keeps = false,
): Article | Reading | undefined {
  if (isSteady(article.blocks, stages.match)) return article;
  const plain = plainText(article.blocks);
  if (round > ROUNDS || plain.text.length > LONGEST) return undefined;
  const again = stages.read(`${plain.text}\n`);
  const isSame = again.articles.map(({ blocks }) => plainText(blocks).text).join('\n\n') === plain.text;
  if (isSame && again.articles.length === 1) return article;
  // Read as several articles that say the same, it stays one, unless one of them would change.
  let isChanged = !isSame;
  const first = carryReading(again, plain, dump, keeps);
  let settled = first.articles.length === 1 ? { ...first, articles: first.articles.map(heir(article)) } : first;
  for (const part of settled.articles) {
    const own = settledFrom(part, dump, stages, round + 1, keeps);
    if (own === part) continue;
    isChanged = true;
    const next = own === undefined || 'blocks' in own ? undefined : adopt(settled, part, own, dump);
    if (next === undefined) return undefined;
    settled = next;
  }
  return isChanged ? settled : article;
}

/** How sure it is where an article begins is known from the page, not from its text. */
function heir({ orphan, confidence }: Article): (one: Article) => Article {
  return (one) => ({
    ...one,
    ...(orphan === undefined ? {} : { orphan }),
    ...(confidence === undefined ? {} : { confidence }),
  });
}

function unsettled({ blocks }: Article): Finding {
  const span = blocks[0]?.spans[0];
  return {
    rule: 'unsettled',
    message: 'the article that begins here would be read otherwise, were it cleaned again',
    ...(span === undefined ? {} : { span }),
  };
}
