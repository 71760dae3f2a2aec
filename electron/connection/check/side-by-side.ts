/**
 * Does the work for every part, at most so many at once, and starts no more once the signal is aborted.
 * @returns the results in the order of the parts; shorter where it was aborted
 */
export async function sideBySide<T, R>(
  parts: readonly T[],
  atOnce: number,
  signal: AbortSignal,
  work: (part: T) => Promise<R>,
): Promise<R[]> {
  const waiting = parts.map((part, index) => ({ part, index }));
  const done: { index: number; result: R }[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      done.push({ index: next.index, result: await work(next.part) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done.sort((a, b) => a.index - b.index).map(({ result }) => result);
}
