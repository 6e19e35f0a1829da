/** Input that nobody set in type: the laws hold. What it costs, `bench/hostile.bench.mjs` shows. */
import { describe, expect, test } from 'vitest';
import { account, bind } from '../src/compose/bind.ts';
import { compose } from '../src/compose/compose.ts';
import { reachOf, withRest } from '../src/compose/rest.ts';
import { clean } from '../src/edition.ts';
import type { PageDocument } from '../src/model.ts';
import { split } from '../src/read/split.ts';
import { renderArticle } from '../src/render/articles.ts';
import { articleFileName } from '../src/render/names.ts';
import { restore } from '../src/render/restore.ts';
import { checkPage } from '../src/render/verify.ts';
import { faultsOf } from './support/laws.ts';

const STORY = '河边的路灯换了新的,沿河散步的老人说夜里看路清楚多了。';
const RIVER = '柳岸区的河工天不亮就下水,沿着旧堤一段一段地清淤,到了午后,水面上已经看得见桥影。';
const FOX = 'the quick brown fox ';

/** Every sequence of so many letters stands in it once: no shingle comes twice, and each is like many others. */
function deBruijn(letters: string, length: number): string {
  const size = letters.length;
  const word = new Array<number>(size * length).fill(0);
  const sequence: number[] = [];
  const extend = (at: number, period: number): void => {
    if (at > length) {
      if (length % period === 0) sequence.push(...word.slice(1, period + 1));
      return;
    }
    word[at] = word[at - period] as number;
    extend(at + 1, period);
    for (let letter = (word[at - period] as number) + 1; letter < size; letter += 1) {
      word[at] = letter;
      extend(at + 1, at);
    }
  };
  extend(1, 1);
  return sequence.map((letter) => letters[letter]).join('');
}

/** The Thue-Morse word: full of repeats, and never the same thing three times. */
function thueMorse(length: number): string {
  return Array.from({ length }, (_, at) => '城河'[at.toString(2).replaceAll('0', '').length % 2] as string).join('');
}

function read(dump: string, encoding = 'utf-8'): PageDocument {
  const bytes = Buffer.from(dump);
  const page = clean(bytes, { name: 'page.txt', encoding });
  expect(checkPage(JSON.parse(JSON.stringify(page)))).toEqual([]);
  expect(Buffer.from(restore(page)).equals(bytes)).toBe(true);
  return page;
}

const SMALL: readonly (readonly [string, string])[] = [
  ['one character', '字'],
  ['a space', ' '],
  ['blank lines', '\n\n　\n\t\n\r\n\f\n'],
  ['one character over and over', '的'.repeat(3000)],
  ['one mark over and over', '。'.repeat(3000)],
  ['opening quotes', '“「（《'.repeat(500)],
  ['closing quotes', '”」）》'.repeat(500)],
  ['quotes nested deep', `${'“'.repeat(1000)}话${'”'.repeat(1000)}`],
  ['brackets nested deep, with names', `${'(何以宁 '.repeat(500)}${')'.repeat(500)}`],
  ['right-to-left text', 'كتب الصحفي مقالا طويلا عن النهر.\n\nשלום עולם, זה מאמר ארוך על הנהר.\n\n'.repeat(6)],
  ['right-to-left marks', `\u202e${STORY}\u202c\n\u2067${STORY}\u2069\n\u200f${STORY}`],
  ['emoji', `😀👨‍👩‍👧‍👦🇨🇳👍🏽\n\n${'👨‍👩‍👧‍👦'.repeat(200)}\n${STORY}`],
  ['combining marks', `a${'\u0301'.repeat(2000)}\n${STORY.replace(/./gu, '$&\u0338')}`],
  ['zero-width characters', Array.from(STORY.repeat(4)).join('\u200b')],
  ['lone surrogates, as they are written', '\ufffd\ufffd\n\ufffd字'],
  ['controls and escapes', `\u0000\u0007\u001b[31m红\u001b]0;x\u0007\n\u009b31m${STORY}\u0008\u0008`],
  ['all line ends there are', 'a\nb\r\nc\rd\u2028e\u2029f\vg\fh\u0085i'],
  ['a byte order mark in the middle', `${STORY}\n\ufeff${STORY}`],
  ['characters beyond the basic plane', '𠀀𠮷𡃁'.repeat(300)],
  ['private and unassigned characters', '\ue000\uf8ff\u0378\ufdd0'.repeat(50)],
  ['hyphens at line ends', 'hy-\n'.repeat(400)],
  ['only title lines', '城东菜场开门\n'.repeat(60)],
  ['only name lines', '■ 林知远 许晚晴\n'.repeat(60)],
  ['only furniture', '第07版:专题\n2023年5月17日 星期三\n责编:冉竹\n'.repeat(40)],
  ['only jump lines', '(下转第2版)\n(上接第1版)\n'.repeat(60)],
  ['only captions', '图为菜场一角。\n许晚晴 摄\n'.repeat(40)],
  ['what looks like our own output', '---\ntitle: "x"\n---\n\n{"schema": "jianbao/page@1"}\n'],
];

