/** Lines: where each stands and how far it is indented. */
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
  return { span: [from, from + content.length], indent, blanks, page };
}

/** A tab stands for an indent of two Chinese characters. */
const TAB = 4;
