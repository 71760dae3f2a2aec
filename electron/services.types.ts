import type { EventHub } from './api/event-hub.ts';
import type { Handlers } from './api/handlers.types.ts';
import type { Log } from './api/log.ts';
import type { Keychain } from './keys/keychain.types.ts';
import type { Door } from './config/store.types.ts';

export interface ServicesOptions {
  /** Who asks; kept in the history. */
  door: Door;
  /** `--home`, as it was typed; absent: CODEX_HOME, else `~/.codex`. */
  homeFlag?: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  log: Log;
  /** Absent: SWITCHBOARD_STATE_DIR, else the system's usual place for an app's data. */
  stateDir?: string | undefined;
  /** Absent: the operating system's keychain, or memory where there is none. */
  openKeychain?: (() => Promise<Keychain>) | undefined;
}

/** The core, built once for whichever entry. */
export interface Services {
  handlers: Handlers;
  hub: EventHub;
  /** Ends watchers, the practice gateway and every child process. */
  dispose(): Promise<void>;
}

/** What `createServices` of services.ts is, seen from the entries. It expects no failure: a home that is not there is a fault of the verbs. */
export type CreateServices = (options: ServicesOptions) => Promise<Services>;
