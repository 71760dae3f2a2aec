import type { Entry } from './history.ts';

/** The writes of one step: what was asked for at once, though it took several files. The last write comes first. */
export type Step = readonly [Entry, ...Entry[]];

/** The history as steps, oldest first. A write that a later one names in `also` belongs to that one's step. */
export function stepsOf(all: readonly Entry[]): Step[] {
  const inner = new Set(all.map(({ also }) => also));
  return all.filter(({ id }) => !inner.has(id)).map((last) => [last, ...chain(last, all)]);
}

/** The step of which a write is part. */
export const stepWith = (all: readonly Entry[], id: number): Step | undefined =>
  stepsOf(all).find((step) => step.some((entry) => entry.id === id));

function chain({ also }: Entry, all: readonly Entry[]): Entry[] {
  // Each names an earlier one, so that this comes to an end.
  const next = all.find((entry) => entry.id === also);
  return next ? [next, ...chain(next, all)] : [];
}
