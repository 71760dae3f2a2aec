import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasCode } from '../config/home.ts';

/**
 * What goes before the subcommand wherever Codex is only asked something: with plugins on, its app-server has git fetch
 * their list from github.com into the home. As `-c`, which every version takes; `--disable` ends those that do not know
 * the feature.
 */
export const withoutPlugins = ['-c', 'features.plugins=false'];

/**
 * Whether Codex has run in this home: it left its sessions or its database there. Its app-server creates the database,
 * its skills and more before it answers, so that it is asked nothing in any other home.
 */
export async function hasRunIn(home: string): Promise<boolean> {
  try {
    return (await readdir(home)).some((name) => name === 'sessions' || /^state_\d+\.sqlite$/.test(name));
  } catch (error) {
    if (hasCode(error)) return false;
    throw error;
  }
}

/**
 * A question that is not about any home is asked in an empty one: even `codex --version` creates `tmp` in its home, and
 * the home where there is none.
 */
export async function inEmptyHome<T>(ask: (home: string) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'switchboard-home-'));
  try {
    return await ask(home);
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
