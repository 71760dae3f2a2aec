import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { shellWord } from '../shell-word.ts';
import { KeychainError, type Keychain } from './keychain.types.ts';

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
  if (keychain.place === 'memory') {
    const state = await keychain.state();
    const why = state.state === 'available' ? '' : ` ${state.reason}`;
    return failed(makeFault('keychain-unavailable', { provider: first, words: `The key stays where it is.${why}` }));
  }
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
      await keychain.set(provider, origin, key);
      if ((await keychain.get(provider, origin))?.key === key) continue;
      throw new KeychainError('unavailable', 'It took the key and did not give it back, so the key stays where it is.');
    }
    return ok(undefined);
  } catch (error) {
    if (!(error instanceof KeychainError)) throw error;
    return failed(makeFault(`keychain-${error.code}`, { provider: first, words: error.message }));
  }
}
