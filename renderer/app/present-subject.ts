import type { Config, Output, Reply, Status } from '../../electron/api/contract.ts';
import type { Subject } from './subject.ts';
import { keyOf, queryClient, readNow } from './queries.ts';

/** What a pong would speak for, by what was read; null where that is not known. */
export function subjectOf(status: Status | null, config: Config | null): Subject | null {
  if (!status || !config) return null;
  return { provider: status.provider.value, model: status.model.value, hash: config.hash };
}

function lastRead<V extends 'config.read' | 'status.read'>(verb: V): Output<V> | null {
  const reply = queryClient.getQueryData<Reply<V>>(keyOf<'config.read' | 'status.read'>(verb, {}));
  return reply?.ok ? reply.value : null;
}

/** The provider that Codex uses, by what was read last. */
export const selectedProvider = () => lastRead('config.read')?.providers.find(({ selected }) => selected) ?? null;

/** The same just after a write, before a screen has drawn it; null too where Codex would stop at the file. */
export function presentSubject(): Subject | null {
  const config = lastRead('config.read');
  return config?.fault === null ? subjectOf(lastRead('status.read'), config) : null;
}

/** The same in a window that was just opened and has read nothing yet. */
export async function readSubject(): Promise<Subject | null> {
  // A door that is gone leaves nothing read, and the shell says so across the window.
  await Promise.allSettled([readNow('config.read', {}), readNow('status.read', {})]);
  return presentSubject();
}
