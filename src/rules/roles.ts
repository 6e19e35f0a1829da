/**
 * The roles that a text may have by its shape alone: an ordered table of small named rules, the surest first.
 * A rule reads one line, or one paragraph whose wrapped lines were joined, in plain form (half width, simplified).
 * Context decides later: a half paragraph can be as short as a title, and furniture shows by recurring.
 */
import type { RoleReading } from '../model.ts';
import { plainForm } from '../text/fold.ts';
import { endsSentence } from '../text/sentence.ts';
import { readDateline } from './dateline.ts';
import { asWritten, isLabelled, readNames } from './names.ts';
import { isEndMark, readTail } from './tail.ts';

interface Rule {
  readonly name: string;
  readonly role: RoleReading['role'];
  readonly strength: RoleReading['strength'];
  /** No longer text is looked at (characters); the longest that the shape is seen in, with room to spare. */
  readonly longest: number;
  /** Undefined where the shape does not fit, else the names that it gives. */
  readonly fits: (text: string) => readonly string[] | undefined;
}

const NONE: readonly string[] = [];
const when = (pattern: RegExp) => (text: string) => (pattern.test(text) ? NONE : undefined);

const PAGE = '(?:第\\s*[A-Z]?\\s*[\\d一二三四五六七八九十]{1,3}\\s*[版页张]|[A-Z]?\\d{1,3}\\s*版)';
const DATE =
  '(?:(?:\\d{4}|[〇○零一二三四五六七八九]{4}|(?:中华)?民国[\\d一二三四五六七八九十百〇○零]{1,5}|昭和[\\d一二三四五六七八九十]{1,2})\\s*[年./-]\\s*[\\d一二三四五六七八九十]{1,3}\\s*[月./-]\\s*[\\d一二三四五六七八九十]{1,3}\\s*[日号]?)';
/** The sections that papers have in common; beside other furniture they head a page, elsewhere they may be a title. */
const SECTION =
  '(?:要闻|综合|专题|专版|国际|国内|天下|体育|文体|地方|本地|城事|区县|经济|财经|社会|民生|文化|教育|科技|健康|法治|时政|新闻|焦点|视点|深度|评论|理论|副刊|读书|旅游|生态|农业|乡村|党建|广告|公告|特刊|广角|综合新闻|国际新闻|体育新闻|地方新闻|社会新闻|经济新闻|今日要闻)';
const WEEKDAY = '(?:星期|周|礼拜)[一二三四五六日天]';
const STAFF =
  '(?:本版|本期|今日|值班|执行|特约)?(?:责任编辑|责编|编辑|美编|美术编辑|版式(?:设计)?|版面(?:设计)?|校对|组版|排版|视觉(?:设计|编辑)?|图片编辑|图编|制图|值班(?:编委|主任|总编)?|主编|副主编|总编辑?|统筹|编审|审校|检校|终审|监制|出版人|发行人|社长)';
const CONTACT =
  '(?:(?:新闻|报料|爆料|订报|发行|广告|投稿|读者|服务|监督|举报|联系|编辑部|本版|本报)*(?:热线|电话|邮箱|信箱|传真|网址|地址|邮编|邮政编码|微信(?:公众)?号?|社址|QQ群?|电子邮件|电邮)|E-?mail|Tel|Fax|http|www\\.)';

const LATIN_DAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)';
const LATIN_MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre|januar|februar|m[äa]rz|juni|juli|oktober|dezember)';
/** A day of the week with its date, to the year, before or behind the paper's name and the page: no sentence. */
const LATIN_DATE = new RegExp(
  `(?:^|\\s)${LATIN_DAY}(?:\\s+(?:morning|evening))?[\\s,.—–-]+(?:(?:le|den)\\s+)?(?:${LATIN_MONTH}\\s+\\d{1,2}|\\d{1,2}(?:er|st|nd|rd|th)?\\.?\\s+${LATIN_MONTH})[\\s,.]+\\d{4}\\.?(?=$|\\s+(?:\\S+\\s*){1,6}$)`,
  'iu',
);

