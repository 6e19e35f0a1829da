import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { decode } from '../../src/read/decode.ts';
import { encode } from '../../src/read/raw.ts';
import { toBytes } from '../../src/text/encoding.ts';

const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'euc-jp',
  'windows-1252',
] as const;

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const named = (data: Uint8Array, encoding?: string) =>
  decode(data, encoding === undefined ? { name: 'page.txt' } : { name: 'page.txt', encoding });
const back = (data: Uint8Array, encoding?: string): string => {
  const { text, source } = named(data, encoding);
  return encode(text, JSON.parse(JSON.stringify(source))).toString('hex');
};
const hexOf = (data: Uint8Array): string => Buffer.from(data).toString('hex');

/** What the encoding standard makes of the bytes. Of windows-1252 some releases of Node know only ISO 8859-1. */
const standard = (data: Uint8Array, encoding: string): string =>
  encoding === 'windows-1252'
    ? Array.from(data, (byte) => {
        const character = iconv.decode(Buffer.of(byte), encoding);
        return character === '\ufffd' ? String.fromCharCode(byte) : character;
      }).join('')
    : new TextDecoder(encoding, { ignoreBOM: true }).decode(data);

const CHINESE = '清晨六点，渡口的汽笛响了三声。老船工把缆绳解开，又回头看了一眼岸上的茶馆。';
const TRADITIONAL = '清晨六點，渡口的汽笛響了三聲。老船工把纜繩解開，又回頭看了一眼岸上的茶館。';
const JAPANESE = '朝六時、渡し場の汽笛が三度鳴った。年老いた船頭は綱を解き、岸の茶店をもう一度振り返った。';
const KOREAN = '아침 여섯 시에 나루터의 기적이 세 번 울렸다. 늙은 사공은 줄을 풀고 다시 한 번 찻집을 돌아보았다.';
const FRENCH =
  'À six heures, la sirène du bac a retenti trois fois; le vieux passeur détacha le câble et regarda le café.';

describe('the encoding is found', () => {
  test.each([
    ['nothing at all', '', 'utf-8', 'utf-8'],
    ['plain ASCII', '41 42 0a', 'utf-8', 'utf-8'],
    ['a mark of UTF-8', 'ef bb bf e6 b8 a1', 'utf-8', 'bom'],
    ['a mark of UTF-16LE', 'ff fe 21 6e', 'utf-16le', 'bom'],
    ['a mark of UTF-16BE', 'fe ff 6e 21', 'utf-16be', 'bom'],
    ['a mark of UTF-16LE and no more', 'ff fe', 'utf-16le', 'bom'],
    ['valid UTF-8', 'e6 b8 a1 e5 8f a3', 'utf-8', 'utf-8'],
    ['one NUL is no UTF-16', '00 0a', 'utf-8', 'utf-8'],
    ['a letter and a NUL', '61 00', 'utf-8', 'utf-8'],
  ])('%s', (_, hex, encoding, detection) => {
    expect(named(bytes(hex)).source).toMatchObject({ encoding, detection });
  });

  const texts = [
    ['gb18030', CHINESE],
    ['gb18030', TRADITIONAL],
    ['big5', TRADITIONAL],
    ['utf-8', CHINESE],
    ['utf-16le', CHINESE],
    ['utf-16be', CHINESE],
    ['utf-16le', FRENCH],
    ['utf-16be', FRENCH],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['euc-kr', KOREAN],
    ['windows-1252', FRENCH],
  ] as const;

  test.each(texts)('%s: %s', (encoding, text) => {
    const { text: read, source, findings } = named(toBytes(text, encoding));
    expect(source.encoding).toBe(encoding);
    expect(read).toBe(text);
    expect(findings).toEqual([]);
  });

  test.each(texts.filter(([encoding, text]) => text === CHINESE || text === TRADITIONAL || encoding === 'utf-16le'))(
    '%s from any eight characters on: %s',
    (encoding, text) => {
      for (let at = 0; at + 8 <= text.length; at += 1) {
        const part = text.slice(at, at + 8);
        expect(`${named(toBytes(part, encoding)).source.encoding} ${part}`).toBe(`${encoding} ${part}`);
      }
    },
  );

  test.each(texts.filter(([encoding]) => encoding !== 'windows-1252'))(
    '%s with a damaged byte: %s',
    (encoding, text) => {
      // Until the next ASCII character a two-byte decoder may read across the pairs; a dump has line ends.
      const damaged = toBytes(`${text}\n${text}\n`, encoding);
      damaged[12] = 0xff;
      expect(named(damaged).source.encoding).toBe(encoding);
    },
  );

  test('behind any amount of plain ASCII', () => {
    const ascii = Buffer.alloc(40_001, 'a line of plain text\n');
    expect(named(Buffer.concat([ascii, toBytes(CHINESE, 'gb18030')])).source.encoding).toBe('gb18030');
    expect(named(Buffer.concat([ascii, toBytes(TRADITIONAL, 'big5')])).source.encoding).toBe('big5');
  });

  test('the real page in any encoding is the same text', () => {
    const page = readFileSync('fixtures/zhejiang-daily.txt', 'utf8');
    for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const) {
      for (const text of [page, page.replaceAll('\n', '\r\n'), page.replaceAll('\n', '\r')]) {
        const read = named(toBytes(text, encoding));
        expect(read.source.encoding).toBe(encoding);
        expect(read.text).toBe(text);
        expect(read.source.raw).toEqual([]);
      }
    }
  });
});

