import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder, jianbao, PAGE } from './command.ts';

function output(format = 'txt'): { readonly cwd: string; readonly out: string; readonly files: readonly string[] } {
  const cwd = freshFolder();
  jianbao(['clean', PAGE, '-o', 'out', '--format', format], { cwd });
  const out = join(cwd, 'out', 'zhejiang-daily');
  return { cwd, out, files: readdirSync(out).sort() };
}

describe('verify', () => {
  test.each(['txt', 'md', 'json'])('an output as it was written, in %s, is as it was', (format) => {
    const { cwd } = output(format);
    const { code, out } = jianbao(['verify', 'out'], { cwd });
    expect(code).toBe(0);
    expect(out).toBe('as it was  out/zhejiang-daily: 7 articles, 5202 characters\n');
    expect(jianbao(['verify', join('out', 'zhejiang-daily')], { cwd }).code).toBe(0);
  });

  test('an article that was edited is named with its line', () => {
    const { cwd, out, files } = output();
    const file = join(out, files[1] as string);
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [...lines.slice(0, 2), `${lines[2]}!`, ...lines.slice(3)].join('\n'));
    const { code, out: said } = jianbao(['verify', 'out'], { cwd });
    expect(code).toBe(1);
    expect(said).toBe(`differs  out/zhejiang-daily/${files[1]}:3: is not what the ledger says\n`);
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -5)],
    ['lengthened', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('\n')])],
    [
      'with a byte that no text has',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([0xff, 10])]),
    ],
  ])('an article file that is %s differs', (_, change) => {
    const { cwd, out, files } = output();
    const file = join(out, files[0] as string);
    writeFileSync(file, change(readFileSync(file)));
    expect(jianbao(['verify', 'out'], { cwd }).code).toBe(1);
  });

  test('an article file that is missing, and one that is foreign', () => {
    const { cwd, out, files } = output();
    rmSync(join(out, files[2] as string));
    writeFileSync(join(out, 'note.txt'), 'mine');
    const { code, out: said } = jianbao(['verify', 'out'], { cwd });
    expect(code).toBe(1);
    expect(said).toContain(`${files[2]}: is missing`);
    expect(said).toContain('note.txt: is no article of the ledger');
  });

  test.each([
    [
      'a kept character',
      (ledger: string) => ledger.replace('"text":"城市通勤 书香之旅"', '"text":"城市通勤 书香之行"'),
    ],
    ['the source of a copy', (ledger: string) => ledger.replace(/"of":\[\d+/u, '"of":[0')],
    ['its end', (ledger: string) => ledger.slice(0, -40)],
    ['a fate', (ledger: string) => ledger.replace('"fate":"copy"', '"fate":"gone"')],
    ['the sum', (ledger: string) => ledger.replace(/"sha256":"[0-9a-f]{8}/u, '"sha256":"00000000')],
    ['the byte count of raw', (ledger: string) => ledger.replace('"raw":[]', '"raw":[{"at":3,"hex":"ff"}]')],
  ])('a ledger that was edited (%s) differs', (_, change) => {
    const { cwd, out } = output();
    const ledger = join(out, 'ledger.json');
    const changed = change(readFileSync(ledger, 'utf8'));
    expect(changed).not.toBe(readFileSync(ledger, 'utf8'));
    writeFileSync(ledger, changed);
    const { code, out: said, err } = jianbao(['verify', 'out'], { cwd });
    expect([code, err]).toEqual([1, '']);
    expect(said).toMatch(/^differs {2}out\/zhejiang-daily/mu);
  });

  test('a folder that has lost its ledger differs; the others are looked at all the same', () => {
    const { cwd, out } = output();
    jianbao(['clean', '-', '-o', 'out'], { cwd, input: '一行字\n' });
    rmSync(join(out, 'ledger.json'));
    const { code, out: said } = jianbao(['verify', 'out'], { cwd });
    expect(code).toBe(1);
    expect(said).toContain('differs  out/zhejiang-daily/ledger.json: does not exist');
    expect(said).toContain('as it was  out/stdin: 1 article, 4 characters');
  });

  test('a dump with lone surrogates is as it was written', () => {
    const cwd = freshFolder();
    const text = Buffer.from('\ufeff河边换了新路灯\n', 'utf16le');
    writeFileSync(join(cwd, 'page.txt'), Buffer.concat([text, Buffer.from([0x00, 0xd8, 0x2d, 0x4e])]));
    jianbao(['clean', 'page.txt', '-o', 'out'], { cwd });
    expect(jianbao(['verify', 'out'], { cwd }).code).toBe(0);
  });

  test('a folder without any output of jianbao, and none at all', () => {
    const cwd = freshFolder();
    expect(jianbao(['verify', '.'], { cwd })).toMatchObject({ code: 2, out: '' });
    expect(jianbao(['verify', 'gone'], { cwd })).toMatchObject({ code: 2, out: '' });
  });
});
