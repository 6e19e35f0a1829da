/** A run, whatever becomes of it: its exit code, and where it fails a message for the person who called it. */
import { InvariantError, UsageError } from '../errors.ts';
import { EXIT } from './exit.ts';
import { say } from './output.ts';
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
    say(`jianbao: ${visible(error.message)}\n`);
    return EXIT.unusable;
  }
  const what = error instanceof InvariantError ? 'a law of the ledger broke' : 'something that should not happen did';
  say(`jianbao: a defect of jianbao: ${what}: ${visible((error as Error).message)}\n`);
  if (debug) say(`${(error as Error).stack}\n`);
  else say('Run again with --debug to see where, and please report it.\n');
  return EXIT.defect;
}
