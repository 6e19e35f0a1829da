import { describe, expect, test } from 'vitest';
import { clean } from '../../src/edition.ts';
import type { Damage } from '../../src/model.ts';

/** It hardly begins a paragraph, and may be the rest of one: 各组的组|长们. */
const SLIGHT =
  '长们每个星期到各村走一遍，把新的花样教给社员，今年上半年又有三家工厂在这里投产，河边的码头也重新热闹起来。';
/** A whole paragraph, or what is left of one. */
const SHORT = '篮子挂满了家家户户的屋檐，江上的风一吹就轻轻地响起来。';
const REST = [
  '合作社的账本上写得明白，去年卖出竹编三万件，收入比前年多了四成，是十年来最好的水平。',
  '老人们说，河水清了以后，来村里看竹编的人一年比一年多，傍晚的渡船常常要多开两班。',
];
const MORE = [
  '县里的展览馆今年春天翻修一新，楼上楼下摆满了篮子、灯罩和屏风，参观的人要排一个钟头的队才能进门。',
  '负责接待的姑娘每天要讲二十多遍，从选竹、破篾一直讲到上漆，讲到后来，连孩子也能背出来几段。',
  '外地的客商最看重的是手艺，他们说机器压出来的花样千篇一律，手编的每一只都有一点不同。',
  '合作社为此办起了学校，请几位老师傅轮流上课，两年里教出了六十多个徒弟，其中一半是回乡的年轻人。',
  '学徒头三个月没有工钱，只管吃住，第四个月起按件计酬，手快的一个月能拿到四千多元，比在城里打工还要多些。',
  '竹林也要有人照看，山上的新竹每年只砍三成，留下的按年份做了记号，到了年头才许动刀。',
  '村口的老桥修好以后，货车可以一直开到仓库门前，从前要用肩膀挑出去的货，如今半天就能装完。',
  '到了冬天，河面上雾气很重，早起的人先在灶上烧一壶水，再把昨天泡好的竹篾捞出来晾干，一天的活计就这样开头。',
  '上了年纪的人还记得，当年公社的船队每月来一次，运走的是箩筐，运回来的是盐、布和煤油，码头上热闹得像过节一样。',
];

/** The damage of the one article of a dump. */
const damageOf = (...lines: readonly string[]): readonly Damage[] => {
  const { articles } = clean(new TextEncoder().encode(`${lines.join('\n\n')}\n`), { name: 'page.txt' });
  expect(articles).toHaveLength(1);
  return articles[0]?.damage ?? [];
};

describe('an article whose first paragraph may begin in the middle', () => {
  test('has lost its head where it names nobody', () => {
    expect(damageOf('竹编卖到了海外', SLIGHT, ...REST)).toEqual([{ kind: 'missing-head' }]);
  });
  test('has its head where the layout names who wrote it', () => {
    expect(damageOf('竹编卖到了海外', '本报记者 柳景明', SLIGHT, ...REST)).toEqual([]);
  });
  test('has its head where so much follows that little can be missing', () => {
    expect(damageOf('竹编卖到了海外', SHORT, ...REST)).toEqual([{ kind: 'missing-head' }]);
    expect(damageOf('竹编卖到了海外', SHORT, ...REST, ...MORE)).toEqual([]);
  });
});
