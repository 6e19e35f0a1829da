/** Standard output and standard error, each made a stream of when it is needed as one. */
import { mayBeTerminal, writeMessage } from '../host/messages.ts';
import { EXIT } from './exit.ts';

let isHeeded = false;

/** Standard output, for results. */
export function output(): NodeJS.WriteStream {
  if (isHeeded) return process.stdout;
  isHeeded = true;
  return process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    say(`jianbao: Cannot write to standard output: ${error.message}\n`);
    process.exit(EXIT.unusable);
  });
}

/** Standard error, where it is a terminal. */
export function terminal(): NodeJS.WriteStream | undefined {
  return mayBeTerminal() && process.stderr.isTTY ? errors() : undefined;
}

let isWaiting = false;

/** A message, the summary, progress. */
export function say(text: string): void {
  if (terminal()?.write(text) !== undefined) return;
  // Where a reader had no room once, the stream keeps what waits, and all that follows it, in order.
  const rest = isWaiting ? text : writeMessage(text);
  isWaiting ||= rest.length > 0;
  if (rest.length > 0) errors().write(rest);
}

function errors(): NodeJS.WriteStream {
  // Where nobody reads the messages, the work still has to be done.
  return process.stderr.listenerCount('error') > 0 ? process.stderr : process.stderr.on('error', () => {});
}
