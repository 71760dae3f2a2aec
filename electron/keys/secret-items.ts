import type { WireValue } from './dbus-wire.ts';
import { KeychainError } from './keychain.types.ts';
import type { SessionBus } from './session-bus.ts';

/**
 * Entries of the Secret Service, read and written without libsecret: libsecret holds on to the service it met first
 * (keytar has no way to let go of it), so a process that outlives its keychain’s daemon can go on only by itself.
 * The secret crosses the session’s own bus in the specification’s plain form; who may listen there may ask for it, too.
 * https://specifications.freedesktop.org/secret-service-spec/latest/transfer-secrets.html
 */
export interface SecretItems {
  read(account: string): Promise<string | null>;
  write(account: string, password: string): Promise<void>;
  remove(account: string): Promise<boolean>;
}

const destination = 'org.freedesktop.secrets';
const root = '/org/freedesktop/secrets';
const none = '/';

interface Where {
  service: string;
  /** The words for an entry that only a prompt would open. */
  locked: () => string;
}

/** One question after the other on a connection of its own; `ask` makes and ends it. */
export function secretItems(
  ask: <T>(question: (bus: SessionBus) => Promise<T>) => Promise<T>,
  where: Where,
): SecretItems {
  const call = (bus: SessionBus, path: string, on: string, member: string, signature: string, body: WireValue[]) =>
    bus.call({ destination, path, interface: `org.freedesktop.Secret.${on}`, member, signature, body });
  // As keytar names its entries, so that either finds what the other wrote.
  const attributes = (account: string): WireValue[] => [
    ['service', where.service],
    ['account', account],
    ['xdg:schema', 'org.freedesktop.Secret.Generic'],
  ];
  const find = async (bus: SessionBus, account: string): Promise<string | null> => {
    const [open] = await call(bus, root, 'Service', 'SearchItems', 'a{ss}', [attributes(account)]);
    const [first] = Array.isArray(open) ? open : [];
    return typeof first === 'string' ? first : null;
  };
  const session = async (bus: SessionBus): Promise<string> =>
    String((await call(bus, root, 'Service', 'OpenSession', 'sv', ['plain', ['s', '']]))[1]);
  /** A prompt is a window that nobody asked for: what needs one is locked. */
  const mustNotPrompt = (prompt: WireValue | undefined): void => {
    if (prompt !== none) throw new KeychainError('locked', where.locked());
  };

  return {
    read: (account) =>
      ask(async (bus) => {
        const item = await find(bus, account);
        if (item === null) return null;
        const [secret] = await call(bus, item, 'Item', 'GetSecret', 'o', [await session(bus)]);
        // (session, parameters, value, content type); the value is bytes.
        const value = Array.isArray(secret) ? secret[2] : null;
        return Array.isArray(value) ? Buffer.from(value.map(Number)).toString('utf8') : null;
      }),
    write: (account, password) =>
      ask(async (bus) => {
        const [collection] = await call(bus, root, 'Service', 'ReadAlias', 's', ['default']);
        const secret = [await session(bus), [], [...Buffer.from(password)], 'text/plain'];
        const properties: WireValue[] = [
          ['org.freedesktop.Secret.Item.Label', ['s', `${where.service}/${account}`]],
          ['org.freedesktop.Secret.Item.Attributes', ['a{ss}', attributes(account)]],
        ];
        const body = [properties, secret, true];
        const [, prompt] = await call(bus, String(collection), 'Collection', 'CreateItem', 'a{sv}(oayays)b', body);
        mustNotPrompt(prompt);
      }),
    remove: (account) =>
      ask(async (bus) => {
        const item = await find(bus, account);
        if (item === null) return false;
        mustNotPrompt((await call(bus, item, 'Item', 'Delete', '', []))[0]);
        return true;
      }),
  };
}