describe('an encoding that the caller names', () => {
  test.each([
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['cp936', 'gb18030'],
    ['Big5-HKSCS', 'big5'],
    ['cp950', 'big5'],
    ['UTF_16', 'utf-16le'],
    ['latin1', 'windows-1252'],
  ])('%s is %s', (name, encoding) => {
    expect(named(bytes('41'), name).source).toMatchObject({ encoding, detection: 'option' });
  });

  test.each(['ebcdic', '', 'utf-7', '\u001b[31m'])('%j is refused', (name) => {
    expect(() => named(bytes('41'), name)).toThrow(UsageError);
  });
});

describe('findings', () => {
  test('bad bytes are named by where they stand in the dump and in the text', () => {
    const { text, findings } = named(Buffer.concat([toBytes('渡口', 'utf-8'), bytes('ff'), toBytes(CHINESE, 'utf-8')]));
    expect(text).toBe(`渡口\ufffd${CHINESE}`);
    expect(findings).toEqual([{ rule: 'bad-bytes', message: expect.stringContaining('byte 6:'), span: [2, 3] }]);
  });

  test('a binary dump has a bounded list of findings that gives their number', () => {
    const { findings } = named(new Uint8Array(5000).fill(0xff), 'utf-8');
    expect(findings.length).toBeLessThan(50);
    expect(findings.map(({ message }) => message).join()).toMatch(/\d+ places/u);
  });

  test.each([
    ['utf-8', 'gb18030'],
    ['utf-8', 'big5'],
    ['gb18030', 'utf-8'],
    ['big5', 'utf-8'],
    ['gb18030', 'big5'],
    ['big5', 'gb18030'],
    ['gb18030', 'shift_jis'],
    ['utf-16le', 'gb18030'],
  ] as const)('a line in another encoding: %s with a line of %s', (encoding, other) => {
    const dump = [
      toBytes(`${TRADITIONAL}\n`, encoding),
      toBytes(TRADITIONAL, other),
      toBytes(`\n${TRADITIONAL}\n`, encoding),
    ];
    const { source, text, findings } = named(Buffer.concat(dump));
    expect(source.encoding).toBe(encoding);
    const [finding] = findings.filter(({ rule }) => rule === 'other-encoding');
    expect(finding?.message).toContain(other);
    expect(finding?.span?.[0]).toBe(TRADITIONAL.length + 1);
    expect(text.slice(finding?.span?.[1]).trim()).toBe(TRADITIONAL);
  });

  test('characters that the encoder lacks are no bad bytes', () => {
    const { source, findings } = named(bytes('8862'), 'big5');
    expect(findings).toEqual([]);
    expect(hexOf(encode(named(bytes('8862'), 'big5').text, source))).toBe('8862');
  });
});