describe('the laws hold for', () => {
  test.each(SMALL)('%s', (_, dump) => {
    const page = read(dump);
    expect(faultsOf(page, dump)).toEqual([]);
    for (const article of page.articles) {
      const name = articleFileName(article, 'txt');
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\]/u);
      expect(renderArticle(article, 'txt', 'page.txt')).toMatch(/[^\n]\n$/u);
    }
  });

  test('invalid surrogates in UTF-16, in both orders', () => {
    for (const order of ['utf-16le', 'utf-16be']) {
      const units = Uint16Array.from([0x5b57, 0xd800, 0x5b57, 0xdc00, 0xd800, 0xd800, 0x000a, 0xdfff]);
      const bytes = order === 'utf-16le' ? Buffer.from(units.buffer) : Buffer.from(units.buffer).swap16();
      const page = clean(bytes, { name: 'page.txt', encoding: order });
      expect(Buffer.from(restore(page)).equals(bytes)).toBe(true);
      expect(page.findings.map(({ rule }) => rule)).toContain('bad-bytes');
    }
  });
});

const LARGE: readonly (readonly [string, (size: number) => string])[] = [
  ['one line', (size) => STORY.repeat(size / STORY.length)],
  ['one line of words', (size) => FOX.repeat(size / FOX.length)],
  ['one character', (size) => '的'.repeat(size)],
  ['ababab', (size) => 'ab'.repeat(size / 2)],
  ['the same paragraph', (size) => `${STORY}\n\n`.repeat(size / 29)],
  ['the same short line', (size) => '一行\n'.repeat(size / 3)],
  ['short lines', (size) => Array.from({ length: size / 6 }, (_, at) => `第${at}行`).join('\n')],
  [
    'paragraphs that are all alike',
    (size) => Array.from({ length: size / 32 }, (_, at) => `${at}${STORY}`).join('\n\n'),
  ],
  ['a de Bruijn sequence', (size) => deBruijn('城东菜场', 7).repeat(4).slice(0, size)],
  [
    'lines of a de Bruijn sequence',
    (size) =>
      (
        deBruijn('城东菜场', 7)
          .repeat(2)
          .slice(0, size)
          .match(/.{1,40}/gu) ?? []
      ).join('\n'),
  ],
  ['a Thue-Morse word', thueMorse],
  ['quotes nested deep', (size) => '“'.repeat(size / 2) + '”'.repeat(size / 2)],
  ['blank lines', (size) => '\n'.repeat(size)],
  ['letters that are all marks', (size) => '…—·'.repeat(size / 3)],
];

/** Characters: a page has 5,000. */
const SIZE = 24_000;

describe('the laws hold, and an end is reached, for', () => {
  test.each(LARGE)('%s', (_, make) => {
    read(make(SIZE));
  });
});

describe('a limit that is reached is a finding, and the rest goes on', () => {
  test('more lines than are read: what follows is kept as it stands', () => {
    const dump = `${STORY}\n\n　　第二行\r\n第三行。\n\n  ${STORY}\n\n${STORY}\n`;
    const reach = reachOf(dump, 3);
    const read = dump.slice(0, reach);
    const { paragraphs } = split(read);
    const bound = account(read, bind(paragraphs, [{ from: 0, to: paragraphs.length }], [compose(paragraphs, [])]));
    const { articles, ledger, findings } = withRest(dump, reach, bound);
    expect(read.trimEnd().endsWith('第三行。')).toBe(true);
    expect(articles.at(-1)?.blocks.map(({ text }) => text)).toEqual([`${STORY}\n\n${STORY}`]);
    expect(findings.map(({ rule }) => rule)).toEqual(['limit-lines']);
    const { source } = clean(Buffer.from(dump), { name: 'page.txt' });
    expect(checkPage({ schema: 'jianbao/page@1', source, articles, ledger, findings })).toEqual([]);
  });

  test.each(['', '\n', 'a', 'a\nb\nc', 'a\r\n\r\nb\n\nc\n\n\n'])('as many lines as are read, or fewer: %j', (dump) => {
    expect(reachOf(dump, 3)).toBe(dump.length);
  });

  test('a page of more paragraphs than are read together: it is read in parts', () => {
    const { findings, articles } = read('一行\n'.repeat(20_001));
    expect(findings.map(({ rule }) => rule)).toContain('limit-page');
    expect(articles).toHaveLength(2);
  });

  test('a text that comes in more runs than are weighed', () => {
    const lines = Array.from(
      { length: 60 },
      (_, at) => `${STORY}\n\n第${at}号渡口今早开了头班船,船上有${at}个人。\n\n`,
    );
    expect(read(lines.join('')).findings.map(({ rule }) => rule)).toContain('limit-windows');
  });

  test('a flood of copies in a row', () => {
    const lines = Array.from({ length: 700 }, () => `${STORY}\n\n${RIVER}\n\n`);
    expect(read(lines.join('')).findings.map(({ rule }) => rule)).toContain('limit-flood');
  });

  test('a short line beside more copies than are compared', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `河灯照归路${at % 7}\n\n${STORY}\n\n${RIVER}\n\n`);
    expect(read(lines.join('')).findings.map(({ rule }) => rule)).toContain('limit-companions');
  });

  test('a paragraph that shares text with more others than are compared', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `${STORY}${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${at}号渡口。\n\n`);
    expect(read(lines.join('')).findings.map(({ rule }) => rule)).toContain('limit-partners');
  });

  test('a text that stands in more places than are compared', () => {
    expect(read(`${STORY}\n\n`.repeat(60)).findings.map(({ rule }) => rule)).toContain('limit-twins');
  });

  test('a paragraph that no mark parts, longer than a pattern can go back over', () => {
    const text = '的'.repeat(17_000_000);
    const page = clean(new TextEncoder().encode(text), { name: 'page.txt' });
    expect(page.articles.map(({ blocks }) => blocks.map((block) => block.text.length))).toEqual([[text.length]]);
  });
  test('a paragraph longer than is compared', () => {
    expect(read('字'.repeat(1_000_001)).findings.map(({ rule }) => rule)).toContain('limit-length');
  });
});
