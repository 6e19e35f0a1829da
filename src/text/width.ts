/**
 * Display columns, as East Asian typesetting counts them: a Chinese character takes two, a Latin letter one.
 * The ranges are those of Unicode's East Asian Width classes W and F (UAX #11), with the general punctuation that
 * Chinese fonts set on a full square (quotation marks, dashes, ellipses) where it stands among Chinese characters.
 */

/** The columns of one UTF-16 code unit; the second half of a surrogate pair and combining marks take none. */
export function unitWidth(code: number): 0 | 1 | 2 {
  if (code < 0x300) return code < 0x20 ? 0 : 1;
  if (code < 0x370) return 0;
  if (code < 0x1100) return 1;
  if (code < 0x1160) return 2;
  if (code < 0x2010) return code >= 0x200b ? 0 : 1;
  if (code < 0x2e80) return isSquare(code) ? 2 : 1;
  if (code < 0xa4d0) return code === 0x303f ? 1 : 2;
  if (code < 0xac00) return 1;
  if (code < 0xd7a4) return 2;
  if (code < 0xdc00) return 2;
  if (code < 0xe000) return 0;
  if (code >= 0xf900 && code < 0xfb00) return 2;
  if (code >= 0xfe30 && code < 0xfe70) return 2;
  if (code >= 0xff00 && code < 0xff61) return 2;
  if (code >= 0xffe0 && code < 0xffe7) return 2;
  return code >= 0xfe00 && code < 0xfe10 ? 0 : 1;
}

/** Dashes, quotation marks, ellipses, circled numbers and geometric marks: a full square in a Chinese font. */
function isSquare(code: number): boolean {
  return (
    (code >= 0x2014 && code <= 0x2026) ||
    (code >= 0x2103 && code <= 0x2109) ||
    (code >= 0x2160 && code <= 0x217f) ||
    (code >= 0x2460 && code <= 0x27bf)
  );
}

/** The columns that a text takes. */
export function width(text: string): number {
  let columns = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    columns += code >= 0x3040 && code < 0xa4d0 ? 2 : unitWidth(code);
  }
  return columns;
}
