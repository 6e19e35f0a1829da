import { describe, expect, it } from 'vitest';
import { Scales, weighable } from '../../src/text/scales.ts';
import { learn, type Profile, profileOf } from '../../src/text/topic.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';
import { chinese, english } from '../support/corpus.ts';

describe.each([
  ['Chinese', chinese],
  ['English', english],
])('texts made weighable, %s', (_, stories) => {
  const texts = stories.flatMap((story) => story.paragraphs).slice(0, 40);
  const vocabulary = new Vocabulary();
  const profiles = texts.map((text) => profileOf(text, vocabulary));
  const context = learn(profiles, vocabulary);
  const { shared, alone } = weighable(profiles, context);
  const groups = texts.map((_, index) => [index, index + 1, index + 2].filter((at) => at < texts.length));
  const of = (numbers: readonly number[], values: readonly Profile[]) => numbers.map((at) => values[at] as Profile);
  const aloneIn = (numbers: readonly number[]) => numbers.reduce((sum, at) => sum + (alone[at] as number), 0);

  it('weigh as much as before, to the last digit', () => {
    const [whole, reduced] = [new Scales(context), new Scales(context)];
    for (const [at, held] of groups.entries()) {
      whole.hold(of(held, profiles));
      reduced.hold(of(held, shared), aloneIn(held));
      for (const others of [...groups.slice(0, Math.max(0, at - 2)), ...groups.slice(at + 3)]) {
        const [full, few] = [of(others, profiles), of(others, shared)];
        expect(reduced.affinity(few, aloneIn(others))).toBe(whole.affinity(full));
        expect(reduced.echo(few, aloneIn(others))).toBe(whole.echo(full));
      }
    }
  });

  it('are left with the words that another has, too', () => {
    for (const [at, own] of shared.entries()) {
      for (const word of own) expect(profiles.some((other, of) => of !== at && other.includes(word))).toBe(true);
      expect(own.length + (alone[at] as number)).toBe((profiles[at] as Profile).length);
    }
    expect(aloneIn(texts.map((_, at) => at))).toBeGreaterThan(vocabulary.size / 3);
  });
});
