import { createInterface } from 'node:readline';
import { exitWith } from '../../../electron/cli/terminal.ts';
import { KeychainError, type Keychain } from '../../../electron/keys/keychain.types.ts';
import { keychainWhileOpen } from '../../../electron/keys/keychain-while-open.ts';
import { keytarKeychain } from '../../../electron/keys/keytar-keychain.ts';
import { openKeychain } from '../../../electron/keys/open-keychain.ts';
import { secretService } from '../../../electron/keys/secret-service.ts';

/** One keychain in a process of its own: reads `[method, ...args]` a line, answers a line of JSON. */
const deadlineMs = Number(process.argv[2] ?? 3000);
const locksLate = process.argv[3] === 'locks-late' ? await lockedAfterTheLook() : null;
const ask = locksLate === null ? keychainWhileOpen(() => openKeychain({ deadlineMs })) : async () => locksLate;

/** As if somebody locked the keychain after each look at it and before keytar is called: the look says that all is open. */
async function lockedAfterTheLook(): Promise<Keychain> {
  const service = secretService(process.env, deadlineMs);
  let looks = 0;
  return keytarKeychain({
    keytar: (await import('keytar')).default,
    deadlineMs,
    service: {
      ...service,
      state: async () => ({ state: 'available' }),
      find: async (attributes) => ((looks += 1) % 2 === 1 ? { open: [''], locked: [] } : service.find(attributes)),
    },
  });
}
const [provider, origin] = ['p', 'o'];

for await (const line of createInterface({ input: process.stdin })) {
  const [method, a = provider, b = origin, c = ''] = JSON.parse(line) as string[];
  const keychain = await ask();
  const calls: Record<string, () => Promise<unknown>> = {
    place: () => Promise.resolve(keychain.place),
    state: () => keychain.state(),
    set: () => keychain.set(a, b, c),
    get: () => keychain.get(a, b),
    has: () => keychain.has(a, b),
    origins: () => keychain.origins(a),
    delete: () => keychain.delete(a, b),
  };
  try {
    console.log(JSON.stringify({ value: (await calls[method ?? '']?.()) ?? null }));
  } catch (error) {
    if (!(error instanceof KeychainError)) throw error;
    console.log(JSON.stringify({ error: error.code, reason: error.message }));
  }
}
exitWith(process, 0);
