import type { PongRequest } from '../../../electron/connection/pong.types.ts';
import type { FaultId } from '../../../electron/faults/fault.ts';
import { guideConfig } from '../../support/pong-setup.ts';
import type { Place } from '../../gateway/places.ts';

/** What stands at a path of the home where a plain text file would be expected. */
export type Special = 'folder' | 'fifo' | 'circle' | 'nothing';

/**
 * One way in which what lies before the gateway can be wrong, the name that it must get, and what the real Codex says of
 * the same thing. In every text `{baseUrl}`, `{host}`, `{home}`, `{folder}` (the working folder), `{bin}` and `{keyPrint}`
 * (the script of our own `key print`) are filled in.
 */
export interface StationCase {
  name: string;
  fault: FaultId;
  /** Where base_url leads; absent: to the practice gateway in good order. */
  place?: Place;
  /** config.toml; absent: the guide’s, with these lines in its provider's table instead of env_key. */
  config?: string;
  /** How that text is saved; absent: as UTF-8. */
  encoding?: 'utf16le' | 'latin1';
  provider?: string;
  /** Further files of the home, or special ones in their place. */
  files?: Record<string, string | Buffer | { special: Special }>;
  /** Files of the folder in which Codex runs, which is then handed over as `cwd`. */
  project?: Record<string, string>;
  /** Over an environment that holds the right key; '' unsets. */
  env?: Record<string, string>;
  /** The home as CODEX_HOME names it, where it is no folder: nothing is there, or a file. */
  home?: 'missing' | 'file';
  /** Instead of the real Codex: executables in a folder on PATH, by name. */
  bin?: Record<string, string | Buffer>;
  /** The keychain that holds the right key, locked since; or a session that has none, or none any more. */
  keychain?: 'locked' | 'frozen' | 'none' | 'gone';
  request?: PongRequest;
  /** It does not stop Codex: the fault is a warning, and this is what becomes of the run (null: the pong). */
  warningBeside?: FaultId | null;
  /** What the cause must mention of this provider and this value. */
  mentions: string;
  /** What the first fix's command must hold. */
  fix?: string;
  /** How long the real Codex is waited for, where it takes longer than usual to say it. */
  patienceMs?: number;
  /** A part of what the real Codex says, so that a change of Codex shows itself. */
  codex: string;
}

/** The guide’s configuration, whole. */
export const guide = guideConfig('{baseUrl}');

/** The same, with the folder in which Codex runs as a trusted project. */
export const trusted = `${guide}\n[projects."{folder}"]\ntrust_level = "trusted"\n`;
/** A project of the person’s, in which Codex runs. */
export const project = (says: string) => ({ '.git/HEAD': 'ref: refs/heads/main\n', '.codex/config.toml': says });

/** Every way out of this machine leads to a port where nothing listens. */
export const offline = { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1' };
