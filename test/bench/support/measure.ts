/** The middle of several measures. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** How long a task took, in milliseconds. */
export async function timed(task: () => unknown): Promise<number> {
  const started = performance.now();
  await task();
  return performance.now() - started;
}

/**
 * The medians of two tasks that take turns, so that a busy moment of the machine meets both.
 * @param warmUp rounds that are not counted
 */
export async function sideBySide(
  rounds: number,
  ours: (round: number) => unknown,
  theirs: (round: number) => unknown,
  warmUp = 1,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds + warmUp; round++) {
    const measured = [await timed(() => ours(round)), await timed(() => theirs(round))] as const;
    if (round < warmUp) continue;
    times[0].push(measured[0]);
    times[1].push(measured[1]);
  }
  return [median(times[0]), median(times[1])];
}

/** The measure that so many of a hundred are at most. */
export function percentile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * of) / 100) - 1)] ?? Number.NaN;
}
