import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { shellWord } from '../shell-word.ts';
import { words } from '../words/words.ts';
import { KeychainError, type Keychain } from './keychain.types.ts';

/** Stores a key and reads it back before anyone says that it is kept. Rejects with a KeychainError. */
export async function storeKey(keychain: Keychain, provider: string, origin: string, key: string): Promise<void> {
  await keychain.set(provider, origin, key);
  if ((await keychain.get(provider, origin))?.key === key) return;
  throw new KeychainError('unavailable', words().keychain.notKept);
}

/** Why a keychain that is this process's memory alone will not do: the consequence, and what ails the real one. */
export async function noKeychain(keychain: Keychain, provider: string, so: string) {
  const state = await keychain.state();
  const why = state.state === 'available' ? '' : state.reason;
  return failed(makeFault('keychain-unavailable', { provider, words: words().keyDeclined.because(so, why) }));
}

/** Takes what was stored out again. Faults: keychain-unavailable, keychain-locked. */
export type TakeOut = () => Promise<Outcome<void>>;

/**
 * Stores the key for each provider and reads it back. A key that is there already and another is never written over.
 * What fails leaves no key behind. Faults: keychain-unavailable, keychain-locked, unsupported-here (another key is stored).
 * @param origins by provider, to which address its key is bound
 * @param dryRun only say whether it could be kept
 * @returns the way to take the key out again wherever there was none before
 */
export async function keepKey(
  open: () => Promise<Keychain>,
  origins: ReadonlyMap<string, string>,
  key: string,
  dryRun: boolean,
): Promise<Outcome<TakeOut>> {
  const keychain = await open();
  const [first = ''] = origins.keys();
  if (keychain.place === 'memory') return noKeychain(keychain, first, words().keyDeclined.staysThere);
  const stored: [string, string][] = [];
  const takeOut: TakeOut = () =>
    withFault(first, async () => {
      for (const [provider, origin] of stored) await keychain.delete(provider, origin);
      return ok(undefined);
    });
  const kept = await withFault(first, async () => {
    const missing: [string, string][] = [];
    for (const [provider, origin] of origins) {
      const there = await keychain.get(provider, origin);
      if (there && there.key !== key) {
        const remove = `switchboard key delete ${shellWord(provider)}`;
        const why = words().keyDeclined.otherInKeychain(provider, remove);
        return failed(makeFault('unsupported-here', { provider, words: why }));
      }
      if (!there) missing.push([provider, origin]);
    }
    for (const [provider, origin] of dryRun ? [] : missing) {
      stored.push([provider, origin]);
      await storeKey(keychain, provider, origin, key);
    }
    return ok(takeOut);
  });
  if (kept.ok || stored.length === 0) return kept;
  const taken = await takeOut();
  return taken.ok ? kept : taken;
}

async function withFault<T>(provider: string, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof KeychainError)) throw error;
    return failed(makeFault(`keychain-${error.code}`, { provider, words: error.message }));
  }
}
