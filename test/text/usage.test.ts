import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWord, isInCapitals, isLettered, lastWord, NO_USAGE, usageOf } from '../../src/text/usage.ts';

describe('what a dump shows of a word', () => {
  const usage = usageOf([
    'The boat lay by the quay. The men, who knew Lorne, went home. Mr. Lorne had a boat. “Boat!” he said.',
  ]);
  it.each([
    ['the', { small: 1, inner: 0, first: 1, last: 0, all: 3 }],
    ['Lorne', { small: 0, inner: 2, first: 0, last: 0, all: 2 }],
    ['quay', { small: 1, inner: 0, first: 0, last: 1, all: 1 }],
    ['boat', { small: 2, inner: 0, first: 1, last: 2, all: 3 }],
    ['harbour', { small: 0, inner: 0, first: 0, last: 0, all: 0 }],
  ])('%s', (word, counts) => {
    expect(usage.countsOf(word)).toEqual(counts);
    expect(usage.countsOf(word.toUpperCase())).toEqual(counts);
  });
  it('which words stand side by side, but not over a stop', () => {
    expect(usage.neighbours('the', 'quay').seen).toBe(true);
    expect(usage.neighbours('quay', 'the').seen).toBe(false);
    expect(usage.neighbours('quay', 'The').seen).toBe(false);
  });
  it('how often two words would stand side by side by chance', () => {
    expect(usage.neighbours('the', 'boat').expected).toBeGreaterThan(usage.neighbours('knew', 'boat').expected);
    expect(usage.neighbours('the', 'harbour').expected).toBe(0);
  });
  it('how many of its lines are in capitals', () => {
    expect(usageOf(['FIRE AT THE MILL', 'FIRE', 'Fire at the mill', '1234']).inCapitals).toBe(1);
  });
  it('of Chinese texts, nothing', () => {
    expect(usageOf(['河道清淤。两岸种树。']).countsOf('河道清淤').all).toBe(0);
    expect(NO_USAGE.countsOf('the').all).toBe(0);
  });
});

describe('the words at the ends of a text', () => {
  it.each([
    ['“The boat lay there.”', 'The', 'there'],
    ['l’eau vive', 'l’eau', 'vive'],
    ['cut at a hy-', 'cut', 'hy'],
    ['1,350l. in gold', '', 'gold'],
    ['on the 24', 'on', ''],
    ['', '', ''],
  ])('%j: %j, %j', (text, first, last) => {
    expect(firstWord(text)).toBe(first);
    expect(lastWord(text)).toBe(last);
  });
  it.each([
    ['The boat', true],
    ['Лодка', true],
    ['河道 and boat', false],
    ['1234', false],
    ['ボート', false],
  ])('%s is of letters: %s', (text, lettered) => {
    expect(isLettered(text)).toBe(lettered);
  });
  it('lines in capitals have letters, and no small ones', () => {
    expect(['FIRE!', 'ÉCLAIR', 'Fire', '12', ''].map(isInCapitals)).toEqual([true, true, false, false, false]);
  });
  it('of any text at all they are part of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(text).toContain(firstWord(text));
        expect(text).toContain(lastWord(text));
        expect(usageOf([text, text]).countsOf(firstWord(text)).all).toBeGreaterThanOrEqual(0);
      }),
      { seed: 1 },
    );
  });
});

it('a run of letters without an end is words like others', () => {
  const usage = usageOf(['a'.repeat(20_000_000)]);
  expect(usage.countsOf('a'.repeat(64)).all).toBeGreaterThan(0);
});
