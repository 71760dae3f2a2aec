const block = 4096;

/** How many UTF-16 units two texts share at their start, and how many at their end beside those. */
export function commonEnds(a: string, b: string): { start: number; end: number } {
  const shorter = Math.min(a.length, b.length);
  // Whole blocks first: two megabytes that differ in a word are the usual case.
  let start = 0;
  while (start + block <= shorter && a.startsWith(b.slice(start, start + block), start)) start += block;
  while (start < shorter && a[start] === b[start]) start += 1;
  const room = shorter - start;
  const shares = (from: number, to: number) => a.endsWith(b.slice(b.length - to, b.length - from), a.length - from);
  let end = 0;
  while (end + block <= room && shares(end, end + block)) end += block;
  while (end < room && shares(end, end + 1)) end += 1;
  return { start, end };
}
