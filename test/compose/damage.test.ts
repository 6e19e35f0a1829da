import { describe, expect, test } from 'vitest';
import { clean } from '../../src/edition.ts';
import type { Damage } from '../../src/model.ts';

/** It hardly begins a paragraph, and may be the rest of one: 各组的组|长们. */
const SLIGHT =
  '长们每个星期到各村走一遍，把新的花样教给社员，今年上半年又有三家工厂在这里投产，河边的码头也重新热闹起来。';
const REST = [
  '合作社的账本上写得明白，去年卖出竹编三万件，收入比前年多了四成，是十年来最好的水平。',
  '老人们说，河水清了以后，来村里看竹编的人一年比一年多，傍晚的渡船常常要多开两班。',
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
});
