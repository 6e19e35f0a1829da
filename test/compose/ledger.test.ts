import { describe, expect, test } from 'vitest';
import type { Furnishing } from '../../src/compose/furniture.ts';
import { balance, breaksIn } from '../../src/compose/ledger.ts';
import type { Removed } from '../../src/copies/copies.ts';
import { InvariantError } from '../../src/errors.ts';
import type { Article, Piece, Span } from '../../src/model.ts';

const TEXT = '第7版\n\n河灯照归路\n河工天不亮就下\n水清淤。\n\n河灯照归路';
const PAGE: Span = [0, 3];
const TITLE: Span = [5, 10];
const FIRST: Span = [11, 18];
const SECOND: Span = [19, 23];
const COPY: Span = [25, 30];

const block = (kind: 'title' | 'paragraph', ...spans: readonly Span[]) => ({
  kind,
  text: spans.map((span) => TEXT.slice(...span)).join(''),
  spans,
  joints: spans.slice(1).map(() => ''),
});
const article = (...blocks: readonly ReturnType<typeof block>[]): Article => ({
  ...{ id: '01', title: null, kicker: null, deck: null, byline: [], dateline: null, signoff: [], damage: [] },
  blocks,
});
const furniture: Furnishing[] = [{ span: PAGE, rule: 'page-label' }];
const copies: Removed[] = [{ span: COPY, of: TITLE, similarity: 1, rule: 'repeat' }];
const whole = article(block('title', TITLE), block('paragraph', FIRST, SECOND));
const accountOf = (
  articles: readonly Article[],
  removed: readonly Removed[],
  furnished: readonly Furnishing[],
  paragraphs: readonly Piece[] = [],
  text = TEXT,
) => balance(text, articles, removed, furnished, breaksIn(paragraphs));

describe('the account', () => {
  const ledger = accountOf([whole], copies, furniture);

  test('says what became of every character, in order', () => {
    expect(ledger.map(({ fate, span }) => [fate, TEXT.slice(...span)])).toEqual([
      ['furniture', '第7版'],
      ['blank', '\n\n'],
      ['kept', '河灯照归路'],
      ['blank', '\n'],
      ['kept', '河工天不亮就下'],
      ['joint', '\n'],
      ['kept', '水清淤。'],
      ['blank', '\n\n'],
      ['copy', '河灯照归路'],
    ]);
    let at = 0;
    for (const { span } of ledger) {
      expect(span[0]).toBe(at);
      at = span[1];
    }
    expect(at).toBe(TEXT.length);
  });

  test('carries the text of what stands nowhere else, and of nothing that does', () => {
    expect(ledger.filter((entry) => 'text' in entry).map(({ fate }) => fate)).toEqual([
      'furniture',
      'blank',
      'blank',
      'joint',
      'blank',
    ]);
    const [noisy] = accountOf([whole], [{ ...copies[0], of: [5, 9] } as Removed], furniture).slice(-1);
    expect(noisy).toMatchObject({ fate: 'copy', text: '河灯照归路' });
  });

  test('of nothing is nothing, of white space is one blank', () => {
    expect(accountOf([], [], [], [], '')).toEqual([]);
    expect(accountOf([], [], [], [], ' \n　\u0000')).toEqual([{ span: [0, 4], fate: 'blank', text: ' \n　\u0000' }]);
  });

  test('takes a hyphen for a joint only where lines of one paragraph meet', () => {
    const text = 'har-\nbour';
    const piece = { text: 'harbour', spans: [[0, 3] as Span, [5, 9] as Span], joints: [''] };
    const sewn = article({ ...piece, kind: 'paragraph' });
    expect(accountOf([sewn], [], [], [], text)[1]).toEqual({ span: [3, 5], fate: 'joint', text: '-\n' });
    const apart = article(
      { kind: 'paragraph', text: 'har', spans: [[0, 3]], joints: [] },
      { kind: 'paragraph', text: 'bour', spans: [[5, 9]], joints: [] },
    );
    expect(() => accountOf([apart], [], [], [], text)).toThrow(InvariantError);
    expect(accountOf([apart], [], [], [piece], text)[1]).toMatchObject({ fate: 'joint' });
  });
});

describe('no account is written', () => {
  test.each<[string, readonly Article[], readonly Removed[], readonly Furnishing[]]>([
    ['with a hole at the start', [whole], copies, []],
    ['with a hole in the middle', [article(block('title', TITLE))], copies, furniture],
    ['with a hole at the end', [whole], [], furniture],
    [
      'with a hole of one character',
      [article(block('title', TITLE), block('paragraph', FIRST, [20, 23]))],
      copies,
      furniture,
    ],
    [
      'in which a character is kept twice',
      [article(block('title', TITLE), block('paragraph', [9, 18], SECOND))],
      copies,
      furniture,
    ],
    ['in which kept text is a copy, too', [whole], [...copies, { ...copies[0], span: TITLE } as Removed], furniture],
    ['in which furniture is kept', [whole], copies, [...furniture, { span: FIRST, rule: 'page-label' }]],
    [
      'with an empty entry',
      [article(block('title', TITLE, [10, 10]), block('paragraph', FIRST, SECOND))],
      copies,
      furniture,
    ],
    ['beyond the end', [whole], [...copies, { ...copies[0], span: [30, 31] } as Removed], furniture],
  ])('%s', (_, articles, removed, furnished) => {
    expect(() => accountOf(articles, removed, furnished)).toThrow(InvariantError);
  });
});
