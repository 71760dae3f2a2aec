import { expect, test } from 'vitest';
import type { Keytar } from '../../electron/keys/keytar-keychain.ts';
import { openKeychain } from '../../electron/keys/open-keychain.ts';

/** keytar as macOS and Windows have it: no Secret Service to ask beforehand. */
function keytarOf(change: Partial<Keytar> = {}): Keytar & { entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getPassword: (_service, account) => Promise.resolve(entries.get(account) ?? null),
    async setPassword(_service, account, password) {
      entries.set(account, password);
    },
    deletePassword: (_service, account) => Promise.resolve(entries.delete(account)),
    findCredentials: () => Promise.resolve([...entries].map(([account, password]) => ({ account, password }))),
    ...change,
  };
}
const open = (keytar: Keytar) =>
  openKeychain({ load: () => Promise.resolve(keytar), deadlineMs: 50, platform: 'darwin', env: {} });
const never = () => new Promise<never>(() => undefined);

test('an entry is named by provider and origin, and holds the key and when it was stored', async () => {
  const keytar = keytarOf();
  const keychain = await open(keytar);
  await keychain.set('p', 'https://a.example', 'the-key');
  expect([...keytar.entries.keys()]).toEqual(['p https://a.example']);
  const entry: unknown = JSON.parse(keytar.entries.get('p https://a.example') ?? '');
  expect(entry).toEqual({ key: 'the-key', storedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) });
  expect(await keychain.origins('p')).toEqual(['https://a.example']);
  expect(await keychain.has('p', 'https://b.example')).toBe(false);
  expect(await keychain.delete('p', 'https://a.example')).toBe(true);
});

test('a module that cannot be loaded leaves the session’s memory, with the reason', async () => {
  const load = () => Promise.reject(new Error('no such library'));
  const linux = await openKeychain({ load, platform: 'linux', env: {} });
  expect(linux.place).toBe('memory');
  expect(await linux.state()).toMatchObject({ reason: expect.stringContaining('sudo apt install libsecret-1-0') });
  const mac = await openKeychain({ load, platform: 'darwin', env: {} });
  expect(await mac.state()).toEqual({
    state: 'unavailable',
    reason: 'The keychain cannot be used: no such library',
  });
  const hanging = await openKeychain({ load: never, platform: 'win32', env: {}, deadlineMs: 20 });
  expect(hanging.place).toBe('memory');
});

test('a keychain that does not answer counts as locked and stays the keychain', async () => {
  const keychain = await open(keytarOf({ getPassword: never, setPassword: never }));
  expect(keychain.place).toBe('keychain');
  expect(await keychain.state()).toMatchObject({ state: 'locked' });
  await expect(keychain.get('p', 'o')).rejects.toMatchObject({ code: 'locked' });
  await expect(keychain.set('p', 'o', 'k')).rejects.toMatchObject({ code: 'locked' });
});

test('a dismissed prompt is locked, any other refusal unavailable in the system’s own words', async () => {
  const dismissed = await open(keytarOf({ setPassword: () => Promise.reject(new Error('The prompt was dismissed')) }));
  await expect(dismissed.set('p', 'o', 'k')).rejects.toMatchObject({ name: 'KeychainError', code: 'locked' });
  const refusing = await open(keytarOf({ setPassword: () => Promise.reject(new Error('disk error')) }));
  await expect(refusing.set('p', 'o', 'k')).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/disk error/),
  });
});

test('an entry that another program wrote is told, not quoted', async () => {
  for (const foreign of ['CANARY', '"CANARY"', '{"key":1}', 'null', '{"storedAt":"CANARY"}']) {
    const keytar = keytarOf();
    keytar.entries.set('p o', foreign);
    const refusal = (await open(keytar)).get('p', 'o');
    await expect(refusal).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.not.stringContaining('CANARY'),
    });
  }
});
