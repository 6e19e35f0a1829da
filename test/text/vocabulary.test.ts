import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/text/vocabulary.ts';

describe('a vocabulary', () => {
  it.each([0, 100, 5000, 1e9])('numbers words in the order in which they are met, and knows them again', (room) => {
    const vocabulary = new Vocabulary(room);
    const words = Array.from({ length: 5000 }, (_, at) => (at * 0x9e3779b1) % 0x200000000);
    expect(words.map((word) => vocabulary.meet(word))).toEqual(words.map((_, at) => at));
    vocabulary.beginText();
    expect(words.map((word) => vocabulary.meet(word))).toEqual(words.map((_, at) => at));
    expect(words.map((_, at) => vocabulary.wordAt(at))).toEqual(words);
    expect(vocabulary.size).toBe(5000);
  });

  it('has a word when it was numbered, and not before', () => {
    const vocabulary = new Vocabulary();
    expect(vocabulary.has(0)).toBe(false);
    vocabulary.meet(0);
    expect(vocabulary.has(0)).toBe(true);
    expect(vocabulary.has(0x100000000)).toBe(false);
  });

  it('tells which words a text has already had, also when it grows', () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 1000 }, (_, at) => 3 * at);
    for (let text = 0; text < 2; text += 1) {
      vocabulary.beginText();
      expect(words.map((word) => vocabulary.meet(word))).toEqual(words.map((_, at) => at));
      expect(words.filter((word) => vocabulary.meet(word) !== -1)).toEqual([]);
    }
  });
});
