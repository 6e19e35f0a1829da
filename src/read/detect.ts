/**
 * Which encoding are these bytes in? Each candidate decodes a sample of them, and the most plausible text wins: common
 * characters speak for a reading; rare and private ones, controls and replacement characters against it.
 */
import { type Encoding, toText } from '../text/encoding.ts';
import { plausibility } from './plausible.ts';

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
const UNICODE: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be'];

/** So many bytes decide. A tenth does on a sound page; the rest is for pages of digits, dashes and damage. */
const SAMPLE = 16384;

/** The encoding in which the bytes make the most plausible text. */
export function bestEncoding(bytes: Uint8Array): Encoding {
  return mostPlausible(sampleOf(bytes), CANDIDATES);
}

/** The Unicode encoding of bytes that are valid UTF-8: UTF-16 of Latin letters and some of Chinese is that too. */
export function unicodeEncoding(bytes: Uint8Array): Encoding {
  return bytes.length < LEAST_BYTES ? 'utf-8' : mostPlausible(bytes.subarray(0, SAMPLE), UNICODE);
}

/** In fewer bytes a stray NUL or control looks like UTF-16; valid UTF-8 is believed there. */
const LEAST_BYTES = 8;

function mostPlausible(sample: Uint8Array, candidates: readonly Encoding[]): Encoding {
  let best: Encoding = 'utf-8';
  let most = Number.NEGATIVE_INFINITY;
  for (const encoding of candidates) {
    const score = plausibility(toText(sample, encoding));
    if (score > most) {
      most = score;
      best = encoding;
    }
  }
  return best;
}

/** From where the bytes cease to be plain ASCII, which reads alike almost everywhere; at an even place, for UTF-16. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  let at = 0;
  while (at < bytes.length && (bytes[at] as number) < 0x80) at += 1;
  const start = Math.max(0, (at - BEFORE) & ~1);
  return bytes.subarray(start, start + SAMPLE);
}

/** A little of the text before it shows the company in which the first such byte stands. */
const BEFORE = 64;
