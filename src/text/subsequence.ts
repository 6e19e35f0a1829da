/** What two short texts have in common, in order: their longest common subsequence. */

/** Equal units: `[a, a + length)` of one text and `[b, b + length)` of the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** The runs of a longest common subsequence. Cost: the product of the two lengths, so both must be short. */
export function commonRuns(a: Uint16Array, b: Uint16Array): Run[] {
  const [n, m] = [a.length, b.length];
  const width = m + 1;
  const lengths = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] as number) + 1
          : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number);
    }
  }
  const runs: Run[] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (a[i] === b[j]) {
      const last = runs.at(-1);
      if (last !== undefined && last.a + last.length === i && last.b + last.length === j) {
        runs[runs.length - 1] = { ...last, length: last.length + 1 };
      } else runs.push({ a: i, b: j, length: 1 });
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number)) i += 1;
    else j += 1;
  }
  return runs;
}
