import type { Keychain } from '../../electron/keys/keychain.types.ts';

/** A keychain in this process's memory. */
export function memoryKeychain(place: 'memory' | 'keychain' = 'memory'): Keychain {
  const entries = new Map<string, Map<string, { key: string; origin: string; storedAt: string }>>();
  const of = (provider: string) => entries.get(provider) ?? new Map<string, never>();
  return {
    place,
    state: async () => ({ state: 'available' }),
    async set(provider, origin, key) {
      const stored = { key, origin, storedAt: new Date().toISOString() };
      entries.set(provider, new Map([...of(provider), [origin, stored]]));
    },
    get: async (provider, origin) => of(provider).get(origin) ?? null,
    has: async (provider, origin) => of(provider).has(origin),
    origins: async (provider) => [...of(provider).keys()],
    delete: async (provider, origin) => of(provider).delete(origin),
  };
}
