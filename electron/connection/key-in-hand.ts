import type { Facts, KeySource } from '../faults/facts.ts';
import type { Fault, Outcome } from '../faults/fault.ts';
import type { Choice } from './provider-choice.ts';

/** The key that a pong sends. It goes to a child's environment and to the provider's origin, nowhere else. */
export interface KeyInHand {
  key: string | null;
  source: KeySource;
  /** What else decides how another key takes its place. */
  here: Pick<Facts, 'keychain' | 'inTerminal'>;
  /** The variable in which Codex looks, with `env_key`. */
  variable: string | null;
  /** Whether Codex finds it by itself in this environment; false where only Switchboard holds it. */
  visible: boolean;
  warnings: Fault[];
}

/**
 * Finds the key that Codex would send to this provider.
 * Faults: key-missing, key-malformed, env-key-holds-key, auth-command-failed, keychain-locked, keychain-unavailable,
 * origin-changed.
 */
export type KeyFor = (choice: Choice, signal: AbortSignal) => Promise<Outcome<KeyInHand>>;
