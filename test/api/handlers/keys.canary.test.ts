import { expect, test } from 'vitest';
import { contract } from '../../../electron/api/contract.ts';
import type { KeyVerb } from '../../../electron/api/handlers/keys.ts';
import { KeychainError, type Keychain } from '../../../electron/keys/keychain.types.ts';
import { memoryKeychain } from '../../../electron/keys/memory-keychain.ts';
import { available, canary, context, setUp } from './keys.setup.ts';

test('no answer of any verb holds the key, whether the keychain works or fails, and each fits the contract', async () => {
  const refuse = (code: 'locked' | 'unavailable') => () => Promise.reject(new KeychainError(code, `it is ${code}`));
  const brokenBy = (code: 'locked' | 'unavailable'): Keychain => ({
    place: 'keychain',
    state: () => Promise.resolve({ state: code, reason: `it is ${code}` }),
    set: refuse(code),
    get: refuse(code),
    has: refuse(code),
    origins: refuse(code),
    delete: refuse(code),
  });
  const memory = memoryKeychain({ state: 'unavailable', reason: 'none here' });
  const seen: string[] = [];
  for (const keychain of [available(), memory, brokenBy('locked'), brokenBy('unavailable')]) {
    const { handlers } = setUp({ keychain: () => Promise.resolve(keychain), env: { P_API_KEY: canary } });
    const replies: Record<KeyVerb, unknown>[] = [];
    for (const key of [canary, `Bearer ${canary}`, `${canary}é`]) {
      replies.push({
        'key.set': await handlers['key.set']({ provider: 'p', key }, context),
        'keychain.state': await handlers['keychain.state']({}, context),
        'key.status': await handlers['key.status']({}, context),
        'key.allowOrigin': await handlers['key.allowOrigin']({ provider: 'p' }, context),
        'key.deliver': await handlers['key.deliver']({ provider: 'p', by: 'env', variable: key }, context),
        'key.delete': await handlers['key.delete']({ provider: 'p' }, context),
      });
    }
    for (const [verb, reply] of replies.flatMap((each) => Object.entries(each) as [KeyVerb, unknown][])) {
      const { ok: done, value, fault } = reply as { ok: boolean; value?: unknown; fault?: { id: string } };
      if (done) contract[verb].output.parse(value);
      seen.push(done ? verb : `${verb} ${fault?.id}`);
      expect(JSON.stringify(reply)).not.toContain(canary);
    }
  }
  expect(seen).toContain('key.set');
  expect(seen).toContain('key.set keychain-locked');
  expect(seen).toContain('key.set keychain-unavailable');
  expect(seen).toContain('key.set key-malformed');
  expect(seen).toContain('key.deliver env-key-holds-key');
});
