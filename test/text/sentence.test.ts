import { describe, expect, it } from 'vitest';
import { balance, endsSentence, holdsSentences, opensWithClosing } from '../../src/text/sentence.ts';

describe('the end of a sentence', () => {
  it.each([
    '河水退了。',
    '河水退了!',
    '河水退了？',
    '河水退了……',
    '他说:“河水退了。”',
    '他說：「河水退了。」',
    '(河水退了。)',
    '《河水退了!》',
    '河水退了。 ',
    '河水退了．',
    '河水退了。、',
    '河水退了。·',
    '河水退了.',
    'The river fell.',
    'He said: “The river fell.”',
    '河水退了。(何以宁)',
    '河水退了。（何以寧）',
    '„Der Fluss ist gefallen!“',
    '»Der Fluss ist gefallen.«',
    '« Le fleuve a baissé ! »',
    '«Река упала…»',
    '河水退了。（編輯：何以寧）1140424',
    '“河水退了。”（記者 何以寧）',
    '河工名单如下:',
    '河工名單如下：',
  ])('is at the end of %s', (text) => {
    expect(endsSentence(text)).toBe(true);
  });

  it.each([
    '',
    '河水退了',
    '河水退了,',
    '河水退了，',
    '河水退了、',
    '河水退了;',
    '“河水退了。”、',
    '“河水”',
    '他说“河水退了',
    '(何以宁)',
    '河水退了。岸上',
    '河水涨到3.5',
    '河里有鱼(草鱼)',
    'The river',
    '——',
  ])('is not at the end of %j', (text) => {
    expect(endsSentence(text)).toBe(false);
  });
});

describe('what may not begin a paragraph', () => {
  it.each(['，但河', ',但河', '。河', '”他说', '」他說', '）的河', ')的河', '》的', '、河', '%的河', '·河'])(
    '%s begins with it',
    (text) => {
      expect(opensWithClosing(text)).toBe(true);
    },
  );
  it.each(['', '河', '“河', '「河', '（河', '(河', '《河》', '——河', '— 河', '……河', '12', 'The'])(
    '%j does not',
    (text) => {
      expect(opensWithClosing(text)).toBe(false);
    },
  );
});

describe('a stop that shortens a word', () => {
  it.each([
    'The letter was read by Mr.',
    'It was severe. —Mr.',
    'He was rowed out by Capt.',
    'It is signed J.',
    'They moved to No.',
  ])('ends no sentence: %s', (text) => {
    expect(endsSentence(text)).toBe(false);
  });
  it.each(['It was the tide.', 'He asked for help. "No."', 'They left at 5 p.m.', 'No.'])(
    'else it does: %s',
    (text) => {
      expect(endsSentence(text)).toBe(true);
    },
  );
  it.each([
    ['THE TRIAL OF MRS. LORNE', false],
    ['The Trial of Mrs. Lorne', false],
    ['FIRE AT THE MILL. TWO BOATS LOST.', false],
    ['The mill burnt down. Two boats', true],
    ['He is J. Lorne. The boat', true],
    ['The mill burnt down.', false],
  ])('%j holds sentences: %s', (text, holds) => {
    expect(holdsSentences(text)).toBe(holds);
  });
});

describe('brackets and quotation marks without their partner', () => {
  it.each([
    ['', 0, 0],
    ['“河”(道)《志》', 0, 0],
    ['「河」（道）『志』【一】〔二〕', 0, 0],
    ['他说“河道', 1, 0],
    ['他說「河道', 1, 0],
    ['河道”,他说', 0, 1],
    ['河道」，他說', 0, 1],
    ['《河“道', 2, 0],
    ['河”道》', 0, 2],
    ['河)道(水', 1, 1],
    ['（河)', 0, 0],
    ['(河）', 0, 0],
    ['1)清淤2)种树', 0, 0],
    ['（图1)', 0, 0],
    ['他说"河', 1, 0],
    ['他说"河"', 0, 0],
    ['“他说‘河’”', 0, 0],
    ['„Der Fluss“ fiel', 0, 0],
    ['„Der Fluss fiel', 1, 0],
  ])('%j: %i open, %i close', (text, unclosed, unopened) => {
    expect(balance(text)).toEqual({ unclosed, unopened });
  });

  it.each([
    ['Il a dit : « Le fleuve', 1, 0],
    ['Il a dit «le fleuve', 1, 0],
    ['a baissé. » Puis il est parti', 0, 1],
    ['« Le fleuve a baissé », dit-il', 0, 0],
    ['Er sagte: »Der Fluss', 1, 0],
    ['ist gefallen.« Dann ging er', 0, 1],
    ['»Der Fluss«, sagte er, »ist gefallen.«', 0, 0],
    ['Он сказал: «Река', 1, 0],
    ['упала», и ушёл', 0, 1],
  ])('counts the marks that a language turns its way: %s', (text, unclosed, unopened) => {
    expect(balance(text)).toEqual({ unclosed, unopened });
  });

  it('closes what stands inside with what stands outside', () => {
    expect(balance('“河（道”')).toEqual({ unclosed: 0, unopened: 0 });
  });
});
