/**
 * Encodings: between bytes and text, both ways. Node's TextDecoder reads them all (WHATWG labels); writing them back is
 * Node's for Unicode and iconv-lite's for the others, and neither GB18030 nor Big5 is one to one between the two. What
 * the way back would change is kept beside the text as raw bytes, so that every byte string comes back as it was.
 */
import iconv from 'iconv-lite';
import type { RawBytes } from '../model.ts';

/** The encodings that jianbao reads, by their WHATWG label. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-kr'
  | 'euc-jp'
  | 'windows-1252';

/** The canonical label for a name that people use, or undefined where jianbao does not read it. */
export function encodingOf(name: string): Encoding | undefined {
  return ALIASES.get(name.trim().toLowerCase().replace(/[_\s]/gu, '-'));
}

const ALIASES: ReadonlyMap<string, Encoding> = new Map(
  (
    [
      ['utf-8', 'utf8 ascii us-ascii'],
      ['utf-16le', 'utf16le utf-16 ucs-2 ucs2'],
      ['utf-16be', 'utf16be'],
      ['gb18030', 'gbk gb2312 gb-2312 cp936 ms936 windows-936 euc-cn x-gbk'],
      ['big5', 'big-5 cp950 ms950 big5-hkscs big5hkscs hkscs windows-950'],
      ['shift_jis', 'shift-jis sjis cp932 ms932 windows-31j'],
      ['euc-kr', 'euckr cp949 ks-c-5601-1987 uhc windows-949'],
      ['euc-jp', 'eucjp'],
      ['windows-1252', 'cp1252 latin1 latin-1 iso-8859-1'],
    ] as const
  ).flatMap(([label, names]) => [label, ...names.split(' ')].map((name) => [name, label] as const)),
);

/** What TextDecoder makes of the bytes: bad ones become U+FFFD, a byte order mark stays as U+FEFF. */
export function toText(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** The bytes of a text; characters that the encoding lacks become some substitute. */
export function toBytes(text: string, encoding: string): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    default:
      return iconv.encode(text, encoding);
  }
}

/**
 * The bytes that decoding and encoding again would not give back. Each entry stands for the characters that its bytes
 * decode to by themselves: they are to be put in place of those characters, where the bytes written so far are `at`.
 * Lines are independent of each other in all the encodings, so only lines that differ are read byte by byte.
 */
export function rawBytes(bytes: Uint8Array, text: string, encoding: string): RawBytes[] {
  const back = toBytes(text, encoding);
  if (back.length === bytes.length && back.equals(bytes)) return [];
  const raw: RawBytes[] = [];
  for (const [start, end] of linesOf(bytes, encoding)) {
    const line = bytes.subarray(start, end);
    if (toBytes(toText(line, encoding), encoding).equals(line)) continue;
    raw.push(...rawOfLine(line, start, encoding));
  }
  return raw;
}

function* linesOf(bytes: Uint8Array, encoding: string): Generator<readonly [number, number]> {
  const step = encoding.startsWith('utf-16') ? 2 : 1;
  let start = 0;
  for (let at = 0; at < bytes.length; at += step) {
    const isEnd =
      step === 1
        ? bytes[at] === 0x0a
        : (encoding === 'utf-16le' && bytes[at] === 0x0a && bytes[at + 1] === 0) ||
          (encoding === 'utf-16be' && bytes[at] === 0 && bytes[at + 1] === 0x0a);
    if (!isEnd) continue;
    yield [start, at + step];
    start = at + step;
  }
  if (start < bytes.length) yield [start, bytes.length];
}

/** Feeds the decoder byte by byte: between two of its outputs stand the bytes of the second. */
function rawOfLine(line: Uint8Array, offset: number, encoding: string): RawBytes[] {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const raw: RawBytes[] = [];
  let start = 0;
  for (let at = 0; at <= line.length; at += 1) {
    const output = at < line.length ? decoder.decode(line.subarray(at, at + 1), { stream: true }) : decoder.decode();
    if (output === '') continue;
    const end = Math.min(line.length, at + 1);
    const own = line.subarray(start, end);
    if (own.length > 0 && !toBytes(output, encoding).equals(own))
      raw.push({ at: offset + start, hex: Buffer.from(own).toString('hex') });
    start = end;
  }
  // Where the parts do not say the same as the whole, the line is kept as it is.
  const parts = Buffer.concat([
    withRaw(
      toText(line, encoding),
      encoding,
      raw.map((entry) => ({ ...entry, at: entry.at - offset })),
    ),
  ]);
  return parts.equals(line) ? raw : [{ at: offset, hex: Buffer.from(line).toString('hex') }];
}

/** The bytes of a text with its raw bytes put back: the way back from `toText` and `rawBytes`. */
export function withRaw(text: string, encoding: string, raw: readonly RawBytes[]): Buffer {
  const parts: Buffer[] = [];
  let written = 0;
  let from = 0;
  for (const { at, hex } of raw) {
    const own = Buffer.from(hex, 'hex');
    const stop = reach(text, from, encoding, at - written);
    const part = toBytes(text.slice(from, stop), encoding);
    parts.push(part, own);
    written += part.length + own.length;
    from = stop + toText(own, encoding).length;
  }
  parts.push(toBytes(text.slice(from), encoding));
  return Buffer.concat(parts);
}

/** The offset up to which the text's bytes, from `from`, are so many. Whole lines first, then single characters. */
function reach(text: string, from: number, encoding: string, bytes: number): number {
  let left = bytes;
  let at = from;
  while (left > 0) {
    const line = text.indexOf('\n', at);
    const end = line === -1 ? text.length : line + 1;
    const size = toBytes(text.slice(at, end), encoding).length;
    if (size > left) break;
    left -= size;
    at = end;
  }
  while (left > 0 && at < text.length) {
    const size = (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
    left -= toBytes(text.slice(at, at + size), encoding).length;
    at += size;
  }
  return at;
}
