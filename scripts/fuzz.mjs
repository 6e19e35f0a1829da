// Breaks dumps at random and asks whether jianbao's laws still hold.
//
//   npm run fuzz [-- --cases 2000] [--seed 1] [--first 0] [--bytes]
//
// With --bytes the dumps are random bytes, up to 79 of them, and no changed pages.
//
// Every case comes from the seed and its number alone: `--seed S --first N --cases 1` runs one again. For each law that
// broke, the smallest input found is printed, in hexadecimal where it is no plain text. Exit code 1 if any law broke.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';

/** A dump of a page takes some 50 ms; what takes a hundred times as long has left its bound. */
const SLOW = 5000;
/** So many tries to make a failing input smaller; each costs as much as a case. */
const TRIES = 400;

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const argument = (name, other) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : other);
const cases = argument('--cases', 2000);
const seed = argument('--seed', 1);
const first = argument('--first', 0);

const { clean, restore, checkPage, renderArticle } = await library();
const { toBytes, toText } = await bundled('src/text/encoding.ts');
const seeds = readdirSync(join(root, 'fixtures'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?:^zhejiang-daily|dump)\.txt$/u.test(name))
  .sort()
  .map((name) => readFileSync(join(root, 'fixtures', name), 'utf8'));

// ── the laws ──────────────────────────────────────────────────────────────────────────────────────

function faultsOf(bytes) {
  const faults = [];
  const start = performance.now();
  let page;
  try {
    page = clean(bytes, { name: 'page.txt' });
  } catch (error) {
    return [{ law: 'crash', message: `${error.name}: ${error.message}` }];
  }
  const spent = performance.now() - start;
  if (spent > SLOW) faults.push({ law: 'cost', message: `${Math.round(spent)} ms for ${bytes.length} bytes` });
  const written = JSON.stringify(page);
  const read = JSON.parse(written);
  faults.push(...checkPage(read));
  try {
    if (!Buffer.from(restore(read)).equals(bytes)) faults.push({ law: 'restore', message: 'other bytes come back' });
  } catch (error) {
    faults.push({ law: 'restore', message: error.message });
  }
  faults.push(...accountFaults(read, toText(bytes, read.source.encoding)));
  if (JSON.stringify(clean(Uint8Array.from(bytes), { name: 'page.txt' })) !== written)
    faults.push({ law: 'determinism', message: 'the same bytes give another page document' });
  faults.push(...repeatFaults(read));
  return faults;
}

/** The account against the dump itself, character by character, with none of jianbao's code. */
function accountFaults(page, text) {
  const faults = [];
  const owners = new Uint8Array(text.length);
  for (const { blocks } of page.articles)
    for (const { spans } of blocks)
      for (const [from, to] of spans) for (let at = from; at < to; at += 1) owners[at] += 1;
  for (const { span, fate, text: own, of } of page.ledger) {
    const said = text.slice(...span);
    for (let at = span[0]; at < span[1]; at += 1)
      if (owners[at] !== (fate === 'kept' ? 1 : 0))
        faults.push({ law: 'partition', message: `character ${at} is ${fate} and stands in ${owners[at]} blocks` });
    if (own !== undefined && own !== said)
      faults.push({ law: 'partition', message: `the ${fate} entry at ${span[0]} tells another text` });
    if (fate === 'copy' && own === undefined && text.slice(...of) !== said)
      faults.push({ law: 'copy', message: `the copy at ${span[0]} is not what it repeats` });
    if (fate === 'blank' && /[\p{L}\p{N}\p{P}\p{S}]/u.test(said))
      faults.push({ law: 'partition', message: `the blank entry at ${span[0]} holds ${JSON.stringify(said)}` });
  }
  return faults.slice(0, 1);
}

/** A cleaned article, cleaned again, loses nothing and stays as it is, line for line. */
function repeatFaults(page) {
  for (const article of page.articles) {
    const text = renderArticle(article, 'txt', page.source.name);
    const again = clean(Buffer.from(text), { name: 'page.txt', encoding: 'utf-8' });
    const lost = again.ledger.find(({ fate }) => fate === 'copy' || fate === 'furniture');
    if (lost !== undefined)
      return [{ law: 'idempotence', message: `${lost.fate} (${lost.rule}) in article ${article.id}, cleaned again` }];
    const texts = again.articles.map((one) => renderArticle(one, 'txt', page.source.name));
    if (texts.join('\n') !== text)
      return [{ law: 'idempotence', message: `article ${article.id}, cleaned again, reads otherwise` }];
  }
  return [];
}

// ── the cases ─────────────────────────────────────────────────────────────────────────────────────

function caseOf(number) {
  const random = generator(seed * 1_000_003 + number);
  if (args.includes('--bytes'))
    return Buffer.from(Array.from({ length: Math.floor(random() * 80) }, () => Math.floor(random() * 256)));
  const pick = (list) => list[Math.floor(random() * list.length)];
  let lines = pick(seeds).split('\n');
  // Short dumps run fast and break as well as long ones; one in eight stays whole.
  if (random() > 0.125 && lines.length > 12) {
    const from = Math.floor(random() * (lines.length - 8));
    lines = lines.slice(from, from + 8 + Math.floor(random() * 30));
  }
  const wounds = Math.floor(random() * 6);
  for (let wound = 0; wound < wounds; wound += 1) lines = pick(WOUNDS)(lines, random, pick);
  let text = lines.join(pick(['\n', '\n', '\n', '\r\n', '\r', '\n\n', '\u2028']));
  if (random() < 0.2) text = `\ufeff${text}`;
  const encoding = pick(['utf-8', 'utf-8', 'utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-kr']);
  let bytes = Uint8Array.from(toBytes(text, encoding));
  const hits = random() < 0.4 ? Math.floor(random() * 12) : 0;
  for (let hit = 0; hit < hits && bytes.length > 0; hit += 1) {
    const at = Math.floor(random() * bytes.length);
    if (random() < 0.5) bytes[at] = Math.floor(random() * 256);
    else bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1 + Math.floor(random() * 5))]);
  }
  return Buffer.from(bytes);
}

