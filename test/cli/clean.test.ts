import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf, freshFolder, jianbao, PAGE } from './command.ts';

const STORY = '镇上新开了一家书店\n\n书店的主人姓林,他把老屋改成了三间书房,每天傍晚都有孩子来读书。\n';
const OTHER = '河边换了新路灯\n\n路灯比原来的省电一半,沿河散步的老人说夜里看路清楚多了。\n';

/** A folder with two dumps in it. */
function twoDumps(): string {
  const folder = freshFolder();
  writeFileSync(join(folder, 'one.txt'), STORY);
  writeFileSync(join(folder, 'two.txt'), OTHER);
  return folder;
}

describe('into a folder', () => {
  test('the real page becomes seven article files and a ledger', () => {
    const out = join(freshFolder(), 'out');
    const { code, out: said, err } = jianbao(['clean', PAGE, '-o', out]);
    expect([code, said]).toEqual([0, '']);
    const files = readdirSync(join(out, 'zhejiang-daily')).sort();
    expect(files).toHaveLength(8);
    expect(files.at(-1)).toBe('ledger.json');
    expect(files.every((file) => file === 'ledger.json' || /^0\d-.+\.txt$/u.test(file))).toBe(true);
    expect(err).toContain('every character accounted for: 5202 of 5202');
  });

  test('nothing but the output folder is made', () => {
    const folder = twoDumps();
    jianbao(['clean', 'one.txt', '-o', 'out'], { cwd: folder });
    expect(readdirSync(folder).sort()).toEqual(['one.txt', 'out', 'two.txt']);
    expect(readdirSync(join(folder, 'out'))).toEqual(['one']);
  });

  test('an output that exists is left alone', () => {
    const folder = twoDumps();
    jianbao(['clean', 'one.txt', '-o', 'out'], { cwd: folder });
    const before = contentsOf(folder);
    const { code, err } = jianbao(['clean', 'one.txt', 'two.txt', '-o', 'out'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain('out/one exists');
    expect(contentsOf(folder)).toEqual(before);
  });

  test('--force replaces it whole', () => {
    const folder = twoDumps();
    jianbao(['clean', 'one.txt', '-o', 'out'], { cwd: folder });
    writeFileSync(join(folder, 'out', 'one', 'note.txt'), 'mine');
    expect(jianbao(['clean', 'one.txt', '-o', 'out', '--force'], { cwd: folder }).code).toBe(0);
    expect(readdirSync(join(folder, 'out', 'one')).sort()).toEqual(['01-镇上新开了一家书店.txt', 'ledger.json']);
    expect(readdirSync(join(folder, 'out'))).toEqual(['one']);
  });

  test('--force does not replace what holds the dump', () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'page'));
    writeFileSync(join(folder, 'page', 'page.txt'), STORY);
    writeFileSync(join(folder, 'bare'), STORY);
    const before = contentsOf(folder);
    expect(jianbao(['clean', 'page/page.txt', '-o', '.', '--force'], { cwd: folder }).code).toBe(2);
    expect(jianbao(['clean', 'bare', '-o', '.', '--force'], { cwd: folder }).code).toBe(2);
    expect(contentsOf(folder)).toEqual(before);
  });

  test.each(['txt', 'md', 'json'])('--format %s gives files of that kind', (format) => {
    const folder = twoDumps();
    expect(jianbao(['clean', 'one.txt', '-o', 'out', '--format', format], { cwd: folder }).code).toBe(0);
    expect(readdirSync(join(folder, 'out', 'one')).sort()).toEqual([`01-镇上新开了一家书店.${format}`, 'ledger.json']);
  });

  test('--quiet says nothing', () => {
    const folder = twoDumps();
    expect(jianbao(['clean', 'one.txt', '-o', 'out', '-q'], { cwd: folder })).toMatchObject({
      code: 0,
      out: '',
      err: '',
    });
  });
});

