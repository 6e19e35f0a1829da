/**
 * Packed tables: words in one string, a row for each first character. A row is the first character and, ascending, the
 * rest of each word with a letter for its value; rows are parted by spaces. Unpacking a table would cost a page more
 * than all its look-ups, so a row is searched as it stands. Before the rows stands where each of them begins.
 */

/** The rest of a row, behind its first character; empty where the table has none. */
export type Row = string;

/** Makes a table of rows, each with its first character. */
export function pack(rows: readonly string[]): string {
  const blocks = new Map<number, number[]>();
  for (const row of rows) blocks.set(row.charCodeAt(0) >> 8, new Array<number>(BLOCK).fill(0));
  const high = [...blocks.keys()];
  let at = BLOCK + high.length * 2 * BLOCK;
  for (const row of rows) {
    const code = row.charCodeAt(0);
    (blocks.get(code >> 8) as number[])[code & 0xff] = at + 1;
    at += row.length + 1;
  }
  if (at > DIGITS * DIGITS) throw new Error(`A packed table has room for ${DIGITS * DIGITS} units, not for ${at}.`);
  const digits = [
    ...Array.from({ length: BLOCK }, (_, block) => high.indexOf(block) + 1),
    ...[...blocks.values()].flat().flatMap((start) => [Math.floor(start / DIGITS), start % DIGITS]),
  ];
  return digits.map((digit) => String.fromCharCode(ZERO + digit)).join('') + rows.join(' ');
}

/**
 * The directory: for each high byte of a first character the number of its block, for each low byte in a block where the
 * row's rest begins, in two digits; 0 is nowhere. The digits are ideographs, so a table remains a text.
 */
const BLOCK = 0x100;
const DIGITS = 1024;
const ZERO = 0x4e00;

/** What is asked of a table: it need not be a string as a whole. */
export type Table = Pick<string, 'length' | 'charCodeAt' | 'indexOf' | 'slice'>;

/** Finds the rows of a table. */
export function rowsOf(table: Table): (first: string) => Row {
  const rows = new Map<number, Row>();
  return (first) => {
    const code = first.charCodeAt(0);
    const known = rows.get(code);
    if (known !== undefined) return known;
    const row = rowAt(table, startOf(table, code));
    rows.set(code, row);
    return row;
  };
}

function rowAt(table: Table, start: number): Row {
  if (start === 0) return '';
  const end = table.indexOf(' ', start);
  return table.slice(start, end === -1 ? table.length : end);
}

function startOf(table: Table, code: number): number {
  const block = table.charCodeAt(code >> 8) - ZERO;
  // Nothing has no code, and stands in no block.
  if (!(block > 0)) return 0;
  const at = BLOCK + 2 * ((block - 1) * BLOCK + (code & 0xff));
  return (table.charCodeAt(at) - ZERO) * DIGITS + table.charCodeAt(at + 1) - ZERO;
}

/** The value (0 to 25) of the word that goes on so behind its first character; undefined where the row has it not. */
export function valueIn(row: Row, rest: string): number | undefined {
  // Only a row's first word ends with its first character.
  for (let at = row.indexOf(rest); at !== -1; at = rest === '' ? -1 : row.indexOf(rest, at + 1)) {
    const letter = row.charCodeAt(at + rest.length);
    if (isEntry(row, at) && letter <= LAST_LETTER) return letter - FIRST_LETTER;
  }
  return undefined;
}

/**
 * The words of a row that stand in a text behind their first character: puts each one's length and value into an array,
 * and says how many there are.
 */
export function wordsAt(row: Row, text: string, start: number, into: number[]): number {
  let found = 0;
  const alone = row.charCodeAt(0);
  if (alone <= LAST_LETTER) {
    into[0] = 1;
    into[1] = alone - FIRST_LETTER;
    found = 1;
  }
  const second = text[start + 1];
  if (second === undefined) return found;
  let at = row.indexOf(second);
  while (at !== -1 && !isEntry(row, at)) at = row.indexOf(second, at + 1);
  // The words with one second character stand side by side.
  while (at !== -1 && row[at] === second) {
    let end = at + 1;
    let stands = true;
    for (; row.charCodeAt(end) > LAST_LETTER; end += 1)
      stands &&= row.charCodeAt(end) === text.charCodeAt(start + 1 + end - at);
    if (stands) {
      into[2 * found] = end - at + 1;
      into[2 * found + 1] = row.charCodeAt(end) - FIRST_LETTER;
      found += 1;
    }
    at = end + 1;
  }
  return found;
}

/** Whether a row has a word that begins so behind its first character, and goes on. */
export function goesOn(row: Row, rest: string): boolean {
  if (rest === '') return row !== '';
  for (let at = row.indexOf(rest); at !== -1; at = row.indexOf(rest, at + 1))
    if (isEntry(row, at) && row.charCodeAt(at + rest.length) > LAST_LETTER) return true;
  return false;
}

/** Whether a word's rest begins here: at the row's start, or behind a letter. */
function isEntry(row: Row, at: number): boolean {
  return at === 0 || row.charCodeAt(at - 1) <= LAST_LETTER;
}

const FIRST_LETTER = 0x61;
const LAST_LETTER = 0x7a;
