import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/evidence/evidence.ts';
import { titleGoesOn } from '../../src/search/odds.ts';
import { isDeck, isKicker, nameHeading } from '../../src/search/titles.ts';
import { itemsOf, stage } from '../support/stages.ts';

const BODY = '清晨六点半,老街的石板路还带着昨夜的雨水,修伞匠已经支起了摊子,一边招呼客人,一边修着手里的旧伞。';

/** The kinds of the lines above a text; `wrapped` where the text below was broken at a width. */
function kindsOf(lines: readonly string[], wrapped: boolean): string {
  const staged = stage(...lines, BODY);
  return nameHeading(itemsOf(staged).slice(0, lines.length), wrapped, staged.evidence).join(' ');
}

describe('the lines of a heading', () => {
  it.each([
    ['one line', ['稻田里架起气象站'], 'title', 'title'],
    ['a line and what a dash opens', ['稻田里架起气象站', '——二十座小站守护万亩良田'], 'title deck', 'title deck'],
    ['a single dash', ['稻田里架起氣象站', '— 二十座小站守護萬畝良田'], 'title deck', 'title deck'],
    ['a line that says who speaks', ['市长会见渔民代表时强调', '把河管好 把岸修好'], 'kicker title', 'kicker title'],
    [
      'the same in traditional characters',
      ['市長會見漁民代表時強調', '把河管好 把岸修好'],
      'kicker title',
      'kicker title',
    ],
    ['a line that leads up to the next', ['柳河乡推广智慧农业', '稻田里架起气象站新貌'], 'kicker title', 'title title'],
    [
      'all three',
      ['全县水利工作会议上', '稻田里架起气象站', '——二十座小站守护万亩良田'],
      'kicker title deck',
      'kicker title deck',
    ],
    ['clauses that were made to match', ['河水清了人来了', '码头旧了船走了'], 'title title', 'title title'],
    ['a word broken over two lines', ['柳河县开通夜间公', '交让工人早回家一小时'], 'title title', 'title title'],
    ['letters', ['Harbour Reopens After Storm', 'Ships Wait at the Quay'], 'title title', 'title title'],
  ])('%s', (_, lines, plain, wrapped) => {
    expect(kindsOf(lines, false)).toBe(plain);
    expect(kindsOf(lines, true)).toBe(wrapped);
  });

  it('a dash above everything else is no deck', () => {
    expect(kindsOf(['——二十座小站守护万亩良田', '稻田里架起气象站'], false).split(' ')[0]).not.toBe('deck');
  });
});

describe('a line by itself', () => {
  it.each(['——二十座小站', '— 二十座小站', '-- 二十座小站', '──二十座小站', '⸺二十座小站'])('%s is a deck', (text) => {
    expect(isDeck(text)).toBe(true);
  });
  it.each(['二十座小站', '二十——座', '-二十', ''])('%s is none', (text) => {
    expect(isDeck(text)).toBe(false);
  });
  it.each(['市长会见渔民时强调', '市長會見漁民時強調', '走进老街:', '走进老街——', '在全县会议上'])(
    '%s leads up to a title',
    (text) => {
      expect(isKicker(text)).toBe(true);
    },
  );
  it.each(['稻田里架起气象站', '旧码头 新生活', '强调把河管好'])('%s does not', (text) => {
    expect(isKicker(text)).toBe(false);
  });
});

describe('a headline goes on in a second line', () => {
  const goesOn = (first: string, second: string) =>
    titleGoesOn({ text: first } as Facts, { text: second, adjoins: true } as Facts);
  it('in capitals only where the first is in capitals, too: else it is half a sentence over a title', () => {
    expect(goesOn('The mate pursued him', 'FIRE AT THE MILL')).toBeLessThan(
      goesOn('THE MATE PURSUED', 'FIRE AT THE MILL'),
    );
    expect(goesOn('FIRE AT THE MILL', 'Two boats are lost')).toBe(goesOn('FIRE AT THE MILL', 'TWO BOATS ARE LOST'));
  });
  it('whatever letters stand in a line of characters', () => {
    expect(goesOn('柳河乡的稻田', 'AI来种田')).toBe(goesOn('柳河乡的稻田', '机器来种田'));
  });
});
