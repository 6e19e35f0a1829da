/** Decode: bytes become text, in an encoding that is found by its signs and never guessed in silence. */
import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { UsageError } from '../errors.ts';
import type { Finding, Source } from '../model.ts';
import type { CleanOptions } from '../options.ts';
import { type Encoding, encodingOf, toBytes, toText } from '../text/encoding.ts';
import { bestEncoding, unicodeEncoding } from './detect.ts';
import { plausibility } from './plausible.ts';
import { type Kept, rawBytes } from './raw.ts';

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
  const kept = isExact ? [] : rawBytes(bytes, text, encoding);
  return {
    text,
    source: {
      name: options.name,
      encoding,
      detection,
      bytes: bytes.length,
      characters: text.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      raw: kept.map(({ at, hex }) => ({ at, hex })),
    },
    findings: isExact ? [] : [...badBytes(kept, encoding), ...otherEncodings(text, encoding, bytes)],
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
  if (!isUtf8(bytes)) return { encoding: bestEncoding(bytes), detection: 'score' };
  const encoding = hasManyControls(bytes) ? unicodeEncoding(bytes) : 'utf-8';
  return { encoding, detection: encoding === 'utf-8' ? 'utf-8' : 'score' };
}

/** UTF-16 shows in its NULs and other controls: every second byte of Latin text, some of Chinese. */
function hasManyControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let controls = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at] as number;
    if (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) controls += 1;
  }
  // One in sixteen: a page of Chinese in UTF-16 has as many in its punctuation alone, a text with stray ones has not.
  return controls * 16 > sample.length;
}

/** So many places of bad bytes are named one by one; a binary file has more than anybody reads. */
const MOST_NAMED = 20;

function badBytes(kept: readonly Kept[], encoding: Encoding): Finding[] {
  const bad = kept.filter(({ text }) => text.includes('\ufffd'));
  const found = bad.slice(0, MOST_NAMED).map(({ at, from, hex, text }): Finding => {
    const size = hex.length / 2;
    return {
      rule: 'bad-bytes',
      message: `byte ${at}: ${size === 1 ? '1 byte is' : `${size} bytes are`} no ${encoding}; kept as they are`,
      span: [from, from + text.length],
    };
  });
  if (bad.length > MOST_NAMED)
    found.push({
      rule: 'bad-bytes',
      message: `${bad.length} places are no ${encoding}; the first ${MOST_NAMED} are listed`,
    });
  return found;
}

/** Lines that read badly in the dump's encoding, or are valid UTF-8 in another dump, and read well otherwise. */
function otherEncodings(text: string, encoding: Encoding, bytes: Uint8Array): Finding[] {
  if (encoding === 'utf-8' && !text.includes('\ufffd')) return [];
  const found: Finding[] = [];
  for (const { from, own, line } of linesOf(text, encoding, bytes)) {
    if (!isSuspect(line, own, encoding)) continue;
    const other = bestEncoding(line);
    if (other === encoding || plausibility(toText(line, other)) < plausibility(own) + CLEARLY) continue;
    const span = [from, from + own.length] as const;
    if (found.length < MOST_NAMED) {
      const message = `this line reads as ${other}, the dump as ${encoding}`;
      found.push({ rule: 'other-encoding', message, span });
      continue;
    }
    const message = `the first ${MOST_NAMED} lines that read in another encoding are listed; there are more`;
    found.push({ rule: 'other-encoding', message });
    break;
  }
  return found;
}

interface ReadLine {
  /** Where it begins in the text. */
  readonly from: number;
  readonly own: string;
  readonly line: Uint8Array;
}

/** The lines with their bytes. No byte of a longer character is a line feed, but in UTF-16. */
function* linesOf(text: string, encoding: Encoding, bytes: Uint8Array): Generator<ReadLine> {
  const isWide = encoding.startsWith('utf-16');
  let from = 0;
  for (let start = 0; start < bytes.length && from < text.length; ) {
    const feed = isWide ? text.indexOf('\n', from) : bytes.indexOf(0x0a, start);
    const end = feed === -1 ? (isWide ? text.length : bytes.length) : feed;
    const own = isWide ? text.slice(from, end) : toText(bytes.subarray(start, end), encoding);
    const line = isWide ? toBytes(own, encoding) : bytes.subarray(start, end);
    yield { from, own, line };
    from += own.length + 1;
    start += line.length + (isWide ? 2 : 1);
  }
}

function isSuspect(line: Uint8Array, own: string, encoding: Encoding): boolean {
  if (encoding !== 'utf-8' && !isAscii(line) && isUtf8(line)) return true;
  const bad = own.split('\ufffd').length - 1;
  if (bad >= LEAST_BAD && bad * 6 >= own.length) return true;
  return own.length >= LEAST_READ && plausibility(own) < GARBLED * own.length;
}

/** Fewer bad places in a line, or fewer than one in six characters, are damage and not another encoding. */
const LEAST_BAD = 4;
/** Fewer characters may be rare ones: a name, a place. */
const LEAST_READ = 8;
/** Nats a character: running text has -6 to -8, Chinese read in another two-byte encoding -11 to -14. */
const GARBLED = -10;
/** Nats by which the other reading must be likelier: as good as certain. */
const CLEARLY = 12;
