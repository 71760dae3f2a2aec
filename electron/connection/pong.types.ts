import type { CodexProgram } from '../codex/codex.types.ts';
import type { TomlTable } from '../config/document/edit.ts';
import type { ConfigFile, Home } from '../config/store/store.types.ts';
import type { KeySource } from '../faults/facts.ts';
import type { Fault, Outcome, Station } from '../faults/fault.ts';
import type { KeyFor, KeyInHand } from './key-in-hand.ts';
import type { AddressSeen } from './probes/address.ts';
import type { ConfigAccepted } from './probes/config-accepted.ts';
import type { Choice } from './provider-choice.ts';

export type StationStatus = 'running' | 'ok' | 'warn' | 'fail' | 'skip';

/** What became known about one station; a pong sends them in the order of the line. */
export interface StationReport {
  station: Station;
  status: StationStatus;
  /** A word or two under the station: `0.169.0`, `keychain`, `200, 84 ms`. */
  detail: string;
  durationMs: number | null;
  fault: Fault | null;
}

export interface PongResult {
  /** True only when the real Codex, run as the user has it, answered pong. */
  ok: boolean;
  answer: string | null;
  provider: string | null;
  model: string | null;
  /** The model that the gateway says answered, or null where it does not say. */
  answeredBy: string | null;
  durationMs: number;
  /** Of Switchboard's own short request; null where it met none, or Codex alone could ask. */
  firstTokenMs: number | null;
  codexVersion: string | null;
  /** Where the key that was sent came from. */
  keyFrom: KeySource['from'] | null;
  fault: Fault | null;
  warnings: Fault[];
  stations: StationReport[];
}

export interface PongDeps {
  findCodex(): Promise<Outcome<CodexProgram>>;
  home: Home;
  /** `config.toml`, or another file of the home. */
  readConfig(file?: string): Promise<Outcome<ConfigFile>>;
  /** What Codex would refuse, or trip over, in this configuration when it uses this provider. */
  problems(data: TomlTable, provider: string): Fault[];
  /** What Codex says of a configuration that it does not load, with undo as its first fix where a write of ours did it. */
  undoFirst(fault: Fault): Promise<Fault>;
  keyFor: KeyFor;
  /** The environment that Codex gets. */
  env: NodeJS.ProcessEnv;
  /** CODEX_HOME/.env, which Codex loads over its environment. Empty where there is none. */
  readEnvFile(): Promise<Readonly<Record<string, string>>>;
}

export interface PongRequest {
  provider?: string | undefined;
  model?: string | undefined;
  /** As in `codex --profile NAME`. */
  profile?: string | undefined;
  /** The folder in which the person would run Codex, and in which it is run: a project there may decide. Absent: no project. */
  cwd?: string | undefined;
  timeoutMs?: number | undefined;
}

/** What the runs of Codex need. */
export interface Prepared {
  program: CodexProgram;
  choice: Choice;
  profile: string | null;
  /** The folder in which the real run takes place; null: an empty one, where no project decides. */
  cwd: string | null;
  key: KeyInHand;
  /** config.toml, a profile's file over it. */
  settings: TomlTable;
  /** The environment of all runs, CODEX_HOME settled. */
  env: NodeJS.ProcessEnv;
  /** The same with CODEX_HOME/.env over it, as Codex will have it: proxies and roots come from here. */
  effectiveEnv: NodeJS.ProcessEnv;
  envFile: Readonly<Record<string, string>>;
  /** What Codex says of its configuration; asked side by side with the rest. */
  accepted: Promise<ConfigAccepted>;
  /** How far a connection comes; a fault where there is no address, null where Codex alone knows it. */
  address: Promise<AddressSeen | Fault | null>;
  /** Milliseconds that are left until the deadline. */
  timeLeft: () => number;
  timeoutMs: number;
  signal: AbortSignal;
}

/** What became known on the way, told also where the way ended early. */
export type Findings = Pick<PongResult, 'provider' | 'model' | 'codexVersion' | 'keyFrom' | 'warnings'>;
