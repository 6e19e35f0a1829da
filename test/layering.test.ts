/** The house's plan: who may know whom. Read from the sources, so that it cannot be forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');
/** Bottom up. A layer knows those before it; folders that stand side by side do not know each other. */
const LAYERS: readonly (readonly string[])[] = [
  ['model'],
  ['span', 'options', 'errors'],
  ['piece', 'plain'],
  ['text'],
  ['rules'],
  ['read', 'match', 'evidence'],
  ['copies'],
  ['search'],
  ['articles'],
  ['compose'],
  ['settle'],
  ['edition'],
  ['render'],
  ['host'],
  ['cli'],
];
/** The library's door stands outside: it shows what is below the host. */
const DOOR = 'index';
/** Pure parts of Node: the same bytes give the same answer, whatever the machine. */
const PURE = new Set(['node:buffer', 'node:crypto']);
/** Longer than this a file has more than one job. */
const LONGEST_FILE = 400;

interface Import {
  readonly file: string;
  readonly of: string;
  /** Gone when the program runs. */
  readonly isType: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('text/generated/'))
  .sort();
const sources = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));
const imports: readonly Import[] = files.flatMap((file) =>
  [
    ...(sources.get(file) as string).matchAll(
      /(?:^(?<type>import type|export type)\b[^;]*?from|^(?:import|export)\b[^;]*?from|\bimport\(|^import)\s*'(?<of>[^']+)'/gmu,
    ),
  ].map(({ groups = {} }) => ({ file, of: groups['of'] as string, isType: groups['type'] !== undefined })),
);
const inside = imports.filter(({ of }) => of.startsWith('.'));

/** The folder under src, or the name of a file that stands in src itself. */
function roomOf(file: string): string {
  return (file.split('/')[0] as string).replace(/\.ts$/u, '');
}

function targetOf({ file, of }: Import): string {
  return relative(SRC, join(SRC, dirname(file), of))
    .split(sep)
    .join('/');
}

function layerOf(room: string): number {
  return LAYERS.findIndex((rooms) => rooms.includes(room));
}

describe('the layers', () => {
  test('there is something to look at', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(inside.length).toBeGreaterThan(60);
  });

  test('every file stands in a layer', () => {
    expect(files.filter((file) => roomOf(file) !== DOOR && layerOf(roomOf(file)) === -1)).toEqual([]);
  });

  test('a folder imports only what stands before it, and siblings do not know each other', () => {
    const wrong = inside.filter((one) => {
      const [from, to] = [roomOf(one.file), roomOf(targetOf(one))];
      if (from === to) return false;
      if (from === DOOR) return layerOf(to) >= layerOf('host');
      // The small nouns at the bottom may lean on each other; no circle among them, see below.
      return layerOf(to) === -1 || layerOf(to) >= layerOf(from);
    });
    expect(wrong).toEqual([]);
  });

  test('what is loaded makes no circle', () => {
    const next = new Map(
      files.map((file) => [file, inside.filter((one) => one.file === file && !one.isType).map(targetOf)]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '));
      else if (!done.has(file)) for (const to of next.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('the core touches no file, clock, terminal, locale or chance', () => {
  const core = files.filter((file) => !['host', 'cli'].includes(roomOf(file)));

  test("of Node's own modules it takes the pure ones only", () => {
    const wrong = imports.filter(({ file, of }) => core.includes(file) && of.startsWith('node:') && !PURE.has(of));
    expect(wrong).toEqual([]);
  });

  test.each([
    'process.',
    'console.',
    'Date.now',
    'new Date',
    'performance.',
    'Math.random',
    'randomBytes',
    'randomUUID',
    'localeCompare',
    'toLocale',
    'setTimeout',
    'fetch(',
  ])('it never says %s', (word) => {
    expect(core.filter((file) => codeOf(file).includes(word))).toEqual([]);
  });

  test('a segmenter and a collation are asked for by name, not by what the machine prefers', () => {
    const wrong = core.filter((file) => /new Intl\.\w+\((?:\)|undefined)/u.test(codeOf(file)));
    expect(wrong).toEqual([]);
  });
});

describe('the rooms', () => {
  test('none is a drawer for odds and ends', () => {
    expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\.ts|\/)/iu.test(file))).toEqual(
      [],
    );
  });

  test('no folder has a barrel', () => {
    expect(files.filter((file) => file.includes('/') && /(?:^|\/)index\.ts$/u.test(file))).toEqual([]);
    expect(
      files.filter((file) => file !== 'index.ts' && /^export .* from '/mu.test(sources.get(file) as string)),
    ).toEqual([]);
  });

  test.each(files)('%s is short enough for one job', (file) => {
    expect((sources.get(file) as string).split('\n').length).toBeLessThanOrEqual(LONGEST_FILE);
  });
});

/** A file without its comments. */
function codeOf(file: string): string {
  return (sources.get(file) as string).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');
}
