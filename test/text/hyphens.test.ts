import { describe, expect, it } from 'vitest';
import { endsInHyphen } from '../../src/text/hyphens.ts';

describe('a text ends in the middle of a word', () => {
  it.each(['the har-', 'the har¬', 'the har\u00ad', 'the har‐', 'die Zei-'])('%s', (text) => {
    expect(endsInHyphen(text)).toBe(true);
  });
});

describe('it does not', () => {
  it.each(['', '-', 'the harbour', 'in 1882 -', 'page 12-', 'the harbour—'])('%s', (text) => {
    expect(endsInHyphen(text)).toBe(false);
  });
});
