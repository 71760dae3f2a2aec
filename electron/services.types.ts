import type { EventHub } from './api/event-hub.ts';
import type { Handlers } from './api/handlers.types.ts';
import type { Log } from './api/log.ts';
import type { Keychain } from './keys/keychain.types.ts';
import type { Door } from './config/store/store.types.ts';
import type { Languages } from './api/http/preferred-languages.ts';
import type { Updates } from './updates/updates.ts';

/** What only a window of one's own can do. */
export interface DesktopParts {
  /** Shows a file in the system's file manager. */
  reveal(path: string): void;
  /** Lets the person choose a folder; null where they chose none. */
  chooseFolder(): Promise<string | null>;
  /** Updates of this app; it tells each change. */
  updates(changed: (now: ReturnType<Updates['state']>) => void): Updates;
}

export interface ServicesOptions {
  /** Who asks; kept in the history. */
  door: Door;
  /** `--home`, as it was typed; absent: CODEX_HOME, else `~/.codex`. */
  homeFlag?: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  log: Log;
  /** The languages that the person prefers, BCP 47 tags in order. Absent: the one that Node sees. */
  locales?: readonly string[] | undefined;
  /** Absent: SWITCHBOARD_STATE_DIR, else the system's usual place for an app's data. */
  stateDir?: string | undefined;
  /** Absent: the verbs that need a window of one's own are refused, or say who does it. */
  desktop?: DesktopParts | undefined;
  /** Absent: the operating system's keychain, or memory where there is none. */
  openKeychain?: (() => Promise<Keychain>) | undefined;
}

/** The core, built once for whichever entry. */
export interface Services {
  handlers: Handlers;
  hub: EventHub;
  /** What decides the language that is spoken; a served page follows its browser. */
  languages: Languages;
  /** Ends watchers, the practice gateway and every child process. */
  dispose(): Promise<void>;
}

/** What `createServices` of services.ts is, seen from the entries. It expects no failure: a home that is not there is a fault of the verbs. */
export type CreateServices = (options: ServicesOptions) => Promise<Services>;
