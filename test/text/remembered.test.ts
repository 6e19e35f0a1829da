import { expect, test } from 'vitest';
import { forget, remembered } from '../../src/text/remembered.ts';

test('a text is looked at once, whatever is found, as long as few others come between', () => {
  const looked: string[] = [];
  const look = remembered((text) => {
    looked.push(text);
    return text === '' ? undefined : text.length;
  });
  expect([look('ab'), look(''), look('ab'), look('')]).toEqual([2, undefined, 2, undefined]);
  expect(looked).toEqual(['ab', '']);
  for (let at = 0; at < 5000; at += 1) expect(look(`${at}`)).toBe(`${at}`.length);
  expect(look('ab')).toBe(2);
  expect(looked.filter((text) => text === 'ab')).toHaveLength(2);
  forget();
  expect(look('ab')).toBe(2);
  expect(looked.filter((text) => text === 'ab')).toHaveLength(3);
});
