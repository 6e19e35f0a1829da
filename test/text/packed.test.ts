import { describe, expect, it } from 'vitest';
import { pack, rowsOf, valueIn, wordsAt } from '../../src/text/packed.ts';

/** 河 c, 河口 d, 河口湾 e, 河道 a; 桥头 f, but 桥 alone is no word. */
const rowOf = rowsOf(pack(['河c口d口湾e道a', '桥头f', 'ab']));

describe('a packed table', () => {
  it.each([
    ['河', 2],
    ['河口', 3],
    ['河口湾', 4],
    ['河道', 0],
    ['桥头', 5],
    ['a', 1],
  ])('has %s', (word, value) => {
    expect(valueIn(rowOf(word[0] as string), word.slice(1))).toBe(value);
  });

  it.each(['', '桥', '河湾', '河口道', '河道口', '头', '船', 'b', '😀'])('does not have %j', (word) => {
    expect(valueIn(rowOf(word[0] ?? ''), word.slice(1))).toBeUndefined();
  });

  it('has no more than it has room for', () => {
    expect(() => pack(['河c', `桥${'头'.repeat(2 ** 20)}f`])).toThrow('room for 1048576 units');
  });

  it.each([
    ['河口湾大桥', [1, 2, 3]],
    ['河道', [1, 2]],
    ['河', [1]],
    ['河头', [1]],
    ['桥头', [2]],
    ['桥', []],
    ['船', []],
  ])('finds the words that %s begins with', (text, lengths) => {
    const words: number[] = [];
    const found = wordsAt(rowOf(text[0] as string), text, 0, words);
    expect(words.slice(0, 2 * found).filter((_, at) => at % 2 === 0)).toEqual(lengths);
  });
});
