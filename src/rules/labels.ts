/** Page labels: which page, and of which day, a line of furniture says that it stands on. */
import { plainForm, unspaced } from '../text/fold.ts';
import { anyOf, lazily, wordsFor } from './words.ts';

export interface Label {
  /** The page as one would look it up: `3`, `A3`; letters before the number name a section. */
  readonly page: string | undefined;
  /** `2023-6-9`, or as much as the line gives in any order that is the same for the same day. */
  readonly date: string | undefined;
  /** What else the line says. */
  readonly rest: string;
}

/** Rules of `furniture.ts` whose lines may tell the page; in others a number is a telephone or a price. */
const TELLING: ReadonlySet<string> = new Set([
  'page-label',
  'page-code',
  'section-and-page',
  'date-line',
  'paper-and-page',
  'running-head',
  'page-word',
  'latin-date-line',
  'page-number',
  'bare-date',
]);

/** What a line that is furniture by this rule tells of its page. */
export function readLabel(text: string, rule: string): Label {
  const plain = unspaced(plainForm(text).trim());
  if (!TELLING.has(rule)) return { page: undefined, date: undefined, rest: plain };
  const { date, rest } = withoutDate(plain);
  const undated = withoutDay(rest.replace(PAGES_IN_ALL, ' ').replace(WEEKDAY, ' ')).trim();
  return { page: pageIn(undated), date, rest: undated };
}

/** The page that a jump line points to, if it names one by its number. */
export function pageOfJump(text: string): string | undefined {
  return pageIn(
    plainForm(text)
      .replace(/[()<>〈〉▶►→◀\s]+/gu, ' ')
      .trim(),
  );
}

const DIGIT = '[\\d〇○零一二三四五六七八九十]';
const PAGE = new RegExp(`第\\s*([A-Z]?)\\s*(${DIGIT}{1,3})\\s*[版页张面]|(?<!\\d)([A-Z]?)(\\d{1,3})\\s*[版面면]`, 'u');
/** `今日8版` counts the pages. */
const PAGES_IN_ALL = /(?:今日|今天|本期|共)\s*\d{1,3}\s*版/gu;
const WEEKDAY = /(?:星期|周|礼拜)[一二三四五六日天]/gu;
const CODE = /^([A-Z]{1,2})(\d{1,3})(?!\d)/u;
/** A folio stands at the outer edge of its line. */
const FOLIO = /^[-—·\s]*(\d{1,3})(?!\d)|(?<!\d)(\d{1,3})[-—·.\s]*$/u;

function pageIn(text: string): string | undefined {
  const chinese = PAGE.exec(text);
  if (chinese !== null) return `${chinese[1] ?? chinese[3] ?? ''}${numberOf(chinese[2] ?? chinese[4] ?? '')}`;
  const code = CODE.exec(text);
  if (code !== null) return `${code[1]}${Number(code[2])}`;
  const folio = (isLettered(text) ? wordedPage() : null)?.exec(text) ?? FOLIO.exec(text);
  const digits = folio?.[1] ?? folio?.[2];
  return digits === undefined ? undefined : String(Number(digits));
}

const CHINESE_DATE = new RegExp(
  `((?:民国|昭和|平成|令和)?${DIGIT}{1,5})\\s*[年년./-](?:\\([^()]{2,6}年?\\))?\\s*(${DIGIT}{1,3})\\s*[月월./-]\\s*(${DIGIT}{1,3})\\s*[日号일]?(?:\\([月火水木金土日]\\)|\\s*[월화수목금토일]요일)?`,
  'u',
);
/** Patterns of letters of either case are dear to compile, and most pages of Chinese have none. */
const isLettered = (text: string) => /[a-z\u00c0-\u024f\u0400-\u04ff]{2}/i.test(text);
const wordedPage = lazily(() => new RegExp(`(?<!\\p{L})(?:${anyOf('pages')})\\.?\\s*(\\d{1,3})(?!\\d)`, 'iu'));
/** A month is known by its first three letters, as it is shortened to. */
const letteredDate = lazily(() => {
  const month = `(?:${[...new Set([...wordsFor('months')].map((word) => word.slice(0, 3)))].join('|')})\\p{L}*\\.?`;
  return new RegExp(
    `(?<!\\p{L})(?:${month}\\s+\\d{1,2}|\\d{1,2}(?:er|st|nd|rd|th|º|°)?\\.?\\s+(?:d[ei]l?\\s+|of\\s+)?${month})(?:[,\\s]\\s*(?:d[ei]l?\\s+)?\\d{4})?`,
    'iu',
  );
});
const letteredDay = lazily(() => new RegExp(`(?<!\\p{L})(?:${anyOf('days')})(?!\\p{L})`, 'giu'));

function withoutDay(text: string): string {
  return isLettered(text) ? text.replace(letteredDay(), ' ') : text;
}

function withoutDate(text: string): { readonly date: string | undefined; readonly rest: string } {
  const chinese = CHINESE_DATE.exec(text);
  if (chinese !== null)
    return { date: chinese.slice(1, 4).map(numberOf).join('-'), rest: text.replace(chinese[0], '  ') };
  const latin = isLettered(text) ? letteredDate().exec(text) : null;
  if (latin === null) return { date: undefined, rest: text };
  return {
    date: (latin[0].toLowerCase().match(/\p{L}{3,}|\d+/gu) ?? []).sort().join('-'),
    rest: text.replace(latin[0], '  '),
  };
}

const DIGITS: ReadonlyMap<string, number> = new Map([...'零一二三四五六七八九'].map((digit, at) => [digit, at]));

/** Digits of either script as a number: `07`, `十二` and `一九三一`; what is none, as it stands. */
function numberOf(text: string): string {
  const plain = text.replace(/[〇○]/gu, '零');
  if (/^\d+$/u.test(plain)) return String(Number(plain));
  if (/^[零一二三四五六七八九]+$/u.test(plain))
    return String(Number([...plain].map((digit) => DIGITS.get(digit)).join('')));
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u.exec(plain);
  if (tens === null) return plain;
  return String(10 * (DIGITS.get(tens[1] as string) ?? 1) + (DIGITS.get(tens[2] as string) ?? 0));
}
