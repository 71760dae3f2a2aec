import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KeychainError, type Keychain } from '../../../electron/keys/keychain.types.ts';
import { memoryKeychain } from '../../../electron/keys/memory-keychain.ts';
import { available, canary, context, origin, providerOf, setUp, storeOf } from './keys.setup.ts';

describe('key.set', () => {
  test('keeps the key for the provider’s present origin and shows only a hint', async () => {
    const { handlers, keychain } = setUp();
    const reply = await handlers['key.set']({ provider: 'p', key: ` ${canary}\n` }, context);
    expect(reply).toMatchObject({ ok: true, value: { stored: true, origin, place: 'keychain', hint: 'sk-…7be2' } });
    expect(await keychain.get('p', origin)).toMatchObject({ key: canary });
  });

  test('refuses an unknown provider, one without an address, and a malformed key, and stores nothing', async () => {
    const providers = [
      providerOf(),
      providerOf({ id: 'bare', baseUrl: null, origin: null }),
      providerOf({ id: 'odd', baseUrl: 'gateway', origin: null }),
    ];
    const { handlers, keychain } = setUp({ providers });
    const set = async (provider: string, key: string) => {
      const reply = await handlers['key.set']({ provider, key }, context);
      return reply.ok ? 'stored' : reply.fault.id;
    };
    expect(await set('nobody', canary)).toBe('provider-unknown');
    expect(await set('bare', canary)).toBe('base-url-missing');
    expect(await set('odd', canary)).toBe('base-url-malformed');
    expect(await set('p', `Bearer ${canary}`)).toBe('key-malformed');
    expect(await keychain.origins('p')).toEqual([]);
  });

  test('does not say stored when the keychain does not give the key back', async () => {
    const forgetful: Keychain = { ...available(), get: () => Promise.resolve(null) };
    const { handlers } = setUp({ keychain: () => Promise.resolve(forgetful) });
    expect(await handlers['key.set']({ provider: 'p', key: canary }, context)).toMatchObject({
      ok: false,
      fault: { id: 'keychain-unavailable' },
    });
  });

  test('a configuration that cannot be read is told as such', async () => {
    const { handlers } = setUp({ store: storeOf(true) });
    expect(await handlers['key.set']({ provider: 'p', key: canary }, context)).toMatchObject({
      ok: false,
      fault: { id: 'config-invalid-toml' },
    });
  });
});

describe('a changed address', () => {
  test('shows for which address the key was stored, sends nothing, and takes it over when the person says so', async () => {
    const { handlers, keychain } = setUp();
    await keychain.set('p', 'https://former.example', canary);
    expect(await handlers['key.status']({ provider: 'p' }, context)).toMatchObject({
      value: [{ stored: false, hint: null, storedForOrigin: 'https://former.example' }],
    });
    expect(await keychain.has('p', origin)).toBe(false);
    expect(await handlers['key.allowOrigin']({ provider: 'p' }, context)).toMatchObject({
      value: { stored: true, hint: 'sk-…7be2', storedForOrigin: null },
    });
    expect(await keychain.get('p', origin)).toMatchObject({ key: canary });
  });

  test('takes the key that was stored last, and never replaces one of the present address', async () => {
    const { handlers, keychain } = setUp();
    const storedAt: Record<string, string> = { 'https://a.example': '2026-01-01', 'https://b.example': '2026-02-01' };
    for (const [former, at] of Object.entries(storedAt)) await keychain.set('p', former, `key-of-${at}`);
    const dated: Keychain['get'] = async (provider, at) => {
      const stored = await keychain.get(provider, at);
      return stored && { ...stored, storedAt: storedAt[at] ?? stored.storedAt };
    };
    const again = setUp({ keychain: () => Promise.resolve({ ...keychain, get: dated }) });
    await again.handlers['key.allowOrigin']({ provider: 'p' }, context);
    expect(await keychain.get('p', origin)).toMatchObject({ key: 'key-of-2026-02-01' });
    await keychain.set('p', origin, 'the-present-key');
    await handlers['key.allowOrigin']({ provider: 'p' }, context);
    expect(await keychain.get('p', origin)).toMatchObject({ key: 'the-present-key' });
  });

  test('is key-missing where no key is stored for any address', async () => {
    const reply = await setUp().handlers['key.allowOrigin']({ provider: 'p' }, context);
    expect(reply).toMatchObject({ ok: false, fault: { id: 'key-missing' } });
  });
});

