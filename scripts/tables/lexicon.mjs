/**
 * The words of Chinese with their frequencies, from jieba's dictionary (MIT), packed as `src/text/packed.ts` reads
 * them; of the letters, `a` is e^0, and each one more half a nat. Beside them, how often each character ends longer words
 * and how often it begins them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Rarer words are names that the dictionary's corpus saw once; at 3 the table is twice as large, at 10 place names go.
 * Of two characters, many that are rare in its corpus are common now.
 */
const RAREST = 5;
const RAREST_PAIR = 3;
const LONGEST = 6;
const NATS_PER_LETTER = 0.5;

export async function generate(pack) {
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const lines = new Map();
  const [ends, begins] = [new Map(), new Map()];
  let total = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, count] = line.split(' ');
    if (!word || !/^[\u4e00-\u9fff]+$/u.test(word) || word.length > LONGEST) continue;
    const frequency = Number(count);
    total += frequency;
    if (frequency < (word.length === 2 ? RAREST_PAIR : RAREST) && word.length > 1) continue;
    const first = word[0];
    lines.set(first, [...(lines.get(first) ?? []), word.slice(1) + letterOf(frequency)]);
    if (word.length === 1) continue;
    begins.set(first, (begins.get(first) ?? 0) + frequency);
    ends.set(word.at(-1), (ends.get(word.at(-1)) ?? 0) + frequency);
  }
  const packed = pack(
    [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([first, rests]) => first + rests.sort().join('')),
  );
  const edges = [...new Set([...ends.keys(), ...begins.keys()])]
    .sort()
    .map((character) => character + letterOf(ends.get(character)) + letterOf(begins.get(character)))
    .join('');
  const source = `/** Words by first character, each with a letter for its frequency. Generated from jieba's dictionary. */
export const WORDS: string = '${packed}';
/** Characters, each with a letter for how often words of two and more end with it, and one for how often they begin so. */
export const EDGES: string = '${edges}';
export const NATS_PER_LETTER = ${NATS_PER_LETTER};
/** The natural logarithm of the number of words that the frequencies were counted in. */
export const LOG_TOTAL = ${Math.log(total).toFixed(3)};
`;
  return { file: 'lexicon.ts', source };
}

function letterOf(frequency = 0) {
  return String.fromCharCode(97 + Math.min(25, Math.round(Math.log(Math.max(1, frequency)) / NATS_PER_LETTER)));
}
