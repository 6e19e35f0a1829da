/** The way in: raw arguments become checked ones, a run, an exit code. */
import { setFlagsFromString } from 'node:v8';
import { InvariantError, UsageError } from '../errors.ts';
import { EXIT } from './exit.ts';

declare const JIANBAO_VERSION: string;

/**
 * How much code runs (in bytes of bytecode, of one function) before V8 optimises it. With its own 132,000 a page ends
 * just when all that was optimised for it is ready: a third of the processor time is spent for nothing. At half of this
 * number 20 ms of that come back, double changes nothing; a large dump, which runs for seconds, does not feel it.
 */
const PATIENCE = 1_000_000;

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
  // Later versions of V8 name the setting otherwise and wait longer by themselves.
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${PATIENCE}`);
  try {
    const { run } = await import('./program.ts');
    process.exitCode = await run(args, JIANBAO_VERSION);
  } catch (error) {
    process.exitCode = await report(error, args.includes('--debug'));
  }
}

async function report(error: unknown, debug: boolean): Promise<number> {
  const { visible } = await import('./terminal.ts');
  if (error instanceof UsageError) {
    process.stderr.write(`jianbao: ${visible(error.message)}\n`);
    return EXIT.unusable;
  }
  const what = error instanceof InvariantError ? 'a law of the ledger broke' : 'something that should not happen did';
  process.stderr.write(`jianbao: a defect of jianbao: ${what}: ${visible((error as Error).message)}\n`);
  if (debug) process.stderr.write(`${(error as Error).stack}\n`);
  else process.stderr.write('Run again with --debug to see where, and please report it.\n');
  return EXIT.defect;
}
