/** jianbao's own failures: what happened, where, and what to do, with the exit code that each leads to. */

/** The input or the arguments cannot be worked with; the message says what to do. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A law of the ledger broke: a defect of jianbao, never of the dump. Exit code 3. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}
