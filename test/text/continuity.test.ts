import { describe, expect, it } from 'vitest';
import { continuity, seam } from '../../src/text/continuity.ts';
import { edgesOf } from '../../src/text/edges.ts';
import { opensParagraph } from '../../src/text/opening.ts';
import { headOf as headsUp, tailOf } from '../../src/text/sides.ts';
import { learn, profileOf } from '../../src/text/topic.ts';
import { NO_USAGE, usageOf } from '../../src/text/usage.ts';
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

  it.each([
    [
      'who said what was quoted goes on with a mark',
      '“河水清了，鱼就会回来。”老周说',
      '，“今年已经有人来钓鱼。”',
      '村里的码头去年修好了。',
    ],
    [
      'an enumeration goes on',
      '展台上摆着竹篮、竹席、竹帘、水',
      '桶、木凳和纸伞。',
      '桶是老人亲手做的，去年卖到了海外。',
    ],
    [
      'a number goes on with what it counts',
      '合作社今年新买的渡船一共有12',
      '艘，来年还要再添。',
      '船上的人来年还要再添。',
    ],
  ])('%s', (_, tail, head, other) => {
    expect(score(tail, head)).toBeGreaterThan(score(tail, other) + 0.5);
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

describe('over a seam between letters', () => {
  const usage = usageOf(['The lighthouse keeper of Saltmere wrote a book. The book of the Marigold was old.']);
  const seam = (tail: string, head: string) => continuity(tail, head, NOTHING_KNOWN, usage);

  it.each([
    ['He looked at the light-', 'house from the quay.', 'lighthouse'],
    ['He looked at the light', 'house from the quay.', 'lighthouse'],
    ['The men of the harbour were', 'waiting for the tide.', undefined],
    ['He wrote a', 'book about the keeper.', undefined],
    ['He looked at the har-', 'bour from the quay.', undefined],
  ])('%s | %s stands: %s', (tail, head, word) => {
    expect(seam(tail, head).word).toBe(word);
  });
  it('two words that stand side by side elsewhere speak for it', () => {
    const tail = 'We have the story from the keeper of';
    expect(seam(tail, 'Saltmere himself.').score).toBeGreaterThan(seam(tail, 'Brantham himself.').score + 1);
  });
  it('two common words that never do speak against it', () => {
    const strangers = usageOf([...Array(20)].map(() => 'We saw the sea of sand and the sea of stone by the sea.'));
    const over = (tail: string, head: string) => continuity(tail, head, NOTHING_KNOWN, strangers).own;
    expect(over('They came to the', 'the old wall.')).toBeLessThan(over('They came to the', 'old wall.') - 1);
  });
  it('a word that begins sentences speaks against it', () => {
    expect(seam('They have sold the', 'The men went home.').score).toBeLessThan(0);
  });
  it('a small letter fits every sentence that breaks off, and speaks for none of them', () => {
    const { score, own } = seam('The men of the harbour were', 'waiting for the tide.');
    expect(score).toBeGreaterThan(own + 1);
    expect(seam('县里把竹编做成了产', '业,一年卖出三万件。').own).toBe(
      seam('县里把竹编做成了产', '业,一年卖出三万件。').score,
    );
  });
});

describe('a half of a word whose other half stands elsewhere', () => {
  it.each([
    ['begins behind the break', '河边的村子去年修好了水渠', '象站，每天记三次水位', '每天记三次水位'],
    ['ends before it', '合作社的社员们在河滩上种了三年葡', '每天记三次水位', '萄，每天记三次水位'],
  ])('that %s speaks against a seam', (_, tail, half, whole) => {
    expect(score(tail, half)).toBeLessThan(score(tail, whole) - 1);
  });

  it.each([
    ['a name that goes over it', '出席会议的有县委书记柳', '景明、副书记何望山。', '景宜人的堤岸上站满了人。'],
    ['what stands in marks that close behind it', '老人把这本《柳', '滩》送给了县档案馆。', '滩送给了县档案馆。'],
  ])('is not seen in %s', (_, tail, head, other) => {
    expect(score(tail, head)).toBeGreaterThan(score(tail, other) + 0.5);
  });

  it('is no half where the dump shows the characters to be a word', () => {
    const [tail, head] = ['村里人每天傍晚都在桥头等', '象滩的渡船。'];
    const known = edgesOf(['老人说象滩早年没有路。', '后来象滩修了码头。', '如今象滩有了学校。']);
    const unseen = seam(tailOf(tail), headsUp(head), NOTHING_KNOWN, NO_USAGE).score;
    expect(
      seam(tailOf(tail, true, known), headsUp(head, NO_USAGE, known), NOTHING_KNOWN, NO_USAGE).score,
    ).toBeGreaterThan(unseen + 0.5);
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
