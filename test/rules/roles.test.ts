import { describe, expect, it } from 'vitest';
import { RULES, readRoles } from '../../src/rules/roles.ts';

/** For every rule: texts whose strongest reading it is, and texts that it must leave alone. */
const TABLE: Readonly<Record<string, { readonly fits: readonly string[]; readonly not: readonly string[] }>> = {
  'jump-line': {
    fits: [
      '(下转第2版)',
      '（下转第2版）',
      '（下轉第２版）',
      '下转A3',
      '▶▶▶下转第4版',
      '上接第1版',
      '（上接第一版）',
      '（紧转第3版）',
      '详见第6版',
      '轉第三版',
    ],
    not: ['下转变为上扬的拐点', '上接天光下接地气', '详见附件', '续写新篇'],
  },
  'continued-line': {
    fits: ['Continued on Page Four', '(Continued from page 1)', 'To be continued.', 'See page 12'],
    not: ['Continued rain spoils the harvest', 'See the harbour at night'],
  },
  'page-label': {
    fits: ['第07版:专题', '第07版：专题', '07版', 'A2版', '第三版', '第2版 要闻 2031年5月6日 星期二', '第２版：要聞'],
    not: ['第一版教材今年问世,明年再版', '第二页纸上写着什么'],
  },
  'page-code': { fits: ['A12', 'B3 体育', 'A07:经济'], not: ['A股市场回暖了', 'G20峰会今日在此开幕', 'B超'] },
  'section-and-page': {
    fits: ['4 专题', '4 专 题', '专题 4', '12 國際', '综合 | 03', '０８　体育'],
    not: ['专题', '3 分钟', '4个专题片'],
  },
  'latin-date-line': {
    fits: [
      'MONDAY, JANUARY 18, 1870.',
      'Thursday, 5 April 1890',
      'MARDI 7 FÉVRIER 1882',
      'Montag, den 16. Oktober 1950',
      'THE HARBOUR COURIER THURSDAY, APRIL 5, 1890. PAGE 3',
      'THEHARBOURCOURIER THURSDAY,APRIL5,1890.',
    ],
    not: ['On Monday, January 18, 1870, the bridge over the Wenlow was opened', 'Monday morning', 'April 5, 1890'],
  },
  weekday: { fits: ['星期六', '週六', '周日', '礼拜天'], not: ['星期六的早市', '周六见'] },
  'paper-name': {
    fits: ['柳河晚报', '柳河晚報', '青石都市报', '芦城周刊'],
    not: ['柳河晚报改版了', '向日报喜', '晚报', '大字报'],
  },
  'date-line': {
    fits: [
      '2031年5月6日 星期二',
      'A6 民生 2031年]月l6日”星期四',
      '２０３１年５月６日　星期二',
      '柳州晚报 2031年5月6日 星期二 农历三月十五',
      '二〇三一年五月六日 星期二',
      '中華民國一百年五月六日 星期五',
    ],
    not: ['2031年5月6日,星期二的早晨下起了雨', '2031年5月6日是星期二。', '5月6日凌晨'],
  },
  'paper-and-page': {
    fits: ['青石日报 第3版', '青石晚報　第３版', '青石晚报 要闻 03版'],
    not: ['青石日报改版', '日报 第三方'],
  },
  'editors-line': {
    fits: [
      '责任编辑:甄小可',
      '责任编辑：甄小可 版式：余盐',
      '責任編輯：甄小可',
      '责编 甄小可 美编 余盐',
      '■ 本版编辑 甄小可',
      '校对：余盐',
      '责 编 ： 甄 小 可',
    ],
    not: ['责任编辑说,稿子要改三遍。', '校对是一门手艺', '主编的一天', '编辑部来了个年轻人', '社长的三封信'],
  },
  'contact-line': {
    fits: [
      '新闻热线:0571-88881234',
      '新聞熱線：0571-88881234',
      '电话:88881234 邮箱:tougao@example.org',
      'E-mail: desk@example.org',
      '地址：柳岸路12号',
      'http://www.example.org',
    ],
    not: ['热线电话暖人心', '电话那头沉默了许久', '地址变了,老味道没变'],
  },
  imprint: {
    fits: [
      '国内统一连续出版物号 CN 33-0001',
      '國內統一刊號：CN33-0001',
      '邮发代号 31-1 总第 8123 期',
      '零售每份1.00元',
      '广告经营许可证 3300001',
    ],
    not: ['刊号的故事', '每份心意都不同'],
  },
  'running-head': {
    fits: [
      'THE HARBOUR GAZETTE, TUESDAY, MAY 6, 1902',
      'PAGE 4',
      '6 THE HARBOUR GAZETTE',
      'THE HARBOUR GAZETTE',
      'THE QUAY AND SHORE 14',
    ],
    not: ['Tuesday at the harbour', 'THE FIRE AT THE ROPEWALK', 'THE PROVINCES', 'The Harbour Reopens'],
  },
  'bracketed-byline': {
    fits: [
      '〔记者沈沐风／澎湖报导〕',
      '〔記者沈沐風／澎湖報導〕',
      '(记者甄小可/台北报导)',
      '【本報記者甄小可台北報導】',
    ],
    not: ['(甄小可)', '【河灯报导】'],
  },
  'bracketed-signoff': {
    fits: [
      '(甄小可)',
      '（甄小可 余盐）',
      '（本报记者 甄小可）',
      '（記者甄小可）',
      '(盛夏)',
      '（梧桐里居民 闵秋实）',
      '〔通讯员 柯一舟〕',
    ],
    not: [
      '(快评)',
      '(完)',
      '(上)',
      '(下)',
      '(资料图片)',
      '(左图)',
      '(履职故事)',
      '(江苏)',
      '(下转第2版)',
      '(一)',
      '(图①)',
      '(选自《河灯》,有删节)',
      '(甄小可 摄)',
    ],
  },
  'end-mark': { fits: ['(完)', '（全文完）', '(据新华社)', '（本报综合）', '(未完待续)'], not: ['(完成)', '(终章)'] },
  'picture-source': {
    fits: ['新华社发', '资料图片', '（資料圖片）', '视觉中国', '图片来源:市档案馆', '本报资料照片', '新华社图片'],
    not: ['新华社发布消息', '资料图片说明'],
  },
  photographer: {
    fits: [
      '甄小可 摄',
      '甄小可 摄 (人民视觉 )',
      '甄小可 攝',
      '（甄小可 摄）',
      '本报记者 甄小可 摄',
      '新华社记者 甄小可 摄',
      '摄影：甄小可',
      '摄影/甄小可',
      '甄小可 摄影报道',
      '市融媒体中心供图',
      '漫画：余盐',
      'Photo by Ada Lorne',
    ],
    not: ['航拍与摄', '市文化馆提供', '一个人的摄影', '他们在高原上拍摄'],
  },
  'marked-caption': {
    fits: [
      '图为河工在清淤。',
      '圖為河工在清淤。',
      '上图:河工在清淤。',
      '左图为新桥。',
      '▲河工在清淤',
      '图片说明:新桥',
      '图① 新桥',
      '图为：新桥',
      'Photo: the new bridge',
    ],
    not: ['图书馆夜里不熄灯', '上图书馆去', '图一时痛快', '图谋已久的计划', '左右为难的选择'],
  },
  'caption-with-credit': {
    fits: [
      '河工乘船在运河里清理浮萍。 甄小可 摄',
      '昨天,河工乘船清理浮萍。本报记者 甄小可 摄',
      '河工乘船清理浮萍。 甄小可 攝',
    ],
    not: ['河工乘船在运河里清理浮萍。', '他说,那是他一生里最好的一次拍摄'],
  },
  'misread-mark-byline': {
    fits: ['口 甄小可 余盐', '国 甄小可 洁伟海', '回 本报记者 甄小可', '日 甄小可、余盐'],
    not: ['口 袋里的春天', '国 庆 快 乐', '国 足球队 回国了', '田 间地头', '口 甄小可'],
  },
  'marked-byline': {
    fits: ['■ 甄小可 余盐', '□甄小可', '▲ 蒲苇 车前', '● 本报记者 甄小可', '■ 甄小可 余 盐', '■ 區靜儀'],
    not: ['■ 河道清淤工程全面启动', '● 一是强化组织领导', '■ 新闻背景', '■ 相关链接', '■ 快评'],
  },
  'labelled-byline': {
    fits: [
      '本报记者 甄小可 通讯员 余盐',
      '本報記者 甄小可 通訊員 余鹽',
      '记者甄小可',
      '见习记者 甄小可',
      '特约记者甄小可',
      '全媒体记者 甄小可',
      '本报评论员 余盐',
      '本报记者甄小可余盐',
      '记者 甄小可／澎湖报道',
      '記者甄小可／澎湖報導',
      '作者：余盐',
      '本报驻黎城记者 甄小可',
    ],
    not: [
      '记者从市委获悉',
      '记者手记',
      '通讯员队伍建设',
      '记者 从桥头走到桥尾',
      '作者简介',
      '记者节的由来',
      '记者在现场看到',
    ],
  },
  'text-and-picture': {
    fits: ['文/甄小可', '文：甄小可 图：余盐', '甄小可/文 余盐/图', '文/圖 甄小可'],
    not: ['文化惠民', '图:河边', '文明的回响'],
  },
  'english-byline': {
    fits: [
      'By Ada Lorne',
      'ByAdaLorne',
      'BY ADA LORNE',
      'By Ada Lorne and Tom Wick',
      'By Ada van der Lorne, Tom de Wick and Bartholomew Longfellow-Greenhalgh',
      '(From our own correspondent.)',
      'From our transport correspondent',
      'FROM OUR SPECIAL CORRESPONDENT',
      'From A Correspondent',
      'De notre correspondant',
      '(De notre envoyé spécial)',
      'D’un correspondant',
      'Von unserem Berichterstatter',
      '(Von unserer Londoner Korrespondentin.)',
    ],
    not: [
      'By the river',
      'BY A LUNATIC',
      'By The Harbour',
      'by Ada Lorne',
      'From our house to yours',
      'By night all cats are grey',
      'De notre maison à la vôtre',
      'Von unserem Haus aus',
      'By Ada Lorne and',
      'By Ada Lorne,',
      'By Ada Lorne and the crew of Her boat',
    ],
  },
  'names-alone': {
    fits: ['甄小可 余盐', '甄小可、余盐', '王 明', '肖小可 付盐', '歐陽曉 余鹽', '阿依古丽·买买提'],
    not: [
      '遥远国度的前总统阿里·买买提',
      '河道清淤',
      '江苏 浙江',
      '新闻 快评',
      '高山 流水',
      '高峰',
      '民生',
      '温暖',
      '甄小可、余盐、',
      '甄小可、余盐、王明、陈一舟、李春、何以宁',
      '杭州跑',
    ],
  },
  'says-what-it-shows': {
    fits: [
      '芦苇荡里来了新客人。图为昨日拍到的白鹭。',
      '清淤之后河水变清。上图为施工前的河道。',
      '蘆葦蕩裡來了新客人。圖為昨日拍到的白鷺。',
    ],
    not: ['他说,图为心安。', '河道清淤的意图为人所知'],
  },
  'bare-date': {
    fits: ['2031年5月6日', '２０３１年５月６日', '二〇三一年五月六日', '2031.5.6'],
    not: ['5月6日', '2031年5月6日凌晨', '2031年5月6日至8日'],
  },
  'some-paper': { fits: ['柳河展报', '柳河校刊'], not: ['柳河县发布汛期通报会', '喜报'] },
  section: { fits: ['专题', '國際', '要闻', '副刊'], not: ['专题片', '国际象棋', '体育场'] },
  'page-number': { fits: ['7', '— 12 —', '·3·'], not: ['2031', '7人', '第7'] },
  'dashed-deck': {
    fits: ['——柳岸区河道治理见闻', '--柳岸区河道治理见闻', '——柳岸區河道治理見聞'],
    not: ['——他说。', '柳岸 一条河的名字'],
  },
  'short-line': {
    fits: [
      '河道清淤工程全面启动',
      '河灯照见回家路',
      '从“有水”到“好水”',
      'The Harbour Reopens',
      '河道清淤 两岸添绿',
      'THE TRIAL OF MRS. LORNE',
    ],
    not: ['他说,这条河从前是清的。', '河里有鱼。两岸有树', '1234', '本报讯 昨天', 'The mill burnt. Two boats'],
  },
};

describe('the rules of a page', () => {
  it('each stands in the table below', () => {
    expect(Object.keys(TABLE).toSorted()).toEqual(RULES.map((rule) => rule.name).toSorted());
  });
  for (const [rule, { fits, not }] of Object.entries(TABLE)) {
    it.each(fits.map((text) => [text]))(`${rule} reads %s`, (text) => {
      expect(readRoles(text)[0]?.rule).toBe(rule);
    });
    it.each(not.map((text) => [text]))(`${rule} leaves %s`, (text) => {
      expect(readRoles(text).map((reading) => reading.rule)).not.toContain(rule);
    });
  }
});

it.each([
  ['ByHarrietLowe', 'Harriet Lowe'],
  ['ByAnnMcDonald', 'Ann McDonald'],
  ['ByHughMacLeod', 'Hugh MacLeod'],
])('names whose spaces were lost have them again: %s', (line, name) => {
  expect(readRoles(line)[0]?.names).toEqual([name]);
});
