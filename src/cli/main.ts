/** The way in: raw arguments become checked ones, a run, an exit code. */
import { InvariantError, UsageError } from '../errors.ts';

declare const JIANBAO_VERSION: string;

/** Exit codes; see README. */
export const EXIT = { done: 0, findings: 1, unusable: 2, defect: 3, interrupted: 130 } as const;

export async function main(args: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) =>
      process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.unusable),
    );
  }
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    // Asked by every script that looks for the tool: answered before anything is loaded.
    process.stdout.write(`${JIANBAO_VERSION}\n`);
    return;
  }
  try {
    const { run } = await import('./program.ts');
    process.exitCode = await run(args, JIANBAO_VERSION);
  } catch (error) {
    process.exitCode = report(error, args.includes('--debug'));
  }
}

function report(error: unknown, debug: boolean): number {
  if (error instanceof UsageError) {
    process.stderr.write(`jianbao: ${error.message}\n`);
    return EXIT.unusable;
  }
  const what = error instanceof InvariantError ? 'a law of the ledger broke' : 'something that should not happen did';
  process.stderr.write(`jianbao: a defect of jianbao: ${what}: ${(error as Error).message}\n`);
  if (debug) process.stderr.write(`${(error as Error).stack}\n`);
  else process.stderr.write('Run again with --debug to see where, and please report it.\n');
  return EXIT.defect;
}
