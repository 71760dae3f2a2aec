import { createRequire } from 'node:module';
import { withDeadline } from './deadline.ts';
import type { Keychain } from './keychain.types.ts';
import { keytarKeychain, type Keytar } from './keytar-keychain.ts';
import { memoryKeychain } from './memory-keychain.ts';
import { stateBecause } from './reasons.ts';
import { secretService } from './secret-service.ts';
import { busSocket } from './session-bus.ts';

export interface OpenKeychain {
  /** Loads keytar; fails where libsecret is missing. */
  load?: () => Promise<Keytar>;
  /** Milliseconds for each question to the keychain. */
  deadlineMs?: number;
  /** Where the bus’s address is missing and the bus is found, it is set here, for libsecret to read. */
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
}

/** By `require`: what could not be loaded is tried anew, where `import` would remember that it failed. */
const loadKeytar = async (): Promise<Keytar> => createRequire(import.meta.url)('keytar') as Keytar;

/**
 * The operating system’s keychain, or this process’s memory where there is none; then `state()` says why.
 * A locked keychain is still the keychain: it rejects with `locked` until the person unlocks it, and works from then on
 * without a restart. Never rejects, never prompts, never takes much longer than `deadlineMs`.
 */
export async function openKeychain(options: OpenKeychain = {}): Promise<Keychain> {
  const { load = loadKeytar, deadlineMs = 3000, env = process.env, platform = process.platform } = options;
  let keytar: Keytar;
  try {
    keytar = await withDeadline(load(), deadlineMs, () => new Error('keytar did not load in time'));
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return memoryKeychain(
      stateBecause('unavailable', (says) => (platform === 'linux' ? says.noLibsecret : says.unusable(words))),
    );
  }
  // libsecret looks for the bus in fewer places than we do.
  const socket = platform === 'linux' && !env['DBUS_SESSION_BUS_ADDRESS'] ? busSocket(env) : null;
  // libsecret reads the process's own environment, whatever was handed in.
  if (socket !== null)
    process.env['DBUS_SESSION_BUS_ADDRESS'] = env['DBUS_SESSION_BUS_ADDRESS'] = `unix:path=${socket}`;
  const service = platform === 'linux' ? secretService(env, deadlineMs) : null;
  const keychain = keytarKeychain({ keytar, service, deadlineMs });
  const state = await keychain.state();
  return state.state === 'unavailable' ? memoryKeychain(state) : keychain;
}
