import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Input, Verb } from '../../electron/api/contract.ts';
import { ask } from './ask.ts';
import { asRead } from './queries.ts';
import { useSettled } from './use-settled.ts';

/** Verbs that can say what they would write. */
export type PlannedVerb = {
  [V in Verb]: Input<V> extends { dryRun?: boolean | undefined } ? V : never;
}[Verb];

/**
 * The diff that a write would make, asked for while the person types: 200 ms after the last key, the answer to an
 * earlier text dropped. `base` is the hash of the file as shown: a file that changes on disk is planned for again.
 */
export function usePlan<V extends PlannedVerb>(verb: V, input: Input<V> | null, base: string) {
  const settled = useSettled({ input, base }, 200);
  const waiting = JSON.stringify(settled) !== JSON.stringify({ input, base });
  const query = useQuery({
    queryKey: ['plan', verb, settled],
    queryFn: () => ask(verb, { ...(settled.input as Input<V>), dryRun: true }),
    enabled: settled.input !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const read = asRead<V>(query);
  return {
    plan: input === null ? null : read.value,
    fault: input === null ? null : read.fault,
    waiting: waiting || query.isFetching,
  };
}
