import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { keychainChild } from '../support/child.ts';
import { startKeyring, type Keyring, type KeyringOptions } from '../support/keyring.ts';
import { startPrompter } from '../support/prompter.ts';
import { tempDir } from '../support/temp.ts';

const origin = 'https://models.bytefuture.ai';
const key = 'sk-keychain-canary-0001';

async function keyring(options?: KeyringOptions): Promise<Keyring> {
  const started = await startKeyring(options);
  onTestFinished(() => started.stop());
  return started;
}

describe('the keychain with a real Secret Service', () => {
  test('keeps a key for another process, by provider and origin, and forgets it', async () => {
    const { env } = await keyring();
    const one = await keychainChild(env);
    expect(await one.call('place')).toEqual({ value: 'keychain' });
    expect(await one.call('state')).toEqual({ value: { state: 'available' } });
    expect(await one.call('set', 'token_station', origin, key)).toEqual({ value: null });
    expect(await one.end()).toBe(0);

    const two = await keychainChild(env);
    expect(await two.call('get', 'token_station', origin)).toMatchObject({ value: { key, origin } });
    expect(await two.call('has', 'token_station', origin)).toEqual({ value: true });
    expect(await two.call('has', 'token_station', 'https://other.example')).toEqual({ value: false });
    expect(await two.call('get', 'token_station', 'https://other.example')).toEqual({ value: null });
    expect(await two.call('get', 'another', origin)).toEqual({ value: null });
    expect(await two.call('origins', 'token_station')).toEqual({ value: [origin] });
    expect(await two.call('delete', 'token_station', origin)).toEqual({ value: true });
    expect(await two.call('delete', 'token_station', origin)).toEqual({ value: false });
    expect(await two.call('get', 'token_station', origin)).toEqual({ value: null });
    expect(await two.end()).toBe(0);
  });

  test('replaces a key, and keeps one per origin', async () => {
    const child = await keychainChild((await keyring()).env);
    await child.call('set', 'my provider', origin, 'first-key');
    await child.call('set', 'my provider', origin, 'second-key');
    await child.call('set', 'my provider', 'http://127.0.0.1:8080', 'third-key');
    expect(await child.call('get', 'my provider', origin)).toMatchObject({ value: { key: 'second-key' } });
    const origins = await child.call('origins', 'my provider');
    expect('value' in origins && origins.value).toHaveLength(2);
    expect(await child.call('origins', 'my')).toEqual({ value: [] });
    expect(await child.end()).toBe(0);
  });

  test('two processes that store at once lose none', async () => {
    const { env } = await keyring();
    const children = [await keychainChild(env), await keychainChild(env)];
    await Promise.all(
      children.map(async (child, which) => {
        for (let n = 0; n < 25; n += 1) await child.call('set', `p${which}-${n}`, origin, `key-${which}-${n}`);
      }),
    );
    const reader = await keychainChild(env);
    for (const which of [0, 1]) {
      for (let n = 0; n < 25; n += 1) {
        const stored = await reader.call('get', `p${which}-${n}`, origin);
        expect(stored).toMatchObject({ value: { key: `key-${which}-${n}` } });
      }
    }
    expect(await Promise.all([...children, reader].map((child) => child.end()))).toEqual([0, 0, 0]);
  });

  test('locked: says so on every call, and tells what it may tell', async () => {
    const ring = await keyring();
    const child = await keychainChild(ring.env);
    await child.call('set', 'token_station', origin, key);
    await ring.lock();
    expect(await child.call('state')).toMatchObject({
      value: { state: 'locked', reason: expect.stringMatching(/locked/) },
    });
    expect(await child.call('get', 'token_station', origin)).toMatchObject({ error: 'locked' });
    expect(await child.call('set', 'token_station', origin, 'other')).toMatchObject({ error: 'locked' });
    expect(await child.call('delete', 'token_station', origin)).toMatchObject({ error: 'locked' });
    expect(await child.call('get', 'never_stored', origin)).toMatchObject({ error: 'locked' });
    expect(await child.call('has', 'token_station', origin)).toEqual({ value: true });
    expect(await child.call('origins', 'token_station')).toEqual({ value: [origin] });
    expect(await child.end()).toBe(0);
  });

  test('unlocked halfway: works from then on, in a process that knew it open and in one that never did', async () => {
    const ring = await keyring();
    const child = await keychainChild(ring.env);
    await child.call('set', 'token_station', origin, key);
    await ring.lock();
    expect(await child.call('get', 'token_station', origin)).toMatchObject({ error: 'locked' });
    const started = await keychainChild(ring.env);
    expect(await started.call('place')).toEqual({ value: 'keychain' });
    expect(await started.call('state')).toMatchObject({ value: { state: 'locked' } });
    await ring.unlock();
    expect(await started.call('get', 'token_station', origin)).toMatchObject({ value: { key } });
    expect(await child.call('get', 'token_station', origin)).toMatchObject({ value: { key } });
    expect([await child.end(), await started.end()]).toEqual([0, 0]);
  });

  describe('and the window that asks for its password', () => {
    const asking = async (ring: Keyring, does: 'dismiss' | 'nothing') => {
      const prompter = await startPrompter(ring.env['DBUS_SESSION_BUS_ADDRESS'] ?? '', does);
      onTestFinished(() => prompter.stop());
      await ring.lock();
      return prompter;
    };

    test('is never opened: a locked keychain is locked without a question', async () => {
      const ring = await keyring();
      const child = await keychainChild(ring.env);
      await child.call('set', 'token_station', origin, key);
      const prompter = await asking(ring, 'dismiss');
      for (const method of ['get', 'set', 'delete']) {
        expect(await child.call(method, 'token_station', origin, key)).toMatchObject({ error: 'locked' });
      }
      expect(prompter.asked()).toBe(0);
      expect(await child.end()).toBe(0);
    });

    test('dismissed, where it was locked at the last moment: locked, not a key that is not there', async () => {
      const ring = await keyring();
      const child = await keychainChild(ring.env, 3000, 'locks-late');
      expect(await child.call('set', 'token_station', origin, key)).toEqual({ value: null });
      const prompter = await asking(ring, 'dismiss');
      for (const method of ['get', 'set', 'delete']) {
        const answer = await child.call(method, 'token_station', origin, key);
        expect(answer).toMatchObject({ error: 'locked', reason: expect.stringMatching(/is locked/) });
      }
      expect(prompter.asked()).toBeGreaterThan(0);
      await ring.unlock();
      expect(await child.call('has', 'token_station', origin)).toEqual({ value: true });
      expect(await child.end()).toBe(0);
    });

    test('left open, where it was locked at the last moment: locked, and neither the call nor the process waits', async () => {
      const ring = await keyring();
      const child = await keychainChild(ring.env, 400, 'locks-late');
      await child.call('set', 'token_station', origin, key);
      const prompter = await asking(ring, 'nothing');
      const answer = await child.call('get', 'token_station', origin);
      expect(answer).toMatchObject({ error: 'locked', reason: expect.stringMatching(/does not answer/) });
      expect(prompter.asked()).toBe(1);
      // By a signal, because a thread of libsecret waits for the window.
      expect(await child.end()).toBeNull();
    });
  });

  test('the daemon killed between two calls is unavailable, not a missing key', async () => {
    const ring = await keyring();
    const child = await keychainChild(ring.env);
    await child.call('set', 'token_station', origin, key);
    expect(await child.call('get', 'token_station', origin)).toMatchObject({ value: { key } });
    await ring.kill();
    for (const method of ['get', 'has', 'set', 'delete', 'origins']) {
      expect(await child.call(method, 'token_station', origin, key)).toMatchObject({
        error: 'unavailable',
        reason: expect.stringMatching(/No keychain service/),
      });
    }
    expect(await child.call('state')).toMatchObject({ value: { state: 'unavailable' } });
    expect(await child.end()).toBe(0);
  });

  test('a daemon that the desktop starts again is locked, and a locked one ends no process', async () => {
    const ring = await keyring({ restarts: true });
    const child = await keychainChild(ring.env);
    await child.call('set', 'token_station', origin, key);
    await ring.kill();
    expect(await child.call('has', 'token_station', origin)).toEqual({ value: true });
    for (const method of ['origins', 'get', 'set', 'delete']) {
      expect(await child.call(method, 'token_station', origin, key)).toMatchObject({ error: 'locked' });
    }
    await ring.unlock();
    // libsecret does not find the new daemon from a process that knew the former one; the process goes on all the same,
    // and what it writes is what a new process finds.
    expect(await child.call('get', 'token_station', origin)).toMatchObject({ value: { key } });
    expect(await child.call('set', 'token_station', origin, 'changed-key-0002')).toEqual({ value: null });
    expect(await child.call('set', 'another', origin, 'schlüssel')).toEqual({ value: null });
    const fresh = await keychainChild(ring.env);
    expect(await fresh.call('get', 'token_station', origin)).toMatchObject({ value: { key: 'changed-key-0002' } });
    expect(await fresh.call('get', 'another', origin)).toMatchObject({ value: { key: 'schlüssel' } });
    expect(await fresh.call('set', 'another', origin, 'third-key')).toEqual({ value: null });
    expect(await child.call('get', 'another', origin)).toMatchObject({ value: { key: 'third-key' } });
    expect(await child.call('delete', 'another', origin)).toEqual({ value: true });
    expect(await child.call('delete', 'another', origin)).toEqual({ value: false });
    expect(await fresh.call('get', 'another', origin)).toEqual({ value: null });
    await ring.lock();
    expect(await child.call('get', 'token_station', origin)).toMatchObject({ error: 'locked' });
    expect([await child.end(), await fresh.end()]).toEqual([0, 0]);
  });

  test('a daemon that answers nothing counts as locked, and the process still ends', async () => {
    const ring = await keyring();
    ring.freeze();
    const child = await keychainChild(ring.env, 300);
    expect(await child.call('place')).toEqual({ value: 'keychain' });
    expect(await child.call('state')).toMatchObject({
      value: { state: 'locked', reason: expect.stringMatching(/does not answer/) },
    });
    expect(await child.call('get', 'token_station', origin)).toMatchObject({ error: 'locked' });
    expect(await child.end()).toBe(0);
  });
});

