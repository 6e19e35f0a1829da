/** A rule of the table of roles: a small shape with a name. */
import type { RoleReading } from '../model.ts';

export interface Rule {
  readonly name: string;
  readonly role: RoleReading['role'];
  readonly strength: RoleReading['strength'];
  /** No longer text is looked at (characters); the longest that the shape is seen in, with room to spare. */
  readonly longest: number;
  /** Undefined where the shape does not fit, else the names that it gives. */
  readonly fits: (text: string) => readonly string[] | undefined;
}

/** The shape fits and names nobody. */
export const NONE: readonly string[] = [];
/**
 * The shape of a pattern. What it cannot do without is looked for first: to compile a pattern of Unicode's classes takes
 * a millisecond, and most dumps hold no text that gets so far.
 */
export const when =
  (pattern: RegExp, needs = ANY) =>
  (text: string) =>
    needs.test(text) && pattern.test(text) ? NONE : undefined;
const ANY = /^/;
