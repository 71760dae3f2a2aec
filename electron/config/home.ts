import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Home } from './store.types.ts';

/**
 * Which folder Codex reads: `--home`, else CODEX_HOME, else `~/.codex`. Codex takes an empty CODEX_HOME as unset.
 * @param homedir the person's home folder
 */
export function resolveHome(from: {
  flag?: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  homedir: string;
}): Home {
  if (from.flag) return { path: resolve(from.flag), source: 'flag' };
  if (from.env['CODEX_HOME']) return { path: resolve(from.env['CODEX_HOME']), source: 'variable' };
  return { path: join(resolve(from.homedir), '.codex'), source: 'default' };
}

/** Whether the folder is there, and is a folder. What keeps it from being seen at all (a permission) throws. */
export async function homeExists(home: Home): Promise<boolean> {
  try {
    return (await stat(home.path)).isDirectory();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}

/** Whether an error is the system's own, with one of these codes (with any code, where none is named). */
export function hasCode(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  return codes.length === 0 || codes.includes(error.code);
}
