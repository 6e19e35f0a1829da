/**
 * Encodings: between bytes and text, both ways. Node's TextDecoder reads them all (WHATWG labels); writing them back is
 * Node's for Unicode and iconv-lite's for the others, and neither GB18030 nor Big5 is one to one between the two. What
 * the way back would change is kept beside the text as raw bytes, so that every byte string comes back as it was.
 */
import iconv from 'iconv-lite';

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

/** What the standard's decoder makes of the bytes: bad ones become U+FFFD, a byte order mark stays as U+FEFF. */
export function toText(bytes: Uint8Array, encoding: string): string {
  // Releases of Node disagree about windows-1252: some read it as ISO 8859-1. So its table stands here.
  if (encoding === 'windows-1252')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .replace(/[\x80-\x9f]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] as string);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** What windows-1252 has where ISO 8859-1 has controls; the five that it leaves free stay controls. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

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
