/** What belongs to the page and not to an article: labels, dates, editors, imprints, lines that point to other pages. */
import { comesFrom, LETTERED_FURNITURE, LETTERED_JUMPS } from './paging.ts';
import { NONE, type Rule, when } from './rule.ts';
import { anyOf, lazily } from './words.ts';

const PAGE = '(?:第\\s*[A-Z]?\\s*[\\d一二三四五六七八九十]{1,3}\\s*[版页张面]|[A-Z]?\\d{1,3}\\s*[版面면])';
/** Days and months; readers of scans take the figure 1 for what is as thin. */
const FEW = '[\\d\\]lI|一二三四五六七八九十]{1,3}';
const DATE = `(?:(?:\\d{4}|[〇○零一二三四五六七八九]{4}|(?:中华)?民国[\\d一二三四五六七八九十百〇○零]{1,5}|(?:明治|大正|昭和|平成|令和)[\\d元一二三四五六七八九十]{1,2})\\s*[年년./-](?:\\([^()]{2,6}年?\\))?\\s*${FEW}\\s*[月월./-]\\s*${FEW}\\s*[日号일]?)`;
/** The sections that papers have in common; beside other furniture they head a page, elsewhere they may be a title. */
const SECTION = spaced(
  '(?:要闻|综合|专题|专版|国际|国内|天下|体育|文体|地方|本地|城事|区县|经济|财经|社会|民生|文化|教育|科技|健康|法治|时政|新闻|焦点|视点|深度|评论|理论|副刊|读书|旅游|生态|农业|乡村|党建|广告|公告|特刊|广角|综合新闻|国际新闻|体育新闻|地方新闻|社会新闻|经济新闻|今日要闻)',
);
const WEEKDAY = '(?:星期|周|礼拜)[一二三四五六日天]';
/** Of Japan and Korea, which stand behind a date. */
const EASTERN_WEEKDAY = /[月火水木金土日]曜|\([月火水木金土日]\)|[월화수목금토일]요일|\([월화수목금토일]\)/;
const STAFF =
  '(?:本版|本期|今日|值班|执行|特约)?(?:责任编辑|责编|编辑|美编|美术编辑|版式(?:设计)?|版面(?:设计)?|校对|组版|排版|视觉(?:设计|编辑)?|图片编辑|图编|制图|值班(?:编委|主任|总编)?|主编|副主编|总编辑?|统筹|编审|审校|检校|终审|监制|出版人|发行人|社长)';
const CONTACT =
  '(?:(?:新闻|报料|爆料|订报|订阅|发行|广告|投稿|投诉|读者|客服|服务|咨询|采访|记者|监督|举报|联系|编辑部|本版|本报|24小时)*(?:热线|专线|电话|邮箱|信箱|传真|网址|地址|邮编|邮政编码|微信(?:公众)?号?|社址|QQ群?|电子邮件|电邮)|E-?mail|Tel|Fax|http|www\\.)';

/** A day of the week with its date, to the year, before or behind the paper's name and the page: no sentence. */
const letteredDate = lazily(() => {
  const [day, month] = [anyOf('days'), anyOf('months')];
  const first = `(?:${month})\\s*\\d{1,2}|\\d{1,2}(?:er|st|nd|rd|th|º|°)?\\.?\\s+(?:d[ei]l?\\s+|of\\s+)?(?:${month})`;
  return new RegExp(
    `(?:^|\\s)(?:${day})(?:\\s+(?:morning|evening))?[\\s,.—–-]+(?:(?:le|den|the)\\s+)?(?:${first})[\\s,.]+(?:d[ei]l?\\s+)?\\d{4}(?:\\s*г)?\\.?(?=$|\\s+(?:\\S+\\s*){1,6}$)`,
    'iu',
  );
});

const ANY_DATE = new RegExp(DATE, 'u');
const ANY_WEEKDAY = new RegExp(WEEKDAY, 'u');
const ANY_STAFF = new RegExp(STAFF, 'u');
const STAFF_FIRST = new RegExp(`^[■▲●□]?\\s*${STAFF}\\s*[:/\\s|]\\s*[\\p{Script=Han}A-Z]`, 'u');
/** The last characters of all that the staff is called, and what stands behind. */
const STAFF_ENDS = /[辑编式计面对版觉图委任筹审校制人长]\s*[:/\s|]/;
const STAFF_LABEL = new RegExp(`${STAFF}\\s*:`, 'u');
const CONTACT_HOLDS = /热线|专线|电话|信箱|邮|传真|址|微信|QQ|mail|tel|fax|http|www/i;
const CONTACT_FIRST = new RegExp(`^[■▲●□☎(]?\\s*${CONTACT}\\s*[:(\\s]?`, 'iu');

