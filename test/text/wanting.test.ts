import { describe, expect, it } from 'vitest';
import { wantsAWord } from '../../src/text/wanting.ts';

describe('a last word wants another', () => {
  it.each([
    'The men of the',
    'La vie dans une',
    'Die Brücke und',
    'El puente de la',
    'Il ponte e',
    'O rio do',
    'De brug en het',
    'Мост через реку и',
    'THE END OF',
    'Der Wirt hat sich durch seine',
    'Les passeurs de notre',
    'La barca sulle rive e nei',
    'Лодка шла через',
  ])('in %s', (text) => {
    expect(wantsAWord(text)).toBe(true);
  });
  it.each(['', 'The bridge', 'Le pont', 'Er reiste ab', 'El puente', 'Мост', 'of.', '大桥的', '渡口of一'])(
    'not in %s',
    (text) => {
      expect(wantsAWord(text)).toBe(false);
    },
  );
});
