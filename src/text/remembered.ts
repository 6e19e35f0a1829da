/**
 * Remembered: what was found out about a text a short while ago. A page has its texts several times, as lines, as paragraphs
 * and as copies of each other, and articles are read anew.
 */

/** Texts: a large page has some hundreds. At half, an article may be looked at anew; at double, nothing changes but memory. */
const MOST = 1000;

/** All that is remembered. */
const memories: Map<string, unknown>[] = [];

/** Forgets all texts: a dump that is done is not held by a few of its lines. */
export function forget(): void {
  for (const known of memories) known.clear();
}

/** The same function, which looks at a text once as long as not too many others come between. */
export function remembered<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  memories.push(known);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size === MOST) known.clear();
    const found = look(text);
    known.set(text, found);
    return found;
  };
}
