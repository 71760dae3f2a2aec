import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Fault, Input, Output, Reply, Verb } from '../../electron/api/contract.ts';
import { bridge } from '../bridge.ts';

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

/** @param wanted false: it is not asked for yet, and counts as loading */
export function useRead<V extends Verb>(verb: V, input: Input<V>, wanted = true): Read<Output<V>> {
  return asRead<V>(useQuery({ queryKey: keyOf(verb, input), queryFn: () => readOrKeep(verb, input), enabled: wanted }));
}

/** Rejects where the door is gone, so that what was read before stays on the screen. */
const readOrKeep = <V extends Verb>(verb: V, input: Input<V>): Promise<Reply<V>> => bridge.call(verb, input);

/** Reads where nothing is drawn. What was read and still holds is not asked for again. */
export const readNow = <V extends Verb>(verb: V, input: Input<V>): Promise<Reply<V>> =>
  queryClient.fetchQuery({ queryKey: keyOf(verb, input), queryFn: () => readOrKeep(verb, input) });

/** Everything that was read is read again. */
export const refreshAll = () => queryClient.invalidateQueries();

/** The same, without waiting for a provider that is asked for its list: who wrote waits for the files alone. */
export function refreshAfterWrite(): Promise<void> {
  const isList = (verb: unknown): boolean => verb === 'model.list';
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => isList(queryKey[0]) });
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => !isList(queryKey[0]) });
}

export const useConfig = () => useRead('config.read', {});
export const useStatus = () => useRead('status.read', {});
export const useModels = () => useRead('model.list', {});
export const useKeys = () => useRead('key.status', {});