describe('where there is no keychain, memory holds the key and the reason is told', () => {
  const inMemory = async (env: NodeJS.ProcessEnv, reason: RegExp): Promise<void> => {
    const child = await keychainChild(env);
    expect(await child.call('place')).toEqual({ value: 'memory' });
    expect(await child.call('state')).toMatchObject({
      value: { state: 'unavailable', reason: expect.stringMatching(reason) },
    });
    expect(await child.call('set', 'token_station', origin, key)).toEqual({ value: null });
    expect(await child.call('get', 'token_station', origin)).toMatchObject({ value: { key, origin } });
    expect(await child.end()).toBe(0);
  };

  test('a session bus without a Secret Service', async () => {
    await inMemory((await keyring({ daemon: false })).env, /No keychain service/);
  });

  test('no session bus', async () => {
    const dir = tempDir();
    await inMemory({ PATH: process.env['PATH'], HOME: dir, XDG_RUNTIME_DIR: dir }, /no D-Bus session/);
  });

  test('a session bus that is gone', async () => {
    const dir = tempDir();
    const address = `unix:path=${join(dir, 'gone')}`;
    await inMemory({ PATH: process.env['PATH'], HOME: dir, DBUS_SESSION_BUS_ADDRESS: address }, /no D-Bus session/);
  });

  test('a libsecret that cannot be loaded', async () => {
    // An empty file found before the system’s own: the loader refuses it as it refuses a missing library.
    const dir = tempDir();
    mkdirSync(join(dir, 'lib'));
    writeFileSync(join(dir, 'lib/libsecret-1.so.0'), '');
    const { env } = await keyring();
    await inMemory(
      { ...env, LD_LIBRARY_PATH: join(dir, 'lib') },
      /libsecret is not installed.*apt install libsecret-1-0/,
    );
  });
});