describe('to standard output', () => {
  test('txt and md: articles one after the other, also over several dumps', () => {
    const cwd = twoDumps();
    expect(jianbao(['clean', 'one.txt', 'two.txt', '-o', '-'], { cwd }).out).toBe(`${STORY}\n${OTHER}`);
    const { out } = jianbao(['clean', 'one.txt', 'two.txt', '-o', '-', '--format', 'md'], { cwd });
    expect(out.match(/^title: /gmu)).toHaveLength(2);
    expect(out).toContain('\n\n---\ntitle: ');
  });

  test('json: a page document a line, in the order of the paths', () => {
    const lines = jianbao(['clean', 'two.txt', 'one.txt', '-o', '-', '--format', 'json'], { cwd: twoDumps() })
      .out.trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).source.name)).toEqual(['one.txt', 'two.txt']);
  });

  test('nothing is written to the disk', () => {
    const cwd = twoDumps();
    jianbao(['clean', 'one.txt', '-o', '-'], { cwd });
    expect(readdirSync(cwd)).toEqual(['one.txt', 'two.txt']);
  });
});

describe('what is read', () => {
  test('standard input', () => {
    const cwd = freshFolder();
    expect(jianbao(['clean', '-', '-o', 'out'], { cwd, input: STORY }).code).toBe(0);
    expect(readdirSync(join(cwd, 'out', 'stdin'))).toHaveLength(2);
  });

  test('a pattern', () => {
    const cwd = twoDumps();
    expect(jianbao(['clean', '*.txt', '-o', 'out'], { cwd }).code).toBe(0);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['one', 'two']);
  });

  test('a folder: its .txt files at any depth, none that is hidden', () => {
    const cwd = twoDumps();
    mkdirSync(join(cwd, 'deep', 'er'), { recursive: true });
    mkdirSync(join(cwd, '.hidden'));
    for (const name of ['deep/er/three.TXT', 'deep/four.md', '.hidden/five.txt', '.six.txt'])
      writeFileSync(join(cwd, name), STORY);
    expect(jianbao(['clean', '.', '-o', 'out'], { cwd }).code).toBe(0);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['one', 'three', 'two']);
  });

  test('what jianbao has written is no dump: a second run over the folder gives the same', () => {
    const cwd = twoDumps();
    jianbao(['clean', '.', '-o', 'out'], { cwd });
    const before = contentsOf(cwd);
    expect(jianbao(['clean', '.', '-o', 'out', '--force'], { cwd }).code).toBe(0);
    expect(jianbao(['clean', '**/*.txt', '-o', 'out', '--force'], { cwd }).code).toBe(0);
    expect(contentsOf(cwd)).toEqual(before);
  });

  test('one file by several names is one dump', () => {
    const cwd = twoDumps();
    symlinkSync('one.txt', join(cwd, 'zzz.txt'));
    jianbao(['clean', 'one.txt', './one.txt', 'zzz.txt', '-o', 'out'], { cwd });
    expect(readdirSync(join(cwd, 'out'))).toEqual(['one']);
  });

  test('dumps of one name get numbers by their paths, whatever the order of the arguments', () => {
    const cwd = freshFolder();
    for (const [folder, text] of [
      ['a', STORY],
      ['b', OTHER],
      ['c', STORY],
    ] as const) {
      mkdirSync(join(cwd, folder));
      writeFileSync(join(cwd, folder, folder === 'c' ? 'Page.txt' : 'page.txt'), text);
    }
    jianbao(['clean', 'a/page.txt', 'b/page.txt', 'c/Page.txt', '-o', 'x'], { cwd });
    jianbao(['clean', 'c/Page.txt', 'b/page.txt', 'a/page.txt', '-o', 'y'], { cwd });
    expect(readdirSync(join(cwd, 'x')).sort()).toEqual(['Page-3', 'page', 'page-2']);
    expect(contentsOf(join(cwd, 'x'))).toEqual(contentsOf(join(cwd, 'y')));
  });

  test('some cannot be read: said, the others done, exit 1', () => {
    const cwd = twoDumps();
    const { code, err } = jianbao(['clean', 'one.txt', 'gone.txt', 'no*thing', '-o', 'out'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('gone.txt: does not exist');
    expect(err).toContain('no*thing: matches no file');
    expect(readdirSync(join(cwd, 'out'))).toEqual(['one']);
  });

  test('none can be read: exit 2, and no output folder', () => {
    const cwd = freshFolder();
    mkdirSync(join(cwd, 'empty'));
    const { code, err } = jianbao(['clean', 'gone.txt', 'empty', '-o', 'out'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('empty: holds no .txt file');
    expect(readdirSync(cwd)).toEqual(['empty']);
  });

  test.each([
    ['an empty dump', ''],
    ['only blank lines', '\n\n \n'],
    ['a dump without any Chinese', 'The river rose\n\nThe river rose two feet overnight, the warden said on Monday.\n'],
    ['one character', '字'],
  ])('%s is no failure', (_, text) => {
    const { code, err, out } = jianbao(['clean', '-', '-o', '-', '--format', 'json'], { input: text });
    expect(code).toBe(0);
    expect(JSON.parse(out).source.characters).toBe(text.length);
    expect(err).toContain(`every character accounted for: ${text.length} of ${text.length}`);
  });
});

describe('encodings', () => {
  const decoder = new TextDecoder();
  const text = decoder.decode(readFileSync(PAGE));
  const articles = (bytes: Uint8Array, ...more: string[]) => {
    const { code, out } = jianbao(['clean', '-', '-o', '-', '--format', 'json', ...more], { input: bytes });
    expect(code).toBe(0);
    const page = JSON.parse(out);
    return {
      encoding: page.source.encoding,
      texts: page.articles.map((article: { blocks: { text: string }[] }) => article.blocks.map((block) => block.text)),
    };
  };
  const expected = articles(readFileSync(PAGE)).texts;

  test.each([
    ['utf-16le', 'without a mark', Buffer.from(text, 'utf16le')],
    ['utf-16le', 'with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', 'with a mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['utf-8', 'with CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['utf-8', 'with a mark', Buffer.from(`\ufeff${text}`)],
  ])('the real page as %s %s gives the same articles', (encoding, _, bytes) => {
    expect(articles(bytes)).toEqual({ encoding, texts: expected });
  });

  test('and as GB18030, found or said', async () => {
    const { default: iconv } = await import('iconv-lite');
    const bytes = iconv.encode(text, 'gb18030');
    expect(articles(bytes)).toEqual({ encoding: 'gb18030', texts: expected });
    expect(articles(bytes, '--encoding', 'GBK')).toEqual({ encoding: 'gb18030', texts: expected });
  });

  test('an encoding that nobody knows is refused', () => {
    const { code, err } = jianbao(['clean', '-', '-o', '-', '--encoding', 'martian'], { input: STORY });
    expect([code, err.includes('martian'), err.includes('gb18030')]).toEqual([2, true, true]);
  });
});

describe('the terminal', () => {
  const HOSTILE = `\u001b[31m红色的标题\u001b]0;x\u0007\n\n${'河边的路灯换了新的,沿河散步的老人说夜里看路清楚多了。'.repeat(2)}\n`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const RAW = /[\u0000-\u0009\u000b-\u001f\u007f]/u;

  test('escape sequences of a dump reach neither the summary nor a file name', () => {
    const cwd = freshFolder();
    writeFileSync(join(cwd, 'a\u001b[7mb.txt'), HOSTILE);
    const { code, err } = jianbao(['clean', '.', 'x\u001b[1m', '-o', 'out'], { cwd });
    expect(code).toBe(1);
    expect(err).not.toMatch(RAW);
    const names = Object.keys(contentsOf(join(cwd, 'out')));
    expect(names).toHaveLength(2);
    expect(names.join('')).not.toMatch(RAW);
  });

  test('copies of the same run give the same bytes, whatever the locale and the time zone', () => {
    const cwd = freshFolder();
    cpSync(PAGE, join(cwd, 'page.txt'));
    jianbao(['clean', 'page.txt', '-o', 'x'], { cwd, env: { LC_ALL: 'C', TZ: 'UTC' } });
    jianbao(['clean', 'page.txt', '-o', 'y'], {
      cwd,
      env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR', TZ: 'Asia/Shanghai' },
    });
    expect(contentsOf(join(cwd, 'x'))).toEqual(contentsOf(join(cwd, 'y')));
  });
});
