import type { Keychain } from './keychain.types.ts';
import { keytarKeychain, type Keytar } from './keytar-keychain.ts';
import { openKeychain } from './open-keychain.ts';
import { secretService } from './secret-service.ts';

/**
 * The keychain for `key print`, which Codex waits for. On Linux the Secret Service is asked without libsecret: loading that
 * takes longer than the question, and a key is printed even where it is missing.
 */
export async function printKeychain(
  env: NodeJS.ProcessEnv,
  deadlineMs: number,
  platform: NodeJS.Platform = process.platform,
): Promise<Keychain> {
  if (platform !== 'linux') return openKeychain({ env, deadlineMs });
  const service = secretService(env, deadlineMs);
  const keytar: Keytar = {
    getPassword: (_service, account) => service.items.read(account),
    setPassword: (_service, account, password) => service.items.write(account, password),
    deletePassword: (_service, account) => service.items.remove(account),
    // Accounts are asked of the service itself.
    findCredentials: async () => [],
  };
  return keytarKeychain({ keytar, service, deadlineMs });
}
