import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Fault, Input, Output, Reply, Verb } from '../../electron/api/contract.ts';
import { DoorGone } from '../bridge.ts';
import { ask, doorLost } from './ask.ts';

/** Reads are fresh until an event or a write says otherwise; nothing polls. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
  },
});

/** What a screen knows of one read: its value, or why there is none, or neither yet. */
export interface Read<T> {
  value: T | null;
  fault: Fault | null;
  loading: boolean;
  busy: boolean;
  again: () => void;
}

export const keyOf = <V extends Verb>(verb: V, input: Input<V>) => [verb, input] as const;

/** Turns a query over replies into what a screen needs. */
export function asRead<V extends Verb>(query: UseQueryResult<Reply<V>>): Read<Output<V>> {
  const reply = query.data;
  return {
    value: reply?.ok ? reply.value : null,
    fault: reply && !reply.ok ? reply.fault : null,
    loading: query.isPending,
    busy: query.isFetching,
    again: () => void query.refetch(),
  };
}

export function useRead<V extends Verb>(verb: V, input: Input<V>): Read<Output<V>> {
  return asRead<V>(useQuery({ queryKey: keyOf(verb, input), queryFn: () => readOrKeep(verb, input) }));
}

/** Throws where the door is gone, so that what was read before stays on the screen. */
async function readOrKeep<V extends Verb>(verb: V, input: Input<V>): Promise<Reply<V>> {
  const reply = await ask(verb, input);
  if (doorLost.get()) throw new DoorGone(verb);
  return reply;
}

/** Everything that was read is read again. */
export const refreshAll = () => queryClient.invalidateQueries();

export const useConfig = () => useRead('config.read', {});
export const useStatus = () => useRead('status.read', {});
export const useModels = () => useRead('model.list', {});
export const useKeys = () => useRead('key.status', {});
