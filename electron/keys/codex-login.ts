import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../config/home.ts';

/**
 * Whether the file is there that `codex login` leaves in the home and `codex logout` takes away, unless Codex is told to
 * keep its sign-in in the keychain. It is never opened: it holds the sign-in itself.
 */
export async function isLoggedIn(home: string): Promise<boolean> {
  try {
    return (await stat(join(home, 'auth.json'))).isFile();
  } catch (error) {
    // A folder that may not be looked into tells nothing.
    if (hasCode(error)) return false;
    throw error;
  }
}
