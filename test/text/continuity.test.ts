import { describe, expect, it } from 'vitest';
import { continuity, leadsArticle, opensParagraph } from '../../src/text/continuity.ts';
import { learn, profileOf } from '../../src/text/topic.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';
import { chinese, traditional } from '../support/corpus.ts';

const NOTHING_KNOWN = learn([], new Vocabulary());
const score = (tail: string, head: string): number => continuity(tail, head, NOTHING_KNOWN).score;

/** True seams: where a column break cut a sentence. */
const SEAMS: readonly (readonly [tail: string, head: string, word?: string])[] = [
  ['县里把竹编做成了产', '业,一年卖出三万件。', '产业'],
  ['縣裡把竹編做成了產', '業，一年賣出三萬件。', '产业'],
  ['这座桥是去年动工的水利工', '程,由三个村合建。', '水利工程'],
  ['他在村里教孩子们计', '算每亩地的收成。', '计算'],
  ['合作社的理事长负', '责把账本抄在墙上。', '负责'],
  ['合作社的理事長負', '責把帳本抄在牆上。', '负责'],
  ['河道清淤以后水位下降了3', '0厘米,露出了旧桥墩。', '30'],
  ['河道清淤以後水位下降了３', '０公分，露出了舊橋墩。', '３０'],
  ['今年已经有十二', '万人来过这里。'],
  ['老人把这本《河道', '志》送给了县档案馆。'],
  ['老人把這本《河道', '志》送給了縣檔案館。'],
  ['他指着河面说:“从前', '连桥墩都看不见。”说完就笑了。'],
];
const headOf = (at: number): string => (SEAMS[at % SEAMS.length] as (typeof SEAMS)[number])[1];

describe('a text goes on where another breaks off', () => {
  it.each(SEAMS.map(([tail, head]) => [tail, head] as const))('%s | %s', (tail, head) => {
    expect(score(tail, head)).toBeGreaterThan(0);
  });

  const crossed = SEAMS.flatMap(([tail, head, word]) => (word === undefined ? [] : [[tail, head, word] as const]));
  it.each(crossed)('%s | %s: over the seam stands %s', (tail, head, word) => {
    expect(continuity(tail, head, NOTHING_KNOWN).word).toBe(word);
  });

  it('each true seam is likelier than its tail with a head from elsewhere', () => {
    for (const [at, [tail, head]] of SEAMS.entries()) {
      const other = headOf(at + 5);
      expect(score(tail, head), `${tail} | ${head} against ${other}`).toBeGreaterThan(score(tail, other));
    }
  });

  it('white space at the break says nothing', () => {
    const [tail, head] = ['县里把竹编做成了产', '业,一年卖出三万件。'];
    expect(score(`${tail} \n`, `　${head}`)).toBe(score(tail, head));
  });

  it('characters that stand side by side elsewhere in the dump speak for a seam', () => {
    const vocabulary = new Vocabulary();
    const known = learn([profileOf('匡涧桥的石栏杆是新的。', vocabulary)], vocabulary);
    const [tail, head] = ['老人每天从匡', '涧桥上走过。'];
    expect(continuity(tail, head, known).score).toBeGreaterThan(score(tail, head) + 1);
  });

  it.each([
    ['', ''],
    ['', '河道'],
    ['河道', ''],
    ['。', '，'],
    ['\u{1f600}', '\u{1f600}'],
  ])('%j | %j has a number, too', (tail, head) => {
    expect(Number.isFinite(score(tail, head))).toBe(true);
  });

  it('letters go on in lower case rather than with a capital', () => {
    const tail = 'The men of the harbour were';
    expect(score(tail, 'waiting for the tide.')).toBeGreaterThan(score(tail, 'Mrs Lorne opened a shop.') + 1);
  });
});

describe('on the stories of the corpus', () => {
  const paragraphs = [...chinese, ...traditional]
    .flatMap((story) => story.paragraphs)
    .filter(({ length }) => length > 40);
  /** Cut between two Chinese characters: what stands at a mark tells little to anybody. */
  const halves = paragraphs.map((paragraph, at) => {
    let place = 14 + (at % 9);
    while (!/^\p{Script=Han}{2}$/u.test(paragraph.slice(place - 1, place + 1))) place += 1;
    return [paragraph.slice(0, place), paragraph.slice(place)] as const;
  });

  it('halves go on in their own other half rather than in the next paragraph’s, mostly', () => {
    const right = halves.filter(([tail, head], at) => {
      const [, other] = halves[(at + 1) % halves.length] as (typeof halves)[number];
      return score(tail, head) > score(tail, other);
    });
    expect(right.length / halves.length).toBeGreaterThan(0.7);
  });

  it('paragraphs open better than their own second halves, mostly', () => {
    const right = halves.filter(([tail, head]) => opensParagraph(tail) > opensParagraph(head));
    expect(right.length / halves.length).toBeGreaterThan(0.7);
  });
});

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
    '”他笑着说。',
    '」他笑著說。',
    ')的河道',
    ',但他没有答应。',
    '，但他沒有答應。',
    '。河工们收了工。',
    '个百分点,比去年多出一成。',
    '性的河道整治',
    '0厘米,露出了旧桥墩。',
    'and the market opened at six.',
  ])('not with %s', (text) => {
    expect(opensParagraph(text)).toBeLessThan(0);
  });

  it('whatever white space stands before it', () => {
    expect(opensParagraph('　　近日,河道开始清淤。')).toBe(opensParagraph('近日,河道开始清淤。'));
  });
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
