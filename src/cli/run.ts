/** A run, whatever becomes of it: its exit code, and where it fails a message for the person who called it. */
import { InvariantError, UsageError } from '../errors.ts';
import { EXIT } from './exit.ts';
import { runProgram } from './program.ts';
import { visible } from './terminal.ts';

/** Does what the arguments ask for. Gives the exit code. */
export async function run(args: readonly string[], version: string): Promise<number> {
  try {
    return await runProgram(args, version);
  } catch (error) {
    return report(error, args.includes('--debug'));
  }
}

function report(error: unknown, debug: boolean): number {
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
