import { describe, expect, it } from 'vitest';
import { columnWidths, UNWRAPPED } from '../../src/read/columns.ts';
import { readLines } from '../../src/read/lines.ts';
import { measureLines } from '../../src/read/measures.ts';
import { typeWidth } from '../../src/read/type.ts';

const columns = (text: string) => {
  const lines = readLines(text);
  return [...columnWidths(lines, measureLines(text, lines))];
};
const set = (characters: number, lines: number) => Array.from({ length: lines }, () => '河'.repeat(characters));

describe('columns', () => {
  it('are the width at which most lines end', () => {
    expect(new Set(columns([...set(13, 4), '河'.repeat(5), ...set(13, 3)].join('\n')))).toEqual(new Set([26]));
  });
  it('change where a frame ends', () => {
    const widths = columns([...set(10, 6), '', ...set(20, 6)].join('\n'));
    expect(widths).toEqual([...Array(6).fill(20), ...Array(6).fill(40)]);
  });
  it('are none where lines are of all widths', () => {
    const text = [40, 61, 22, 70, 95, 33].map((width) => '河'.repeat(width)).join('\n');
    expect(columns(text).filter((width) => width === UNWRAPPED).length).toBeGreaterThanOrEqual(5);
  });
  it('are found where every third line ends in the middle of a word that was made whole', () => {
    const wrapped = healed(GERMAN, 28);
    const widths = columns(wrapped.join('\n'));
    const inColumn = widths.filter((width) => width >= 26 && width <= 31).length;
    expect(wrapped.length).toBeLessThan(0.75 * lineCount(GERMAN, 28));
    expect(inColumn).toBeGreaterThan(0.9 * widths.length);
  });
});

/** Sets a text in a column of types and makes whole, as extractors do, the words that its ends have broken. */
function healed(text: string, column: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const syllables = word.split('|');
    for (const [at, syllable] of syllables.entries()) {
      const line = lines.at(-1) as string;
      const more = at > 0 || line === '' ? syllable : ` ${syllable}`;
      const end = (line.split('\n').at(-1) as string) + more;
      const hyphen = at + 1 < syllables.length ? '-' : '';
      if (typeWidth(end + hyphen) <= column) lines[lines.length - 1] = line + more;
      else if (at === 0) lines.push(syllable);
      else lines[lines.length - 1] = `${line}\n${syllable}`;
    }
  }
  return lines.map((line) => line.replaceAll('\n', ''));
}

function lineCount(text: string, column: number): number {
  return Math.ceil(typeWidth(text.replaceAll('|', '')) / column);
}

const GERMAN =
  `Die Ge|mein|de|ver|wal|tung hat am Diens|tag|abend die Er|wei|te|rung des Was|ser|wer|kes be|schlos|sen und
da|mit ei|ne jahr|zehn|te|lan|ge Aus|ein|an|der|set|zung be|en|det. Nach Anga|ben des Bür|ger|meis|ters wer|den die
Bau|ar|bei|ten im kom|men|den Früh|jahr be|gin|nen und vor|aus|sicht|lich zwei|ein|halb Jah|re dau|ern. Die
Ein|woh|ne|rin|nen und Ein|woh|ner der be|nach|bar|ten Sied|lun|gen wur|den ges|tern in ei|ner
In|for|ma|ti|ons|ver|an|stal|tung über die be|vor|ste|hen|den Ver|kehrs|be|hin|de|run|gen un|ter|rich|tet. Meh|re|re
Haus|be|sit|zer äu|ßer|ten Be|den|ken we|gen der zu er|war|ten|den Lärm|be|läs|ti|gung, die Ge|mein|de ver|sprach
re|gel|mä|ßi|ge Mes|sun|gen. Ge|gen die Aus|schrei|bung der Bau|leis|tun|gen hat|ten zwei un|ter|le|ge|ne
Un|ter|neh|men Be|schwer|de ein|ge|legt, die in|zwi|schen zu|rück|ge|wie|sen wur|de. Die Fi|nan|zie|rung ist durch
Zu|schüs|se des Lan|des und ei|ne Er|hö|hung der Was|ser|ge|büh|ren ge|si|chert. Der Ge|mein|de|rat wird sich in der
nächs|ten Sit|zung mit der Ge|stal|tung des Vor|plat|zes be|schäf|ti|gen, für den meh|re|re Ent|wür|fe ein|ge|reicht
wor|den sind.`.replaceAll('\n', ' ');
