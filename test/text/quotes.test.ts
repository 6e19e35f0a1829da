import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { directed } from '../../src/text/quotes.ts';
import { chinese } from '../support/corpus.ts';

describe('straight quotation marks open and close in turn', () => {
  it.each([
    ['他说:"好。"', '他说:“好。”'],
    ['"先量后拆"的"规矩"', '“先量后拆”的“规矩”'],
    ['＂老街＂还在', '“老街”还在'],
    ['他说:"每块砖从哪里取下来', '他说:“每块砖从哪里取下来'],
  ])('%s', (straight, curly) => {
    expect(directed(straight)).toBe(curly);
  });
});

describe('the other half of a torn paragraph may begin inside a quotation', () => {
  it.each([
    ['就要放回哪里去。"项目负责人说,"一块也不换。"', '就要放回哪里去。”项目负责人说,“一块也不换。”'],
    ['就好。"', '就好。”'],
  ])('%s', (straight, curly) => {
    expect(directed(straight)).toBe(curly);
  });
});

describe('nothing is changed', () => {
  it.each(['他说:“好。”', '没有引号', '', 'He said "no" and left.'])('%s', (text) => {
    expect(directed(text)).toBe(text);
  });
});

test('the marks of whole paragraphs are found again, each in its place', () => {
  const paragraphs = chinese.flatMap((story) => story.paragraphs).filter((text) => /“/u.test(text));
  expect(paragraphs.length).toBeGreaterThan(30);
  for (const text of paragraphs) expect(directed(text.replace(/[“”]/gu, '"'))).toBe(text);
});

test('any text keeps its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', '＂', '说', '，', '。', 'a', ' ', '：') }), (text) => {
      expect(directed(text)).toHaveLength(text.length);
    }),
  );
});
