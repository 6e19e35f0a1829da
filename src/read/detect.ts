/**
 * Which encoding are these bytes in? Each candidate decodes them, and a simple model of running text says how likely
 * the result is: common characters are, rare and private ones, controls and replacement characters are not. The
 * sums are logarithms of the probability of the same bytes, so they compare across encodings; right from some eight
 * Chinese characters on.
 */
import { type Encoding, toText } from '../text/encoding.ts';
import { simplified } from '../text/fold.ts';
import { logFrequency } from '../text/lexicon.ts';

/** In the order in which ties are decided. */
const CANDIDATES: readonly Encoding[] = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-kr',
  'euc-jp',
  'windows-1252',
];

/** So many bytes from the start decide; more change nothing, fewer may all be digits and dashes. */
const SAMPLE = 16384;

export function bestEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE);
  let best: Encoding = 'utf-8';
  let most = Number.NEGATIVE_INFINITY;
  for (const encoding of CANDIDATES) {
    const score = likelihood(toText(sample, encoding));
    if (score > most) {
      most = score;
      best = encoding;
    }
  }
  return best;
}

/** The logarithm of the probability of a text, under a model that knows characters and a little of their company. */
function likelihood(text: string): number {
  let score = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    score += unitScore(code, before, text[at] as string);
    before = code;
  }
  return score;
}

const LETTER = -3.5;
const BAD = -25;

function unitScore(code: number, before: number, character: string): number {
  if (code === 0xfffd) return BAD;
  if (code < 0x80)
    return code >= 0x20 || code === 0x0a || code === 0x0d || code === 0x09
      ? isAsciiLetter(code) || code === 0x20 || code === 0x0a || code === 0x0d
        ? LETTER
        : -5
      : -14;
  if (code < 0xa0) return -16;
  if (code < 0x180) return isAccented(code) ? (isAsciiLetter(before) || before === 0x20 ? -6 : -12) : -11;
  if (code >= 0x4e00 && code < 0xa000) return Math.max(-14, (logFrequency(simplified(character)) ?? -15) - 0.5);
  if (code >= 0x3041 && code < 0x3100) return -5.5;
  if (code >= 0xac00 && code < 0xd7a4) return -7.5;
  if ((code >= 0x3001 && code < 0x3012) || (code >= 0xff01 && code < 0xff5f) || (code >= 0x2010 && code < 0x2027))
    return -5;
  if (code >= 0xe000 && code < 0xf900) return -18;
  if (code >= 0xff61 && code < 0xffa0) return -13;
  return -13;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isAccented(code: number): boolean {
  return (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) || code === 0xab || code === 0xbb || code === 0xb0;
}
