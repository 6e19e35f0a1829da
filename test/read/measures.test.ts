import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/read/lines.ts';
import { measureLines, solidSpans } from '../../src/read/measures.ts';

const measured = (text: string) => measureLines(text, readLines(text));
const pieces = (text: string) => solidSpans(text, [0, text.length]).map(([from, to]) => text.slice(from, to));

describe('the first unit that may not be broken', () => {
  it.each([
    ['河道清淤', 2],
    ['河，道', 4],
    ['河,道', 3],
    ['“河道', 4],
    ['《河》', 6],
    ['2007年', 4],
    ['99.5%的', 5],
    ['——河', 4],
    ['WTO的', 3],
    ['river bank', 6],
    ['mid-stream', 5],
  ])('of %s takes %d columns', (text, columns) => {
    expect(measured(text)[0]?.lead).toBe(columns);
  });
});

describe('what the setting may have added', () => {
  it('is a quarter of a square beside Latin letters and digits', () => {
    expect(measured('于2007年')[0]?.give).toBe(1);
  });
  it('is a column for each mark that was made half as wide since', () => {
    expect(measured('河道,两岸:堤')[0]?.give).toBe(2);
    expect(measured('河道，两岸：堤')[0]?.give).toBe(0);
  });
});

describe('letter-spaced lines', () => {
  it.each(['该 书 于 2007 年 印 行', '該 書 於 2007 年 印 行', '根 据 工 作 需 要 ， 1998 年 10'])(
    '%s is one',
    (text) => {
      expect(measured(text)[0]?.isSpaced).toBe(true);
      expect(pieces(text).join('')).toBe(text.replaceAll(' ', ''));
    },
  );
  it('keeps the spaces between words of letters', () => {
    expect(pieces('由 芦 城 出 版 社 与 New Harbour Press 印 行').join('')).toBe('由芦城出版社与New Harbour Press印行');
  });
  it.each([
    '李 明 王 芳',
    '迎峰度夏 科技护航 共建 共享',
    'a b c d e f g',
    '通讯员 余盐 摄',
    'He said, “No. 4 # is mine,” and “so is 5,” and left “at once.”',
  ])('%s is none', (text) => {
    expect(measured(text)[0]?.isSpaced).toBe(false);
    expect(pieces(text)).toEqual([text]);
  });
});

describe('lines wrapped by a count of characters', () => {
  const counted = [
    '河道在2007年清淤一次。',
    '第12号闸门也在那年换新',
    '今年8月又添了3座小桥。',
    '两岸的柳树长到了9米高',
  ];
  it('are measured by it', () => {
    expect(new Set(measured(counted.join('\n')).map(({ width }) => width)).size).toBeLessThanOrEqual(2);
  });
  it('are, too, where half of them end earlier, as paragraphs do and before figures', () => {
    const text =
      '渡口有ABC号船12条，1998至2007年共修9次，水深2.5米，VIP票8元，WTO来过3人，共有8000人看过新桥和7座闸门，在5月初的3天里';
    const full = text.match(/.{12}/gu) ?? [];
    const ended = ['有12米。', 'A座在桥东', '水深2.5米，长30米，宽5米。', '共7', '第3号，第4号', '5月过后', '9人'];
    const widths = measured([...full, ...ended].join('\n')).map(({ width }) => width);
    expect(new Set(widths.slice(0, full.length)).size).toBe(1);
  });
  it('are told from lines that were set in columns', () => {
    const set = ['河道在2007年清淤，当年', '第12号闸门也换新，今年', '今年8月又添了3座小桥，', '两岸的柳树长到了9米高'];
    expect(measured(set.join('\n')).map(({ width }) => width)).toEqual([22, 22, 22, 21]);
  });
});

describe('lines of letters', () => {
  const counted = [
    'the county had spent the whole winter in',
    'mending the timbers of the bridge, and a',
    'farmer with two children was the first to',
    'cross it with a load of turnips which he',
  ];
  it('that were wrapped by a count of letters are measured by it', () => {
    expect(measured(counted.join('\n')).map(({ isTyped, width }) => [isTyped, width])).toEqual(
      counted.map(({ length }) => [false, length]),
    );
  });
  const typed = [
    'the little mill will still fill till it is filled',
    'mended; meanwhile women and men',
    'filled little tins with lilies, till the little',
    'warm summer mornings made women',
  ];
  it('that were set in types are measured by them', () => {
    const lines = measured(typed.join('\n'));
    expect(lines.every(({ isTyped }) => isTyped)).toBe(true);
    const widths = lines.map(({ width }) => width);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(4);
  });
  it('and headings in capitals by their count, for their size is their own', () => {
    expect(measured([...typed, 'A MILL IN MARSH END'].join('\n')).at(-1)?.width).toBe(19);
  });
  it.each(['-', '--', '¬', '=', '⸗', '‐'])('that keep their hyphens (%s) hold one line each', (hyphen) => {
    const broken = typed.map((line, at) => (at % 2 === 0 ? `${line} and mil${hyphen}` : line));
    expect(measured(broken.join('\n')).some(({ runsOn }) => runsOn)).toBe(false);
    expect(measured(typed.join('\n')).every(({ runsOn }) => runsOn)).toBe(true);
  });
});
