/** The way in: what has to be done before anything is loaded, then the run. */
import { join } from 'node:path';
import { loadCompiled } from '../host/compiled.ts';
import { output } from './output.ts';

declare const JIANBAO_VERSION: string;

/** All the rest, as the build leaves it beside this. */
const RUN = join(import.meta.dirname, 'run.cjs');

export async function main(args: readonly string[]): Promise<void> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    // Asked by every script that looks for the tool: answered before anything is loaded.
    output().write(`${JIANBAO_VERSION}\n`);
    return;
  }
  const { run } = loadCompiled<typeof import('./run.ts')>(RUN).exports;
  process.exitCode = await run(args, JIANBAO_VERSION);
}
