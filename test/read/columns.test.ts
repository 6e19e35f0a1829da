import { describe, expect, it } from 'vitest';
import { columnWidths, UNWRAPPED } from '../../src/read/columns.ts';
import { readLines } from '../../src/read/lines.ts';
import { measureLines } from '../../src/read/measures.ts';

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
});
