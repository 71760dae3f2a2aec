import { accountOf, partsOf } from './entry.ts';
import type { Keychain, KeychainState, StoredKey } from './keychain.types.ts';

/** Keys in this process’s memory, gone when it ends. */
export interface MemoryKeychain extends Keychain {
  isEmpty(): boolean;
}

/** @param state why there is no keychain, as of now */
export function memoryKeychain(state: KeychainState | (() => KeychainState)): MemoryKeychain {
  const entries = new Map<string, StoredKey>();
  return {
    place: 'memory',
    isEmpty: () => entries.size === 0,
    state: () => Promise.resolve(typeof state === 'function' ? state() : state),
    async set(provider, origin, key) {
      entries.set(accountOf(provider, origin), { key, origin, storedAt: new Date().toISOString() });
    },
    get: (provider, origin) => Promise.resolve(entries.get(accountOf(provider, origin)) ?? null),
    has: (provider, origin) => Promise.resolve(entries.has(accountOf(provider, origin))),
    origins: (provider) =>
      Promise.resolve(
        [...entries.keys()]
          .map(partsOf)
          .filter((parts) => parts?.provider === provider)
          .map((parts) => parts?.origin ?? ''),
      ),
    delete: (provider, origin) => Promise.resolve(entries.delete(accountOf(provider, origin))),
  };
}
