import { describe, expect, it } from 'vitest';
import { split } from '../../src/read/split.ts';
import { chinese, english, reports } from '../support/corpus.ts';

const texts = (dump: string) => split(dump).paragraphs.map(({ text }) => text);

describe('the ends of paragraphs', () => {
  it('show by a short last line alone', () => {
    const dump = [
      '河道清淤之后水流比往年快了',
      '一倍，岸边的居民都说夜里能',
      '听见水声。',
      '两岸新栽的柳树有三百二十株',
      '每株都挂着认养人的名字和电',
      '话，缺水时有人来浇。',
    ];
    expect(texts(dump.join('\n'))).toEqual([dump.slice(0, 3).join(''), dump.slice(3).join('')]);
  });

  it('are not where a number would not have fitted', () => {
    const dump = [
      '河道清淤之后水流比往年快了',
      '一倍，总共挖出的淤泥有将近',
      '一万八千多方，全都运到了',
      '12345亩果园里做肥料，果农们',
      '说今年一定能省下不少钱来。',
    ];
    expect(texts(dump.join('\n'))).toHaveLength(1);
  });

  it.each([
    ['a full-width indent', '　　'],
    ['spaces', '    '],
  ])('show by %s', (_, indent) => {
    const dump = `${indent}河道清淤之后水流快\n了一倍，居民都高兴得很。\n${indent}两岸新栽的柳树有三\n百二十株，都挂着名字呢。`;
    expect(texts(dump)).toHaveLength(2);
  });

  it('show by an indent that paragraphs of one line have one after the other', () => {
    const short = ['水声传出很远，真是好听极了。', '岸边的人都醒着。', '孩子们数着船灯，数到天黑了。'];
    const long = chinese[0]?.paragraphs.slice(0, 4) ?? [];
    const own = [...long, ...short, ...long];
    const wrapped = own.flatMap((text) => `　　${text}`.match(/.{1,16}/gu) ?? []);
    expect(texts(wrapped.join('\n')).slice(4, 7)).toEqual(short);
  });

  it('never lie before a line that only the marks at its end make too wide', () => {
    const paragraph = ['岸边的老人们都说河', '桥墩上刻的是“平安”。'];
    const wide = ['工人挖出了旧石碑上', '刻的是修桥人的名字', '，字迹还认得。'];
    const dump = ['河水清了', '', ...wide, '', ...paragraph, '', ...wide, ''];
    expect(texts(dump.join('\n'))).toContain(paragraph.join(''));
  });

  it('never lie before a mark that closes', () => {
    expect(texts('他说：“河里又有鱼\n了，真好啊，真好\n。”\n').join('|')).toBe('他说：“河里又有鱼了，真好啊，真好。”');
  });

  it('are seldom where a sentence of letters happens to end at the edge of the column', () => {
    const wrapped = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}(?: |$)`, 'gu')) ?? [];
    const paragraphs = [...reports, ...english].map((story) => story.paragraphs);
    const right = [26, 30, 34, 40].flatMap((width) =>
      paragraphs.flatMap((own) => {
        const got = texts(own.flatMap((text) => wrapped(text, width).map((line) => line.trim())).join('\n'));
        return own.map((text) => got.some((one) => one.replace(/\s/gu, '') === text.replace(/\s/gu, '')));
      }),
    );
    expect(right.filter(Boolean).length / right.length).toBeGreaterThan(0.72);
  });

  it('never lie before a small letter', () => {
    expect(texts('The last ferry across\nthe\nWenlow left the north pier\non\nSunday evening.')).toHaveLength(1);
  });

  it('do not lie behind a title that is shortened', () => {
    expect(texts('The wheel was held by Mr.\nMarrable, who said that he\nwould miss the fog.')).toHaveLength(1);
  });
});

describe('a name line', () => {
  const body = [
    'The steamer was floated off',
    'on Thursday, and she lies at',
    'Saltmere with eleven plates',
    'broken.',
  ];
  it.each([
    [['By Ambrose Tillett and', 'Hester Quaile']],
    [['By Ambrose Tillett, Hester', 'Quaile']],
    [['By Ambrose Tillett and Hester', 'Quaile and Imogen Sayle']],
  ])('may fill more than one line: %j', (lines) => {
    expect(texts([...lines, '', ...body].join('\n'))[0]).toBe(lines.join(' '));
  });
  it.each([[['By Ada Lorne', 'Saltmere Gazette']], [['By Ambrose Tillett and Hester', 'The steamer']]])(
    'ends where there was room, or where no name follows: %j',
    (lines) => {
      expect(texts([...lines, '', ...body].join('\n'))[0]).toBe(lines[0]);
    },
  );
});

describe('a name line in a bracket', () => {
  const wide = (chinese[1]?.paragraphs[0] ?? '').match(/.{1,11}/gu) ?? [];
  it('goes on in the next line of a narrow column', () => {
    const got = texts(['两个标题之间的桥', '【记者沈沐风', '／黎城报道】', ...wide].join('\n'));
    expect(got).toEqual(['两个标题之间的桥', '【记者沈沐风／黎城报道】', wide.join('')]);
  });
});

describe('the rest of a title', () => {
  it.each([
    ['that its line had no room for', ['县里决定向沿江三乡派去一支由名医带队的医疗专', '家组'], 1],
    ['is not the name of who wrote it', ['县里决定向沿江三乡派去一支由名医带队的医疗队', '田栀'], 2],
  ])('%s', (_, lines, count) => {
    const wide = (chinese[1]?.paragraphs[0] ?? '').match(/.{1,22}/gu) ?? [];
    const got = texts([...wide, '', ...lines, '', ...wide].join('\n'));
    expect(got.slice(1, -1)).toHaveLength(count);
  });
});

describe('a page that is not wrapped', () => {
  it('has a paragraph on each line', () => {
    const dump = [
      '河道清淤',
      '工程从三月开始，五月结束，一共动用了八条船。',
      '居民说，河水比往年清了。',
      '两岸栽了三百二十株柳树，每株都有人认养。',
    ];
    expect(texts(dump.join('\n'))).toEqual(dump);
  });
});

describe('lines that are paragraphs', () => {
  const whole = chinese.slice(0, 5).map(({ paragraphs }) => paragraphs.join(''));
  const torn = [whole[4]?.slice(0, 90) ?? '', whole[4]?.slice(90) ?? ''];
  const edges = (dump: readonly string[]) => split(dump.join('\n')).paragraphs.map(({ opening }) => opening);

  it('begin with their indents where they have them', () => {
    const dump = [
      '河水清了人来了',
      ...[...whole.slice(0, 4), torn[0] as string].map((line) => `　　${line}`),
      torn[1] as string,
    ];
    expect(edges(dump)).toEqual(['silent', ...Array(5).fill('indented'), 'open']);
  });

  it('say nothing by having none where none has', () => {
    expect(edges(['河水清了人来了', ...whole.slice(0, 4), ...torn])).toEqual(Array(7).fill('silent'));
  });
});

describe('a hyphen at the end of a line', () => {
  const wrapped = (mark: string) =>
    [
      `Der Uhrmacher hat das Werk, das vor acht Jah${mark}`,
      `ren stehen blieb, in seiner Werkstatt zer${mark}`,
      'legt.',
    ].join('\n');
  it.each(['-', '¬', '‐', '--', '=', '⸗'])('%s goes where the word is made whole', (mark) => {
    expect(texts(wrapped(mark))).toEqual([
      'Der Uhrmacher hat das Werk, das vor acht Jahren stehen blieb, in seiner Werkstatt zerlegt.',
    ]);
  });
  it('stays where it is a dash, as it is inside the lines', () => {
    const dump = ['The boat--an old one--lay by the quay--', 'and nobody knew whose it was--until the', 'keeper came.'];
    expect(texts(dump.join('\n'))[0]).toContain('quay-- and');
  });
});

describe('joints', () => {
  it.each([
    ['河道\n清淤', ''],
    ['27.\n64亿元的河道工程今年完工', ''],
  ])('between the lines of %j', (dump, joint) => {
    const [first] = split(dump).paragraphs;
    if (first !== undefined && first.spans.length > 1) expect(first.joints[0]).toBe(joint);
  });

  it('of a letter-spaced line are empty', () => {
    const [first] = split('该 书 于 2007 年 由 芦 城 出 版 社 印 行 。').paragraphs;
    expect(first?.text).toBe('该书于2007年由芦城出版社印行。');
    expect(new Set(first?.joints)).toEqual(new Set(['']));
  });
});

describe('columns that run together', () => {
  const line = (left: string, right: string) => `${left}      ${right}`;
  it('are reported once', () => {
    const dump = Array.from({ length: 5 }, () => line('河道清淤之后水流快了', '两岸新栽的柳树有三百')).join('\n');
    expect(split(dump).findings.map(({ rule }) => rule)).toEqual(['columns-run-together']);
  });
  it.each([
    ['three lines', Array.from({ length: 3 }, () => line('河道清淤', '两岸新栽')).join('\n')],
    [
      'gaps that stand nowhere twice',
      ['甲    乙乙乙乙乙乙', '甲甲甲甲甲甲甲    乙', '甲    乙乙乙乙乙乙', '甲甲甲甲甲甲甲    乙'].join('\n'),
    ],
    ['headlines with a space', Array.from({ length: 6 }, () => '河道清淤 两岸添绿').join('\n')],
  ])('are not seen in %s', (_, dump) => {
    expect(split(dump).findings).toEqual([]);
  });
});