/** Names of sections are spaced out: `专 题`. */
function spaced(names: string): string {
  return names.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\\s?');
}

/** Nothing else looks so. */
export const FURNITURE: readonly Rule[] = [
  {
    name: 'jump-line',
    role: 'jump',
    strength: 'certain',
    longest: 30,
    fits: when(
      /^[(<〈▶►→\s]*(?:(?:紧|文|图文|全文)?(?:下转|上接|转|接|续|详见|相关报道见|报道见)\s*(?:第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*[版页张]|[A-Z]\d{1,3})[^。,]{0,8})[\s)>〉◀]*$/u,
      /[转接续见]/,
    ),
  },
  {
    name: 'eastern-jump-line',
    role: 'jump',
    strength: 'certain',
    longest: 24,
    fits: when(
      /^[(<〈▶►→=\s]*(?:(?:[关関]連)?[记記]事)?\d{1,2}(?:面[にへ][続续]く|面から[続续]く|面に(?:[关関]連)?[记記]事|면에\s?계속|면에서\s?계속|면으로\s?이어집니다)[\s)>〉◀]*$|^[(→]?[続续]きは\d{1,2}面[へに]?\)?$/,
      /\d[面면]/,
    ),
  },
  {
    name: 'continued-line',
    role: 'jump',
    strength: 'certain',
    longest: 60,
    fits: when(
      /^\(?\s*(?:continued (?:on|from)|see) (?:the )?(?:page|col|first|second|third|fourth|fifth|last|next|preceding)\b.{0,24}$|^\(?to be continued\.?\)?$/iu,
      /[a-z]/i,
    ),
  },
  ...LETTERED_JUMPS,
  {
    name: 'page-label',
    role: 'furniture',
    strength: 'certain',
    longest: 60,
    fits: when(
      new RegExp(
        `^${PAGE}(?:(?:(?<=版)|[\\s:·|/-])[\\s:·|/-]*[\\p{Script=Han}A-Za-z\\u3041-\\u30fc\\uac00-\\ud7a3·/ ]{0,10})?(?:\\s*${DATE})?(?:\\s*${WEEKDAY})?[\\s\\d]*$`,
        'u',
      ),
      /[版页张面면]/,
    ),
  },
  {
    name: 'page-code',
    role: 'furniture',
    strength: 'certain',
    longest: 24,
    fits: when(/^[A-Z]{1,2}\d{1,3}(?:[\s:|·-]*[\p{Script=Han}·]{2,6})?$/u, /^[A-Z]/),
  },
  {
    name: 'section-and-page',
    role: 'furniture',
    strength: 'certain',
    longest: 16,
    fits: when(new RegExp(`^(?:\\d{1,3}[\\s·|/]*${SECTION}|${SECTION}[\\s·|/]*\\d{1,3})$`, 'u'), /\d/),
  },
  { name: 'weekday', role: 'furniture', strength: 'certain', longest: 8, fits: when(new RegExp(`^${WEEKDAY}$`, 'u')) },
  {
    name: 'paper-name',
    role: 'furniture',
    strength: 'certain',
    longest: 12,
    fits: when(
      /^[\p{Script=Han}]{2,6}(?:日报|晚报|晨报|早报|时报|商报|都市报|青年报|新报|快报|导报|周报|周刊|月刊|画报)$/u,
      /[报刊]$/,
    ),
  },
  { name: 'date-line', role: 'furniture', strength: 'certain', longest: 110, fits: dateLine },
  {
    name: 'paper-and-page',
    role: 'furniture',
    strength: 'certain',
    longest: 40,
    fits: when(
      new RegExp(
        `^[\\p{Script=Han}]{2,8}(?:报|刊)\\s+(?:.{0,12}\\s)?${PAGE}$|^${PAGE}\\s+[\\p{Script=Han}]{2,8}(?:报|刊)$`,
        'u',
      ),
      /[报刊].*[版页张]|[版页张].*[报刊]/,
    ),
  },
  { name: 'editors-line', role: 'furniture', strength: 'certain', longest: 110, fits: editorsLine },
  { name: 'contact-line', role: 'furniture', strength: 'certain', longest: 110, fits: contactLine },
  {
    name: 'imprint',
    role: 'furniture',
    strength: 'certain',
    longest: 120,
    fits: when(
      /(?:国内统一(?:连续出版物号|刊号)|统一刊号|邮发代号|国外代号|广告(?:经营)?许可证|广告发布登记|CN\s?\d{2}\s?-\s?\d{4}|ISSN\s?\d{4}-|每份(?:定价|售价)|零售(?:价)?[:\s]*(?:每份)?[\d.一二三四五六七八九十]+\s*[元角]|[月年季]价[\d.:\s]+元|总第\s*\d+\s*期)/u,
    ),
  },
  {
    name: 'running-head',
    role: 'furniture',
    strength: 'certain',
    longest: 90,
    fits: when(
      /^(?:\d{1,3}\s+)?(?:THE\s+)?[A-Z][A-Z'&.\- ]{5,40},?\s+(?:(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY(?:\s+(?:MORNING|EVENING))?,?\s*)(?:[A-Z]{3,9}\.?\s+\d{1,2}(?:,\s*\d{4})?|\d{1,2}\s+[A-Z]{3,9}(?:,?\s*\d{4})?)\.?\s*\d{0,3}$|^[-–—\s]*P(?:AGE|age)\s+\d{1,3}(?:\s+(?:OF|of)\s+\d{1,3})?[-–—.\s]*$|^\d{1,3}\s+THE\s+[A-Z][A-Z&' ]{3,40}\.?$|^THE\s+[A-Z][A-Z&' ]{3,40}(?:\s+\d{1,3}|(?<=\s(?:NEWS|GAZETTE|TIMES|POST|HERALD|JOURNAL|CHRONICLE|COURIER|MERCURY|ADVERTISER|TRIBUNE|TELEGRAPH|EXAMINER|OBSERVER|GUARDIAN|EXPRESS|RECORD|DISPATCH|INTELLIGENCER|SENTINEL))\.?)$/u,
      /[A-Z]{3}|Page/,
    ),
  },
  ...LETTERED_FURNITURE,
  {
    name: 'latin-date-line',
    role: 'furniture',
    strength: 'certain',
    longest: 90,
    fits: letteredDateLine,
  },
];

/** Furniture beside other furniture; elsewhere a date, a number or a heading of the text. */
export const MAYBE_FURNITURE: readonly Rule[] = [
  {
    name: 'bare-date',
    role: 'furniture',
    strength: 'possible',
    longest: 24,
    fits: when(new RegExp(`^${DATE}(?:\\s*(?:农历|第\\s*\\d+\\s*期).{0,12})?$`, 'u')),
  },
  {
    name: 'some-paper',
    role: 'furniture',
    strength: 'possible',
    longest: 8,
    fits: when(/^[\p{Script=Han}]{3,7}[报刊]$/u, /[报刊]$/),
  },
  { name: 'section', role: 'furniture', strength: 'possible', longest: 8, fits: when(new RegExp(`^${SECTION}$`, 'u')) },
  {
    name: 'page-number',
    role: 'furniture',
    strength: 'possible',
    longest: 8,
    fits: when(/^[-—·\s]*\d{1,3}[-—·\s]*$/u),
  },
];

function dateLine(text: string): readonly string[] | undefined {
  if (/[。!?]/u.test(text)) return undefined;
  const date = ANY_DATE.exec(text);
  if (date === null) return undefined;
  const rest = text.replace(date[0], '');
  const weekday =
    ANY_WEEKDAY.test(rest) ||
    EASTERN_WEEKDAY.test(rest) ||
    /\b(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY\b/iu.test(rest);
  if (!weekday) return undefined;
  // What else stands in the line is the paper, the section, the page, the editors: labels, never a clause.
  return /[,，;](?!\s*(?:农历|第))/u.test(rest) || (rest.length > 40 && !ANY_STAFF.test(rest)) ? undefined : NONE;
}

/** What it must hold is looked for first: a shape of letters of either case is dear to compile. */
function letteredDateLine(text: string): readonly string[] | undefined {
  if (!/[a-zа-я].*\d{4}/i.test(text)) return undefined;
  const date = letteredDate();
  return date.test(text) && text.replace(date, '').length <= MOST_BESIDE ? NONE : undefined;
}
/** Characters: the paper's name, its number, the page. */
const MOST_BESIDE = 45;

function editorsLine(text: string): readonly string[] | undefined {
  if (/[。!?]/u.test(text) || !STAFF_ENDS.test(text)) return undefined;
  if (STAFF_FIRST.test(text)) return NONE;
  return STAFF_LABEL.test(text) && /^[\p{Script=Han}]{2,8}(?:报|刊|版|新闻|周刊|副刊|专刊)/u.test(text)
    ? NONE
    : undefined;
}

function contactLine(text: string): readonly string[] | undefined {
  if (/[。!?]/u.test(text) || !CONTACT_HOLDS.test(text)) return undefined;
  return CONTACT_FIRST.test(text) && /\d{4,}|@|www\.|http|[\p{Script=Han}]{2,}[路街]\S*\d+号/iu.test(text)
    ? NONE
    : undefined;
}

/** Whether a jump line says that its article goes on elsewhere, or that it comes from there. */
export function jumpOf(text: string): 'out' | 'in' {
  return /接|から|에서/.test(text) || comesFrom(text) ? 'in' : 'out';
}
