/** The run is ended at any moment: the output folder is whole or absent, and the next run works. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BIN, contentsOf, jianbao, PAGE } from '../cli/command.ts';

const home = mkdtempSync(join(tmpdir(), 'jianbao-kill-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const whole = join(home, 'whole');
jianbao(['clean', PAGE, '-o', whole]);
const WHOLE = contentsOf(whole);

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Starts a run and, unless it has ended by then, ends it after so many milliseconds. */
function run(out: string, options: readonly string[], signal?: NodeJS.Signals, delay = 0): Promise<End> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, 'clean', PAGE, '-o', out, '-q', ...options], { stdio: 'ignore' });
    const timer = signal === undefined ? undefined : setTimeout(() => child.kill(signal), delay);
    child.on('exit', (code, by) => {
      clearTimeout(timer);
      resolve({ code, signal: by });
    });
  });
}

function visible(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(contentsOf(folder)).filter(([name]) => !name.startsWith('.')));
}

describe('ended at fifty moments', () => {
  const MOMENTS = 50;

  test('by SIGKILL: the folder is whole or absent', async () => {
    const from = performance.now();
    await run(join(home, 'timed'), []);
    const length = performance.now() - from;
    let absent = 0;
    let present = 0;
    for (let moment = 0; moment < MOMENTS; moment += 1) {
      const out = join(home, `kill-${moment}`);
      mkdirSync(out);
      // The last third of a run is where it writes: most moments lie there, the last ones after its end.
      await run(out, [], 'SIGKILL', length * (moment < 10 ? moment / 15 : 0.6 + (moment - 10) / 60));
      const left = visible(out);
      if (Object.keys(left).length === 0) absent += 1;
      else {
        present += 1;
        expect(left).toEqual(WHOLE);
      }
      // What a killed run leaves is hidden, and in nobody's way.
      if (moment % 10 === 0) expect((await run(out, ['--force'])).code).toBe(0);
    }
    expect(absent + present).toBe(MOMENTS);
    expect(absent).toBeGreaterThan(0);
  });

  test('by SIGINT: ended by the signal, or done; no draft is left', async () => {
    for (let moment = 0; moment < 10; moment += 1) {
      const out = join(home, `int-${moment}`);
      mkdirSync(out);
      const { code, signal } = await run(out, [], 'SIGINT', 40 * moment);
      expect(signal === 'SIGINT' || code === 130 || code === 0).toBe(true);
      expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
      expect([{}, WHOLE]).toContainEqual(visible(out));
    }
  });
});

describe('two runs at once into the same place', () => {
  test('one writes, the other finds that it exists', async () => {
    for (let round = 0; round < 5; round += 1) {
      const out = join(home, `both-${round}`);
      const ends = await Promise.all([run(out, []), run(out, [])]);
      expect(ends.map(({ code }) => code).sort()).toEqual([0, 2]);
      expect(contentsOf(out)).toEqual(WHOLE);
    }
  });

  test('with --force both do, and the folder is whole', async () => {
    const out = join(home, 'forced');
    for (let round = 0; round < 5; round += 1) {
      const ends = await Promise.all([run(out, ['--force']), run(out, ['--force'])]);
      expect(ends.map(({ code }) => code)).toEqual([0, 0]);
      expect(contentsOf(out)).toEqual(WHOLE);
    }
  });
});
