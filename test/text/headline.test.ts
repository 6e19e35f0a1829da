import { describe, expect, it } from 'vitest';
import { readRoles } from '../../src/rules/roles.ts';
import { headlineOdds } from '../../src/text/headline.ts';
import { usageOf } from '../../src/text/usage.ts';
import { chinese, reports, traditional } from '../support/corpus.ts';

const HEADLINES = [
  '旧码头 新生活',
  '柳河县开通夜间公交',
  '柳河縣開通夜間公車',
  '一张餐桌上的乡愁',
  '谁来修这座桥？',
  '誰來修這座橋？',
  '芦塘村:家家都有一本河账',
  '老船工的第四十个汛期',
  '柳河县渡口村老船工甄小可——',
];
const HALVES = [
  '据悉,这条路将在年底',
  '據悉，這條路將在年底',
  '村里的老人说“这条河',
  '村裡的老人說「這條河',
  '会议指出,要把河长的责任',
  '目前已有一百六十名学生学会',
  ',一年卖出三万件',
  '都是从前河工用过的,有的还',
  '他一边划船一边说,从前这里的',
  '船到了对岸,桥上的人都在看,',
];

describe('a headline reads like one', () => {
  it.each(HEADLINES)('%s', (text) => {
    expect(headlineOdds(text)).toBeGreaterThan(0);
  });
  it.each(['Harbour Reopens After Storm', 'THE FIRE AT THE ROPEWALK'])('%s', (text) => {
    expect(headlineOdds(text)).toBeGreaterThan(0.5);
  });
});

describe('half a sentence does not', () => {
  it.each(HALVES)('%s', (text) => {
    expect(headlineOdds(text)).toBeLessThan(0);
  });
  it.each(['the men of the harbour were', 'The men were waiting, and the tide', '12, 14'])('%s', (text) => {
    expect(headlineOdds(text)).toBeLessThan(-0.5);
  });
});

describe('a question may be either', () => {
  it.each(['一条旧船能载多少人？', '谁来接老何的船篙？'])('%s', (asked) => {
    expect(headlineOdds(asked)).toBeGreaterThan(0);
    expect(headlineOdds(asked)).toBeLessThan(4);
  });
});

describe('on the stories of the corpus', () => {
  const stories = [...chinese, ...traditional];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('titles stand above the first halves of paragraphs that are as long, nearly always', () => {
    const pairs = stories.flatMap(({ title, paragraphs }) =>
      paragraphs.flatMap((paragraph) => {
        const half = paragraph.slice(0, title.length);
        return half.length < title.length ? [] : [headlineOdds(title) > headlineOdds(half)];
      }),
    );
    expect(pairs.filter((isAbove) => isAbove).length / pairs.length).toBeGreaterThan(0.85);
  });

  it('titles speak for themselves, on average, and so do subheads', () => {
    const subheads = stories.flatMap((story) => (story.subheads ?? []).map(({ text }) => text));
    expect(mean(stories.map(({ title }) => headlineOdds(title)))).toBeGreaterThan(1);
    expect(mean(subheads.map((text) => headlineOdds(text)))).toBeGreaterThan(0.5);
  });
});

describe('a headline in letters', () => {
  const texts = reports.flatMap(({ paragraphs }) => paragraphs);
  const usage = usageOf(texts);
  it.each([
    ['THE WILL OF MRS. GARLAND', 'Peter Nutt told the court'],
    ['The Harbour Reopens After Storms', 'The harbour was opened after the'],
    ['Council refuses to sell the Corn Exchange', 'The captain said that the'],
  ])('%s reads more like one than %s', (title, half) => {
    expect(headlineOdds(title, usage)).toBeGreaterThan(headlineOdds(half, usage) + 1);
  });
  it('half a sentence that ends with a word that wants another reads less like one', () => {
    const line = 'Council refuses to sell the Corn Exchange';
    expect(headlineOdds(`${line} of the`, usage)).toBeLessThan(headlineOdds(line, usage) - 2);
  });
  it.each([
    ['„Die alte Brücke und der', '„Die alte Brücke“ und der'],
    ['Le bac « de la rive', 'Le bac « de la » rive'],
    ['das alte Haus“ am Ufer', 'das „alte Haus“ am Ufer'],
  ])('%s breaks off inside a quotation, and reads less like one than %s', (half, whole) => {
    expect(headlineOdds(half, usage)).toBeLessThan(headlineOdds(whole, usage) - 2);
  });
  it('a list in it counts as one pause', () => {
    expect(headlineOdds('Council refuses to sell the quay, the mill, and the Corn Exchange', usage)).toBeGreaterThan(
      headlineOdds('Council refuses to sell the Corn Exchange', usage) - 2.5,
    );
  });
  it('a long one reads a little less like one', () => {
    const line = 'Council refuses to sell the Corn Exchange and the old customs house, whatever the harbour says';
    expect(headlineOdds(line, usage)).toBeLessThan(headlineOdds('Council refuses to sell the Corn Exchange', usage));
    expect(readRoles(line).map(({ role }) => role)).toContain('title');
  });
  it('a name has its capital everywhere', () => {
    expect(headlineOdds('The Marigold and Captain Dunstan', usage)).toBeLessThan(
      headlineOdds('The Steamer and Her Compass', usage),
    );
  });
  it('is in capitals where the others are', () => {
    const styled = usageOf([...texts, 'FIRE AT THE MILL', 'A WILL DISPUTED', 'TRIAL OF A MATE']);
    const line = 'Fire at the mill';
    expect(headlineOdds(line, styled)).toBeLessThan(headlineOdds(line, usage) - 1);
    expect(headlineOdds(line.toUpperCase(), styled)).toBe(headlineOdds(line.toUpperCase(), usage));
  });
});

describe('the odds', () => {
  it.each(['', ' ', '。', '12', '河', '“', 'a', '\u{1f600}', '河'.repeat(400)])('of %j are a number', (text) => {
    expect(Number.isFinite(headlineOdds(text))).toBe(true);
  });
});

describe('a bracket at the end', () => {
  it('speaks for a headline where it names a series', () => {
    const plain = headlineOdds('老船工的第四十个汛期');
    expect(headlineOdds('老船工的第四十个汛期(快评)')).toBeGreaterThan(plain + 1);
    expect(headlineOdds('老船工的第四十个汛期(上)')).toBeGreaterThan(plain + 1);
  });
  it('does not where it gives another form of a word', () => {
    expect(headlineOdds('柳河地区各县(市)')).toBeLessThan(headlineOdds('柳河地区各县') + 0.5);
  });
});
