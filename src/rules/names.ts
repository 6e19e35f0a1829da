/**
 * Names of people in name lines: `本报记者 陈醉 通讯员 吴海燕 林洁`, glued (`记者王比学`), in brackets, with a space
 * in a name of two characters (`李 明`). Texts are read in plain form (see `plainForm`); `asWritten` gives the
 * characters of the page back.
 */
import type { Span } from '../model.ts';
import { logFrequency, segment } from '../text/lexicon.ts';
import { COMPOUND_SURNAMES, isJapaneseName, SURNAMES } from '../text/surnames.ts';

/** What stands before or after a name and is none. */
const LABEL =
  /(?:本报|本刊|本台|本网|本社|新华社|中新社|中央社|人民日报|记者站|特约|特派|特邀|见习|实习|首席|资深|全媒体|融媒体|融媒|驻[\p{Script=Han}]{1,4}?|联合|综合)*(?:记者|通讯员|通信员|评论员|撰稿人?|作者|编译|编辑|整理|摄影报道|摄影|摄制|文并摄|文\/图|图\/文|文\/摄|图文|供稿|供图|报道|报导|制图|绘图|漫画|绘画|执笔|口述|采写|统稿|策划|主持人?|实习生|学生|文图|文字|图片|撰文|特稿|摄)/gu;
const BARE_LABEL = /(?:^|[\s、,;(])(?:本报|本刊|本台|文|图|摄|撰|记者|作者)(?=[\s:/、]|$)/gu;
/** Where the report was filed: `记者沈沐风/澎湖报导`. */
const FILED = /[/／]\s*[\p{Script=Han}]{2,6}?(?:综合)?(?:连线)?(?:报道|报导)$/u;
/** Who writes in: `梧桐里居民 闵秋实`. */
const WRITER =
  /^[\p{Script=Han}]{0,12}(?:居民|读者|市民|村民|网友|听众|观众|职工|工人|农民|学生|同学|教师|老师|医生|护士|社工|志愿者|业主|退休干部)\s+(?=\p{Script=Han})/u;

/** Whether the text carries a word that says that names of the press follow. */
export function isLabelled(text: string): boolean {
  return /记者|通讯员|通信员|评论员|作者|编译|摄影|撰文|采写|供稿|执笔|口述|整理|实习生|特约/u.test(text);
}

/**
 * What vouches for names that no table of surnames has: a label before them; a mark or a bracket around nothing but
 * them; or nothing.
 */
type Voucher = 'label' | 'shape' | undefined;

/**
 * The names that a name line gives, in order; undefined where something else than names and labels stands in it.
 * `shaped` says that the line's shape is that of a name line, as a mark before it or a bracket around it.
 */
export function readNames(text: string, shaped = false): readonly string[] | undefined {
  const voucher: Voucher = isLabelled(text) ? 'label' : shaped ? 'shape' : undefined;
  const bare = withoutPlace(shaped && /\s/.test(text) ? text.replace(WRITER, '') : text)
    .replace(/[■□▲△●○◆◇◎★☆▌▍█►▶◢]/gu, ' ')
    .replace(LABEL, '|')
    .replace(BARE_LABEL, '|')
    .replace(/\(([^()]*)\)/gu, ' ')
    .replace(/[:/／]/gu, '| ');
  const names: string[] = [];
  let surely = 0;
  for (const [index, part] of bare.split('|').entries()) {
    const found = readPart(part, voucher, index > 0 && !/^\s/u.test(part));
    if (found === undefined) return undefined;
    names.push(...found.names);
    surely += found.surely;
  }
  if (names.length === 0 || (voucher === 'shape' && names.length > MOST_UNLABELLED)) return undefined;
  // A name that is also a word of the language needs company: a label, or names beside it.
  return voucher !== 'label' && surely * 2 < names.length + (names.length === 1 ? 1 : 0) ? undefined : names;
}

/** More names without a label are a list of something: the chosen, the honoured, the places. */
const MOST_UNLABELLED = 12;

/** The text without the place of filing at its end, set off by a stroke or, where the lexicon knows it, glued on. */
function withoutPlace(text: string): string {
  if (!/报[道导]$/.test(text)) return text;
  const filed = FILED.exec(text);
  if (filed !== null) return text.slice(0, filed.index);
  const glued = /^(.*(?:记者|[、,，])\s*)(\p{Script=Han}{4,7})(?:报道|报导)$/u.exec(text);
  if (glued === null) return text;
  const [lead, run] = [glued[1] as string, glued[2] as string];
  const name = PLACES.map((size) => ({ name: run.slice(0, -size), odds: logFrequency(run.slice(-size)) ?? NO_WORD }))
    .filter(({ name, odds }) => odds > NO_WORD && isName(name) && !isCommonWord(name))
    .sort((one, other) => other.odds - one.odds)[0]?.name;
  return name === undefined ? text : lead + name;
}

/** The lengths of places that stand glued to a name; the lexicon knows them, however small they are. */
const PLACES = [2, 3];
const NO_WORD = -99;

interface Part {
  readonly names: string[];
  /** How many of them are no words of the language. */
  readonly surely: number;
}

function readPart(part: string, voucher: Voucher, isGlued: boolean): Part | undefined {
  const names: string[] = [];
  let surely = 0;
  const tokens = part
    .split(/[\s、,，;&]+/u)
    .flatMap((token) =>
      token.length <= 4 && isJapaneseName(token) ? token : token.split(/(?<=\p{Script=Han})和(?=\p{Script=Han})/u),
    )
    .filter((token) => token !== '');
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as string;
    const next = tokens[at + 1];
    // Names of two characters are spaced out to the width of three.
    if (/^\p{Script=Han}$/u.test(token) && next !== undefined && /^\p{Script=Han}$/u.test(next)) {
      if (voucher === undefined && !SURNAMES.has(token)) return undefined;
      names.push(token + next);
      surely += 1;
      at += 1;
      continue;
    }
    const found = readToken(token, voucher, isGlued && at === 0);
    if (found === undefined) return undefined;
    names.push(...found);
    surely += found.filter((name) => !isWord(name, voucher)).length;
  }
  return { names, surely };
}

