import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesOf } from '../../src/cli/restore.ts';
import { freshFolder, jianbao, PAGE } from './command.ts';

const TEXT = '镇上新开了一家书店\r\n\r\n书店的主人姓林,每天傍晚都有孩子来读书。\r\n';
const DUMPS: readonly (readonly [string, Uint8Array])[] = [
  ['the real page', readFileSync(PAGE)],
  ['nothing', Buffer.alloc(0)],
  ['CRLF', Buffer.from(TEXT)],
  ['mixed line ends and no final newline', Buffer.from('一\r二\n三\r\n\n四')],
  ['a mark at its start', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16', Buffer.from(TEXT, 'utf16le')],
  [
    'a lone surrogate in UTF-16',
    Buffer.concat([Buffer.from(`\ufeff${TEXT}`, 'utf16le'), Buffer.from([0x00, 0xd8, 0x61, 0])]),
  ],
  ['bad bytes', Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff, 0xc0, 0x80, 0x0a]), Buffer.from(TEXT)])],
  ['NULs', Buffer.from(`${TEXT}\0\0${TEXT}`)],
];

describe('restore', () => {
  test.each(DUMPS)('a dump with %s comes back byte for byte, to a file and to standard output', (_, bytes) => {
    const cwd = freshFolder();
    writeFileSync(join(cwd, 'page.txt'), bytes);
    expect(jianbao(['clean', 'page.txt', '-o', 'out'], { cwd }).code).toBe(0);
    expect(jianbao(['restore', 'out', '-o', 'back'], { cwd }).code).toBe(0);
    expect(readFileSync(join(cwd, 'back', 'page.txt'))).toEqual(Buffer.from(bytes));
    expect(jianbao(['restore', join('out', 'page'), '-o', '-'], { cwd }).bytes).toEqual(Buffer.from(bytes));
  });

  test('from the ledgers alone: the article files may be gone', () => {
    const cwd = freshFolder();
    jianbao(['clean', PAGE, '-o', 'out'], { cwd });
    const ledger = readFileSync(join(cwd, 'out', 'zhejiang-daily', 'ledger.json'));
    mkdirSync(join(cwd, 'alone'));
    writeFileSync(join(cwd, 'alone', 'ledger.json'), ledger);
    expect(jianbao(['restore', 'alone', '-o', '-'], { cwd }).bytes).toEqual(readFileSync(PAGE));
  });

  test('standard output takes one dump only', () => {
    const cwd = twoOutputs();
    const { code, err, out } = jianbao(['restore', 'out', '-o', '-'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('holds 2 dumps');
  });

  test('a file that exists is left alone, and no other is written; --force replaces it', () => {
    const cwd = twoOutputs();
    mkdirSync(join(cwd, 'back'));
    writeFileSync(join(cwd, 'back', 'two.txt'), 'mine');
    expect(jianbao(['restore', 'out', '-o', 'back'], { cwd }).code).toBe(2);
    expect(readdirSync(join(cwd, 'back'))).toEqual(['two.txt']);
    expect(readFileSync(join(cwd, 'back', 'two.txt'), 'utf8')).toBe('mine');
    expect(jianbao(['restore', 'out', '-o', 'back', '--force'], { cwd }).code).toBe(0);
    expect(readFileSync(join(cwd, 'back', 'two.txt'), 'utf8')).toBe(`2${TEXT}`);
  });

  test.each([
    ['a character', (ledger: string) => ledger.replace('书店的主人', '书店的客人')],
    ['a span', (ledger: string) => ledger.replace('"span":[0,', '"span":[1,')],
    ['the raw bytes', (ledger: string) => ledger.replace('"raw":[]', '"raw":[{"at":999,"hex":"zz"}]')],
    ['the encoding', (ledger: string) => ledger.replace('"encoding":"utf-8"', '"encoding":"martian"')],
    ['its end', (ledger: string) => ledger.slice(0, -40)],
    ['all', () => ''],
    ['its shape', () => '{"schema":"jianbao/page@1"}'],
  ])('a ledger that was changed (%s) gives no dump, and that is said; the others come back', (_, change) => {
    const cwd = twoOutputs();
    const ledger = join(cwd, 'out', 'one', 'ledger.json');
    const changed = change(readFileSync(ledger, 'utf8'));
    expect(changed).not.toBe(readFileSync(ledger, 'utf8'));
    writeFileSync(ledger, changed);
    const { code, err } = jianbao(['restore', 'out', '-o', 'back'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain(join('out', 'one'));
    expect(err).not.toMatch(/defect|\n {4}at /u);
    expect(readdirSync(join(cwd, 'back'))).toEqual(['two.txt']);
    expect(jianbao(['restore', join('out', 'one'), '-o', 'more'], { cwd }).code).toBe(2);
  });

  test('a name from a ledger does not lead out of the folder', () => {
    const cwd = twoOutputs();
    const ledger = join(cwd, 'out', 'one', 'ledger.json');
    writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('"name":"one.txt"', '"name":"../../one.txt"'));
    jianbao(['restore', join('out', 'one'), '-o', 'back'], { cwd });
    expect(readdirSync(join(cwd, 'back'))).toEqual(['_.._one.txt']);
  });
});

test.each([
  [
    ['a.txt', 'a.txt', 'A.TXT'],
    ['a.txt', 'a-2.txt', 'A-3.TXT'],
  ],
  [
    ['.hidden', 'stdin', '..', ''],
    ['hidden', 'stdin', 'untitled', 'untitled-2'],
  ],
  [['v1.第二版的很长的一段名字而不是扩展名'], ['v1.第二版的很长的一段名字而不是扩展名']],
  [
    ['a/b.txt', 'c.t/t'],
    ['a_b.txt', 'c.t_t'],
  ],
])('%j is restored as %j', (names, expected) => {
  expect(namesOf(names)).toEqual(expected);
});

function twoOutputs(): string {
  const cwd = freshFolder();
  writeFileSync(join(cwd, 'one.txt'), TEXT);
  writeFileSync(join(cwd, 'two.txt'), `2${TEXT}`);
  expect(jianbao(['clean', 'one.txt', 'two.txt', '-o', 'out'], { cwd }).code).toBe(0);
  return cwd;
}
