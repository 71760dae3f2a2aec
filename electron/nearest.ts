/** Longer than any name that a person mistypes; comparing two texts takes as long as both lengths multiplied. */
const longest = 200;

/** How many letters must change to make one word of the other (Levenshtein); of what is too long, too many. */
function distance(a: string, b: string): number {
  if (a.length > longest || b.length > longest) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Of these, the one whose spelling is nearest; null where more than `limit` letters differ. */
export function nearest(
  wanted: string,
  candidates: readonly string[],
  spelling: (candidate: string) => string,
  limit: number,
): string | null {
  let best: { candidate: string; far: number } | null = null;
  for (const candidate of candidates.slice(0, 5000)) {
    const far = distance(wanted, spelling(candidate));
    if (far <= limit && far < (best?.far ?? Infinity)) best = { candidate, far };
  }
  return best?.candidate ?? null;
}

const bare = (id: string) => (id.split('/').at(-1) ?? id).toLowerCase();

/**
 * The offered model that was most likely meant: the same name with its namespace, else the nearest by spelling; null
 * where none is near (more than a third of the letters differ).
 */
export function nearestModel(asked: string, offered: readonly string[]): string | null {
  const name = bare(asked);
  const same = offered.find((id) => bare(id) === name && id !== asked);
  if (same) return same;
  let best: { id: string; far: number } | null = null;
  for (const id of offered.slice(0, 5000)) {
    const far = Math.min(distance(name, bare(id)), distance(asked.toLowerCase(), id.toLowerCase()));
    if (id !== asked && far <= name.length / 3 && far < (best?.far ?? Infinity)) best = { id, far };
  }
  return best?.id ?? null;
}
