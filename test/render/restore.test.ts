import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/edition.ts';
import { InvariantError } from '../../src/errors.ts';
import type { PageDocument } from '../../src/model.ts';
import { restore, restoreText } from '../../src/render/restore.ts';
import { toBytes } from '../../src/text/encoding.ts';

const page: PageDocument = {
  schema: 'jianbao/page@1',
  source: {
    name: 'page.txt',
    encoding: 'utf-8',
    detection: 'utf-8',
    bytes: 0,
    characters: 16,
    sha256: '',
    raw: [],
  },
  articles: [
    {
      id: '01',
      title: null,
      kicker: null,
      deck: null,
      byline: [],
      dateline: null,
      signoff: [],
      blocks: [
        {
          kind: 'paragraph',
          text: '渡口的汽笛',
          spans: [
            [6, 8],
            [1, 4],
          ],
          joints: [''],
        },
      ],
      damage: [],
    },
  ],
  ledger: [
    { span: [0, 1], fate: 'blank', text: '\n' },
    { span: [1, 4], fate: 'kept', article: '01', block: 0 },
    { span: [4, 6], fate: 'joint', text: '\r\n' },
    { span: [6, 8], fate: 'kept', article: '01', block: 0 },
    { span: [8, 10], fate: 'copy', of: [2, 4], similarity: 1, rule: 'equal' },
    { span: [10, 12], fate: 'copy', of: [6, 8], similarity: 0.5, rule: 'near', text: '渡日' },
    { span: [12, 16], fate: 'furniture', rule: 'page-label', text: '第2版。' },
  ],
  findings: [],
};

const changed = (ledger: readonly unknown[]): PageDocument => ({ ...page, ledger: ledger as PageDocument['ledger'] });

describe('the text comes from the ledger and the blocks', () => {
  test('kept from the block, copies from what they repeat or from their own text, the rest from the entries', () => {
    expect(restoreText(page)).toBe('\n的汽笛\r\n渡口汽笛渡日第2版。');
  });

  test.each([
    ['a hole', page.ledger.filter((_, index) => index !== 2)],
    ['an overlap', page.ledger.map((entry, index) => (index === 1 ? { ...entry, span: [0, 4] } : entry))],
    ['an end that is missing', page.ledger.slice(0, -1)],
    ['text of another length', page.ledger.map((entry, index) => (index === 6 ? { ...entry, text: '第2版' } : entry))],
    ['a block that is not there', page.ledger.map((entry, index) => (index === 1 ? { ...entry, block: 7 } : entry))],
    ['no text', page.ledger.map((entry, index) => (index === 0 ? { span: [0, 1], fate: 'blank' } : entry))],
    ['a copy of a joint', page.ledger.map((entry, index) => (index === 4 ? { ...entry, of: [4, 6] } : entry))],
    ['a copy across two spans', page.ledger.map((entry, index) => (index === 4 ? { ...entry, of: [3, 7] } : entry))],
  ])('%s is an error, not a wrong dump', (_, ledger) => {
    expect(() => restoreText(changed(ledger))).toThrow(InvariantError);
  });

  test('an encoding that nobody knows is an error', () => {
    expect(() => restore({ ...page, source: { ...page.source, encoding: 'ebcdic' } })).toThrow(InvariantError);
  });
});

describe('the bytes come back', () => {
  const roundTrip = (bytes: Uint8Array, encoding?: string): string => {
    const options = encoding === undefined ? { name: 'page.txt' } : { name: 'page.txt', encoding };
    return Buffer.from(restore(JSON.parse(JSON.stringify(clean(bytes, options))))).toString('hex');
  };
  const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

  const dumps = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));

  test('there are dumps to try', () => {
    expect(dumps.length).toBeGreaterThan(15);
  });

  test.each(dumps)(
    '%s, with any line ends, in any encoding',
    (name) => {
      const text = readFileSync(join('fixtures', name), 'utf8');
      for (const [encoding, end] of [
        ['utf-8', '\n'],
        ['utf-8', '\r\n'],
        ['gb18030', '\r'],
        ['big5', '\n'],
        ['utf-16le', '\r\n'],
        ['utf-16be', '\n'],
      ] as const) {
        const bytes = toBytes(text.replaceAll('\n', end), encoding);
        expect(roundTrip(bytes, encoding)).toBe(hexOf(bytes));
      }
    },
    120_000,
  );

  test('arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(roundTrip(bytes)).toBe(hexOf(bytes));
      }),
      { numRuns: 500 },
    );
  });
});
