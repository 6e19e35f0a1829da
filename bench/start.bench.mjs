// What starting costs: processor time of the command line above that of `node -e 0`.
//
//   node bench/start.bench.mjs [runs]
//
// The shares that it may take: `--version` 40 ms, the real page 100 ms. Exit code 1 where one is exceeded.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'bin', 'jianbao.js');
const runs = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(join(tmpdir(), 'jianbao-bench-'));
const meter = join(folder, 'meter.cjs');
const page = join(root, 'fixtures', 'zhejiang-daily.txt');

const METER = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeSync(3, String(user + system));
});`;

const cases = [
  { name: '--version', args: [bin, '--version'], most: 40 },
  { name: '--help', args: [bin, '--help'] },
  { name: 'the real page', args: [bin, 'clean', page, '-o', join(folder, 'out'), '--force'], most: 100 },
];

try {
  writeFileSync(meter, METER);
  // Taken in turns, so that a busy moment of the machine falls on all of them alike.
  const times = new Map([['node', []], ...cases.map(({ name }) => [name, []])]);
  for (let run = 0; run < runs; run += 1) {
    times.get('node').push(cost(['-e', '0']));
    for (const { name, args } of cases) times.get(name).push(cost(args));
  }
  const bare = median(times.get('node'));
  console.log(`node ${process.version}: node -e 0 takes ${bare.toFixed(0)} ms of processor time (median of ${runs})`);
  let exceeded = false;
  for (const { name, most } of cases) {
    const above = median(times.get(name)) - bare;
    if (most !== undefined && above > most) exceeded = true;
    console.log(
      `${name.padEnd(14)} ${above.toFixed(0).padStart(4)} ms above${most === undefined ? '' : `, at most ${most}`}`,
    );
  }
  process.exitCode = exceeded ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** User and system time of one child in milliseconds, as it says itself at its end. */
function cost(args) {
  const { status, stderr, output } = spawnSync(process.execPath, ['--require', meter, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(output[3]) / 1000;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
