/** Lines: where each stands, how far it is indented, how wide it is. */
import type { Line } from '../model.ts';
import { unitWidth } from '../text/width.ts';

const CR = 13;
const LF = 10;
const FF = 12;

/** The lines of a text that hold something; CRLF, LF, CR, the Unicode separators and form feeds end a line. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let page = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? LF : text.charCodeAt(at);
    if (
      code !== LF &&
      code !== CR &&
      code !== FF &&
      code !== 0x0b &&
      code !== 0x85 &&
      code !== 0x2028 &&
      code !== 0x2029
    )
      continue;
    const line = contentOf(text, start, at, blanks, page);
    if (line === undefined) blanks += 1;
    else {
      lines.push(line);
      blanks = 0;
    }
    if (code === FF) page += 1;
    if (code === CR && text.charCodeAt(at + 1) === LF) at += 1;
    start = at + 1;
  }
  return lines;
}

function contentOf(text: string, start: number, stop: number, blanks: number, page: number): Line | undefined {
  const raw = text.slice(start, stop);
  const content = raw.trim();
  if (content === '') return undefined;
  const from = start + raw.length - raw.trimStart().length;
  let indent = 0;
  for (let at = start; at < from; at += 1) indent += text.charCodeAt(at) === 9 ? TAB : unitWidth(text.charCodeAt(at));
  return { span: [from, from + content.length], indent, width: widthOf(content), blanks, page };
}

/** A tab stands for an indent of two Chinese characters. */
const TAB = 4;

/** The line's columns; spaces between the characters of a letter-spaced line do not count. */
function widthOf(content: string): number {
  let columns = 0;
  let spaces = 0;
  for (let at = 0; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    columns += unitWidth(code);
    if (code === 0x20) spaces += 1;
  }
  // Every second character a space: no language is written so, but a justified line that lacked characters is read so.
  return spaces * LETTER_SPACED >= content.length && content.length > 8 && /[\u2e80-\uffef]/u.test(content)
    ? columns - spaces
    : columns;
}

/** One space for at most so many characters: running Chinese text has one in thirty. */
const LETTER_SPACED = 3;
