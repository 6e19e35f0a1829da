import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../src/edition.ts';
import { restore } from '../src/render/restore.ts';
import {
  copyFaults,
  faultsOf,
  inventionFaults,
  partitionFaults,
  repeatFaults,
  replayFaults,
  restoredText,
} from './support/laws.ts';
import { bindings, boundPages } from './support/many-pages.ts';
import { families, woundedPage } from './support/wounds.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const cleaned = (text: string) => clean(bytesOf(text), { name: 'page.txt' });
/** A few stray bytes may be read in another encoding; here it is the text that matters. */
const cleanedAsUtf8 = (text: string) => clean(bytesOf(text), { name: 'page.txt', encoding: 'utf-8' });

/** Any generated page; fast-check prints the family and the seed when a law breaks. */
const pages = fc.record({ family: fc.constantFrom(...families), seed: fc.integer({ min: 1, max: 100_000 }) });

/** Text that looks a little like a page: pieces of every kind, in any order, between any line ends. */
const pieces = fc.constantFrom(
  '城东菜场清晨六点开门,',
  '摊主们已经摆好了蔬菜和豆制品。',
  '(何以宁)',
  '（下转第2版）',
  '■ 林知远 许晚晴',
  '图为菜场一角。',
  '许晚晴 摄',
  '第07版:专题',
  '　　',
  ' ',
  '“',
  '”',
  '。',
  ',',
  '\u3000',
  '\ufeff',
  '本报讯(记者 盛夏)',
  '责编:冉竹',
  '菜场里开出读书角',
  '2023年5月17日',
  'The market opened at six',
  'hy-\nphen',
  '\f',
  '\t',
  '\u0000',
  '\u200b',
  '😀',
  'é',
  '〇',
  '——',
  '在豆腐摊和干货铺之间,原来是一块堆放泡沫箱的空地,今年春节过后摊主们把它清理出来,摆上两只旧书架和六张小板凳。',
);
const lineEnds = fc.constantFrom('\n', '\n\n', '\r\n', '\r', '', '\n\n\n', '\u2028');
const scraps = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 4, arbitrary: pieces },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      ),
      lineEnds,
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.flat().join(''));
/** Lone surrogates do not survive UTF-8; what stands in a dump is what decoding gives. */
const wellFormed = (text: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(text));

describe('on generated pages', () => {
  const runs = { numRuns: 60 };

  test('partition: every character is accounted for once', () => {
    fc.assert(
      fc.property(pages, ({ family, seed }) => {
        const { dump } = woundedPage(family, seed);
        expect(partitionFaults(cleaned(dump), dump)).toEqual([]);
      }),
      runs,
    );
  });

  test('replay: every block is its spans and joints', () => {
    fc.assert(
      fc.property(pages, ({ family, seed }) => {
        const { dump } = woundedPage(family, seed);
        expect(replayFaults(cleaned(dump), dump)).toEqual([]);
      }),
      runs,
    );
  });

  test('a hash proves nothing: every copy is alike to kept text that it names', () => {
    fc.assert(
      fc.property(pages, ({ family, seed }) => {
        const { dump } = woundedPage(family, seed);
        expect(copyFaults(cleaned(dump), dump)).toEqual([]);
      }),
      runs,
    );
  });

  test('nothing is invented', () => {
    fc.assert(
      fc.property(pages, ({ family, seed }) => {
        const { dump } = woundedPage(family, seed);
        expect(inventionFaults(cleaned(dump))).toEqual([]);
      }),
      runs,
    );
  });

  test('restore: the page document gives the dump back, byte for byte', () => {
    fc.assert(
      fc.property(pages, ({ family, seed }) => {
        const { dump } = woundedPage(family, seed);
        const page = JSON.parse(JSON.stringify(cleaned(dump)));
        expect(Buffer.from(restore(page)).equals(bytesOf(dump))).toBe(true);
        expect(restoredText(page)).toBe(dump);
      }),
      runs,
    );
  });

  test('determinism: the same bytes give the same page document', () => {
    fc.assert(
      fc.property(pages, pages, (one, between) => {
        const { dump } = woundedPage(one.family, one.seed);
        const first = JSON.stringify(cleaned(dump));
        cleaned(woundedPage(between.family, between.seed).dump);
        expect(JSON.stringify(cleaned(dump))).toBe(first);
      }),
      { numRuns: 30 },
    );
  });

  test.each([['noise', 8451]] as const)(
    '%s %d: what cannot be read beside the text that it would repeat stays',
    (family, seed) => {
      const { dump } = woundedPage(family, seed);
      expect(faultsOf(cleaned(dump), dump)).toEqual([]);
    },
  );

  test('idempotence: a cleaned article, cleaned again, has no copy and no furniture and the same text', () => {
    fc.assert(
      fc.property(pages, ({ family, seed }) => {
        expect(repeatFaults(cleaned(woundedPage(family, seed).dump), cleaned)).toEqual([]);
      }),
      runs,
    );
  });
});

