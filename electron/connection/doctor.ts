import type { Fault } from '../faults/fault.ts';
import { runPong, type PongDeps, type PongRequest } from './pong.ts';

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

/** Looks at every station of the line and ends with the real pong. Never rejects for what it finds. */
export async function runDoctor(deps: PongDeps, request: PongRequest, signal: AbortSignal): Promise<DoctorResult> {
  const { ok, fault, warnings, stations, durationMs } = await runPong(deps, request, () => undefined, signal);
  const steps = stations.map(({ station, status, detail, durationMs: took }): DoctorStep => {
    return { id: station, status: status === 'running' ? 'skip' : status, detail, durationMs: took ?? 0 };
  });
  return { ok, fault, warnings, steps, durationMs };
}