const ODD = [
  ...[
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\f',
    '\t',
    '\u3000',
    '\u0301',
    '\ufffd',
    '\u2029',
  ],
  ...[
    '“',
    '”',
    '（',
    ')',
    '《',
    '——',
    '……',
    '■ 渡口',
    '(下转第2版)',
    '(上接第1版)',
    '责编:渡口',
    '第07版:专题',
    '本报讯',
  ],
  ...[
    '图为渡口。',
    '渡口 摄',
    '2023年5月17日 星期三',
    '😀',
    '👨‍👩‍👧',
    'ﷺ',
    '𠀀',
    'á',
    '的的的的的的的的',
    'abababababab',
    '-',
    '·',
    '\ud800',
  ],
];

const at = (lines, random) => Math.floor(random() * lines.length);
const WOUNDS = [
  (lines, random) => lines.toSpliced(at(lines, random), 1),
  (lines, random) => lines.toSpliced(at(lines, random), 0, ''),
  (lines, random) => lines.toSpliced(at(lines, random), 0, lines[at(lines, random)] ?? ''),
  (lines, random) => lines.toSpliced(at(lines, random), 0, ...lines.slice(at(lines, random), at(lines, random) + 6)),
  (lines, random) => {
    const from = at(lines, random);
    const size = 1 + Math.floor(random() * 6);
    return lines.toSpliced(from, size).toSpliced(at(lines, random), 0, ...lines.slice(from, from + size));
  },
  (lines, random) => {
    const number = at(lines, random);
    const line = lines[number] ?? '';
    const cut = Math.floor(random() * line.length);
    return lines.toSpliced(number, 1, line.slice(0, cut), ...(random() < 0.5 ? [''] : []), line.slice(cut));
  },
  (lines, random) => {
    const number = at(lines, random);
    return lines.toSpliced(number, 2, (lines[number] ?? '') + (lines[number + 1] ?? ''));
  },
  (lines, random) => lines.map((line) => [...line].filter(() => random() > 0.03).join('')),
  (lines, random, pick) => {
    const number = at(lines, random);
    const line = lines[number] ?? '';
    const cut = Math.floor(random() * (line.length + 1));
    return lines.toSpliced(
      number,
      1,
      line.slice(0, cut) + pick(ODD).repeat(1 + Math.floor(random() ** 4 * 40)) + line.slice(cut),
    );
  },
  (lines, random, pick) => lines.toSpliced(at(lines, random), 0, pick(ODD)),
  (lines, random) => {
    const width = 8 + Math.floor(random() * 30);
    return lines.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']);
  },
  (lines) => lines.filter((line) => line.trim() !== ''),
  (lines) => lines.toReversed(),
];

/** Mulberry32, of the public domain: a small generator, the same everywhere. */
function generator(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// ── smaller, and shown ────────────────────────────────────────────────────────────────────────────

/** Leaves out ever smaller parts as long as the law stays broken. */
function shrunk(bytes, law) {
  let small = bytes;
  let tries = 0;
  for (let size = small.length >> 1; size >= 1; size >>= 1) {
    for (let from = 0; from < small.length && tries < TRIES; ) {
      const less = Buffer.concat([small.subarray(0, from), small.subarray(from + size)]);
      tries += 1;
      if (faultsOf(less).some((fault) => fault.law === law)) small = less;
      else from += size;
    }
  }
  return small;
}

function shown(bytes) {
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? JSON.stringify(text) : bytes.toString('hex');
}

// ── the library, from its sources ─────────────────────────────────────────────────────────────────

function library() {
  return bundled('src/index.ts');
}

// ── the run ───────────────────────────────────────────────────────────────────────────────────────

console.log(`seed ${seed}, cases ${first} to ${first + cases - 1}, ${seeds.length} dumps to start from`);
const broken = new Map();
const began = Date.now();
for (let number = first; number < first + cases; number += 1) {
  const bytes = caseOf(number);
  for (const { law, message } of faultsOf(bytes)) {
    const known = broken.get(law);
    if (known === undefined) broken.set(law, { count: 1, number, message, bytes });
    else {
      known.count += 1;
      if (bytes.length < known.bytes.length) Object.assign(known, { number, message, bytes });
    }
  }
  if ((number - first + 1) % 1000 === 0)
    console.log(
      `${number - first + 1} cases, ${[...broken].map(([law, { count }]) => `${law} ${count}`).join(', ') || 'no fault'}`,
    );
}
for (const [law, { count, number, message, bytes }] of broken) {
  const small = shrunk(bytes, law);
  console.log(`\n${law}: ${count} cases, e.g. number ${number} (${bytes.length} bytes): ${message}`);
  console.log(`  smallest (${small.length} bytes): ${shown(small)}`);
}
console.log(`\n${cases} cases in ${Math.round((Date.now() - began) / 1000)} s, ${broken.size} laws broken`);
process.exitCode = broken.size === 0 ? 0 : 1;
