import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Home } from '../config/store/store.types.ts';

export interface Installation {
  /** This process’s executable, absolute. */
  execPath: string;
  /** `out/cli.js` of a checkout, absolute. */
  script: string;
  /** Whether this is the packaged app, whose own executable answers `key print`. */
  packaged: boolean;
  /** The path of the AppImage that this runs out of, if it does. Its executable lies in a mount that is gone when the app closes. */
  appImage?: string | undefined;
  home: Home;
}

/**
 * The command line by which Codex gets a provider’s key; it always ends in `key print ID`. A home that is not the
 * default goes with it, so that the address is read from the right file wherever Codex runs.
 */
export function keyCommand(installation: Installation, provider: string): { command: string; args: string[] } {
  const { execPath, script, packaged, appImage, home } = installation;
  const usual = home.path === join(homedir(), '.codex');
  return {
    command: packaged ? (appImage ?? execPath) : execPath,
    args: [...(packaged ? [] : [script]), ...(usual ? [] : ['--home', home.path]), 'key', 'print', provider],
  };
}
