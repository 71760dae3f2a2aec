import { withDeadline } from './deadline.ts';
import { accountOf, partsOf, readEntry, serviceName, writeEntry } from './entry.ts';
import { KeychainError, type Keychain, type KeychainState } from './keychain.types.ts';
import type { SecretItems } from './secret-items.ts';
import { keychainReasons } from './reasons.ts';
import type { SecretService } from './secret-service.ts';

/** The calls of keytar that are used. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
  findCredentials(service: string): Promise<{ account: string; password: string }[]>;
}

/** What keytar’s own words mean. They come from libsecret, macOS and Windows, and never hold the password. */
export function keytarError(error: unknown): KeychainError {
  if (error instanceof KeychainError) return error;
  const words = error instanceof Error ? error.message : String(error);
  if (/\block(ed)?\b|dismiss|cancel|not allowed|denied/i.test(words))
    return new KeychainError('locked', keychainReasons().locked);
  if (/autolaunch|could not connect/i.test(words)) return new KeychainError('unavailable', keychainReasons().noBus);
  // libsecret keeps calling the service under its former name, because no GLib loop tells it of the new one.
  if (/The name :[\d.]+ was not provided/.test(words))
    return new KeychainError('unavailable', keychainReasons().restarted, true);
  if (/not provided by any .service|ServiceUnknown/i.test(words)) {
    return new KeychainError('unavailable', keychainReasons().noService);
  }
  return new KeychainError('unavailable', keychainReasons().refused(words));
}

/** Calls of keytar that were given up: each still holds a native thread, for which `process.exit` would wait. */
let givenUp = 0;
export const holdsThread = (): boolean => givenUp > 0;

export interface KeytarOptions {
  keytar: Keytar;
  /** Linux only: asked before each call of keytar; see there why. */
  service: SecretService | null;
  /** Milliseconds until a call that does not answer counts as locked. */
  deadlineMs: number;
}

/** The operating system’s keychain. */
export function keytarKeychain({ keytar, service, deadlineMs }: KeytarOptions): Keychain {
  const ask = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      const answer = call();
      const late = (): Error => {
        givenUp += 1;
        const ended = () => (givenUp -= 1);
        answer.then(ended, ended);
        return new KeychainError('locked', keychainReasons().noAnswer);
      };
      return await withDeadline(answer, deadlineMs, late);
    } catch (error) {
      throw keytarError(error);
    }
  };
  /** Set once libsecret has lost its service: from then on the service is asked without it. */
  let restarted = false;
  const viaKeytar = async <T>(call: () => Promise<T>, instead: (items: SecretItems) => Promise<T>): Promise<T> => {
    if (restarted && service) return instead(service.items);
    try {
      return await ask(call);
    } catch (error) {
      if (!service || !(error instanceof KeychainError) || !error.restarted) throw error;
      restarted = true;
      return instead(service.items);
    }
  };
  const mustBeOpen = async (): Promise<void> => {
    const state = await service?.state();
    if (state && state.state !== 'available') throw new KeychainError(state.state, state.reason);
  };
  /** Whether an entry is there, on Linux without reading it. A locked keychain that shows none may hide it. */
  const look = async (account: string): Promise<'open' | 'locked' | 'none'> => {
    if (!service) return (await ask(() => keytar.getPassword(serviceName, account))) === null ? 'none' : 'open';
    const found = await service.find({ service: serviceName, account });
    if (found.open.length > 0) return 'open';
    if (found.locked.length > 0) return 'locked';
    await mustBeOpen();
    return 'none';
  };
  /**
   * Asked where keytar found nothing: a keychain that was locked since the last look has opened a prompt, and where the
   * person dismisses that, keytar says the same as of an entry that is not there.
   */
  const mustNotHide = async (account: string): Promise<void> => {
    if (service && (await look(account)) === 'locked') throw new KeychainError('locked', keychainReasons().locked);
  };
  const accounts = async (): Promise<string[]> => {
    if (!service) return (await ask(() => keytar.findCredentials(serviceName))).map((entry) => entry.account);
    const found = await service.find({ service: serviceName });
    const all = [...found.open, ...found.locked];
    if (all.length === 0) await mustBeOpen();
    if (found.locked.includes(null)) throw new KeychainError('locked', keychainReasons().locked);
    return all.filter((account) => account !== null);
  };

  return {
    place: 'keychain',
    async state(): Promise<KeychainState> {
      if (service) return service.state();
      try {
        await ask(() => keytar.getPassword(serviceName, 'probe'));
        return { state: 'available' };
      } catch (error) {
        const known = keytarError(error);
        return { state: known.code, reason: known.message };
      }
    },
    async set(provider, origin, key) {
      await mustBeOpen();
      const entry = writeEntry(key, new Date().toISOString());
      const account = accountOf(provider, origin);
      await viaKeytar(
        () => keytar.setPassword(serviceName, account, entry),
        (items) => items.write(account, entry),
      );
    },
    async get(provider, origin) {
      const account = accountOf(provider, origin);
      if (service) {
        const there = await look(account);
        if (there === 'locked') throw new KeychainError('locked', keychainReasons().locked);
        if (there === 'none') return null;
      }
      const password = await viaKeytar(
        () => keytar.getPassword(serviceName, account),
        (items) => items.read(account),
      );
      if (password !== null) return readEntry(password, origin);
      await mustNotHide(account);
      return null;
    },
    has: async (provider, origin) => (await look(accountOf(provider, origin))) !== 'none',
    async origins(provider) {
      const parts = (await accounts()).map(partsOf);
      return parts.filter((part) => part?.provider === provider).map((part) => part?.origin ?? '');
    },
    async delete(provider, origin) {
      const account = accountOf(provider, origin);
      if (service) {
        const there = await look(account);
        if (there === 'locked') throw new KeychainError('locked', keychainReasons().locked);
        if (there === 'none') return false;
      }
      const deleted = await viaKeytar(
        () => keytar.deletePassword(serviceName, account),
        (items) => items.remove(account),
      );
      if (!deleted) await mustNotHide(account);
      return deleted;
    },
  };
}
