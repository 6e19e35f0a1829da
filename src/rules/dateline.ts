/** Datelines: where and when a report was filed, by whom, at the head of its first paragraph. */
import { beginsWithHan, mayBeCased } from '../text/characters.ts';
import { plainForm } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';
import { asWritten, readNames } from './names.ts';
import { lazily } from './words.ts';

export interface Dateline {
  /** The dateline's own text, the reporters' bracket included. */
  readonly text: string;
  /** Its length in UTF-16 units from the paragraph's start, with the white space that follows. */
  readonly length: number;
  /** The reporters, cleaned of their labels. */
  readonly names: readonly string[];
}

const AGENCY =
  '(?:据)?(?:新华社|新华网|中新社|中新网|中国新闻社|中央社|人民日报|人民网|央视|法新社|路透社|美联社|塔斯社|共同社|本报|本台|本刊|本社|本网)';
/** Any paper or agency by its name's last word; only a date tells it from 旅行社停电. */
const ANY_AGENCY = '(?:据)?[\\p{Script=Han}]{2,6}(?:日报|晚报|时报|商报|新报|早报|社)';
const PLACE = '[\\p{Script=Han}·、/ ]{0,14}?';
const YEAR_MONTH = '(?:\\d{1,4}年)?(?:[\\d〇○一二三四五六七八九十]{1,3}月)?';
const DAY = '[\\d〇○一二三四五六七八九十]{1,3}[日号][.·]?';
const REPORTERS = '(?:\\(记者[^()]{1,30}\\))?';
const BRACKET = '\\s*[(〈〔\\[](?<names>[^()〈〉〔〕\\[\\]]{2,60})[)〉〕\\]]';
/** `电` ends a dateline only where no word goes on with it: 电子, 电话, 电力 are the report's own. */
const WIRE = '(?:专|特|急|快|来|综合)?电(?![子话力网视影信动气价站池梯脑器商磁源量台缆厂车机线路])';
/** `记者苏宁报道：`, behind what says where it was filed. */
const REPORTED =
  '(?:\\s*(?<reporters>(?:本报|本刊)?(?:特约|特派)?(?:记者|通讯员)\\s*[\\p{Script=Han}、 ]{2,24}?)报[道导]:)?';
/** With a date any text may follow the wire; without one only a mark or a space. */
const FILED = `(?:(?:${AGENCY}|${ANY_AGENCY})${PLACE}${YEAR_MONTH}${DAY}${REPORTERS}\\s*${WIRE}|${AGENCY}${PLACE}${REPORTERS}\\s*${WIRE}(?=[\\s(〈〔\\[:,]|$))`;

/** The shapes of datelines, each with what it must hold: few paragraphs hold it, and the shapes are dear. */
const LEADS: readonly (readonly [holds: RegExp, lead: RegExp])[] = [
  [/^.{1,9}[社网报视台刊][^，,。]{0,70}电/, new RegExp(`^${FILED}(?:${BRACKET})?${REPORTED}`, 'u')],
  [
    /^本.*(?:讯|消息)/,
    new RegExp(
      `^(?:本报|本刊|本台|本网|本社)(?:[\\p{Script=Han}]{0,6}?)?(?:${YEAR_MONTH}${DAY})?(?:讯(?![息号道问])|消息(?=[\\s(〈〔\\[:,]|$))(?:${BRACKET})?${REPORTED}(?:\\s*${FILED})?`,
      'u',
    ),
  ],
  [
    /^[【[〔]/,
    /^[【[〔](?<names>(?:本报|本刊|中央社|[\p{Script=Han}]{2,8}社|(?:特派)?记者)[^】\]〕]{0,24}(?:讯|电|报导|报道))[】\]〕]/u,
  ],
  [
    /^[(〈].*记者/,
    /^[(〈](?<names>(?:中央社)?(?:本报)?(?:特派)?记者[^()〈〉]{2,30}?(?:[\p{Script=Han}]{2,4}\d{1,2}日(?:专)?电|[/／][\p{Script=Han}]{2,6}(?:报导|报道)))[)〉]/u,
  ],
  [/^记者/, /^(?<names>记者[\p{Script=Han}、·]{2,14}[/／][\p{Script=Han}]{2,6}(?:报导|报道))/u],
];
/** What one of them must hold, in the characters of the page. */
const LEAD_HOLDS = /[电電]|^[本【〔[(（〈记記]/;
/** Latin papers: a place in capitals, perhaps an agency and a date, and a dash. */
const latin = () =>
  /^(?:\p{Lu}[\p{Lu}.'’ -]{2,30}(?:,\s*[\p{L}. ]{2,16}){0,2}(?:,?\s*(?:Jan|Feb|March|Mar|April|Apr|May|June|July|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s*\d{1,2}(?:,\s*\d{4})?)?\.?\s*(?:\([A-Z][\p{L} ]{1,20}\)\s*)?\.?\s*(?:—|–|--|-\s))/u;

/** The dateline that the paragraph begins with, if it does. */
export const readDateline = remembered((paragraph): Dateline | undefined => {
  const first = paragraph[0] ?? '';
  // Nearly all paragraphs are settled by their first character.
  if (!(beginsWithHan(first) || BRACKETS.test(first) || (mayBeCased(first) && /[\p{Lu}\p{Script=Han}]/u.test(first))))
    return undefined;
  const start = paragraph.slice(0, LONGEST);
  const plain = LEAD_HOLDS.test(start) ? plainForm(start) : '';
  for (let at = 0; at < LEADS.length && plain !== ''; at += 1) {
    const [holds, lead] = LEADS[at] as readonly [RegExp, RegExp];
    const found = holds.test(plain) ? lead.exec(plain) : null;
    if (found === null) continue;
    const { names, reporters: told } = found.groups ?? {};
    return made(
      start,
      found[0].length,
      [names, told].flatMap((own) => (own === undefined ? [] : asWritten(reporters(own), plain, start))),
    );
  }
  const found = /[\u3400-\u9fff【〔[(（〈]/.test(first) ? null : latin().exec(start);
  return found === null ? undefined : made(start, found[0].length, []);
});

/** Whether a line is nothing but the beginning of a dateline that a column broke in its date: `新华社莫斯科1`. */
export function beginsDateline(line: string): boolean {
  if (!/^[据新中本].*[\d０-９月]$/.test(line)) return false;
  return brokenDate().test(plainForm(line));
}
const brokenDate = lazily(() => new RegExp(`^${AGENCY}${PLACE}(?:\\d{1,4}年)?\\d{1,2}(?:月\\d{0,2})?$`, 'u'));

/** A dateline with its reporters is at most this long; what is longer is running text. */
const LONGEST = 110;
const BRACKETS = /[【〔[(（〈]/;

/** The names in a dateline's bracket; `南京/9日` and the like give none. */
function reporters(bracket: string): readonly string[] {
  // With a date in place of the verb, name and place stand together in the same way.
  const filed = bracket.replace(/\d{1,2}日(?:专)?电$/u, '报道');
  return readNames(filed) ?? lenient(filed);
}

/** Where a bracket holds more than names (a place, a unit), the names after their labels are still names. */
function lenient(bracket: string): string[] {
  const names: string[] = [];
  for (const match of bracket.matchAll(/(?:记者|通讯员)\s*([\p{Script=Han}、 ]{2,20})/gu))
    names.push(...(readNames(`记者${match[1]}`) ?? []));
  return names;
}

function made(text: string, length: number, names: readonly string[]): Dateline {
  const after = /^\s*/u.exec(text.slice(length))?.[0].length ?? 0;
  return { text: text.slice(0, length).trimEnd(), length: length + after, names };
}
