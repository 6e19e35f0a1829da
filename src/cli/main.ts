/** The way in: what has to be done before anything is loaded, then the run. */
import { join } from 'node:path';
import { loadCompiled } from '../host/compiled.ts';
import { EXIT } from './exit.ts';

declare const JIANBAO_VERSION: string;

/** All the rest, as the build leaves it beside this. */
const RUN = join(import.meta.dirname, 'run.cjs');

export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    process.stderr.write(`jianbao: Cannot write to standard output: ${error.message}\n`, () =>
      process.exit(EXIT.unusable),
    );
  });
  // Where nobody reads the messages, the work still has to be done.
  process.stderr.on('error', () => {});
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    // Asked by every script that looks for the tool: answered before anything is loaded.
    process.stdout.write(`${JIANBAO_VERSION}\n`);
    return;
  }
  const { run } = loadCompiled<typeof import('./run.ts')>(RUN).exports;
  process.exitCode = await run(args, JIANBAO_VERSION);
}
