import { createInterface } from 'node:readline';
import { KeychainError } from '../../../electron/keys/keychain.types.ts';
import { openKeychain } from '../../../electron/keys/open-keychain.ts';

/** One keychain in a process of its own: reads `[method, ...args]` a line, answers a line of JSON. */
const keychain = await openKeychain({ deadlineMs: Number(process.argv[2] ?? 3000) });
const [provider, origin] = ['p', 'o'];

for await (const line of createInterface({ input: process.stdin })) {
  const [method, a = provider, b = origin, c = ''] = JSON.parse(line) as string[];
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
