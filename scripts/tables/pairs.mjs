/**
 * What stands next to what in newspaper Chinese, from the counts in `newspaper/` (see its README): for each character
 * how much more or less often another follows it than by chance, and which words begin and end sentences
 * how often.
 */
import { readFileSync } from 'node:fs';

/** Half a nat is finer than counts of three can tell. */
const NATS_PER_LETTER = 0.5;
/** The letter `a` stands for this many nats; pairs that avoid each other more are as good as never seen. */
const LEAST = -5;

const read = (name) => readFileSync(new URL(`newspaper/${name}`, import.meta.url), 'utf8').trim();
const letter = (nats) =>
  String.fromCharCode(97 + Math.max(0, Math.min(25, Math.round((nats - LEAST) / NATS_PER_LETTER))));

export async function generate(pack) {
  const rows = read('pairs.txt')
    .split('\n')
    .map((line) => line.split(' '));
  const totals = new Map(rows.map(([first, total]) => [first, Number(total)]));
  const all = [...totals.values()].reduce((sum, total) => sum + total, 0);
  const packed = rows.map(([first, total, types, ...followers]) => {
    // Witten and Bell: what was never seen is as likely as a new kind of pair was so far.
    const unseen = Number(types) / (Number(total) + Number(types));
    const rest = letter(Math.log(unseen));
    const pairs = followers.map((follower) => {
      const chance = ((totals.get(follower[0]) ?? 0) + 0.5) / all;
      const seen = Number(follower.slice(1).replace(':', '')) / Number(total);
      return [follower[0], letter(Math.log(((1 - unseen) * seen + unseen * chance) / chance))];
    });
    return (
      first +
      rest +
      pairs
        .flatMap(([second, odds]) => (odds === rest ? [] : [second + odds]))
        .sort()
        .join('')
    );
  });
  const shares = (name) => {
    const rows = new Map();
    for (const entry of read(name).split(' ')) {
      const [word, some, all] = entry.split(':');
      const packed = word.slice(1) + letter(Math.log((Number(some) + 0.5) / (Number(all) + 8)));
      rows.set(word[0], [...(rows.get(word[0]) ?? []), packed]);
    }
    return pack([...rows].map(([first, rests]) => first + rests.sort().join('')));
  };
  const source = `/** Pairs of characters, and the beginnings and ends of sentences. Generated from the counts in scripts/tables/newspaper. */
export const PAIRS: string = '${pack(packed)}';
export const NATS_PER_LETTER = ${NATS_PER_LETTER};
export const LEAST_NATS = ${LEAST};
/** Words that begin sentences, each with a letter for the logarithm of the share of its places at which it does. */
export const STARTS: string = '${shares('starts.txt')}';
/** Words that end sentences, likewise. */
export const ENDS: string = '${shares('ends.txt')}';
`;
  return { file: 'pairs.ts', source };
}
