/**
 * Names of people in name lines: `本报记者 陈醉 通讯员 吴海燕 林洁`, glued (`记者王比学`), in brackets, with a space
 * in a name of two characters (`李 明`). Texts are given in plain form (see `plainForm`).
 */
import { logFrequency } from '../text/lexicon.ts';

/** The surnames of some 98 of 100 Chinese, and those of two characters. */
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺水云昌凤酆皮齐元平湛狄贝麻危骆支昝经裘缪干解丁宣贲邓郁单杭洪诸钮嵇滑荣羊於惠甄曲家芮羿储靳汲邴松段富乌焦巴弓牧隗山谷车宓蓬郗班仰秋伊仝闫欧禹撒佘佴展尚晁亓逄綦矫隽渠牙呙仉朴阚承佐扈逯郄呼满仵厉戎郏浦濮扶璩桓暨束蒯庾居衡步弘国寇广禄阙利越夔隆师寸起刀普'.split(
    '',
  ),
);
const COMPOUND = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '东方',
  '端木',
  '南宫',
  '长孙',
  '宇文',
  '轩辕',
  '独孤',
  '澹台',
  '呼延',
  '申屠',
  '百里',
  '西门',
  '闻人',
  '拓跋',
  '张简',
  '范姜',
]);

/** What stands before or after a name and is none. */
const LABEL =
  /(?:本报|本刊|本台|本网|本社|新华社|中新社|中央社|人民日报|记者站|特约|特派|特邀|见习|实习|首席|资深|全媒体|融媒体|融媒|驻[\p{Script=Han}]{1,4}?|联合|综合)*(?:记者|通讯员|通信员|评论员|撰稿人?|作者|编译|编辑|整理|摄影报道|摄影|摄制|文并摄|文\/图|图\/文|文\/摄|图文|供稿|供图|报道|报导|制图|绘图|漫画|绘画|执笔|口述|采写|统稿|策划|主持人?|实习生|学生|文图|文字|图片|撰文|特稿|摄)/gu;
const BARE_LABEL = /(?:^|[\s、,;(])(?:本报|本刊|本台|文|图|摄|撰|记者|作者)(?=[\s:/、]|$)/gu;

/** Whether the text carries a word that says that names of the press follow. */
export function isLabelled(text: string): boolean {
  return /记者|通讯员|通信员|评论员|作者|编译|摄影|撰文|采写|供稿|执笔|口述|整理|实习生|特约/u.test(text);
}

/** The names that a name line gives, in order; undefined where something else than names and labels stands in it. */
export function readNames(text: string): readonly string[] | undefined {
  const labelled = isLabelled(text);
  const bare = text
    .replace(/[■□▲△●○◆◇◎★☆▌▍█►▶◢]/gu, ' ')
    .replace(LABEL, '|')
    .replace(BARE_LABEL, '|')
    .replace(/\(([^()]*)\)/gu, ' ')
    .replace(/[:/／]/gu, '|');
  const names: string[] = [];
  for (const part of bare.split('|')) {
    const found = readPart(part, labelled);
    if (found === undefined) return undefined;
    names.push(...found);
  }
  // A name that is also a word of the language needs company: a label, or names beside it.
  const surely = names.filter((name) => !isCommonWord(name)).length;
  return names.length === 0 || (!labelled && surely * 2 < names.length + (names.length === 1 ? 1 : 0))
    ? undefined
    : names;
}

function readPart(part: string, labelled: boolean): string[] | undefined {
  const names: string[] = [];
  const tokens = part.split(/[\s、,，;&]+|(?<=\p{Script=Han})和(?=\p{Script=Han})/u).filter((token) => token !== '');
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as string;
    const next = tokens[at + 1];
    // Names of two characters are spaced out to the width of three.
    if (/^\p{Script=Han}$/u.test(token) && next !== undefined && /^\p{Script=Han}$/u.test(next)) {
      names.push(token + next);
      at += 1;
      continue;
    }
    const found = readToken(token, labelled);
    if (found === undefined) return undefined;
    names.push(...found);
  }
  return names;
}

function readToken(token: string, labelled: boolean): string[] | undefined {
  if (/^\p{Script=Han}+(?:[·•・.]\p{Script=Han}+)+$/u.test(token) && token.length <= 16)
    return [token.replace(/[•・.]/gu, '·')];
  if (/^\p{Lu}[\p{L}.'’-]*$/u.test(token)) return labelled ? [token] : undefined;
  if (!/^\p{Script=Han}+$/u.test(token)) return undefined;
  if (isName(token)) return [token];
  const glued = token.length > 3 ? unglue(token) : undefined;
  if (glued !== undefined) return glued;
  // A label vouches for names that no list has: of other peoples, pen names.
  return labelled && token.length >= 2 && token.length <= 4 && !isCommonWord(token) ? [token] : undefined;
}

/** Whether the characters can be the name of a person by its surname and length. */
function isName(token: string): boolean {
  if (token.length < 2 || token.length > 4) return false;
  if (COMPOUND.has(token.slice(0, 2)) && token.length >= 3) return true;
  return token.length <= 3 && SURNAMES.has(token[0] as string);
}

/** A word of the lexicon that is about as common as a place or a thing; names that it has are far rarer. */
function isCommonWord(token: string): boolean {
  return (logFrequency(token) ?? -99) > COMMON_WORD;
}
/** One in a million words. At half as common, 李明 is no name any more; at double, small towns are people. */
const COMMON_WORD = -13.8;

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