function readToken(token: string, voucher: Voucher, isGlued: boolean): string[] | undefined {
  if (FOREIGN.test(token)) return [token];
  if (!/^[\u3400-\u9fff]/.test(token) && /^\p{Lu}[\p{L}.'’-]*$/u.test(token))
    return voucher === 'label' ? [token] : undefined;
  // Longer ones, without kana, may be several Chinese names.
  const isJapanese = voucher !== undefined && JAPANESE.test(token) && isJapaneseName(token) && !isCommonWord(token);
  if (isJapanese && (token.length <= 4 || KANA.test(token))) return [token];
  if (!/^\p{Script=Han}+$/u.test(token) || NO_NAME.test(token)) return undefined;
  if (isName(token)) return [token];
  const glued = token.length > 3 ? unglue(token) : undefined;
  if (glued !== undefined) return glued;
  if (isJapanese) return [token];
  if (voucher === undefined || token.length < 2 || token.length > 4) return undefined;
  // A label set apart vouches for names that no list has: of other peoples, pen names. A shape, and a label that the
  // characters cling to, vouch only for what no words are: 记者手记 is a heading, (左图) a pointer.
  return (voucher === 'label' && !isGlued ? !isCommonWord(token) && !HARDLY_A_NAME.test(token) : isUnknown(token))
    ? [token]
    : undefined;
}

const KANA = /[\u3041-\u30fa]/;
const JAPANESE = /^[\u3005\u4e00-\u9fff]{2,5}[\u3041-\u30fa\u30fc]{0,4}$/;
/** A name from another language, each of its parts of six characters at most; what is longer has a title before it. */
const FOREIGN = /^\p{Script=Han}{1,6}(?:[·•・.]\p{Script=Han}{1,6})+$/u;
/** Particles that no name holds, and the trade's own words that begin with a surname. */
const NO_NAME =
  /[的了吗呢们]|^(?:简介|手记|札记|感言|点评|观察|视点|连线|调查|专访|来信|全文完|完|待续|节选|有删节|[上下左右中全组]图)$/u;
/** In a name that no surname speaks for: words of grammar, and what the trade calls its pieces. */
const HARDLY_A_NAME = /[是在与这那个把被从向着过很也都之]|[评图版讯篇稿页]$/u;

/** Whether the characters can be the name of a person by its surname and length. */
function isName(token: string): boolean {
  if (token.length < 2 || token.length > 4) return false;
  return isCompound(token) || (token.length <= 3 && SURNAMES.has(token[0] as string));
}

const isCompound = (token: string): boolean => token.length >= 3 && COMPOUND_SURNAMES.has(token.slice(0, 2));

/** Whether the lexicon knows nothing of the characters: neither as a word nor as words of two and more. */
function isUnknown(token: string): boolean {
  const { bounds } = segment(token);
  return (
    !HARDLY_A_NAME.test(token) &&
    bounds.every((bound, index) => index === 0 || bound - (bounds[index - 1] as number) === 1)
  );
}

/** A word of the lexicon that is about as common as a place or a thing; names that it has are far rarer. */
function isCommonWord(token: string): boolean {
  return (logFrequency(token) ?? NO_WORD) > COMMON_WORD;
}
/** One in a million words. At half as common, 李明 is no name any more; at double, small towns are people. */
const COMMON_WORD = -13.8;

/** Within the shape of a name line a word must be more common to be no name: 盛夏 writes, 高峰 and 江苏 do not. */
function isWord(token: string, voucher: Voucher): boolean {
  if ((logFrequency(token) ?? NO_WORD) > (voucher === 'shape' ? COMMON_WORD + 0.6 : COMMON_WORD)) return true;
  // 方舱医, 杭州跑: a word and the beginning of the next look like a name of three characters.
  return voucher === undefined && token.length === 3 && isCommonWord(token.slice(0, 2)) && !isCompound(token);
}

/** Names written without a space between: the split in which every part begins with a surname, longest names first. */
function unglue(token: string): string[] | undefined {
  if (token.length > 16) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 2; end <= token.length; end += 1) {
    for (const size of [3, 2, 4]) {
      const before = end >= size ? best[end - size] : undefined;
      const part = token.slice(end - size, end);
      if (best[end] === undefined && before !== undefined && isName(part) && !isCommonWord(part))
        best[end] = [...before, part];
    }
  }
  return best[token.length];
}

/**
 * The names in the characters of the page. Plain form keeps every offset, so a name found in `plain` stands at the same
 * place in `original`; the spaces inside a spaced name (`李　明`) are left out.
 */
export function asWritten(names: readonly string[], plain: string, original: string): readonly string[] {
  if (plain === original) return names;
  let from = 0;
  return names.map((name) => {
    const place = placeOf(name, plain, from);
    if (place === undefined) return name;
    from = place[1];
    return original.slice(...place).replace(/\p{Script=Han}\s+(?=\p{Script=Han})/gu, (gap) => gap[0] as string);
  });
}

/** Where a name next stands in a text, whatever white space parts its characters. */
function placeOf(name: string, text: string, from: number): Span | undefined {
  for (
    let start = text.indexOf(name[0] as string, from);
    start !== -1;
    start = text.indexOf(name[0] as string, start + 1)
  ) {
    let at = start + 1;
    let met = 1;
    for (; met < name.length; met += 1) {
      while (text[at] !== name[met] && SPACE.test(text[at] ?? '')) at += 1;
      if (text[at] !== name[met]) break;
      at += 1;
    }
    if (met === name.length) return [start, at];
  }
  return undefined;
}
const SPACE = /\s/;
