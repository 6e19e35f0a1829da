/**
 * Winnowed shingle hashes (Schleimer, Wilkerson, Aiken, "Winnowing", SIGMOD 2003): of every window of `w` consecutive
 * shingles the one with the least hash is kept, so that two texts which share `k + w - 1` units share a fingerprint.
 */

export interface Fingerprints {
  readonly hashes: Uint32Array;
  /** Where the shingle of each hash begins, in folded units. */
  readonly places: Uint32Array;
}

const BASE = 0x01000193;

/** The fingerprints of a folded text; none where it is shorter than a shingle. Cost: proportional to its length. */
export function fingerprint(units: Uint16Array, shingle: number, window: number): Fingerprints {
  const count = units.length - shingle + 1;
  if (count <= 0) return { hashes: new Uint32Array(0), places: new Uint32Array(0) };
  if (count > all.length) [all, hashes, places] = [scratch(count), scratch(count), scratch(count)];
  let power = 1;
  for (let index = 1; index < shingle; index += 1) power = Math.imul(power, BASE);
  let rolling = 0;
  for (let index = 0; index < shingle - 1; index += 1)
    rolling = (Math.imul(rolling, BASE) + (units[index] as number)) | 0;
  for (let start = 0; start < count; start += 1) {
    rolling = (Math.imul(rolling, BASE) + (units[start + shingle - 1] as number)) | 0;
    all[start] = mix(rolling);
    rolling = (rolling - Math.imul(units[start] as number, power)) | 0;
  }
  let kept = 0;
  let last = -1;
  const size = Math.min(window, count);
  for (let end = size; end <= count; end += 1) {
    const start = end - size;
    // Of equal hashes the one that the window before kept, else the rightmost: a run of one character keeps few.
    let least = last;
    if (last >= start) {
      if ((all[end - 1] as number) >= (all[last] as number)) continue;
      least = end - 1;
    } else {
      least = start;
      for (let at = start + 1; at < end; at += 1) if ((all[at] as number) <= (all[least] as number)) least = at;
    }
    hashes[kept] = all[least] as number;
    places[kept] = least;
    kept += 1;
    last = least;
  }
  return { hashes: hashes.slice(0, kept), places: places.slice(0, kept) };
}

// The hashes of all shingles of a text, and those that are kept. Making room for each text costs as much as hashing it.
const scratch = (size: number): Uint32Array<ArrayBuffer> => new Uint32Array(size * 2);
let [all, hashes, places] = [scratch(256), scratch(256), scratch(256)];

/** Spreads the rolling value over all bits (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
