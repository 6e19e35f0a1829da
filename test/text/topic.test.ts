import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scales } from '../../src/text/scales.ts';
import * as topic from '../../src/text/topic.ts';
import { type Context, type Profile, pairOf } from '../../src/text/topic.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';
import { chinese, english, reports, traditional } from '../support/corpus.ts';

const vocabulary = new Vocabulary();
const profileOf = (text: string): Profile => topic.profileOf(text, vocabulary);
const learn = (profiles: readonly Profile[]): Context => topic.learn(profiles, vocabulary);
const held = (texts: readonly Profile[], context: Context): Scales => {
  const scales = new Scales(context);
  scales.hold(texts);
  return scales;
};
const affinity = (a: Profile, b: Profile, context: Context): number => held([a], context).affinity([b]);
const echo = (a: Profile, b: Profile, context: Context): number => held([a], context).echo([b]);

/** Words are a hint and no proof. */
const MOST = 3;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the words of a text', () => {
  it('are its pairs of Chinese characters, each once', () => {
    const words = [...profileOf('河道清河道')].map((word) => vocabulary.wordAt(word));
    expect(new Set(words).size).toBe(3);
    expect(words).toHaveLength(3);
    expect(words).toContain(pairOf('河'.charCodeAt(0), '道'.charCodeAt(0)));
  });
  it.each([
    ['發展產業', '发展产业'],
    ['HARBOUR', 'harbour'],
    ['河道,清淤', '河道。清淤'],
  ])('are the same in %s and %s', (one, other) => {
    expect(profileOf(one)).toEqual(profileOf(other));
  });
  it.each([
    ['', 0],
    ['河', 0],
    ['。，', 0],
    ['of a', 0],
    ['of a harbour', 1],
    ['an der See', 2],
    ['十2', 1],
    ['河，道', 0],
  ])('of %j are %i', (text, count) => {
    expect(profileOf(text)).toHaveLength(count);
  });
  it('of several texts are those of each, and count once', () => {
    const [a, b] = [profileOf('河道清淤工程'), profileOf('清淤工程河道')];
    const context = learn([a, b]);
    const both = profileOf('河道清淤工程河道');
    expect(held([a, b], context).affinity([both])).toBeCloseTo(affinity(both, both, context));
    expect(held([both], context).affinity([a, b, a])).toBeCloseTo(affinity(both, both, context));
    expect(held([], context).echo([a])).toBe(0);
  });
});

describe('a dump', () => {
  it.each([
    ['河道清淤工程今年完工，两岸的堤加高三尺', true],
    ['河道清淤工程 The dredging of the harbour 河道', true],
    ['The dredging of the harbour was finished in June', false],
    ['川底をさらう工事がことし終わり、両岸の堤が高くなった', false],
    ['강바닥을 파내는 공사가 올해 끝나 양쪽 둑이 높아졌다', false],
  ])('of which the lexicon knows the words: %s', (text, isKnown) => {
    expect(learn([profileOf(text)]).isKnown).toBe(isKnown);
  });
  it('counts a word once for each place, and texts near each other are one place', () => {
    const [text, other] = [profileOf('河道'), profileOf('桥墩')];
    const word = text[0] as number;
    expect(learn([text, text, text]).places[word]).toBe(1);
    expect(learn([text, ...Array.from({ length: 8 }, () => other), text]).places[word]).toBe(2);
    expect(learn([text, other]).texts).toBe(2);
  });
});

describe.each([
  ['simplified characters', chinese],
  ['traditional characters', traditional],
  ['letters', reports],
])('on stories in %s', (_, stories) => {
  const profiles: readonly (readonly Profile[])[] = stories.map((story) => story.paragraphs.map(profileOf));
  const context = learn(profiles.flat());
  const next = (at: number) => profiles[(at + 1) % profiles.length] as readonly Profile[];
  const within = profiles.flatMap((own) =>
    own.flatMap((x, at) => own.slice(at + 1).map((y) => affinity(x, y, context))),
  );
  const across = profiles.flatMap((own, at) => own.flatMap((x) => next(at).map((y) => affinity(x, y, context))));

  it('paragraphs of one story are nearer than those of two, on average', () => {
    expect(mean(within)).toBeGreaterThan(mean(across) + 1);
  });

  it('never are they nearer or farther than words can prove', () => {
    for (const nats of [...within, ...across]) expect(Math.abs(nats)).toBeLessThanOrEqual(MOST);
  });

  it('a title has its echo in its own story rather than in the next, mostly', () => {
    const right = stories.filter(({ title }, at) => {
      const heading = profileOf(title);
      return held([heading], context).echo(profiles[at] ?? []) > held([heading], context).echo(next(at));
    });
    expect(right.length / stories.length).toBeGreaterThan(0.7);
  });
});

describe('likeness', () => {
  const texts = [...chinese, ...english].flatMap((story) => story.paragraphs);
  const context = learn(texts.map(profileOf));
  const any = fc.constantFrom(...texts, '', '河', '河道清淤', 'harbour', '。');

  it('is the same both ways, and bounded', () => {
    fc.assert(
      fc.property(any, any, (x, y) => {
        const [a, b] = [profileOf(x), profileOf(y)];
        expect(affinity(a, b, context)).toBe(affinity(b, a, context));
        expect(Math.abs(affinity(a, b, context))).toBeLessThanOrEqual(MOST);
        expect(echo(a, b, context)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it.each(['', '河', '河道', '旧码头的灯'])('%j has too few words to say anything', (text) => {
    expect(affinity(profileOf(text), profileOf(texts[0] as string), context)).toBe(0);
  });

  it('few words say little', () => {
    const [short, long] = [(texts[0] as string).slice(0, 9), texts[0] as string];
    expect(Math.abs(affinity(profileOf(short), profileOf(long), context))).toBeLessThan(1);
  });

  it('a word that is rare in the language says more than a common one', () => {
    const empty = learn([]);
    const shared = (word: string) => echo(profileOf(`${word}甲乙`), profileOf(`${word}丙丁`), empty);
    expect(shared('苍鹭')).toBeGreaterThan(shared('我们'));
  });

  it('a word that stands everywhere in the dump says less than one that stands in two places', () => {
    const [a, b] = [profileOf('苍鹭飞回了水库'), profileOf('医生抱着苍鹭')];
    const others = Array.from({ length: 58 }, () => profileOf('甲乙丙丁'));
    const narrow = learn([a, ...others, b]);
    const spread = learn([a, ...others.map((text, at) => (at % 6 === 0 ? profileOf('苍鹭') : text)), b]);
    expect(echo(a, b, narrow)).toBeGreaterThan(echo(a, b, spread));
  });

  it('a long word says more than a short one, for long words are rare in every language', () => {
    const empty = learn([]);
    const shared = (word: string) => echo(profileOf(`${word} quay`), profileOf(`${word} hull`), empty);
    expect(shared('lighthouse')).toBeGreaterThan(shared('which'));
    expect(shared('Leuchtturm')).toBeGreaterThan(shared('nach'));
  });

  it('of nothing there is no echo', () => {
    expect(echo(profileOf(''), profileOf('河道清淤'), learn([]))).toBe(0);
  });
});
