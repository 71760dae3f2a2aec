import type { Bridge } from '../api/contract.ts';
import type { Outcome } from '../faults/fault.ts';

/** The core behind its bridge. `dispose` ends what it started: watchers, the practice gateway, Codex. */
export interface Core {
  bridge: Bridge;
  dispose(): Promise<void>;
}

/** The app being served on this machine; `closed` settles when it has ended, by `close` or by itself. */
export interface Serving {
  /** With the one-time token. */
  url: string;
  close(): Promise<void>;
  closed: Promise<void>;
}

export interface ServeOptions {
  home: string | undefined;
  /** Absent: a free one. */
  port: number | undefined;
  /** Whether to open the system's browser. */
  open: boolean;
}

export interface CliOutput {
  write(text: string): unknown;
}

/** What a terminal or a pipe offers. */
export interface CliIo {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: CliOutput;
  stderr: CliOutput;
  /** Whether stdout is a terminal. */
  isTTY: boolean;
  columns: number;
  /** Calls back on Ctrl+C. Returns the way to stop listening. */
  onInterrupt(listener: () => void): () => void;
  /** Calls back with what nobody caught, wherever it was thrown (`onUnhandled` of crash/). Returns the way to stop listening. */
  onUnhandled(listener: (error: unknown) => void): () => void;
}

/** The core as the command line wants it. */
export interface CliCore {
  /** The core over this home; absent, over CODEX_HOME or `~/.codex`. Built when a command first asks for it. */
  bridge(home: string | undefined): Promise<Core>;
  /** A core in a temporary home and state folder, with keys in memory; `dispose` removes the folders. */
  makeDemo(): Promise<Core>;
  /** Faults: those of the port, such as `busy`. */
  startServe(options: ServeOptions): Promise<Outcome<Serving>>;
}

/** Everything that the command line needs and does not build itself; a test hands in stand-ins. */
export interface CliDeps extends CliCore {
  /** `key print` as Codex's auth command runs it; takes the whole command line, gives the exit code. */
  printKey(argv: string[]): Promise<number>;
  io: CliIo;
  env: NodeJS.ProcessEnv;
  version: string;
}
