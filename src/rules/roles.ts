/**
 * The roles that a text may have by its shape alone: an ordered table of small named rules, the surest first.
 * A rule reads one line, or one paragraph whose wrapped lines were joined, in plain form (half width, simplified).
 * Context decides later: a half paragraph can be as short as a title, and furniture shows by recurring.
 */
import type { RoleReading } from '../model.ts';
import { plainForm, unspaced } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';
import { endsSentence, holdsSentences } from '../text/sentence.ts';
import { readDateline } from './dateline.ts';
import { FURNITURE, MAYBE_FURNITURE } from './furniture.ts';
import { LETTERED_CREDITS, LETTERED_NAMES } from './lettered.ts';
import { asWritten, isLabelled, readNames } from './names.ts';
import { CAPTIONS, CREDITS } from './pictures.ts';
import { NONE, type Rule } from './rule.ts';
import { isEndMark } from './tail.ts';

/** Headlines of two lines have up to some 36 characters, of Latin letters seldom more than a hundred; longer lines are text. */
const LONGEST_CHINESE_HEADING = 40;
const LONGEST_LATIN_HEADING = 110;

/** A word behind a mark may be who wrote what stands below it; who wrote what stands above signs in other ways. */
export const MARKED_WORD = 'marked-word';

/** The table, in the order in which the rules are tried: of two that fit, the first is the stronger. */
export const RULES: readonly Rule[] = [
  ...FURNITURE,
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
  ...LETTERED_CREDITS,
  ...CREDITS,
  {
    name: 'marked-byline',
    role: 'byline',
    strength: 'certain',
    longest: 60,
    // Triangles also point from a caption to its picture, so one word after them is a name only by its surname.
    fits: (text) => (/^[■□▲△●○◆◇◎]/u.test(text) ? readNames(text, /^[^▲△]|\S\s+\S+\s+\S/u.test(text)) : undefined),
  },
  {
    name: 'misread-mark-byline',
    role: 'byline',
    strength: 'certain',
    longest: 60,
    // Readers of scans take the hollow square for a character that is framed.
    fits: (text) =>
      /^[口囗回国日田因]\s/.test(text) &&
      /^.\s+(?:\S*(?:记者|通讯员)|\p{Script=Han}{2,4}[\s、]+\p{Script=Han}{2,4}(?:$|[\s、]))/u.test(text)
        ? readNames(text.slice(1).trim(), true)
        : undefined,
  },
  ...CAPTIONS,
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
        ? readNames(text.replace(/[文图摄撰]/gu, ' '), true)
        : undefined,
  },
  ...LETTERED_NAMES,
  { name: 'japanese-byline', role: 'byline', strength: 'certain', longest: 40, fits: japaneseByline },
  { name: 'korean-byline', role: 'byline', strength: 'certain', longest: 60, fits: koreanByline },
  {
    name: MARKED_WORD,
    role: 'byline',
    strength: 'possible',
    longest: 6,
    // Who writes under a name that is a word (□ 百合), or a column's own (■ 链接): where it stands tells.
    fits: (text) => (/^[■□●○◆◇◎]\s*\p{Script=Han}{2,3}$/u.test(text) ? [text.slice(1).trim()] : undefined),
  },
  { name: 'names-alone', role: 'byline', strength: 'likely', longest: 40, fits: namesAlone },
  ...MAYBE_FURNITURE,
  {
    name: 'dashed-deck',
    role: 'deck',
    strength: 'possible',
    longest: 60,
    fits: (text) => (/^(?:——|—{1,2}|--)\s*[^—\s]/u.test(text) && !endsSentence(text) ? NONE : undefined),
  },
  { name: 'short-line', role: 'title', strength: 'possible', longest: LONGEST_LATIN_HEADING, fits: shortLine },
];

/** The roles that the text's shape admits, the strongest first; empty where nothing but body text fits. */
export const readRoles = remembered((text): readonly RoleReading[] => {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > LONGEST) return [];
  const whole = plainForm(trimmed);
  const plain = unspaced(whole);
  const readings: RoleReading[] = [];
  for (let at = 0; at < RULES.length; at += 1) {
    const rule = RULES[at] as Rule;
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
});

const LONGEST = Math.max(...RULES.map((rule) => rule.longest));

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

/** `文・松本陽子`, `取材・文 松本陽子`. */
function japaneseByline(text: string): readonly string[] | undefined {
  if (!/^(?:取材|文|[构構]成|[执執]筆|[闻聞])/.test(text)) return undefined;
  const names =
    /^(?:取材|文|[构構]成|[执執]筆|[闻聞]き手)(?:[・/](?:取材|文|写真|[构構]成))?\s*[・:=/\s]\s*([^。]{3,30})$/u.exec(
      text,
    )?.[1];
  return names === undefined ? undefined : readNames(names, true);
}

/** `김철수 기자`, `[서울=김철수 기자]`, `글 김철수`. */
function koreanByline(text: string): readonly string[] | undefined {
  if (!/[\uac00-\ud7a3]/.test(text)) return undefined;
  const found =
    /^[[(]?(?:[\uac00-\ud7a3]{2,4}=)?(?:글\s*[=:·]?\s*)?([\uac00-\ud7a3]{2,4}(?:[,·]\s*[\uac00-\ud7a3]{2,4}){0,2})\s*(?:선임|인턴|전문)?(?:기자|특파원|논설위원)[\])]?(?:\s*\S+@\S+)?$|^글\s*[=:·]?\s*([\uac00-\ud7a3]{3})$/u.exec(
      text,
    );
  return (found?.[1] ?? found?.[2])?.split(/[,·]\s*/);
}

/** Nothing but names, each known by its surname: `唐秋鸽 周静`. One alone may be a headline's word. */
function namesAlone(text: string): readonly string[] | undefined {
  if (!/^[\p{Script=Han}\s、,·]*\p{Script=Han}$/u.test(text)) return undefined;
  const names = readNames(text);
  if (names === undefined) return undefined;
  if (names.length > MOST_AUTHORS) return undefined;
  return /\s|、/u.test(text) || names.length === 1 ? names : undefined;
}
/** More names in a row are who was present: half of a sentence. At half, a report of three is signed by none. */
const MOST_AUTHORS = 5;

/** A line short enough for a heading that holds no full stop inside; whether it is one, the neighbours say. */
function shortLine(text: string): readonly string[] | undefined {
  // Of running text most lines have a stop, and need not be counted.
  if (/[。;](?=.)|[。;]$/u.test(text)) return undefined;
  const han = text.length - text.replace(/\p{Script=Han}/gu, '').length;
  const longest = han > text.length / 3 ? LONGEST_CHINESE_HEADING : LONGEST_LATIN_HEADING;
  if (text.length > longest || text.length < 2) return undefined;
  if (han === 0 && /\.\s/.test(text) && holdsSentences(text)) return undefined;
  if (readDateline(text) !== undefined) return undefined;
  if (han === 0 && !/\p{L}{2}/u.test(text)) return undefined;
  return NONE;
}