describe('nothing is lost', () => {
  const LURES = fc.constantFrom(
    ...[0x81, 0x30, 0xa4, 0x40, 0xff, 0xfe, 0x00, 0x0a, 0x0d, 0x1b, 0x8e, 0x8f, 0xd8, 0xdc, 0xe4, 0xbd, 0xa0, 0x84],
    ...[0x31, 0xa2, 0xe3, 0x88, 0x62, 0x39, 0xef, 0xbb, 0xbf, 0x41, 0x80, 0xed, 0xf0, 0xc0, 0x5c, 0x7e],
  );
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(LURES, { maxLength: 60 }).map((list) => Uint8Array.from(list)),
  );
  /** Sound text with a few bytes changed or dropped, where good and bad stand side by side. */
  const damaged = (encoding: (typeof ENCODINGS)[number]) =>
    fc
      .tuple(
        fc.constantFrom(CHINESE, TRADITIONAL, JAPANESE, KOREAN, FRENCH),
        fc.array(fc.tuple(fc.nat(99), fc.oneof(LURES, fc.nat(255))), { maxLength: 4 }),
        fc.nat(3),
      )
      .map(([text, changes, cut]) => {
        const own = Uint8Array.from(toBytes(`${text}\n${text}`, encoding));
        for (const [at, byte] of changes) own[((at * own.length) / 100) | 0] = byte;
        return own.subarray(0, own.length - cut);
      });

  test.each(ENCODINGS)('any bytes read as %s come back, and the text is what the standard says', (encoding) => {
    fc.assert(
      fc.property(fc.oneof(anyBytes, damaged(encoding)), (data) => {
        expect(back(data, encoding)).toBe(hexOf(data));
        expect(named(data, encoding).text).toBe(standard(data, encoding));
      }),
      { numRuns: 400 },
    );
  });

  test('any bytes come back in whatever encoding they are found to be', () => {
    fc.assert(
      fc.property(fc.oneof(anyBytes, ...ENCODINGS.map(damaged)), (data) => {
        const { text, source } = named(data);
        expect(back(data)).toBe(hexOf(data));
        expect(text).toBe(standard(data, source.encoding));
        expect(source).toMatchObject({
          bytes: data.length,
          characters: text.length,
          sha256: createHash('sha256').update(data).digest('hex'),
        });
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['a character cut off at the end', 'utf-8', '0a e5 85 b0 e6 ba f0 a0 80 80 e3 90'],
    ['a lone surrogate', 'utf-16le', '41 00 00 d8 41 00'],
    ['an odd number of bytes', 'utf-16be', '6e 21 00'],
    ['a surrogate in UTF-8', 'utf-8', 'ed a0 80'],
    ['an overlong slash', 'utf-8', 'c0 af'],
    ['two marks', 'utf-8', 'ef bb bf ef bb bf'],
    ['four bytes', 'gb18030', '81 30 81 30 95 32 82 36'],
    ['four bytes broken off before a letter', 'gb18030', 'bf e8 8e bf 84 00 8f fe a0 39 bf a4 d8'],
    ['two ways to write one character', 'big5', 'a1 5a a1 c3 f9 f9 f9 fe a2 cc'],
    ['one sign that is two characters', 'big5', '88 62 88 64 88 a3 88 a5'],
    ['a third byte that does not come', 'euc-jp', '0a 8f ab 50 3f'],
    ['two ways to write one character', 'shift_jis', '87 90 81 e0 fa 54 ed 40'],
    ['every single byte', 'windows-1252', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString('hex')],
    ['NULs', 'utf-8', '00 00 00 41'],
  ])('%s in %s', (_, encoding, hex) => {
    expect(back(bytes(hex), encoding)).toBe(hexOf(bytes(hex)));
  });

  test('raw bytes are few: a bad byte in a page keeps a few bytes, not the line', () => {
    for (const encoding of ['utf-8', 'gb18030', 'big5', 'utf-16le'] as const) {
      const page = Uint8Array.from(toBytes(TRADITIONAL.repeat(50), encoding));
      page[page.length >> 1] = 0xff;
      const kept = named(page, encoding).source.raw.reduce((sum, { hex }) => sum + hex.length / 2, 0);
      expect(kept).toBeLessThan(40);
    }
  });
});
