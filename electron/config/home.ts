import { stat } from 'node:fs/promises';
import { homedir as homeOfSystem } from 'node:os';
import { join, resolve } from 'node:path';
import type { Home } from './store/store.types.ts';

export interface HomeFacts {
  flag?: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  /** The person's home folder. */
  homedir: string;
  /** What was chosen in the window or page before; null: nothing. */
  chosen?: string | null | undefined;
}

/** The person's home folder as an environment tells it, else as the system does. */
export const homedirOf = (env: HomeFacts['env']): string => env['HOME'] ?? env['USERPROFILE'] ?? homeOfSystem();

/** A path as a person types it, `~` being their own folder. */
export const expandHomedir = (typed: string, homedir: string): string =>
  /^~(?=$|[\\/])/.test(typed) ? join(homedir, typed.slice(1)) : typed;

export const defaultHome = (homedir: string): Home => ({ path: join(resolve(homedir), '.codex'), source: 'default' });

/**
 * Which folder to read: `--home`, else CODEX_HOME, else what was chosen, else `~/.codex`. Codex takes an empty
 * CODEX_HOME as unset.
 */
export function resolveHome({ flag, env, homedir, chosen }: HomeFacts): Home {
  if (flag) return { path: resolve(flag), source: 'flag' };
  if (env['CODEX_HOME']) return { path: resolve(env['CODEX_HOME']), source: 'variable' };
  const usual = defaultHome(homedir);
  return chosen && chosen !== usual.path ? { path: chosen, source: 'chosen' } : usual;
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
