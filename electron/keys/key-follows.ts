import { readProviders } from '../config/providers/providers.ts';
import { readData } from '../config/store/read-data.ts';
import type { ConfigStore } from '../config/store/store.types.ts';
import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { keepKey } from './keep-key.ts';
import { KeychainError, type Keychain } from './keychain.types.ts';

export interface KeyFollowsDeps {
  store: ConfigStore;
  keychain: () => Promise<Keychain>;
}

/**
 * Keeps a provider's key under its new ID too, before the file names that. The old entry stays: undo needs it.
 * Faults: keychain-locked; unsupported-here where another key lies under the new ID already.
 */
export const keyFollowsRename =
  ({ store, keychain }: KeyFollowsDeps) =>
  async (from: string, to: string): Promise<Outcome<void>> => {
    const data = await readData(store);
    if (!data.ok) return data;
    const provider = readProviders(data.value).find(({ id }) => id === from);
    if (!provider || provider.origin === null) return ok(undefined);
    return copyKey(await keychain(), provider.origin, from, to);
  };

async function copyKey(keychain: Keychain, origin: string, from: string, to: string): Promise<Outcome<void>> {
  try {
    const stored = await keychain.get(from, origin);
    if (!stored) return ok(undefined);
    if (keychain.place === 'keychain') {
      const kept = await keepKey(async () => keychain, new Map([[to, origin]]), stored.key, false);
      return kept.ok ? ok(undefined) : kept;
    }
    await keychain.set(to, origin, stored.key);
    return ok(undefined);
  } catch (error) {
    if (!(error instanceof KeychainError)) throw error;
    // A keychain that is not there holds no key that would be missed.
    if (error.code === 'unavailable') return ok(undefined);
    return failed(makeFault('keychain-locked', { provider: from, words: error.message }));
  }
}
