/** Whether the operating system's keychain can be used, and if not why, in words for the person. */
export type KeychainState =
  { state: 'available' } | { state: 'locked'; reason: string } | { state: 'unavailable'; reason: string };

/** A stored key with what it is bound to. `key` never leaves the main process. */
export interface StoredKey {
  key: string;
  /** Origin of the base_url for which it was stored: `https://models.bytefuture.ai`. */
  origin: string;
  /** ISO 8601, UTC. */
  storedAt: string;
}

/**
 * Where keys live: the operating system's keychain through keytar, or this process's memory where there is none.
 * Entries are named by the provider's ID and the origin, so homes that share both share the key.
 * All methods but `state` reject with a KeychainError (code 'locked' | 'unavailable') when the keychain fails.
 */
export interface Keychain {
  readonly place: 'keychain' | 'memory';
  state(): Promise<KeychainState>;
  set(provider: string, origin: string, key: string): Promise<void>;
  get(provider: string, origin: string): Promise<StoredKey | null>;
  has(provider: string, origin: string): Promise<boolean>;
  /** Origins for which this provider's ID has a key: tells a changed address from a key never stored. */
  origins(provider: string): Promise<string[]>;
  delete(provider: string, origin: string): Promise<boolean>;
}

export class KeychainError extends Error {
  readonly code: 'locked' | 'unavailable';
  /** The service was restarted, and libsecret has not noticed. */
  readonly restarted: boolean;
  constructor(code: 'locked' | 'unavailable', reason: string, restarted = false) {
    super(reason);
    this.name = 'KeychainError';
    this.code = code;
    this.restarted = restarted;
  }
}
