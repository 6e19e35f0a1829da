// What the largest and dullest dumps cost, through the command line and back: seconds and resident memory.
//
//   node bench/hostile.bench.mjs [--scale 0.1]
//
// At scale 1 a dump is up to 200 MB and the whole takes some minutes. Exit code 1 if a dump does not come back.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const args = process.argv.slice(2);
const scale = args.includes('--scale') ? Number(args[args.indexOf('--scale') + 1]) : 1;
const bin = join(import.meta.dirname, '..', 'bin', 'jianbao.js');
const STORY = '城东菜场清晨六点开门,摊主们已经摆好了蔬菜和豆制品,读书角里坐着几位老人。';
const bytes = (size, text) => Buffer.alloc(Math.round(size * scale), text);

const DUMPS = {
  'one line of Chinese, 200 MB': () => bytes(2e8, STORY),
  'one line of words, 200 MB': () => bytes(2e8, 'the market opened at six '),
  'one character, 200 MB': () => bytes(2e8, 'a'),
  '100,000 identical paragraphs': () => `${STORY}\n\n`.repeat(1e5 * scale),
  '500,000 short lines': () => Array.from({ length: 5e5 * scale }, (_, at) => `第${at % 9973}行`).join('\n'),
  'bytes of no encoding, 4 MB': () =>
    Uint8Array.from({ length: 4e6 * scale }, (_, at) => Math.imul(at, 0x9e3779b1) >>> 24),
};

/** Runs the command and tells its peak memory, which only the process itself knows. */
function run(command, cwd) {
  const report = join(cwd, 'report');
  const preload = join(cwd, 'tell.cjs');
  const usage = `require('node:fs').writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS))`;
  writeFileSync(preload, `process.on('exit', () => ${usage});`);
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', preload, bin, ...command], { cwd });
  if (status !== 0) throw new Error(`${command.join(' ')}: exit ${status}\n${stderr}`);
  return `${((performance.now() - from) / 1000).toFixed(1)} s, ${(readFileSync(report, 'utf8') / 1e6).toFixed(2)} GB`;
}

for (const [name, make] of Object.entries(DUMPS)) {
  const cwd = mkdtempSync(join(tmpdir(), 'jianbao-hostile-'));
  try {
    mkdirSync(join(cwd, 'dumps'));
    writeFileSync(join(cwd, 'dumps', 'dump.txt'), make());
    const cleaned = run(['clean', 'dumps/dump.txt', '-o', 'out', '-q'], cwd);
    const restored = run(['restore', 'out', '-o', 'back'], cwd);
    const isSame = readFileSync(join(cwd, 'back', 'dump.txt')).equals(readFileSync(join(cwd, 'dumps', 'dump.txt')));
    console.log(`${name}: clean ${cleaned}; restore ${restored}${isSame ? '' : '; NOT THE SAME'}`);
    if (!isSame) process.exitCode = 1;
  } catch (error) {
    console.log(`${name}: ${error.message}`);
    process.exitCode = 1;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