describe('key.status', () => {
  test('lists every provider, one without an address as not stored', async () => {
    const providers = [providerOf(), providerOf({ id: 'ollama', builtIn: true, baseUrl: null, origin: null })];
    const { handlers, keychain } = setUp({ providers });
    await keychain.set('p', origin, canary);
    expect(await handlers['key.status']({}, context)).toMatchObject({
      value: [
        { provider: 'p', stored: true },
        { provider: 'ollama', stored: false, storedForOrigin: null },
      ],
    });
  });

  test('with env tells the variable and whether it is seen, never its value', async () => {
    const providers = [providerOf({ delivery: 'env', envKey: 'GATEWAY_KEY' })];
    const seen = setUp({ providers, env: { GATEWAY_KEY: canary } });
    const reply = await seen.handlers['key.status']({ provider: 'p' }, context);
    expect(reply).toMatchObject({ value: [{ variable: 'GATEWAY_KEY', variableVisible: true, stored: false }] });
    expect(JSON.stringify(reply)).not.toContain(canary);
    const unseen = await setUp({ providers }).handlers['key.status']({ provider: 'p' }, context);
    expect(unseen).toMatchObject({ value: [{ variable: 'GATEWAY_KEY', variableVisible: false }] });
  });

  test('with codex login tells whether its file is there, and nothing of what is in it', async () => {
    const providers = [providerOf({ delivery: 'codex-login' }), providerOf({ id: 'other' })];
    const { handlers, home } = setUp({ providers });
    const told = async () => handlers['key.status']({}, context);
    expect(await told()).toMatchObject({ value: [{ provider: 'p', loggedIn: false }, { provider: 'other' }] });
    writeFileSync(join(home, 'auth.json'), JSON.stringify({ OPENAI_API_KEY: canary }));
    const reply = await told();
    expect(reply).toMatchObject({ value: [{ provider: 'p', loggedIn: true }, { provider: 'other' }] });
    expect(JSON.stringify(reply)).not.toContain(canary);
  });

  test('a locked keychain that still shows its entries says stored, without a hint', async () => {
    const locked = () => Promise.reject(new KeychainError('locked', 'locked'));
    const shows: Keychain = { ...available(), get: locked, has: () => Promise.resolve(true) };
    const shown = await setUp({ keychain: () => Promise.resolve(shows) }).handlers['key.status']({}, context);
    expect(shown).toMatchObject({ value: [{ stored: true, hint: null, storedAt: null }] });
    const hides: Keychain = { ...available(), get: locked, has: locked };
    const hidden = await setUp({ keychain: () => Promise.resolve(hides) }).handlers['key.status']({}, context);
    expect(hidden).toMatchObject({ ok: false, fault: { id: 'keychain-locked' } });
  });
});

describe('key.delete', () => {
  test('deletes the present address’s key, then those of former ones, and those of a removed provider', async () => {
    const { handlers, keychain } = setUp();
    await keychain.set('p', origin, canary);
    await keychain.set('p', 'https://former.example', canary);
    await keychain.set('removed', origin, canary);
    const deleted = async (provider: string) => handlers['key.delete']({ provider }, context);
    expect(await deleted('p')).toEqual({ ok: true, value: { deleted: true } });
    expect(await keychain.origins('p')).toEqual(['https://former.example']);
    expect(await deleted('p')).toEqual({ ok: true, value: { deleted: true } });
    expect(await deleted('p')).toEqual({ ok: true, value: { deleted: false } });
    expect(await deleted('removed')).toEqual({ ok: true, value: { deleted: true } });
  });
});

describe('key.deliver', () => {
  test('writes the planned edits in one write and passes on what the asker saw', async () => {
    const { handlers, store } = setUp();
    const reply = await handlers['key.deliver'](
      { provider: 'p', by: 'command', dryRun: true, expectedHash: 'seen' },
      context,
    );
    expect(reply).toMatchObject({ ok: true, value: { dryRun: true } });
    expect(store.asked).toEqual([
      {
        file: 'config.toml',
        edits: [{ kind: 'set', path: ['p', 'command'], value: '/node' }],
        asked: 'key deliver p command',
        door: 'cli',
        dryRun: true,
        expectedHash: 'seen',
      },
    ]);
  });

  test('by env takes the variable asked for, else the present one, else the usual name', async () => {
    const providers = [providerOf({ id: 'token_station' }), providerOf({ id: 'had', envKey: 'HAD_KEY' })];
    const { handlers, store } = setUp({ providers });
    await handlers['key.deliver']({ provider: 'token_station', by: 'env', variable: 'MINE' }, context);
    await handlers['key.deliver']({ provider: 'had', by: 'env' }, context);
    await handlers['key.deliver']({ provider: 'token_station', by: 'env' }, context);
    const values = store.asked.flatMap((request) => request.edits).map((edit) => edit.kind === 'set' && edit.value);
    expect(values).toEqual(['MINE', 'HAD_KEY', 'TOKEN_STATION_API_KEY']);
  });

  test('refuses command where the key is only in memory, and writes nothing', async () => {
    const memory = memoryKeychain({ state: 'unavailable', reason: 'no D-Bus session' });
    const { handlers, store } = setUp({ keychain: () => Promise.resolve(memory) });
    expect(await handlers['key.deliver']({ provider: 'p', by: 'command' }, context)).toMatchObject({
      ok: false,
      fault: { id: 'keychain-unavailable', evidence: expect.stringContaining('no D-Bus session') },
    });
    expect(store.asked).toEqual([]);
  });

  test('refuses a built-in provider, a key as the variable, and a name that is none', async () => {
    const providers = [providerOf(), providerOf({ id: 'openai', builtIn: true })];
    const { handlers, store } = setUp({ providers });
    const refusal = async (provider: string, variable: string) => {
      const reply = await handlers['key.deliver']({ provider, by: 'env', variable }, context);
      expect(JSON.stringify(reply)).not.toContain(variable);
      return reply.ok ? 'written' : reply.fault.id;
    };
    expect(await refusal('openai', 'OPENAI_API_KEY')).toBe('reserved-provider-id');
    expect(await refusal('p', canary)).toBe('env-key-holds-key');
    expect(await refusal('p', 'NOT A NAME')).toBe('value-invalid');
    expect(store.asked).toEqual([]);
  });
});

test('keychain.state tells the place, the state and the reason', async () => {
  expect(await setUp().handlers['keychain.state']({}, context)).toEqual({
    ok: true,
    value: { place: 'keychain', state: 'available', reason: null },
  });
  const memory = memoryKeychain({ state: 'unavailable', reason: 'no D-Bus session' });
  const { handlers } = setUp({ keychain: () => Promise.resolve(memory) });
  expect(await handlers['keychain.state']({}, context)).toEqual({
    ok: true,
    value: { place: 'memory', state: 'unavailable', reason: 'no D-Bus session' },
  });
});
