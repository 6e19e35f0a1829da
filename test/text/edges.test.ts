import { describe, expect, it } from 'vitest';
import { edgesOf, NO_EDGES } from '../../src/text/edges.ts';

describe('what a dump shows beside a pair of characters', () => {
  const edges = edgesOf(['镇上的气象站建在山顶。', '气象员每天记三次水位，', '象棋摊摆在桥头。']);

  it('is an edge of a word, or the inside of one, at each of its places', () => {
    expect(edges.before('象站')).toEqual({ edges: 0, inside: 1 });
    expect(edges.before('每天')).toEqual({ edges: 1, inside: 0 });
    expect(edges.behind('每天')).toEqual({ edges: 1, inside: 0 });
    expect(edges.behind('的气')).toEqual({ edges: 0, inside: 1 });
  });

  it('is nothing where a text begins or ends: that may be the break that is asked about', () => {
    expect(edges.before('象棋')).toEqual({ edges: 0, inside: 0 });
    expect(edges.behind('位，')).toEqual({ edges: 0, inside: 0 });
  });

  it('is told of traditional characters, too', () => {
    expect(edgesOf(['鎮上的氣象站建在山頂。']).before('象站')).toEqual({ edges: 0, inside: 1 });
  });

  it.each(['', '象', '鱻鱻'])('of %j is nothing', (pair) => {
    expect(edges.before(pair)).toEqual({ edges: 0, inside: 0 });
    expect(NO_EDGES.behind(pair)).toEqual({ edges: 0, inside: 0 });
  });

  it('is looked for at a few places only', () => {
    const { edges, inside } = edgesOf(Array(50).fill('老人每天来河边。')).before('每天');
    expect(edges + inside).toBeLessThan(50);
  });
});
