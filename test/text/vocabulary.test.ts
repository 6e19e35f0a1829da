import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/text/vocabulary.ts';

describe('a vocabulary', () => {
  it('numbers words in the order in which they are met, and knows them again', () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 5000 }, (_, at) => (at * 0x9e3779b1) % 0x200000000);
    expect(words.map((word) => vocabulary.numberOf(word))).toEqual(words.map((_, at) => at));
    expect(words.map((word) => vocabulary.numberOf(word))).toEqual(words.map((_, at) => at));
    expect(words.map((_, at) => vocabulary.wordAt(at))).toEqual(words);
    expect(vocabulary.size).toBe(5000);
  });

  it('has a word when it was numbered, and not before', () => {
    const vocabulary = new Vocabulary();
    expect(vocabulary.has(0)).toBe(false);
    vocabulary.numberOf(0);
    expect(vocabulary.has(0)).toBe(true);
    expect(vocabulary.has(0x100000000)).toBe(false);
  });

  it('tells which words a text has already had, also when it grows', () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 1000 }, (_, at) => vocabulary.numberOf(at));
    for (let text = 0; text < 2; text += 1) {
      vocabulary.beginText();
      expect(words.filter((word) => vocabulary.isFirst(word))).toEqual(words);
      expect(words.filter((word) => vocabulary.isFirst(word))).toEqual([]);
    }
  });
});
