import type { Fault, Station } from '../faults/fault.ts';

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
  firstTokenMs: number | null;
  codexVersion: string | null;
  /** Where the key that was sent came from. */
  keyFrom:
    'keychain' | 'memory' | 'environment' | 'env-file' | 'config' | 'auth-command' | 'codex-login' | 'none' | null;
  fault: Fault | null;
  warnings: Fault[];
  stations: StationReport[];
}
