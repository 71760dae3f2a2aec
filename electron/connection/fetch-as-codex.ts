import { fetch } from 'undici';
import type { FetchLike } from '../models/provider-models.ts';
import { openUpstream } from './upstream.ts';

/** Less than the whole request may take: a host that cannot be reached is another fault than one that does not answer. */
const CONNECT_MS = 8_000;

/**
 * `fetch` by the way that Codex would take: its proxies, its roots. What is asked for ourselves (a provider's list of
 * models) then works exactly where Codex works.
 * @param environment what Codex would get, CODEX_HOME/.env included
 */
export function fetchAsCodex(environment: () => Promise<NodeJS.ProcessEnv>): FetchLike {
  return async (url, init) => {
    const upstream = await openUpstream(url, await environment(), CONNECT_MS, { signal: init?.signal ?? undefined });
    try {
      return await fetch(url, { ...init, dispatcher: upstream.dispatcher });
    } finally {
      // Not awaited: the body of an answer that came is read by the caller.
      void upstream.closeWhenDone();
    }
  };
}
