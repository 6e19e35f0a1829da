/** Lines: where each stands and how far it is indented. */
import type { Line } from '../model.ts';
import { unitWidth } from '../text/width.ts';

/** What ends a line: CRLF, LF, CR, a vertical tab, a form feed, NEL and the separators of Unicode. */
const LINE_END = /\r\n|[\n\r\v\f\x85\u2028\u2029]/g;

/** The lines of a text that hold something; CRLF, LF, CR, the Unicode separators and form feeds end a line. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let page = 0;
  let start = 0;
  for (let end = LINE_END.exec(text); ; end = LINE_END.exec(text)) {
    const line = contentOf(text, start, end?.index ?? text.length, blanks, page);
    if (line === undefined) blanks += 1;
    else {
      lines.push(line);
      blanks = 0;
    }
    if (end === null) break;
    if (end[0] === '\f') page += 1;
    start = LINE_END.lastIndex;
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
  return { span: [from, from + content.length], indent, blanks, page };
}

/** A tab stands for an indent of two Chinese characters. */
const TAB = 4;
