import type { Keychain, KeychainState } from './keychain.types.ts';
import { memoryKeychain } from './memory-keychain.ts';
import { stateBecause } from './reasons.ts';

/**
 * The keychain for as long as Switchboard is open. It is opened once; where there is none it is looked for again each
 * time that it is asked for, because a session's keychain may come up later than what starts at login, and a person
 * installs one when told that it is missing. A key that was entered before then stays in memory, as was said when it was
 * entered, and keeps the keychain out until Switchboard starts again: a key has one place.
 * @param open never rejects; gives memory, with the reason, where there is no keychain
 */
export function keychainWhileOpen(open: () => Promise<Keychain>): () => Promise<Keychain> {
  let why: KeychainState = { state: 'available' };
  const memory = memoryKeychain(() => why);
  let keychain: Keychain | null = null;
  let looking: Promise<Keychain> | null = null;
  const look = async (): Promise<Keychain> => {
    const opened = await open();
    if (opened.place === 'memory') {
      why = await opened.state();
      return memory;
    }
    if (memory.isEmpty()) return (keychain = opened);
    why = stateBecause('unavailable', (says) => says.cameLater);
    return memory;
  };
  return async () => keychain ?? (looking ??= look().finally(() => (looking = null)));
}
