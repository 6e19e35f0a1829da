import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/compose/bind.ts';
import { clean } from '../../src/edition.ts';
import { findMatches } from '../../src/match/matches.ts';
import type { Article, Block, PageDocument, Span } from '../../src/model.ts';
import { settle as settleWith } from '../../src/settle/settle.ts';
import { faultsOf, repeatFaults } from '../support/laws.ts';
import { woundedPage } from '../support/wounds.ts';

/** The block that says `text`, at its first place in a text, or at the places of its parts between `|`. */
function block(kind: Block['kind'], said: string, text: string, more: Partial<Block> = {}): Block {
  const spans = said.split('|').map((part): Span => [text.indexOf(part), text.indexOf(part) + part.length]);
  return { kind, text: said.replaceAll('|', ''), spans, joints: spans.slice(1).map(() => ''), ...more };
}
const article = (...blocks: readonly Block[]): Article => ({
  ...{ id: '01', title: null, kicker: null, deck: null, byline: [], dateline: null, signoff: [], damage: [] },
  blocks,
});
const reading = (articles: readonly Article[], more: Partial<Reading> = {}): Reading => ({
  ...{ copies: [], furniture: [], breaks: [], findings: [] },
  articles,
  ...more,
});
const textsOf = ({ articles }: Reading) => articles.map(({ blocks }) => blocks.map(({ text }) => text));
const saidIn = (dump: string, spans: readonly Span[]) => spans.map((span) => dump.slice(...span));

const settle = (before: Reading, dump: string, read: (text: string) => Reading) =>
  settleWith(before, dump, { read, match: (texts) => findMatches(texts).matches });

/** Reads the texts that are listed, and says of every other that it is one article of its lines. */
function reader(known: Readonly<Record<string, (text: string) => Reading>>): (text: string) => Reading {
  return (text) =>
    known[text]?.(text) ??
    reading([
      article(
        ...text
          .trim()
          .split('\n\n')
          .map((line) => block('paragraph', line, text)),
      ),
    ]);
}

describe('an article that reads otherwise by itself', () => {
  const dump = '河灯照归路\n\n河工天不亮就下水,到了\n\n  午后才收工。\n';
  const torn = reading([
    article(
      block('title', '河灯照归路', dump),
      block('subhead', '河工天不亮就下水,到了', dump),
      block('paragraph', '午后才收工。', dump),
    ),
  ]);
  const seam = { after: 0, evidence: 'grammar', confidence: 0.7 } as const;
  const joined = (text: string) =>
    reading([
      article(
        block('title', '河灯照归路', text),
        block('paragraph', '河工天不亮就下水,到了|午后才收工。', text, { seams: [seam] }),
      ),
    ]);
  const settled = settle(torn, dump, reader({ '河灯照归路\n\n河工天不亮就下水,到了\n\n午后才收工。\n': joined }));

  test('is what it reads as, told of the dump', () => {
    expect(textsOf(settled)).toEqual([['河灯照归路', '河工天不亮就下水,到了午后才收工。']]);
    const whole = settled.articles[0]?.blocks[1] as Block;
    expect(saidIn(dump, whole.spans)).toEqual(['河工天不亮就下水,到了', '午后才收工。']);
    expect(whole.seams).toEqual([seam]);
    expect(settled.findings).toEqual([]);
  });

  test('keeps the seams and the other readings that it had', () => {
    const sewn = { after: 0, evidence: 'word', confidence: 0.9 } as const;
    const variant = { at: [0, 2], reading: '湖工', witnesses: [[0, 2]] } as const;
    const before = reading([
      article(
        block('paragraph', '河工天不亮|就下水,到了', dump, { seams: [sewn], variants: [variant] }),
        block('paragraph', '午后才收工。', dump),
      ),
    ]);
    const read = (text: string) =>
      reading([article(block('paragraph', '河工天不亮就下水,到了|午后才收工。', text, { seams: [seam] }))]);
    const after = settle(before, dump, reader({ '河工天不亮就下水,到了\n\n午后才收工。\n': read }));
    const whole = after.articles[0]?.blocks[0] as Block;
    expect(whole.spans).toHaveLength(3);
    expect(whole.seams).toEqual([sewn, { ...seam, after: 1 }]);
    expect(whole.variants).toEqual([variant]);
  });

  test('that is read otherwise each time stays as it was at first, and is reported', () => {
    const turned = (text: string) => {
      const [first = '', second = ''] = text.trim().split('\n\n');
      return reading([article(block('paragraph', second, text), block('paragraph', first, text))]);
    };
    const before = reading([article(block('paragraph', '午后才收工', dump), block('paragraph', '河灯照归路', dump))]);
    const after = settle(before, dump, turned);
    expect(textsOf(after)).toEqual(textsOf(before));
    expect(after.findings).toMatchObject([{ rule: 'unsettled', span: before.articles[0]?.blocks[0]?.spans[0] }]);
  });
});

describe('an article that reads as several', () => {
  const dump = '河灯照归路\n\n河工下水\n\n灯匠削竹\n';
  const lines = ['河灯照归路', '河工下水', '灯匠削竹'];
  const whole = reading([article(...lines.map((line) => block('paragraph', line, dump)))]);
  const split = (text: string) => reading(lines.map((line) => article(block('paragraph', line, text))));
  const text = `${lines.join('\n\n')}\n`;

  test('stays one where they say the same', () => {
    expect(settle(whole, dump, reader({ [text]: split }))).toBe(whole);
  });

  test('is several where one of them reads otherwise, and all are numbered', () => {
    const two = (own: string) =>
      reading([
        article(block('paragraph', '河灯照归路', own)),
        article(block('subhead', '河工下水', own), block('paragraph', '灯匠削竹', own)),
      ]);
    const one = (own: string) => reading([article(block('paragraph', '河工下水|灯匠削竹', own))]);
    const settled = settle(whole, dump, reader({ [text]: two, '河工下水\n\n灯匠削竹\n': one }));
    expect(textsOf(settled)).toEqual([['河灯照归路'], ['河工下水灯匠削竹']]);
    expect(settled.articles.map(({ id }) => id)).toEqual(['01', '02']);
  });
});