/** The table, in the order in which the rules are tried: of two that fit, the first is the stronger. */
export const RULES: readonly Rule[] = [
  {
    name: 'jump-line',
    role: 'jump',
    strength: 'certain',
    longest: 30,
    fits: when(
      /^[(<〈▶►→\s]*(?:(?:紧|文|图文|全文)?(?:下转|上接|转|接|续|详见|相关报道见|报道见)\s*(?:第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*[版页张]|[A-Z]\d{1,3})[^。,]{0,8})[\s)>〉◀]*$/u,
    ),
  },
  {
    name: 'continued-line',
    role: 'jump',
    strength: 'certain',
    longest: 60,
    fits: when(
      /^\(?\s*(?:continued (?:on|from)|see) (?:the )?(?:page|col|first|second|third|fourth|fifth|last|next|preceding)\b.{0,24}$|^\(?to be continued\.?\)?$/iu,
    ),
  },
  {
    name: 'page-label',
    role: 'furniture',
    strength: 'certain',
    longest: 60,
    fits: when(
      new RegExp(
        `^${PAGE}(?:(?:(?<=版)|[\\s:·|/-])[\\s:·|/-]*[\\p{Script=Han}A-Za-z·/ ]{0,10})?(?:\\s*${DATE})?(?:\\s*${WEEKDAY})?[\\s\\d]*$`,
        'u',
      ),
    ),
  },
  {
    name: 'page-code',
    role: 'furniture',
    strength: 'certain',
    longest: 24,
    fits: when(/^[A-Z]{1,2}\d{1,3}(?:[\s:|·-]*[\p{Script=Han}·]{2,6})?$/u),
  },
  {
    name: 'section-and-page',
    role: 'furniture',
    strength: 'certain',
    longest: 16,
    fits: when(new RegExp(`^(?:\\d{1,3}[\\s·|/]*${SECTION}|${SECTION}[\\s·|/]*\\d{1,3})$`, 'u')),
  },
  { name: 'weekday', role: 'furniture', strength: 'certain', longest: 8, fits: when(new RegExp(`^${WEEKDAY}$`, 'u')) },
  {
    name: 'paper-name',
    role: 'furniture',
    strength: 'certain',
    longest: 12,
    fits: when(
      /^[\p{Script=Han}]{2,6}(?:日报|晚报|晨报|早报|时报|商报|都市报|青年报|新报|快报|导报|周报|周刊|月刊|画报)$/u,
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
      /^(?:\d{1,3}\s+)?(?:THE\s+)?[A-Z][A-Z'&.\- ]{5,40},?\s+(?:(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY(?:\s+(?:MORNING|EVENING))?,?\s*)(?:[A-Z]{3,9}\.?\s+\d{1,2}(?:,\s*\d{4})?|\d{1,2}\s+[A-Z]{3,9}(?:,?\s*\d{4})?)\.?\s*\d{0,3}$|^PAGE\s+\d{1,3}\.?$|^\d{1,3}\s+THE\s+[A-Z][A-Z&' ]{3,40}\.?$|^THE\s+[A-Z][A-Z&' ]{3,40}(?:\s+\d{1,3}|(?<=\s(?:NEWS|GAZETTE|TIMES|POST|HERALD|JOURNAL|CHRONICLE|COURIER|MERCURY|ADVERTISER|TRIBUNE|TELEGRAPH|EXAMINER|OBSERVER|GUARDIAN|EXPRESS|RECORD|DISPATCH|INTELLIGENCER|SENTINEL))\.?)$/u,
    ),
  },
  {
    name: 'latin-date-line',
    role: 'furniture',
    strength: 'certain',
    longest: 90,
    fits: (text) => (LATIN_DATE.test(text) && text.replace(LATIN_DATE, '').length <= 45 ? NONE : undefined),
  },
  {
    name: 'bracketed-byline',
    role: 'byline',
    strength: 'certain',
    longest: 60,
    fits: (text) => bracketed(text, (inside) => (/记者.*(?:报道|报导)$/u.test(inside) ? readNames(inside) : undefined)),
  },
  { name: 'bracketed-signoff', role: 'signoff', strength: 'certain', longest: 80, fits: bracketedNames },
  {
    name: 'end-mark',
    role: 'signoff',
    strength: 'certain',
    longest: 30,
    fits: (text) => bracketed(text, (inside) => (isEndMark(inside) ? NONE : undefined)),
  },
  {
    name: 'picture-source',
    role: 'credit',
    strength: 'certain',
    longest: 24,
    fits: when(
      /^[(【]?\s*(?:(?:本报|新华社|中新社|视觉中国|人民视觉|人民图片|资料)(?:图片?|照片|资料(?:图片?|照片)?|发|供图|传真照片)|资料图|网络图片|图片来源[:\s].{2,14}|图源[:\s]?.{2,14}|(?:本报)?资料照片|图据.{2,10}|均为资料图片?|视觉中国|人民视觉)\s*[)】]?$/u,
    ),
  },
  { name: 'photographer', role: 'credit', strength: 'certain', longest: 60, fits: photographer },
  {
    name: 'marked-byline',
    role: 'byline',
    strength: 'certain',
    longest: 60,
    // Triangles also point from a caption to its picture, so one word after them is a name only by its surname.
    fits: (text) => (/^[■□▲△●○◆◇◎]/u.test(text) ? readNames(text, /^[^▲△]|\S\s+\S+\s+\S/u.test(text)) : undefined),
  },
  {
    name: 'marked-caption',
    role: 'caption',
    strength: 'certain',
    longest: 220,
    fits: when(
      /^[▲▼◀▶►◄↑↓←→]?\s*(?:(?:上|下|左|右|中|主|大|小|组|题|插|附)?图(?:\s*[①-⑳\d一二三四五六])?(?:为|是|[:：]|\/)|图片?(?:说明|为)|(?:上|下|左|右)(?:上|下)?图(?!书)|图\s*[①-⑳\d]{1,2}(?:[:：、\s为]|$)|照片(?:为|说明)|[▲▼◀▶►◄↑↓←→]\s*(?:\p{Script=Han}|\d))|^(?:photo|picture|caption)s?\s*[:.]/iu,
    ),
  },
  {
    name: 'says-what-it-shows',
    role: 'caption',
    strength: 'likely',
    longest: 200,
    fits: when(/[。!?]\s*(?:上|下|左|右|大|小)?图(?:为|:|是)/u),
  },
  { name: 'caption-with-credit', role: 'caption', strength: 'likely', longest: 200, fits: captionWithCredit },
  {
    name: 'labelled-byline',
    role: 'byline',
    strength: 'certain',
    longest: 90,
    fits: (text) => (isLabelled(text) && !/[。!?]/u.test(text) ? readNames(text) : undefined),
  },
  {
    name: 'text-and-picture',
    role: 'byline',
    strength: 'certain',
    longest: 50,
    fits: (text) =>
      /^(?:文|图|撰文|文图|文\/图)\s*[:/|]|\/\s*(?:文|图|摄|文图)(?:\s|$)/u.test(text)
        ? readNames(text.replace(/[文图摄撰]/gu, ' '))
        : undefined,
  },
  { name: 'english-byline', role: 'byline', strength: 'certain', longest: 60, fits: englishByline },
  { name: 'names-alone', role: 'byline', strength: 'likely', longest: 40, fits: namesAlone },
  {
    name: 'bare-date',
    role: 'furniture',
    strength: 'possible',
    longest: 24,
    fits: when(new RegExp(`^${DATE}(?:\\s*(?:农历|第\\s*\\d+\\s*期).{0,12})?$`, 'u')),
  },
  { name: 'section', role: 'furniture', strength: 'possible', longest: 8, fits: when(new RegExp(`^${SECTION}$`, 'u')) },
  {
    name: 'page-number',
    role: 'furniture',
    strength: 'possible',
    longest: 8,
    fits: when(/^[-—·\s]*\d{1,3}[-—·\s]*$/u),
  },
  {
    name: 'dashed-deck',
    role: 'deck',
    strength: 'possible',
    longest: 60,
    fits: (text) => (/^(?:——|—{1,2}|--)\s*[^—\s]/u.test(text) && !endsSentence(text) ? NONE : undefined),
  },
  { name: 'short-line', role: 'title', strength: 'possible', longest: 72, fits: shortLine },
];

/** The roles that the text's shape admits, the strongest first; empty where nothing but body text fits. */
export function readRoles(text: string): readonly RoleReading[] {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > LONGEST) return [];
  const whole = plainForm(trimmed);
  const plain = unspaced(whole);
  const readings: RoleReading[] = [];
  for (const rule of RULES) {
    if (plain.length > rule.longest) continue;
    const names = rule.fits(plain);
    if (names === undefined) continue;
    readings.push({
      role: rule.role,
      rule: rule.name,
      strength: rule.strength,
      ...(names.length === 0 ? {} : { names: asWritten(names, whole, trimmed) }),
    });
    if (rule.strength === 'certain') break;
  }
  return readings;
}

const LONGEST = Math.max(...RULES.map((rule) => rule.longest));

/** `责 编 ： 王 明` is read as it was meant: a line in which every second character is a space lost nothing but looks. */
function unspaced(text: string): string {
  return /^\S(?: \S){3,}$/u.test(text) ? text.replaceAll(' ', '') : text;
}

function dateLine(text: string): readonly string[] | undefined {
  if (/[。!?]/u.test(text)) return undefined;
  const date = new RegExp(DATE, 'u').exec(text);
  if (date === null) return undefined;
  const rest = text.replace(date[0], '');
  const weekday = new RegExp(WEEKDAY, 'u').test(rest) || /\b(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY\b/iu.test(rest);
  if (!weekday) return undefined;
  // What else stands in the line is the paper, the section, the page, the editors: labels, never a clause.
  return /[,，;](?!\s*(?:农历|第))/u.test(rest) || (rest.length > 40 && !new RegExp(STAFF, 'u').test(rest))
    ? undefined
    : NONE;
}

function editorsLine(text: string): readonly string[] | undefined {
  if (/[。!?]/u.test(text)) return undefined;
  const labelled = new RegExp(`^[■▲●□]?\\s*${STAFF}\\s*[:/\\s|]\\s*[\\p{Script=Han}A-Z]`, 'u');
  if (labelled.test(text)) return NONE;
  return new RegExp(`${STAFF}\\s*:`, 'u').test(text) &&
    /^[\p{Script=Han}]{2,8}(?:报|刊|版|新闻|周刊|副刊|专刊)/u.test(text)
    ? NONE
    : undefined;
}

function contactLine(text: string): readonly string[] | undefined {
  if (/[。!?]/u.test(text)) return undefined;
  const starts = new RegExp(`^[■▲●□☎(]?\\s*${CONTACT}\\s*[:(\\s]?`, 'iu');
  return starts.test(text) && /\d{4,}|@|www\.|http|[\p{Script=Han}]{2,}[路街]\S*\d+号/iu.test(text) ? NONE : undefined;
}

function bracketed(
  text: string,
  read: (inside: string) => readonly string[] | undefined,
): readonly string[] | undefined {
  const found = /^[(〈〔[【]\s*([^()〈〉〔〕【】]{1,76})\s*[)〉〕\]】]$/u.exec(text);
  return found === null ? undefined : read((found[1] as string).trim());
}

function bracketedNames(text: string): readonly string[] | undefined {
  return bracketed(text, (inside) =>
    /摄影?$|供图$/u.test(inside) || inside.length < 2 ? undefined : readNames(inside, true),
  );
}

function photographer(text: string): readonly string[] | undefined {
  const bare = text
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/\s*[(《〈](?:人民视觉|影像中国|视觉中国|新华社发|资料图片|新华社|中新社|图片?)[)》〉]$/u, '');
  const after = /^(.{2,40}?)\s*\/?\s*(?:摄(?:影(?:报道)?)?|供图|提供|绘|制图|作|配图|发)$/u.exec(bare);
  if (after !== null) {
    const subject = after[1] as string;
    const names = readNames(`摄影 ${subject}`);
    if (
      names !== undefined &&
      (/摄|绘|制图$/u.test(bare.slice(-4)) || isLabelled(subject) || readNames(subject) !== undefined)
    )
      return names;
    if (/供图$/u.test(bare) && subject.length <= 16 && !/[,。:]/u.test(subject)) return NONE;
  }
  const before =
    /^(?:摄影(?:报道)?|图片?|摄|供图|制图|绘图|漫画|photo(?:graph)?(?:s)? by|picture by)\s*[:/|\s]\s*(.{2,30})$/iu.exec(
      bare,
    );
  if (before === null) return undefined;
  return (
    readNames(`摄影 ${before[1]}`) ??
    (/^[\p{Lu}][\p{L}. ]+$/u.test(before[1] as string) ? [before[1] as string] : undefined)
  );
}

/** A picture's text with its photographer in the same line: at most a few sentences. */
function captionWithCredit(text: string): readonly string[] | undefined {
  const tail = readTail(text);
  return tail?.role === 'credit' && tail.from > 6 ? tail.names : undefined;
}

function englishByline(text: string): readonly string[] | undefined {
  const by = /^by\s+((?:[\p{Lu}][\p{L}.'’-]*\s*){1,4}(?:(?:,|and|&)\s*(?:[\p{Lu}][\p{L}.'’-]*\s*){1,4})*)$/iu.exec(
    text,
  );
  if (
    by !== null &&
    /^B[Yy]\s+(?!(?:A|AN|THE|OUR|HIS|HER|ONE|An?|The|Our|His|Her|One)\b)/u.test(text) &&
    /\p{Lu}/u.test((by[1] as string)[0] ?? '')
  ) {
    return (by[1] as string)
      .split(/\s*(?:,|&|\band\b)\s*/iu)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  }
  return /^\(?from (?:our|a|an)(?: [\p{L}’'-]+){0,3} correspondents?(?: (?:in|at) \p{Lu}[\p{L} ]{2,24})?\.?\)?$/iu.test(
    text,
  )
    ? NONE
    : undefined;
}

/** Nothing but names, each known by its surname: `唐秋鸽 周静`. One alone may be a headline's word. */
function namesAlone(text: string): readonly string[] | undefined {
  if (!/^[\p{Script=Han}\s、,·]*\p{Script=Han}$/u.test(text)) return undefined;
  const names = readNames(text);
  if (names === undefined) return undefined;
  return /\s|、/u.test(text) || names.length === 1 ? names : undefined;
}

/** A line short enough for a heading that holds no full stop inside; whether it is one, the neighbours say. */
function shortLine(text: string): readonly string[] | undefined {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const longest = han > text.length / 3 ? LONGEST_CHINESE_HEADING : LONGEST_LATIN_HEADING;
  if (text.length > longest || text.length < 2) return undefined;
  if (/[。;](?=.)|[。;,、]$/u.test(text)) return undefined;
  if (/[.!?]\s+\S/u.test(text) && han === 0 && /[.]\s+\p{L}/u.test(text.replace(/\b(?:Mr|Mrs|Dr|St|No|U\.S)\./gu, '')))
    return undefined;
  if (readDateline(text) !== undefined) return undefined;
  if (han === 0 && !/\p{L}{2}/u.test(text)) return undefined;
  return NONE;
}

/** Headlines of two lines have up to some 36 characters, of Latin letters some 70; longer lines are text. */
const LONGEST_CHINESE_HEADING = 40;
const LONGEST_LATIN_HEADING = 72;
