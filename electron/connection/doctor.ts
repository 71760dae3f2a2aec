import type { Fault } from '../faults/fault.ts';
import type { PongResult } from './pong.types.ts';

export interface DoctorStep {
  /** The station's name. */
  id: string;
  status: 'ok' | 'warn' | 'fail' | 'skip';
  detail: string;
  durationMs: number;
}

export interface DoctorResult {
  ok: boolean;
  /** The one cause that stops Codex. */
  fault: Fault | null;
  /** What will bite later. */
  warnings: Fault[];
  /** In the order of the line; the first failing one decides. */
  steps: DoctorStep[];
  durationMs: number;
}

/** A pong in the doctor's words: its stations as steps. */
export function doctorResult({ ok, fault, warnings, stations, durationMs }: PongResult): DoctorResult {
  const steps = stations.map(({ station, status, detail, durationMs: took }): DoctorStep => {
    return { id: station, status: status === 'running' ? 'skip' : status, detail, durationMs: took ?? 0 };
  });
  return { ok, fault, warnings, steps, durationMs };
}
