import { describe, expect, it } from 'vitest';
import { isInitial, leadsArticle, opensParagraph } from '../../src/text/opening.ts';
import { usageOf } from '../../src/text/usage.ts';
import { reports } from '../support/corpus.ts';

describe('a paragraph begins', () => {
  it.each([
    '据悉,大桥将在年底通车。',
    '據悉，大橋將在年底通車。',
    '近日,柳河县开出第一班夜间公交。',
    '近日，柳河縣開出第一班夜間公車。',
    '目前,全县已有十二家工厂搬走。',
    '记者从县水利局获悉,河道将在秋天清淤。',
    '“我在这里住了三十年。”老人说。',
    '「我在這裡住了三十年。」老人說。',
    '《河道管理办法》昨日公布。',
    '在县城东门外,有一座旧码头。',
    '2031年5月,大桥开工。',
    '此外,沿河还种了三百棵柳树。',
    '清明刚过,梨园里还看不到人。',
    '凌晨,渡船的灯还亮着。',
    '何长顺今年五十七岁,撑了三十八年的船。',
    '何長順今年57歲,撐了三十八年的船。',
    '一九七三年,渡口有了第一条木船。',
    '民国二十三年,渡口有了第一条木船。',
    '五月十二日,大桥开工。',
    '12日,大桥开工。',
    '12日凌晨,大桥开工。',
    '5月10-12日,渡口年会在柳河县举行。',
    '【编前语】渡口开通五十年了。',
    '随后,渡船靠了岸。',
    'The market opened at six.',
  ])('with %s', (text) => {
    expect(opensParagraph(text)).toBeGreaterThan(0.5);
  });

  it.each([
    '的孩子们跑过了石桥。',
    '了一场大雨,街上没有人。',
    '业园区里新建了两条生产线。',
    '業園區裡新建了兩條生產線。',
    '程,由三个村合建。',
    '象站的人每天记三次水位。',
    '”他笑着说。',
    '」他笑著說。',
    ')的河道',
    ',但他没有答应。',
    '，但他沒有答應。',
    '。河工们收了工。',
    '个百分点,比去年多出一成。',
    '性的河道整治',
    '河道,也要清淤。',
    '柱、木板和旧船钉',
    '0厘米,露出了旧桥墩。',
    'and the market opened at six.',
  ])('not with %s', (text) => {
    expect(opensParagraph(text)).toBeLessThan(0);
  });

  it('whatever white space stands before it', () => {
    expect(opensParagraph('　　近日,河道开始清淤。')).toBe(opensParagraph('近日,河道开始清淤。'));
  });
});

describe('a paragraph of letters begins', () => {
  const usage = usageOf(reports.flatMap(({ paragraphs }) => paragraphs));
  const opens = (text: string) => opensParagraph(text, usage);

  it.each([
    ['The keeper', 'Varley had no time'],
    ['He was in his berth', 'Garland left her house'],
    ['Le maire a coupé le ruban', 'Lestrade a coupé le ruban'],
    ['Die Gemeinde sammelte', 'Stadler nahm die Hälfte'],
  ])('rather with %s than with %s: one has a small letter elsewhere, the other is a name', (word, name) => {
    expect(opens(word)).toBeGreaterThan(opens(name) + 1);
  });
  it.each(['24 boats left the harbour', '12/3/1921 - Il ponte è chiuso', '3 Uhr schlug es'])(
    'as likely as not with the figure of %s',
    (text) => {
      expect(Math.abs(opens(text))).toBeLessThan(0.5);
    },
  );
  it.each(['of the harbour', 'und die Uhr', 'que les pierres'])('never with %s', (text) => {
    expect(opens(text)).toBeLessThan(-3);
  });
  it('a word that the dump has nowhere may be misread', () => {
    expect(opens('ehe keeper of the light')).toBeGreaterThan(opens('the keeper of the light') + 1);
  });
  it('words set in capitals begin', () => {
    expect(opens('MR. ORME, the magistrate')).toBeGreaterThan(opens('Mr. Orme, the magistrate'));
  });
  it('not where nothing but capitals is left: letters that a reader of scans made of something else', () => {
    expect(opens('JD。')).toBeLessThan(opens('JD was seen'));
  });
  it('letters of one case say nothing', () => {
    expect(opens('\u05d4\u05d9\u05d5\u05dd \u05d1\u05e2\u05d9\u05e8')).toBeCloseTo(0);
  });
});

describe('the first words of a text', () => {
  it.each(['MR. ORME, the magistrate, said', 'A STRANGE light was seen', 'AT the harbour of Saltmere', 'ÜBER die Uhr'])(
    'are in capitals: %s',
    (text) => expect(isInitial(text)).toBe(true),
  );
  it.each(['Mr. Orme said', 'A strange light', 'THE KEEPER EXAMINED', 'AI技术进村', '河道清淤', ''])(
    'are not: %j',
    (text) => expect(isInitial(text)).toBe(false),
  );
});

describe('an article begins', () => {
  it.each([
    '近日,柳河县开出夜间公交。',
    '5月6日,大桥开工。',
    '五月六日，大橋開工。',
    '记者从县水利局获悉,',
    '本报讯 河道开始清淤。',
    '本報訊 河道開始清淤。',
  ])('with %s', (text) => {
    expect(leadsArticle(text)).toBeGreaterThan(0);
  });
  it.each([
    '据悉,大桥将在年底通车。',
    '據悉，大橋將在年底通車。',
    '此外,沿河种了柳树。',
    '他说,河水清了。',
    '会议指出,要把河管好。',
    '二是把岸加固。',
  ])('never with %s', (text) => {
    expect(leadsArticle(text)).toBeLessThan(0);
  });
  it.each(['老街口的灯匠把竹篾削得极薄。', '', '河'])('%j says nothing', (text) => {
    expect(leadsArticle(text)).toBe(0);
  });
});
