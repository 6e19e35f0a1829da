/** What a user installs: what is needed and no more, and nothing that runs by itself or speaks to anybody. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const manifest = read('package.json');

interface Locked {
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

describe('the package', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  const paths = files.map(({ path }) => path);

  test('holds the program, its types, its schema and what a person reads', () => {
    const tops = new Set(paths.map((path) => path.split('/')[0]));
    expect([...tops].sort()).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md', 'bin', 'dist', 'package.json', 'schema'].sort(),
    );
  });

  test('holds the types that the library shows, and none of its inside', () => {
    const types = paths.filter((path) => path.startsWith('dist/types/'));
    expect(types).toContain('dist/types/index.d.ts');
    expect(types.filter((path) => /types\/(?:cli|host|compose|match|read|rules|text)\//u.test(path))).toEqual([]);
  });

  test('holds no page, no test, no source', () => {
    expect(paths.filter((path) => /\.map$|fixtures|test|\.txt$|^src/u.test(path) && !/LEGAL/u.test(path))).toEqual([]);
  });
});

describe('at run time', () => {
  test('the dependencies are few and pinned', () => {
    const versions = Object.values<string>(manifest.dependencies);
    expect(versions.length).toBeLessThanOrEqual(8);
    for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  test('none of them, and nothing below them, runs a script when it is installed', () => {
    const packages = Object.entries<Locked>(read('package-lock.json').packages);
    expect(packages.filter(([, { dev, hasInstallScript }]) => dev !== true && hasInstallScript === true)).toEqual([]);
    for (const script of ['preinstall', 'install', 'postinstall']) expect(manifest.scripts).not.toHaveProperty(script);
  });

  test('nothing is loaded that could speak over a network or start a program', () => {
    const asks =
      /(?:from\s*|require\(|import\()["'](?:node:)?(?:net|tls|https?|http2|dgram|dns|inspector|child_process)["'/]|\bfetch\(|new WebSocket/u;
    const files = readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' });
    const code = files.filter((file) => /\.c?js$/u.test(file));
    expect(code).toEqual(expect.arrayContaining(['index.js', 'main.cjs', 'run.cjs']));
    expect(code.filter((file) => asks.test(readFileSync(join(ROOT, 'dist', file), 'utf8')))).toEqual([]);
  });
});
