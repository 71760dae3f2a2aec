import { useConfig, useStatus } from './queries.ts';
import type { Subject } from './pong-session.ts';

/** What a pong would speak for now, or null while that is not known. */
export function useSubject(): Subject | null {
  const status = useStatus().value;
  const config = useConfig().value;
  if (!status || !config) return null;
  return { provider: status.provider.value, model: status.model.value, hash: config.hash };
}
