/** Being interrupted: the exit code that people expect, at once, and nothing half-written. */

/** What a shell reports of a process that a signal ended: 128 and the signal's number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

function end(signal: NodeJS.Signals): void {
  process.exit(SIGNALS[signal as keyof typeof SIGNALS]);
}

/** From now on a signal ends the process with its exit code as soon as nothing is being written. */
export function heedSignals(): void {
  for (const signal of Object.keys(SIGNALS)) process.on(signal, end);
}

/**
 * Work that may last, and that leaves nothing behind when it is cut off: while it keeps the process busy no handler
 * would be called, so the signals get their own way and end the process at once.
 */
export function endable<Result>(work: () => Result): Result {
  for (const signal of Object.keys(SIGNALS)) process.off(signal, end);
  try {
    return work();
  } finally {
    heedSignals();
  }
}

/** Lets signals that came in the meantime be heard. */
export async function breathe(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
