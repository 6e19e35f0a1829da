/** Decode: bytes become text, in an encoding that is found by its signs and never guessed in silence. */

import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { UsageError } from '../errors.ts';
import type { Finding, Source } from '../model.ts';
import type { CleanOptions } from '../options.ts';
import { type Encoding, encodingOf, rawBytes, toText } from '../text/encoding.ts';
import { bestEncoding } from './detect.ts';

export interface Decoded {
  /** What `TextDecoder` with `source.encoding` and `ignoreBOM` makes of the bytes. */
  readonly text: string;
  readonly source: Source;
  readonly findings: readonly Finding[];
}

/**
 * Reads a dump: by its byte order mark, else as UTF-8 where it is valid, else by scoring what each encoding makes of it.
 * @throws UsageError where the caller names an encoding that jianbao does not read.
 */
export function decode(bytes: Uint8Array, options: CleanOptions): Decoded {
  const { encoding, detection } = findEncoding(bytes, options.encoding);
  const text = toText(bytes, encoding);
  const isExact = encoding === 'utf-8' && isUtf8(bytes);
  const raw = isExact ? [] : rawBytes(bytes, text, encoding);
  return {
    text,
    source: {
      name: options.name,
      encoding,
      detection,
      bytes: bytes.length,
      characters: text.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      raw,
    },
    findings: isExact ? [] : [...badBytes(bytes, text, encoding), ...otherEncodings(text, encoding, bytes)],
  };
}

function findEncoding(bytes: Uint8Array, asked: string | undefined): { encoding: Encoding; detection: string } {
  if (asked !== undefined) {
    const encoding = encodingOf(asked);
    if (encoding === undefined) {
      throw new UsageError(
        `The encoding "${asked}" is not known. Known are utf-8, utf-16le, utf-16be, gb18030 (gbk, gb2312), big5, shift_jis, euc-jp, euc-kr and windows-1252.`,
      );
    }
    return { encoding, detection: 'option' };
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', detection: 'bom' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', detection: 'bom' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', detection: 'bom' };
  // UTF-16 of Latin letters is valid UTF-8 too: every second byte is NUL.
  if (isUtf8(bytes) && !hasManyNuls(bytes)) return { encoding: 'utf-8', detection: 'utf-8' };
  return { encoding: bestEncoding(bytes), detection: 'score' };
}

function hasManyNuls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let nuls = 0;
  for (const byte of sample) if (byte === 0) nuls += 1;
  return nuls * 4 > sample.length;
}

/** So many places of bad bytes are named one by one; a binary file has more than anybody reads. */
const MOST_NAMED = 20;

function badBytes(bytes: Uint8Array, text: string, encoding: Encoding): Finding[] {
  const found: Finding[] = [];
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) {
    count += 1;
    if (count <= MOST_NAMED) {
      const byte = Buffer.byteLength(text.slice(0, at));
      const where = encoding === 'utf-8' && count === 1 ? ` (byte ${byte})` : '';
      found.push({
        rule: 'bad-bytes',
        message: `bytes that are no ${encoding}${where}; they are kept as they are`,
        span: [at, at + 1],
      });
    }
  }
  if (count > MOST_NAMED)
    found.push({
      rule: 'bad-bytes',
      message: `${count} places in ${bytes.length} bytes are no ${encoding}; the first ${MOST_NAMED} are listed`,
    });
  return found;
}

/** Lines that do not read in the dump's encoding, and read well in another. */
function otherEncodings(text: string, encoding: Encoding, bytes: Uint8Array): Finding[] {
  if (encoding.startsWith('utf-16') || !text.includes('\ufffd')) return [];
  const found: Finding[] = [];
  let at = 0;
  let start = 0;
  for (let end = 0; end <= bytes.length && found.length < MOST_NAMED; end += 1) {
    if (end < bytes.length && bytes[end] !== 0x0a) continue;
    const line = bytes.subarray(start, end);
    const own = toText(line, encoding);
    const bad = own.split('\ufffd').length - 1;
    if (bad >= LEAST_BAD && bad * 6 >= own.length) {
      const other = bestEncoding(line);
      if (other !== encoding) {
        found.push({
          rule: 'other-encoding',
          message: `this line reads as ${other}, the dump as ${encoding}`,
          span: [at, at + own.length],
        });
      }
    }
    at += own.length + 1;
    start = end + 1;
  }
  return found;
}

/** Fewer bad places in a line are damage, not another encoding. */
const LEAST_BAD = 4;