describe('on dumps of several pages', () => {
  const dumps = fc.record({
    binding: fc.constantFrom(...bindings),
    families: fc.array(fc.constantFrom(...families), { minLength: 2, maxLength: 5 }),
    seed: fc.integer({ min: 1, max: 100_000 }),
  });

  test('all laws hold', () => {
    fc.assert(
      fc.property(dumps, ({ binding, families: own, seed }) => {
        const parts = boundPages(binding, own, seed);
        const dump = parts.join('');
        const page = cleaned(dump);
        expect(faultsOf(page, dump)).toEqual([]);
        expect(Buffer.from(restore(JSON.parse(JSON.stringify(page)))).equals(bytesOf(dump))).toBe(true);
        expect(JSON.stringify(cleaned(dump))).toBe(JSON.stringify(page));
      }),
      { numRuns: 20 },
    );
  });
});

describe('on any text', () => {
  test('all laws hold for scraps of pages', () => {
    fc.assert(
      fc.property(scraps, (scrap) => {
        const dump = wellFormed(scrap);
        const page = cleanedAsUtf8(dump);
        expect(faultsOf(page, dump)).toEqual([]);
        expect(Buffer.from(restore(page)).equals(bytesOf(dump))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('all laws hold for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (any) => {
        const dump = wellFormed(any);
        const page = cleanedAsUtf8(dump);
        expect(faultsOf(page, dump)).toEqual([]);
        expect(Buffer.from(restore(page)).equals(bytesOf(dump))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['nothing', ''],
    ['a line end', '\n'],
    ['a character', '报'],
    ['blank lines', '\n \n　\n'],
    ['a byte order mark', '\ufeff'],
    ['one long line', '报'.repeat(5000)],
    ['one paragraph many times', `${'同一段话反复出现在版面上,读者看了也会觉得奇怪。\n\n'.repeat(40)}`],
    ['no final line end', '标题\n\n正文一段。'],
    [
      'a page label that recurs beside a text that recurs',
      '2023年6月9星期五\n第5版\nw生学会了?卯算在秋天?一IW?\n第5版\n生学会了?卯｢ｪﾅ算在秋天?一｢',
    ],
    [
      'a page label with a hyphen, seen when its article was read again',
      '第07版:专题hy-\nphen\n菜场里开出读书角\n\n\n■ 林知远 许晚晴\n',
    ],
    ...[
      ['𳑺ꀀ', '𳑺'],
      ['😀ꀀ', '😀'],
      ['😀😃', '😀😄'],
      ['🇨🇳好', '🇨🇳'],
      ['🄰好', '🄰'],
    ].map(([one, other]) => {
      const long = '在豆腐摊和干货铺之间,原来是一块堆放泡沫箱的空地,今年春节过后摊主们把它清理出来。';
      return [`copies beside ${one} and ${other}`, `${long}\n\n${one}\n\n${long}\n\n${other}\n`];
    }),
  ])('all laws hold for %s', (_, dump = '') => {
    const page = cleanedAsUtf8(dump);
    expect(faultsOf(page, dump)).toEqual([]);
    expect(Buffer.from(restore(page)).equals(bytesOf(dump))).toBe(true);
  });
});
