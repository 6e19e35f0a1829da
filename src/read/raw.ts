/**
 * Raw bytes: what makes decoding invertible. Neither bad bytes nor an encoding's second ways to write a character come
 * back from the text, so these bytes are kept beside it.
 *
 * An entry `{ at, hex }` says: at byte `at` of the dump stand these bytes, in place of the characters that they decode
 * to by themselves; every other character stands as the encoder writes it. `encode` reads the entries in their order
 * and so gives the dump back. `rawBytes` tries that out before it answers, and where the parts should not give the
 * whole, it keeps the whole dump as one entry, which always holds.
 */
import type { RawBytes, Source } from '../model.ts';
import { toBytes, toText } from '../text/encoding.ts';

/** Raw bytes, with the stretch of the text that they stand for. */
export interface Kept extends RawBytes {
  /** UTF-16 offset in the decoded text. */
  readonly from: number;
  readonly text: string;
}

/** The entries that `encode` needs to give exactly these bytes; none where the encoder gives them by itself. */
export function rawBytes(bytes: Uint8Array, text: string, encoding: string): Kept[] {
  const written = toBytes(text, encoding);
  if (written.length === bytes.length && written.equals(bytes)) return [];
  const raw = walk(bytes, text, encoding);
  if (raw !== undefined && encode(text, { encoding, raw }).equals(bytes)) return raw;
  return [{ at: 0, hex: hexOf(bytes), from: 0, text }];
}

/** The bytes of a decoded text, with its raw bytes put back. */
export function encode(text: string, source: Pick<Source, 'encoding' | 'raw'>): Buffer {
  const { encoding, raw } = source;
  const size = sizer(encoding);
  const parts: Buffer[] = [];
  let at = 0;
  let from = 0;
  for (const entry of raw) {
    let to = from;
    while (at < entry.at && to < text.length) {
      const code = text.codePointAt(to) as number;
      at += size(code);
      to += code > 0xffff ? 2 : 1;
    }
    const own = Buffer.from(entry.hex, 'hex');
    parts.push(toBytes(text.slice(from, to), encoding), own);
    at += own.length;
    from = to + toText(own, encoding).length;
  }
  parts.push(toBytes(text.slice(from), encoding));
  return Buffer.concat(parts);
}

/**
 * After so many units that do not read, an entry is closed although the next unit may not read either. Half would
 * double the entries of a binary dump, double would make each of them twice as dear to find.
 */
const LONGEST = 16;

/** Text and bytes side by side: where a character is not what stands there, an entry reaches to where they meet again. */
function walk(bytes: Uint8Array, text: string, encoding: string): Kept[] | undefined {
  const matches = matcher(bytes, encoding);
  const raw: Kept[] = [];
  let at = 0;
  let from = 0;
  while (at < bytes.length) {
    const code = text.codePointAt(from) ?? -1;
    const size = matches(at, code);
    if (size > 0) {
      at += size;
      from += code > 0xffff ? 2 : 1;
      continue;
    }
    let end = at;
    let own = '';
    for (let units = 1, step = 1; ; units += step) {
      for (let unit = 0; unit < step && end < bytes.length; unit += 1) end += unitSize(bytes, end, encoding);
      own = toText(bytes.subarray(at, end), encoding);
      if (text.startsWith(own, from)) {
        if (end >= bytes.length || units >= LONGEST) break;
        if (own !== '' && matches(end, text.codePointAt(from + own.length) ?? -1) > 0) break;
      } else if (end >= bytes.length) {
        return undefined;
      }
      // Where text and bytes do not meet soon, ever longer strides keep the cost in proportion.
      if (units >= LONGEST) step *= 2;
    }
    raw.push({ at, hex: hexOf(bytes.subarray(at, end)), from, text: own });
    at = end;
    from += own.length;
  }
  return from === text.length ? raw : undefined;
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

/** How many bytes at `at` are the encoder's bytes of a character; 0 where they are not. */
function matcher(bytes: Uint8Array, encoding: string): (at: number, code: number) => number {
  const bytesOf = encoder(encoding);
  return (at, code) => {
    if (code < 0) return 0;
    if (code < 0x80 && !encoding.startsWith('utf-16')) return bytes[at] === code ? 1 : 0;
    const own = bytesOf(code);
    for (let index = 0; index < own.length; index += 1) if (bytes[at + index] !== own[index]) return 0;
    return own.length;
  };
}

function sizer(encoding: string): (code: number) => number {
  if (encoding === 'utf-8') return (code) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  if (encoding.startsWith('utf-16')) return (code) => (code > 0xffff ? 4 : 2);
  const bytesOf = encoder(encoding);
  return (code) => (code < 0x80 ? 1 : bytesOf(code).length);
}

/** A character's bytes; a dump uses a few thousand characters over and over. */
function encoder(encoding: string): (code: number) => Uint8Array {
  const known = new Map<number, Uint8Array>();
  return (code) => {
    let own = known.get(code);
    if (own === undefined) {
      own = toBytes(String.fromCodePoint(code), encoding);
      known.set(code, own);
    }
    return own;
  };
}

/** How many bytes belong together at `at`, by the encoding's shape; at least one, never past the end. */
function unitSize(bytes: Uint8Array, at: number, encoding: string): number {
  return Math.min(bytes.length - at, shape(bytes, at, encoding));
}

function shape(bytes: Uint8Array, at: number, encoding: string): number {
  const [first, second] = [bytes[at] as number, bytes[at + 1] ?? 0];
  switch (encoding) {
    case 'utf-16le':
      return (second & 0xfc) === 0xd8 && ((bytes[at + 3] ?? 0) & 0xfc) === 0xdc ? 4 : 2;
    case 'utf-16be':
      return (first & 0xfc) === 0xd8 && ((bytes[at + 2] ?? 0) & 0xfc) === 0xdc ? 4 : 2;
    case 'utf-8': {
      const most = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
      let size = 1;
      while (size < most && ((bytes[at + size] ?? 0) & 0xc0) === 0x80) size += 1;
      return size;
    }
    case 'gb18030':
      if (first < 0x81) return 1;
      if (second >= 0x30 && second <= 0x39) return 4;
      return second >= 0x40 ? 2 : 1;
    case 'windows-1252':
      return 1;
    case 'euc-jp':
      return first === 0x8f && second >= 0xa1 ? 3 : first >= 0x80 && second >= 0x80 ? 2 : 1;
    case 'euc-kr':
      return first > 0x80 && second >= 0x41 ? 2 : 1;
    case 'shift_jis':
      return ((first > 0x80 && first < 0xa0) || first >= 0xe0) && second >= 0x40 ? 2 : 1;
    default:
      return first > 0x80 && second >= 0x40 ? 2 : 1;
  }
}
