import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/read/lines.ts';
import { contentOf } from '../../src/read/measures.ts';
import { readRows } from '../../src/read/rows.ts';

const above = [
  'The ferry left the pier at nine',
  'and came back by eleven with the',
  'post and two dozen passengers who',
];
const below = [
  'waited for the coach to Wenlow.',
  'Nobody had brought a lantern, so',
  'that they sat in the dark for an',
];
const rows = (...lines: string[]) => {
  const text = [...above, ...lines, ...below].join('\n');
  return readRows(text, readLines(text))
    .slice(above.length, -below.length)
    .map((line) => contentOf(text, line));
};

describe('words that stand one to a line', () => {
  it('are the line that was driven apart', () => {
    expect(rows('had', 'sheltered', 'under', 'it')).toEqual(['had sheltered under it']);
  });
  it('may be two words, or names in the middle of a sentence', () => {
    const line = 'had to be carried from it by some';
    expect(rows('afterwards', 'neighbourhoods', line, 'had', 'sheltered', 'under', 'it')[0]).toBe(
      'afterwards neighbourhoods',
    );
    expect(rows('Nathaniel', 'Trelease', 'Senior')).toEqual(['Nathaniel Trelease Senior']);
  });
  it('are no line where the next word would have had room', () => {
    expect(rows('it', 'is')).toEqual(['it', 'is']);
  });
  it('are two lines where one sentence ends and another begins', () => {
    expect(rows('slept.', 'Afterwards', 'somebody', 'had')).toEqual(['slept.', 'Afterwards somebody had']);
  });
  it('are no line with a heading', () => {
    expect(rows('them.', 'VERDICT')).toEqual(['them.', 'VERDICT']);
  });
  it('are the line that they were where other lines hold two of the column', () => {
    const two = [
      'and the passengers had to wait for an hour in its waiting',
      'which the keeper of the inn had promised to send down after',
      'so they sang the one song that all of them remembered well',
    ];
    const line = ['had', 'sheltered', 'under', 'it'];
    const text = [...above, ...two, ...line, ...below, ...two].join('\n');
    expect(readRows(text, readLines(text)).map((row) => contentOf(text, row))).toContain(line.join(' '));
  });
  it('are a list among nothing else', () => {
    const text = 'apples\npears\nplums\nmedlars\nquinces\nsloes\ndamsons\nbullaces';
    expect(readRows(text, readLines(text)).length).toBe(8);
  });
  it('are not those of scripts without spaces', () => {
    const text = '河道\n清淤\n两岸\n的堤\n今年\n加高\n了三\n尺半';
    expect(readRows(text, readLines(text)).length).toBe(8);
  });
});
