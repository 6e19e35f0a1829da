/** Whatever the release of Node, the order of the arguments, the locale and the time zone: the same bytes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Encoding, toBytes } from '../src/text/encoding.ts';
import { BIN, contentsOf, freshFolder, PAGE } from './cli/command.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const NODES = join(import.meta.dirname, 'nodes');
/** The oldest release that the package admits, and the ones that are maintained; they come as packages of their own. */
const RELEASES = ['node-20', 'node-22', 'node-24'] as const;
const nodeOf = (release: string): string => join(NODES, 'node_modules', release, 'bin', 'node');

/** The packages hold programs for this platform; elsewhere the release at hand stands for all. */
const isOffered = process.platform === 'linux' && process.arch === 'x64';
if (isOffered && !RELEASES.every((release) => existsSync(nodeOf(release)))) {
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: NODES, encoding: 'utf8' });
  // Without a network the other tests still say something; where changes are admitted, this one has to.
  if (npm.status !== 0 && process.env['CI'] !== undefined) throw new Error(npm.stderr);
}
const nodes = RELEASES.map((release) => [release, nodeOf(release)] as const).filter(([, path]) => existsSync(path));

const SURROUNDINGS = [
  { LC_ALL: 'C', TZ: 'UTC' },
  { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR', TZ: 'Asia/Shanghai' },
  { LC_ALL: 'zh_CN.GB18030', LANG: 'zh_CN', TZ: 'America/St_Johns' },
  { LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE', TZ: 'Pacific/Kiritimati' },
];

function run(node: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): void {
  const { status, stderr } = spawnSync(node, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect([status, stderr]).toEqual([0, '']);
}

let home: string;
let dumps: readonly string[];
beforeAll(() => {
  home = freshFolder();
  mkdirSync(join(home, 'dumps'));
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(home, 'dumps', name), content);
  const page = readFileSync(PAGE, 'utf8');
  for (const name of readdirSync(FIXTURES).filter((one) => existsSync(join(FIXTURES, one, 'dump.txt'))))
    put(`${name}.txt`, readFileSync(join(FIXTURES, name, 'dump.txt')));
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const satisfies readonly Encoding[])
    put(`page.${encoding}.txt`, toBytes(page, encoding));
  put(
    'français.txt',
    toBytes('« À demain », dit-elle — l’été d’après…\n\nCœur, œuvre, 20 €: “voilà”.\n', 'windows-1252'),
  );
  // Every pair of bytes, in an order that no encoding knows.
  put(
    'bytes.txt',
    Uint8Array.from({ length: 0x8000 }, (_, at) => (at * 40_503) >>> 7),
  );
  dumps = readdirSync(join(home, 'dumps')).map((name) => join('dumps', name));
  run(process.execPath, ['clean', ...dumps, '-o', 'here', '-q'], home, {});
});

describe('determinism', () => {
  test.each(SURROUNDINGS)('with %j and the arguments in another order', (env) => {
    const out = `out-${env.LC_ALL}`;
    run(process.execPath, ['clean', ...dumps.toReversed(), '-o', out, '-q'], home, env);
    expect(contentsOf(join(home, out))).toEqual(contentsOf(join(home, 'here')));
  });

  test.runIf(isOffered && process.env['CI'] !== undefined)('the releases of Node are at hand', () => {
    expect(nodes).toHaveLength(RELEASES.length);
  });

  test.skipIf(nodes.length === 0).each(nodes)('%s writes what this release writes, and restores it', (name, node) => {
    run(node, ['clean', ...dumps, '-o', name, '-q'], home, SURROUNDINGS[1] as Record<string, string>);
    expect(contentsOf(join(home, name))).toEqual(contentsOf(join(home, 'here')));
    run(node, ['restore', 'here', '-o', `${name}-back`], home, {});
    expect(contentsOf(join(home, `${name}-back`))).toEqual(contentsOf(join(home, 'dumps')));
  });
});
