import { expect, test } from 'vitest';
import { keychainWhileOpen } from '../../electron/keys/keychain-while-open.ts';
import type { Keychain } from '../../electron/keys/keychain.types.ts';
import { memoryKeychain } from '../../electron/keys/memory-keychain.ts';
import { memoryKeychain as inMemory } from '../support/memory-keychain.ts';

const origin = 'https://a.example';

/** A machine whose keychain comes when `come` is called. */
function machine() {
  const system = inMemory('keychain');
  let [there, looks, reason] = [false, 0, 'no bus'];
  const open = async (): Promise<Keychain> => {
    looks += 1;
    return there ? system : memoryKeychain({ state: 'unavailable', reason });
  };
  return {
    system,
    ask: keychainWhileOpen(open),
    looks: () => looks,
    come: () => (there = true),
    says: (now: string) => (reason = now),
  };
}

test('a keychain that was there is opened once', async () => {
  const { ask, come, system, looks } = machine();
  come();
  const asked = await Promise.all([ask(), ask(), ask()]);
  expect(new Set([...asked, await ask()])).toEqual(new Set([system]));
  expect(looks()).toBe(1);
});

test('one that comes later is used from then on', async () => {
  const { ask, come, system, says } = machine();
  expect(await (await ask()).state()).toEqual({ state: 'unavailable', reason: 'no bus' });
  says('no service');
  const without = await ask();
  expect(await without.state()).toEqual({ state: 'unavailable', reason: 'no service' });
  expect(without.place).toBe('memory');
  come();
  expect(await ask()).toBe(system);
});

test('keys that were entered before stay where they are, and that is said', async () => {
  const { ask, come, system } = machine();
  const [one, other] = await Promise.all([ask(), ask()]);
  await one.set('p', origin, 'the-key');
  expect((await other.get('p', origin))?.key).toBe('the-key');
  come();
  const still = await ask();
  expect((await still.get('p', origin))?.key).toBe('the-key');
  expect(await still.state()).toMatchObject({
    state: 'unavailable',
    reason: expect.stringContaining('start Switchboard'),
  });
  expect(await system.origins('p')).toEqual([]);
  await still.delete('p', origin);
  expect(await ask()).toBe(system);
});
