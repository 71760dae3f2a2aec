import type { WriteResult } from './store.types.ts';

/** The entry of the history by which undo takes back all of these writes; null where none changed a file. */
export const lastEntry = (results: readonly WriteResult[]): number | null =>
  results.reduce<number | null>(
    (last, { historyId }) => (historyId === null ? last : Math.max(historyId, last ?? 0)),
    null,
  );

/**
 * Several writes that are one step, told as one: whether any changed a file, every diff in this order, and the entry
 * that takes all of them back.
 * @param of whose file, hash and manner the whole is told with
 */
export const joinedResults = <T extends WriteResult>(results: readonly WriteResult[], of: T): T => ({
  ...of,
  changed: results.some(({ changed }) => changed),
  diff: results.map(({ diff }) => diff).join(''),
  historyId: lastEntry(results),
});
