import { describe, expect, it } from 'vitest';
import { endsWithoutStop } from '../../src/text/ending.ts';
import { usageOf } from '../../src/text/usage.ts';
import { chinese, reports } from '../support/corpus.ts';

const languageOf = (text: string): string =>
  /\b(?:le|la|les|des)\b/u.test(text) ? 'French' : /\b(?:der|die|das)\b/iu.test(text) ? 'German' : 'English';

describe('a sentence that has lost its stop ends all the same', () => {
  it.each([
    '村里的老水车修好以后，下游三百亩稻田又有了水，乡亲们都说这是今年最大的贡献',
    '“只要河水清了，鱼就会回来。”老周说',
    '代表团在县城停留了两天，就修桥的事同当地干部举行了会谈',
    '合作社去年卖出竹编三万件，收入比前年多了四成，是十年来最好的水平',
    '合作社去年賣出竹編三萬件，收入比前年多了四成，是十年來最好的水平',
  ])('%s', (text) => expect(endsWithoutStop(text)).toBeGreaterThan(0));

  it.each([
    ['a number waits for its unit', '合作社去年卖出竹编三万件，今年上半年已经卖出2'],
    ['a word is cut', '村里的老水车修好以后，下游三百亩稻田又有了水，乡亲们都很感'],
    ['a bracket is open', '老人把自己三十年的日记交给了县里（其中两本'],
    [
      'a word is cut, of which the half stands alone often enough',
      '合作社去年卖出竹编三万件，收入比前年多了四成，又办起了一所小学'.slice(0, -1),
    ],
    ['a comma', '村里的老水车修好以后，下游三百亩稻田又有了水，'],
    ['a preposition', '这条路从去年春天开始动工，由三个村'],
  ])('%s: it is torn', (_, text) => expect(endsWithoutStop(text)).toBeLessThan(0));

  it('paragraphs without their stops against the same paragraphs cut in the middle', () => {
    const long = chinese.flatMap(({ paragraphs }) => paragraphs).filter((text) => /.{40}[。！？]$/u.test(text));
    const ended = long.map((text) => endsWithoutStop(text.slice(0, -1)));
    const torn = long.map((text) =>
      endsWithoutStop(text.slice(0, Math.floor(text.length / 2)).replace(/[。！？]+$/u, '')),
    );
    const pairs = ended.flatMap((end) => torn.map((cut) => end > cut));
    expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(0.85);
  });

  it('of letters it says nothing where nothing is known of their use', () => {
    expect(endsWithoutStop('The council met on Tuesday and voted for the new bridge')).toBe(0);
    expect(endsWithoutStop('')).toBe(0);
  });

  it.each(['English', 'French', 'German'])('paragraphs of letters, too, as the dump uses them: %s', (language) => {
    const texts = reports.flatMap(({ paragraphs }) => paragraphs);
    const usage = usageOf(texts);
    const own = texts.filter((text) => languageOf(text) === language && /\p{L}{4}\.$/u.test(text));
    const ended = own.map((text) => endsWithoutStop(text.slice(0, -1), usage));
    const torn = own.map((text) => endsWithoutStop(text.slice(0, text.indexOf(' ', text.length / 2)), usage));
    const pairs = ended.flatMap((end) => torn.map((cut) => end > cut));
    expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(0.75);
  });

  it('a word that often stands in a dump and never before a stop ends no sentence', () => {
    const usage = usageOf(reports.flatMap(({ paragraphs }) => paragraphs));
    const end = (word: string) => endsWithoutStop(`The steamer was broken and lay in the harbour near ${word}`, usage);
    expect(end('the')).toBeLessThan(-1);
    expect(end('Saltmere')).toBeGreaterThan(end('the') + 2);
  });
});
