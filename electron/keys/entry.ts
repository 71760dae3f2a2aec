import { KeychainError, type StoredKey } from './keychain.types.ts';
import { keychainReasons } from './reasons.ts';

/** The name under which the keychain lists everything of ours. */
export const serviceName = 'Switchboard';

/** An entry’s account. An origin has no space, so the last space parts them even where a provider’s ID has one. */
export const accountOf = (provider: string, origin: string): string => `${provider} ${origin}`;

export function partsOf(account: string): { provider: string; origin: string } | null {
  const space = account.lastIndexOf(' ');
  return space > 0 ? { provider: account.slice(0, space), origin: account.slice(space + 1) } : null;
}

export const writeEntry = (key: string, storedAt: string): string => JSON.stringify({ key, storedAt });

/**
 * What an entry’s password means.
 * @throws KeychainError where it is none of ours; its words never quote the password
 */
export function readEntry(password: string, origin: string): StoredKey {
  const foreign = new KeychainError('unavailable', keychainReasons().foreignEntry);
  let value: unknown;
  try {
    value = JSON.parse(password);
  } catch {
    throw foreign;
  }
  if (typeof value !== 'object' || value === null || !('key' in value) || !('storedAt' in value)) throw foreign;
  if (typeof value.key !== 'string' || typeof value.storedAt !== 'string') throw foreign;
  return { key: value.key, origin, storedAt: value.storedAt };
}