describe('a keychain that comes while Switchboard is open is used', () => {
  test('as its service starts', async () => {
    const ring = await keyring({ daemon: false });
    const child = await keychainChild(ring.env);
    expect(await child.call('place')).toEqual({ value: 'memory' });
    await ring.begin();
    expect(await child.call('set', 'token_station', origin, key)).toEqual({ value: null });
    expect(await child.end()).toBe(0);
    const other = await keychainChild(ring.env);
    expect(await other.call('get', 'token_station', origin)).toMatchObject({ value: { key } });
    expect(await other.end()).toBe(0);
  });

  test('as libsecret is installed', async () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'libsecret-1.so.0'), '');
    const child = await keychainChild({ ...(await keyring()).env, LD_LIBRARY_PATH: dir });
    expect(await child.call('place')).toEqual({ value: 'memory' });
    rmSync(join(dir, 'libsecret-1.so.0'));
    expect(await child.call('place')).toEqual({ value: 'keychain' });
    expect(await child.end()).toBe(0);
  });
});

test('the runtime folder’s bus is found without its address', async () => {
  const ring = await keyring();
  const child = await keychainChild({ ...ring.env, DBUS_SESSION_BUS_ADDRESS: undefined, XDG_RUNTIME_DIR: ring.dir });
  expect(await child.call('set', 'token_station', origin, key)).toEqual({ value: null });
  expect(await child.call('get', 'token_station', origin)).toMatchObject({ value: { key } });
  expect(await child.end()).toBe(0);
});
