import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { shellWord } from '../shell-word.ts';
import { KeychainError, type Keychain } from './keychain.types.ts';

/** Stores a key and reads it back before anyone says that it is kept. Rejects with a KeychainError. */
export async function storeKey(keychain: Keychain, provider: string, origin: string, key: string): Promise<void> {
  await keychain.set(provider, origin, key);
  if ((await keychain.get(provider, origin))?.key === key) return;
  throw new KeychainError('unavailable', 'The keychain took the key and did not give it back. It is not stored.');
}

/** Why a keychain that is this process's memory alone will not do: the words, and what ails the real one. */
export async function noKeychain(keychain: Keychain, provider: string, words: string) {
  const state = await keychain.state();
  const why = state.state === 'available' ? '' : ` ${state.reason}`;
  return failed(makeFault('keychain-unavailable', { provider, words: `${words}${why}` }));
}

/**
 * Stores the key for each provider and reads it back. A key that is there already and another is never written over.
 * Faults: keychain-unavailable, keychain-locked, unsupported-here (another key is stored).
 * @param origins by provider, to which address its key is bound
 * @param dryRun only say whether it could be kept
 */
export async function keepKey(
  open: () => Promise<Keychain>,
  origins: ReadonlyMap<string, string>,
  key: string,
  dryRun: boolean,
): Promise<Outcome<void>> {
  const keychain = await open();
  const [first = ''] = origins.keys();
  if (keychain.place === 'memory') return noKeychain(keychain, first, 'The key stays where it is.');
  try {
    for (const [provider, origin] of origins) {
      const there = await keychain.get(provider, origin);
      if (there && there.key !== key) {
        const words = `The keychain holds another key for ${provider}. Keep one: delete that one (switchboard key delete ${shellWord(provider)}), or leave out the one that was found.`;
        return failed(makeFault('unsupported-here', { provider, words }));
      }
    }
    if (dryRun) return ok(undefined);
    for (const [provider, origin] of origins) {
      await storeKey(keychain, provider, origin, key);
    }
    return ok(undefined);
  } catch (error) {
    if (!(error instanceof KeychainError)) throw error;
    return failed(makeFault(`keychain-${error.code}`, { provider: first, words: error.message }));
  }
}
