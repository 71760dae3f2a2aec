import { readData } from '../config/store/read-data.ts';
import type { ConfigStore } from '../config/store/store.types.ts';
import { ok } from '../faults/fault.ts';
import type { WayToList } from '../models/model-sources.ts';
import { asBytes } from './header-value.ts';
import type { KeyFor } from './key-in-hand.ts';
import { chooseProvider } from './provider-choice.ts';
import { secretsSent, sentAlong } from './sent-along.ts';

interface WayDeps {
  store: Pick<ConfigStore, 'read'>;
  keyFor: KeyFor;
  /** What Codex gets, CODEX_HOME/.env included. */
  environment: () => Promise<NodeJS.ProcessEnv>;
  signal: AbortSignal;
}

/**
 * The way to a provider's list, taken from the file itself: what a provider is shown with is masked, and would not be
 * let in. Faults: those of reading config.toml and of the key.
 */
export function wayToList({ store, keyFor, environment, signal }: WayDeps): WayToList {
  return async ({ id, baseUrl }) => {
    const data = await readData(store);
    if (!data.ok) return data;
    const choice = chooseProvider(data.value, { provider: id });
    if (!choice) return ok(null);
    const key = await keyFor(choice, signal);
    if (!key.ok) return key;
    // With a login, Codex chooses the address itself: then it is the one that is known of it.
    const real = choice.baseUrl ?? baseUrl;
    if (real === null) return ok(null);
    const sent = sentAlong(choice, key.value.key, await environment());
    const bytes = sent.key === null ? null : asBytes(sent.key);
    const keyFacts = { key: key.value.source, ...key.value.here };
    return ok({ ...sent, key: bytes, baseUrl: real, secrets: secretsSent(real, sent), keyFacts });
  };
}
