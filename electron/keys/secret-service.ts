import { BusError, busSocket, connectBus, type SessionBus } from './session-bus.ts';
import type { WireValue } from './dbus-wire.ts';
import { serviceName } from './entry.ts';
import { KeychainError, type KeychainState } from './keychain.types.ts';
import { keychainReasons, stateBecause } from './reasons.ts';
import { secretItems, type SecretItems } from './secret-items.ts';

/**
 * What Linux’s Secret Service says of itself without giving out a secret and without ever opening a prompt.
 * It is asked before each call of keytar, because keytar (7.10, seen with gnome-keyring 42) cannot say `locked`: a
 * locked entry reads as one that is not there, `findCredentials` ends the process with a segmentation fault, and a
 * service that does not answer blocks a native thread so that the process cannot even exit.
 * Interface: https://specifications.freedesktop.org/secret-service-spec/latest/
 */
export interface SecretService {
  /** Of the collection in which new keys are kept. Never rejects. */
  state(): Promise<KeychainState>;
  /**
   * The accounts stored under these attributes, those that can be read now apart from those that are locked. Null
   * where the account itself is not told: gnome-keyring knows it only as a hash until its first unlocking.
   */
  find(attributes: Record<string, string>): Promise<{ open: (string | null)[]; locked: (string | null)[] }>;
  /** What keytar does elsewhere, for a process whose libsecret lost its service. Rejects with a KeychainError. */
  items: SecretItems;
}

const service = 'org.freedesktop.secrets';
const root = '/org/freedesktop/secrets';

const property = async (bus: SessionBus, path: string, name: [string, string]): Promise<WireValue | undefined> =>
  (
    await bus.call({
      destination: service,
      path,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: name,
    })
  )[0];

async function readState(bus: SessionBus): Promise<KeychainState> {
  const [collection] = await bus.call({
    destination: service,
    path: root,
    interface: 'org.freedesktop.Secret.Service',
    member: 'ReadAlias',
    signature: 's',
    body: ['default'],
  });
  if (typeof collection !== 'string' || collection === '/') {
    return stateBecause('unavailable', (says) => says.noCollection);
  }
  const locked = await property(bus, collection, ['org.freedesktop.Secret.Collection', 'Locked']);
  return locked === true ? stateBecause('locked', (says) => says.locked) : { state: 'available' };
}

/** What a failed question means for the keychain. */
export function stateOfBusError(error: BusError): Exclude<KeychainState, { state: 'available' }> {
  if (error.code === 'no-answer') return stateBecause('locked', (says) => says.noAnswer);
  if (error.code === 'unreachable') return stateBecause('unavailable', (says) => says.noBus);
  if (/ServiceUnknown|NameHasNoOwner|Spawn\.|TimedOut/.test(error.errorName ?? '')) {
    return stateBecause('unavailable', (says) => says.noService);
  }
  // gnome-keyring names a default collection before it exists.
  if (/UnknownObject|UnknownMethod|NoSuchObject|UnknownInterface/.test(error.errorName ?? '')) {
    return stateBecause('unavailable', (says) => says.noCollection);
  }
  return stateBecause('unavailable', (says) => says.refused(error.message));
}

/** Asks the Secret Service on the session bus of `env`; each question has `deadlineMs`. */
export function secretService(env: NodeJS.ProcessEnv, deadlineMs: number): SecretService {
  const ask = async <T>(question: (bus: SessionBus) => Promise<T>): Promise<T> => {
    const path = busSocket(env);
    if (path === null) throw new BusError('unreachable', keychainReasons().noBus);
    const bus = await connectBus(path, deadlineMs);
    try {
      return await question(bus);
    } finally {
      bus.close();
    }
  };

  const orFail = async <T>(question: (bus: SessionBus) => Promise<T>): Promise<T> => {
    try {
      return await ask(question);
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      const state = stateOfBusError(error);
      throw new KeychainError(state.state, state.reason);
    }
  };

  return {
    items: secretItems(orFail, { service: serviceName, locked: () => keychainReasons().locked }),
    async state() {
      try {
        return await ask(readState);
      } catch (error) {
        if (error instanceof BusError) return stateOfBusError(error);
        throw error;
      }
    },
    async find(attributes) {
      const accounts = async (bus: SessionBus, items: WireValue | undefined): Promise<(string | null)[]> => {
        const found = await Promise.all(
          (Array.isArray(items) ? items : []).map((item) =>
            property(bus, String(item), ['org.freedesktop.Secret.Item', 'Attributes']),
          ),
        );
        return found.map((pairs) => new Map(pairs as [string, string][]).get('account') ?? null);
      };
      return orFail(async (bus) => {
        const [open, locked] = await bus.call({
          destination: service,
          path: root,
          interface: 'org.freedesktop.Secret.Service',
          member: 'SearchItems',
          signature: 'a{ss}',
          body: [Object.entries(attributes)],
        });
        return { open: await accounts(bus, open), locked: await accounts(bus, locked) };
      });
    },
  };
}
