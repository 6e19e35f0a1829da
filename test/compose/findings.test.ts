import { describe, expect, test } from 'vitest';
import { movesOf, orphansOf } from '../../src/compose/findings.ts';
import { furnitureOf, partFurniture } from '../../src/compose/furniture.ts';
import { gatherEvidence, type Item } from '../../src/evidence/evidence.ts';
import type { Article } from '../../src/model.ts';
import { split } from '../../src/read/split.ts';
import type { Moved } from '../../src/search/order.ts';
import { itemsOf, stage } from '../support/stages.ts';

const { paragraphs } = split('河工天不亮就下水。\n\n灯匠把竹篾削薄。\n\n图为河灯。\n');
const evidence = gatherEvidence(paragraphs);
const items = paragraphs.map((paragraph, at): Item => {
  const stretch = { paragraph: at, from: 0, to: paragraph.text.length };
  return { ...stretch, facts: evidence.facts(stretch), aside: false };
});
const article = (id: string, orphan: boolean): Article => ({
  ...{ id, title: null, kicker: null, deck: null, byline: [], dateline: null, signoff: [], damage: [] },
  ...(orphan ? { orphan: true as const } : {}),
  blocks: [{ kind: 'paragraph', text: '河工天不亮就下水。', spans: [[0, 9]], joints: [] }],
});

const moves = (...moved: Moved[]) => ({ moved, isCutShort: false });
const none = moves();

describe('what a person should know', () => {
  test('is nothing, where nothing was moved and nothing is alone', () => {
    expect(orphansOf([article('01', false)])).toEqual([]);
    expect(movesOf(paragraphs, none, [])).toEqual([]);
  });

  test('an orphan is named, with its article and its place', () => {
    const [finding, ...others] = orphansOf([article('01', false), article('02', true)]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'orphan', span: [0, 9] });
    expect(finding?.message).toContain('article 02');
  });

  test('a frame that was moved is one finding, over all that was moved', () => {
    const one = movesOf(paragraphs, moves({ items: [items[1] as Item], gain: 12 }), [])[0];
    const two = movesOf(paragraphs, moves({ items: items.slice(0, 2), gain: 12 }), [])[0];
    expect(one).toMatchObject({ rule: 'moved-frame', span: [11, 19] });
    expect(two).toMatchObject({ rule: 'moved-frame', span: [0, 19] });
    expect(two?.message).toContain('2 texts');
    expect(one?.message).not.toBe(two?.message);
  });

  test('a frame that was moved on more evidence is surer', () => {
    const confidence = (gain: number) => movesOf(paragraphs, moves({ items, gain }), [])[0]?.confidence ?? 0;
    expect(confidence(15)).toBeGreaterThan(confidence(10));
  });

  test('more moves than are on any page are a limit, which is told', () => {
    const [finding] = movesOf(paragraphs, { ...none, isCutShort: true }, []);
    expect(finding).toMatchObject({ rule: 'limit-moves' });
  });

  test('a caption that was moved is one finding', () => {
    const draft = { kind: 'caption' as const, text: '图为河灯。', spans: [[21, 26] as const], joints: [], items: [2] };
    expect(movesOf(paragraphs, none, [{ draft, margin: 4 }])).toMatchObject([
      { rule: 'moved-caption', span: [21, 26] },
    ]);
  });
});

describe('furniture', () => {
  test('is what can be nothing else, by its rule', () => {
    const staged = stage(
      '第07版:专题',
      '河灯照归路',
      '河工天不亮就下水,到了午后收工。',
      '责任编辑:甄小可',
      '(下转第2版)',
    );
    expect(furnitureOf(staged.paragraphs, itemsOf(staged)).map(({ rule }) => rule)).toEqual([
      'page-label',
      'editors-line',
      'jump-line',
    ]);
  });

  test('what repeats it is furniture that recurs, and no copy', () => {
    const removed = (from: number, of: number) => ({
      span: [from, from + 4] as const,
      of: [of, of + 4] as const,
      similarity: 1,
      rule: 'repeat',
    });
    const furniture = [
      { span: [20, 24] as const, rule: 'page-label' },
      { span: [0, 4] as const, rule: 'running-head' },
    ];
    const { copies, recurring } = partFurniture(
      [removed(100, 0), removed(110, 20), removed(120, 10), removed(130, 4)],
      furniture,
    );
    expect(recurring).toEqual([
      { span: [100, 104], rule: 'running-head' },
      { span: [110, 114], rule: 'page-label' },
    ]);
    expect(copies.map(({ span }) => span[0])).toEqual([120, 130]);
  });

  test('without furniture all copies are copies', () => {
    const copy = { span: [9, 12], of: [0, 3], similarity: 1, rule: 'repeat' } as const;
    expect(partFurniture([copy], [])).toEqual({ copies: [copy], recurring: [] });
  });
});
