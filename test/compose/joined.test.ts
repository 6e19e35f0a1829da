import { expect, test } from 'vitest';
import { joinArticles } from '../../src/compose/joined.ts';
import type { Article, Block, BlockKind } from '../../src/model.ts';

const block = (kind: BlockKind, text: string, at: number): Block => ({
  ...{ kind, text, joints: [] },
  spans: [[at, at + text.length]],
});
const article = (more: Partial<Article>): Article => ({
  ...{
    id: '01',
    title: null,
    kicker: null,
    deck: null,
    byline: [],
    dateline: null,
    signoff: [],
    damage: [],
    blocks: [],
  },
  ...more,
});

const FIRST = article({
  title: '铜钟又响了',
  byline: ['葛长庚'],
  blocks: [
    block('title', '铜钟又响了', 0),
    block('paragraph', '第一段。', 10),
    { ...block('paragraph', '挂上了钟', 20), variants: [{ at: [0, 1], reading: '桂', witnesses: [[90, 91]] }] },
    block('caption', '图为铜钟。', 30),
  ],
  damage: [{ kind: 'gap', after: 1 }, { kind: 'missing-tail' }],
});
const SECOND = article({
  byline: ['葛长庚', '白露'],
  signoff: ['白露'],
  blocks: [
    {
      ...block('paragraph', '楼,早晚各敲一次。', 100),
      seams: [{ after: 0, evidence: 'word', confidence: 0.9 }],
      variants: [{ at: [2, 4], reading: '早晨', witnesses: [[190, 192]] }],
    },
    block('paragraph', '末段没有', 120),
    block('signoff', '(白露)', 140),
  ],
  damage: [{ kind: 'missing-title' }, { kind: 'missing-head' }, { kind: 'gap', after: 0 }, { kind: 'missing-tail' }],
});

test('a half is sewn on, and all that is said of it stands at its new place', () => {
  const whole = joinArticles(FIRST, SECOND, { evidence: 'jump', confidence: 0.8 });
  expect(whole.blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['title', '铜钟又响了'],
    ['paragraph', '第一段。'],
    ['paragraph', '挂上了钟楼,早晚各敲一次。'],
    ['paragraph', '末段没有'],
    ['caption', '图为铜钟。'],
    ['signoff', '(白露)'],
  ]);
  expect(whole.blocks[2]?.seams).toEqual([
    { after: 0, evidence: 'jump', confidence: 0.8 },
    { after: 1, evidence: 'word', confidence: 0.9 },
  ]);
  expect(whole.blocks[2]?.variants?.map(({ at }) => at)).toEqual([
    [0, 1],
    [6, 8],
  ]);
  expect(whole).toMatchObject({ title: '铜钟又响了', byline: ['葛长庚', '白露'], signoff: ['白露'] });
  expect(whole.damage).toEqual([{ kind: 'gap', after: 1 }, { kind: 'gap', after: 2 }, { kind: 'missing-tail' }]);
});

test('what breaks off and is not sewn leaves a gap', () => {
  const whole = joinArticles(FIRST, SECOND, undefined);
  expect(whole.blocks.map(({ text }) => text).slice(2, 4)).toEqual(['挂上了钟', '楼,早晚各敲一次。']);
  expect(whole.damage).toEqual([
    { kind: 'gap', after: 1 },
    { kind: 'gap', after: 2 },
    { kind: 'gap', after: 3 },
    { kind: 'missing-tail' },
  ]);
});
