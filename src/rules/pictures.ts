/** Captions and the credits of those who took or drew the pictures. */
import { isLabelled, readNames } from './names.ts';
import { NONE, type Rule, when } from './rule.ts';
import { readTail } from './tail.ts';

/** Who made a picture, or where it comes from. */
export const CREDITS: readonly Rule[] = [
  {
    name: 'picture-source',
    role: 'credit',
    strength: 'certain',
    longest: 24,
    fits: when(
      /^[(【]?\s*(?:(?:本报|新华社|中新社|视觉中国|人民视觉|人民图片|资料)(?:图片?|照片|资料(?:图片?|照片)?|发|供图|传真照片)|资料图|网络图片|图片来源[:\s].{2,14}|图源[:\s]?.{2,14}|(?:本报)?资料照片|图据.{2,10}|均为资料图片?|视觉中国|人民视觉)\s*[)】]?$/u,
      /图|照片|视觉|资料|[报社]发/,
    ),
  },
  { name: 'photographer', role: 'credit', strength: 'certain', longest: 60, fits: photographer },
];

export const CAPTIONS: readonly Rule[] = [
  {
    name: 'marked-caption',
    role: 'caption',
    strength: 'certain',
    longest: 220,
    fits: when(
      /^[▲▼◀▶►◄↑↓←→]?\s*(?:(?:上|下|左|右|中|主|大|小|组|题|插|附)?图(?:\s*[①-⑳\d一二三四五六])?(?:为|是|[:：]|\/)|图片?(?:说明|为)|(?:上|下|左|右)(?:上|下)?图(?!书)|图\s*[①-⑳\d]{1,2}(?:[:：、\s为]|$)|照片(?:为|说明)|[▲▼◀▶►◄↑↓←→]\s*(?:\p{Script=Han}|\d))|^(?:photo|picture|caption)s?\s*[:.]/iu,
      /[图照▲▼◀▶►◄↑↓←→]|^[pc]/i,
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
];

function photographer(text: string): readonly string[] | undefined {
  const bare = text
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/^=/, '')
    .replace(/\s*[(《〈]\s*(?:人民视觉|影像中国|视觉中国|新华社发|资料图片|新华社|中新社|图片?)\s*[)》〉]$/u, '');
  const after = /^(.{2,40}?)\s*\/?\s*(?:摄(?:影(?:报道)?)?|撮影|供图|提供|绘|制图|作|配图|发)$/u.exec(bare);
  if (after !== null) {
    const subject = after[1] as string;
    const names = readNames(`摄影 ${subject}`);
    if (
      names !== undefined &&
      (/摄|撮|绘|制图$/u.test(bare.slice(-4)) || isLabelled(subject) || readNames(subject) !== undefined)
    )
      return names;
    if (/供图$/u.test(bare) && subject.length <= 16 && !/[,。:]/u.test(subject)) return NONE;
  }
  if (!/^[摄图供制绘漫撮写]/.test(bare)) return undefined;
  const before = /^(?:摄影(?:报道)?|图片?|摄|撮影|写真|供图|制图|绘图|漫画)\s*[:/|・=\s]\s*(.{2,30})$/u.exec(bare);
  return before === null ? undefined : readNames(`摄影 ${before[1]}`);
}

/** A picture's text with its photographer in the same line: at most a few sentences. */
function captionWithCredit(text: string): readonly string[] | undefined {
  const tail = readTail(text);
  return tail?.role === 'credit' && tail.from > 6 ? tail.names : undefined;
}
