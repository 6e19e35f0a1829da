import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import { articleFileName, folderName, safeName } from '../../src/render/names.ts';

describe('safe names', () => {
  test.each([
    ['镇上新开了一家书店', '镇上新开了一家书店.txt'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j.txt'],
    ['../../etc/passwd', '_.._etc_passwd.txt'],
    ['  .hidden. ', 'hidden.txt'],
    ['', 'untitled.txt'],
    ['...', 'untitled.txt'],
    ['a\tb\n c', 'ab c.txt'],
    ['\u001b[31m红', '[31m红.txt'],
    ['abc\u202egpj.exe\u200b', 'abcgpj.exe.txt'],
    ['\ud800a', 'a.txt'],
    ['e\u0301', '\u00e9.txt'],
    ['e\u200d\u0301', '\u00e9.txt'],
    ['CON', '_CON.txt'],
    ['com1', '_com1.txt'],
    ['LPT¹', '_LPT¹.txt'],
    ['aux.2024', '_aux.2024.txt'],
    ['console', 'console.txt'],
    ['引号“与”省略…', '引号“与”省略….txt'],
  ])('%j', (text, expected) => {
    expect(safeName(text, '.txt')).toBe(expected);
  });

  test('are cut between graphemes, to 200 bytes with the ending', () => {
    expect(safeName('字'.repeat(300), '.txt')).toBe(`${'字'.repeat(65)}.txt`);
    expect(safeName(`${'字'.repeat(65)}xy`, '.txt')).toBe(`${'字'.repeat(65)}x.txt`);
    const flags = safeName('🇨🇳'.repeat(100), '.md');
    expect(flags).toBe(`${'🇨🇳'.repeat(24)}.md`);
    expect(safeName(`${'字'.repeat(60)}. . . . . . . . . . . . . . . .x`, '.txt')).toBe(`${'字'.repeat(60)}.txt`);
  });

  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('.', ' ', '/', '\\', '\u0000', '\u202e', '字', 'e', '\u0301', '\ud83d', 'con', '\u3000'),
      maxLength: 300,
    }),
  );

  test('whatever the text, they stay in their folder on every system', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('', '.txt', '.json', '-12'), (text, ending) => {
        const name = safeName(text, ending);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name).toBe(name.normalize('NFC'));
        expect(name.endsWith(ending)).toBe(true);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]|^[. ]|[. ]$|^(?:con|nul)(?:\.|$)/iu);
        expect(name.length).toBeGreaterThan(ending.length);
        expect(safeName(text, ending)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['page.txt', 1, 'page'],
  ['a/b/浙江日报.2024.txt', 1, '浙江日报.2024'],
  ['page.txt', 3, 'page-3'],
  ['.hidden', 1, 'hidden'],
  ['-', 1, 'stdin'],
  ['C:\\pages\\nul.txt', 1, '_nul'],
])('the folder of %s, number %i, is %s', (dump, number, expected) => {
  expect(folderName(dump, number)).toBe(expected);
});

test('a long name keeps room for its number', () => {
  expect(folderName(`${'字'.repeat(99)}.txt`, 12)).toBe(`${'字'.repeat(65)}-12`);
});

describe('article files', () => {
  const article = (id: string, title: string | null, text = ''): Article => ({
    ...{ id, title, kicker: null, deck: null, byline: [], dateline: null, signoff: [], damage: [] },
    blocks: text === '' ? [] : [{ kind: 'paragraph', text, spans: [], joints: [] }],
  });

  test.each([
    [article('01', '城市通勤 书香之旅'), '01-城市通勤 书香之旅.txt'],
    [article('02', null, '据记者了解,今年上半年,东阳经济'), '02-据记者了解,今年上半年,.txt'],
    [article('03', null), '03-.txt'],
    [article('04', '😀'.repeat(2), ''), '04-😀😀.txt'],
  ])('%#', (one, expected) => {
    expect(articleFileName(one, 'txt')).toBe(expected);
  });

  test('titles that differ only in case, or in nothing, give different files', () => {
    const names = [article('01', 'The Mill'), article('02', 'THE MILL'), article('03', 'The Mill')].map((one) =>
      articleFileName(one, 'txt').toLowerCase(),
    );
    expect(new Set(names).size).toBe(3);
  });
});
