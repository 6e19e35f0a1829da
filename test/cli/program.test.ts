import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { colourOf } from '../../src/cli/colour.ts';
import { BIN, freshFolder, jianbao, PAGE } from './command.ts';

describe('arguments', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));

  test.each([['--version'], ['-V']])('%s', (option) => {
    expect(jianbao([option])).toMatchObject({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each([[['--help']], [['help']], [['-h']]])('%j shows what there is', (args) => {
    const { code, out } = jianbao(args);
    expect(code).toBe(0);
    for (const command of ['clean', 'restore', 'verify']) expect(out).toMatch(new RegExp(`^ {2}${command} `, 'mu'));
  });

  test.each(['clean', 'restore', 'verify'])('help for %s', (command) => {
    expect(jianbao([command, '--help'])).toMatchObject({ code: 0, err: '' });
  });

  test.each([
    ['nothing', []],
    ['an unknown option', ['clean', PAGE, '-o', '-', '--colour']],
    ['an unknown command', ['tidy', PAGE]],
    ['no output', ['clean', PAGE]],
    ['no dump', ['clean', '-o', 'out']],
    ['an unknown format', ['clean', PAGE, '-o', '-', '--format', 'pdf']],
    ['an unknown encoding', ['clean', PAGE, '-o', '-', '--encoding', 'x']],
    ['a folder too many', ['verify', 'a', 'b']],
    ['a command that is not there yet', ['explain', `${PAGE}:1`]],
  ])('%s is exit 2 with a message and without a stack', (_, args) => {
    const { code, out, err } = jianbao(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
    expect(err).not.toMatch(/\n {4}at /u);
  });
});

describe('colour: the option, then FORCE_COLOR, then NO_COLOR, then the terminal', () => {
  const TERMINAL = { isTTY: true };
  const PIPE = {};
  test.each([
    [true, { NO_COLOR: '1', FORCE_COLOR: '0' }, PIPE, true],
    [false, { FORCE_COLOR: '1' }, TERMINAL, false],
    [undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, PIPE, true],
    [undefined, { FORCE_COLOR: '0' }, TERMINAL, false],
    [undefined, { FORCE_COLOR: 'false' }, TERMINAL, false],
    [undefined, { FORCE_COLOR: '' }, PIPE, false],
    [undefined, { NO_COLOR: '1' }, TERMINAL, false],
    [undefined, { NO_COLOR: '' }, TERMINAL, true],
    [undefined, { TERM: 'dumb' }, TERMINAL, false],
    [undefined, {}, TERMINAL, true],
    [undefined, {}, PIPE, false],
  ])('%j with %j to %j: %j', (option, env, stream, expected) => {
    expect(colourOf(option, env, stream).red('x') !== 'x').toBe(expected);
  });

  test.each([
    [['--color'], {}, true],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
    [[], { FORCE_COLOR: '1' }, true],
    [[], {}, false],
  ])('a run with %j and %j', (options, env, expected) => {
    const { err } = jianbao(['clean', '-', '-o', '-', ...options], { input: '一行字\n', env });
    expect(err.includes('\u001b[')).toBe(expected);
  });
});

describe('the streams', () => {
  test('a reader that closes the pipe is no failure', () => {
    const command = `"${process.execPath}" "${BIN}" clean "${PAGE}" "${PAGE}" -o - -q; echo "code $?" >&2`;
    const { stdout, stderr } = spawnSync('sh', ['-c', `{ ${command}; } | head -c 1 | wc -c`], { encoding: 'utf8' });
    expect(stdout.trim()).toBe('1');
    expect(stderr).toBe('code 0\n');
  });

  test('where nobody reads the messages, the work is done all the same', async () => {
    const cwd = freshFolder();
    for (const name of ['one.txt', 'two.txt', 'three.txt']) writeFileSync(join(cwd, name), `${name}\n`);
    const child = spawn(process.execPath, [BIN, 'clean', '.', '-o', 'out'], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.destroy();
    expect(await ended(child)).toBe(0);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['one', 'three', 'two']);
  });

  test.skipIf(process.platform !== 'linux')('a full disk behind standard output is exit 2, with a message', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${BIN}" clean "${PAGE}" -o - -q >/dev/full`],
      {
        encoding: 'utf8',
      },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('Cannot write to standard output');
  });
});

describe('signals', () => {
  test.skipIf(process.platform === 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s while standard input is waited for: exit %i, and nothing is left', async (signal, code) => {
    const cwd = freshFolder();
    const child = spawn(process.execPath, [BIN, 'clean', '-', '-o', 'out', '--debug'], {
      cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const end = ended(child);
    // More than a pipe holds: that it was taken says that the program is reading.
    await new Promise((resolve) => child.stdin.write('字'.repeat(100_000), resolve));
    child.kill(signal);
    expect(await end).toBe(code);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

function ended(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve));
}