describe('what the reading takes out', () => {
  const copy = '河工天不亮就下水,到了午后才收工';
  const dump = `${copy}\n\n灯匠削竹\n\n${copy}了\n\n${copy}吧\n`;
  const places = [0, dump.indexOf(`${copy}了`), dump.indexOf(`${copy}吧`)] as const;
  const spanOf = (place: number, size: number): Span => [place, place + size];
  const blocks: readonly Block[] = [
    { kind: 'paragraph', text: copy, spans: [spanOf(places[0], copy.length)], joints: [] },
    block('paragraph', '灯匠削竹', dump),
    { kind: 'paragraph', text: `${copy}了`, spans: [spanOf(places[1], copy.length + 1)], joints: [] },
  ];
  const elsewhere = {
    span: spanOf(places[2], copy.length + 1),
    of: spanOf(places[1], copy.length + 1),
    ...{ similarity: 0.9, rule: 'repeat' },
  };
  const before = reading([article(...blocks)], { copies: [elsewhere] });
  const text = `${copy}\n\n灯匠削竹\n\n${copy}了\n`;
  const shorter = (own: string) => article(block('paragraph', copy, own), block('paragraph', '灯匠削竹', own));
  const there: Span = [own(text), own(text) + copy.length + 1];
  function own(written: string): number {
    return written.indexOf(`${copy}了`);
  }

  test('as a copy goes, and what repeated it repeats what is left', () => {
    const taken = { span: there, of: spanOf(0, copy.length), similarity: 0.9, rule: 'repeat' };
    const settled = settle(before, dump, reader({ [text]: (o) => reading([shorter(o)], { copies: [taken] }) }));
    expect(textsOf(settled)).toEqual([[copy, '灯匠削竹']]);
    expect(settled.copies.map(({ span, of }) => [span, of])).toEqual(
      expect.arrayContaining([
        [spanOf(places[1], copy.length + 1), spanOf(0, copy.length)],
        [spanOf(places[2], copy.length + 1), spanOf(0, copy.length)],
      ]),
    );
  });

  test('as furniture goes, and what repeats it is furniture', () => {
    const furniture = [{ span: there, rule: 'page-label' }];
    const settled = settle(before, dump, reader({ [text]: (o) => reading([shorter(o)], { furniture }) }));
    expect(settled.copies).toEqual([]);
    expect(settled.furniture).toEqual([
      { span: spanOf(places[1], copy.length + 1), rule: 'page-label' },
      { span: spanOf(places[2], copy.length + 1), rule: 'page-label' },
    ]);
  });

  test('as a copy of what it is not like in the dump stays, and stands by itself', () => {
    const taken = { span: there, of: [own(text) - 6, own(text) - 2] as const, similarity: 0.9, rule: 'repeat' };
    const settled = settle(before, dump, reader({ [text]: (o) => reading([shorter(o)], { copies: [taken] }) }));
    expect(textsOf(settled)).toEqual([[copy, '灯匠削竹'], [`${copy}了`]]);
    expect(settled.articles[1]?.orphan).toBe(true);
    expect(settled.copies).toEqual([elsewhere]);
  });
});

test('an article of whole paragraphs under a title is not read again', () => {
  const dump = '河灯照归路\n\n河工天不亮就下水,到了午后才收工。\n\n灯匠把竹篾削薄,再糊上一层油纸。\n';
  const [title = '', ...paragraphs] = dump.trim().split('\n\n');
  const before = reading([
    article(block('title', title, dump), ...paragraphs.map((text) => block('paragraph', text, dump))),
  ]);
  const unread = (): Reading => {
    throw new Error('it was read');
  };
  expect(settle(before, dump, unread)).toBe(before);
});

/** Pages that once had an article which its own text did not give. */
const ONCE_UNSETTLED = [
  ['chains', 34814, 'a half that was taken for a subhead'],
  ['strays', 9, 'a half that was taken for a title'],
  ['captions', 10, 'the title of another article, kept as a subhead above a caption'],
  ['noise', 7, 'a lead that was revised, and that no line of the dump can be shown to repeat'],
  ['noise', 2072, 'a repeat of which others are copies that no line of the dump can be shown to repeat'],
  ['traditional', 7, 'a last sentence that also stands first'],
] as const;

describe('cleaning a cleaned article changes nothing', () => {
  const cleaned = (text: string): PageDocument => clean(Buffer.from(text), { name: 'page.txt' });
  test.each(ONCE_UNSETTLED)('%s %d: %s', (family, seed) => {
    const { dump } = woundedPage(family, seed);
    const page = cleaned(dump);
    expect(faultsOf(page, dump)).toEqual([]);
    expect(repeatFaults(page, cleaned)).toEqual([]);
  });
});

test('of two lines that ask, the second is no title of the first', () => {
  const { articles, findings } = clean(new TextEncoder().encode('里的?\n\n五?里的?\n小m'), { name: 'page.txt' });
  expect(findings.filter(({ rule }) => rule === 'unsettled')).toEqual([]);
  for (const { blocks } of articles) {
    const said = blocks.map(({ text }) => text);
    const again = clean(new TextEncoder().encode(`${said.join('\n\n')}\n`), { name: 'page.txt' });
    expect(again.articles.flatMap((article) => article.blocks.map(({ text }) => text))).toEqual(said);
  }
});
