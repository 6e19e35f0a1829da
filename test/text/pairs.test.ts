import { describe, expect, it } from 'vitest';
import { pairOdds, startOdds } from '../../src/text/pairs.ts';

describe('what follows what', () => {
  it.each(['产业', '计算', '工程', '经济', '政府', '医院', '春节', '竞争', '，但'])(
    '%s stands together far more often than by chance',
    ([first, second]) => {
      const { nats, seen } = pairOdds(first as string, second as string);
      expect(seen).toBe(true);
      expect(nats).toBeGreaterThan(1.5);
    },
  );

  it.each(['的的', '了了', '的。', '程工', '，，', '，的', '业济'])('%s does not', ([first, second]) => {
    expect(pairOdds(first as string, second as string).nats).toBeLessThan(0.5);
  });

  it('half and full width are one', () => {
    expect(pairOdds(',', '但')).toEqual(pairOdds('，', '但'));
    expect(pairOdds('3', '年')).toEqual(pairOdds('９', '年'));
    expect(pairOdds('说', ':')).toEqual(pairOdds('说', '：'));
    expect(pairOdds('」', '他')).toEqual(pairOdds('”', '他'));
  });

  it('nothing is known of an end, or of a character that newspapers do not print', () => {
    expect(pairOdds('', '河')).toEqual({ nats: 0, seen: false });
    expect(pairOdds('河', '')).toEqual({ nats: 0, seen: false });
    expect(pairOdds('\u{3400}', '河')).toEqual({ nats: 0, seen: false });
  });
});

describe('how often a word begins a sentence', () => {
  it.each([
    ['据', '产业'],
    ['此外', '产业'],
    ['近日', '记者'],
    ['目前', '记者'],
  ])('%s more often than %s', (one, other) => {
    expect(startOdds(one) as number).toBeGreaterThan(startOdds(other) as number);
  });
  it.each(['的', '了', '业', '程', ''])('%j is never seen to begin one', (word) => {
    expect(startOdds(word)).toBeUndefined();
  });
  it('numbers are one, and so are marks of any width', () => {
    expect(startOdds('2031')).toBe(startOdds('１９'));
    expect(startOdds('「')).toBe(startOdds('“'));
  });
});
