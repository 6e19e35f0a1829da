import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../src/model.ts';
import { renderArticle } from '../../src/render/articles.ts';

function block(kind: Block['kind'], text: string): Block {
  return { kind, text, spans: [[0, text.length]], joints: [] };
}

function article(blocks: readonly Block[], facts: Partial<Article> = {}): Article {
  return {
    id: '01',
    title: blocks.find(({ kind }) => kind === 'title')?.text ?? null,
    kicker: null,
    deck: null,
    byline: [],
    dateline: null,
    signoff: [],
    blocks,
    damage: [],
    ...facts,
  };
}

const STORY = article(
  [
    block('kicker', '老城新事'),
    block('title', '镇上新开了一家书店'),
    block('byline', '■ 林青 周远'),
    block('paragraph', '第一段。'),
    block('caption', '图为书店一角。'),
    block('credit', '林青 摄'),
    block('subhead', '孩子来了'),
    block('paragraph', '第二段。'),
    block('signoff', '(林青)'),
  ],
  {
    kicker: '老城新事',
    byline: ['林青', '周远'],
    signoff: ['林青'],
    damage: [{ kind: 'gap', after: 3 }, { kind: 'missing-tail' }],
  },
);

describe('txt', () => {
  test('the heading as its lines stand, a blank line between blocks, captions after the body, the sign-off last', () => {
    expect(renderArticle(STORY, 'txt', 'page.txt')).toBe(
      '老城新事\n镇上新开了一家书店\n■ 林青 周远\n\n第一段。\n\n孩子来了\n\n第二段。\n\n图为书店一角。\n\n林青 摄\n\n(林青)\n',
    );
  });

  test.each([
    ['no heading', [block('paragraph', '一段。')], '一段。\n'],
    ['nothing but a title', [block('title', '题')], '题\n'],
    ['nothing but a photo', [block('caption', '图。'), block('credit', '甲 摄')], '图。\n\n甲 摄\n'],
  ])('an article with %s', (_, blocks, expected) => {
    expect(renderArticle(article(blocks), 'txt', 'page.txt')).toBe(expected);
  });

  test('every block stands in it, and ends with one line feed', () => {
    const text = renderArticle(STORY, 'txt', 'page.txt');
    for (const one of STORY.blocks) expect(text.split('\n')).toContain(one.text);
    expect(text).toMatch(/[^\n]\n$/u);
  });
});

describe('md', () => {
  test('front matter that says what is known, subheads as headings', () => {
    expect(renderArticle(STORY, 'md', '浙江日报.txt')).toBe(`---
title: "镇上新开了一家书店"
kicker: "老城新事"
authors: ["林青","周远","林青"]
source: "浙江日报.txt"
damage: ["gap after block 3","missing-tail"]
---

# 镇上新开了一家书店

■ 林青 周远

第一段。

## 孩子来了

第二段。

图为书店一角。

林青 摄

(林青)
`);
  });

  test('an article without a title has null, and no heading', () => {
    const text = renderArticle(article([block('paragraph', '一段。')]), 'md', 'page.txt');
    expect(text).toContain('title: null\n');
    expect(text.endsWith('---\n\n一段。\n')).toBe(true);
  });

  test.each([
    ['# 题', '\\# 题'],
    ['1. 一', '1\\. 一'],
    ['2) 二', '2\\) 二'],
    ['1.5亿元', '1.5亿元'],
    ['- 三', '\\- 三'],
    ['+ 四', '\\+ 四'],
    ['====', '\\===='],
    ['> 五', '\\> 五'],
    ['a*b_c`d', 'a\\*b\\_c\\`d'],
    ['[链](x)<b>&amp;~~|', '\\[链\\](x)\\<b\\>\\&amp;\\~\\~\\|'],
  ])('what a reader would take for a mark stays as it is: %s', (text, expected) => {
    expect(renderArticle(article([block('paragraph', text)]), 'md', 'p').endsWith(`\n\n${expected}\n`)).toBe(true);
  });

  test('front matter holds no character that YAML forbids, and no line of its own making', () => {
    const title = '题"\\\n---\u0085\u2028\u0007\u007f\ufeff: x';
    const text = renderArticle(article([block('title', title)]), 'md', 'p\n---');
    const matter = text.split('\n').slice(1, 5);
    expect(matter.map((line) => line.split(':')[0])).toEqual(['title', 'authors', 'source', 'damage']);
    expect(matter.join('')).toMatch(/^[\x20-\x7e\u4e00-\u9fff]+$/u);
    expect(JSON.parse((matter[0] as string).slice('title: '.length))).toBe(title);
  });
});

test('json: the article itself', () => {
  expect(JSON.parse(renderArticle(STORY, 'json', 'p'))).toEqual(STORY);
  expect(renderArticle(STORY, 'json', 'p').endsWith('}\n')).toBe(true);
});
