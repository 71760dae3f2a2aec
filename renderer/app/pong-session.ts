import type { EventPayload, Fault, Pong, StationView } from '../../electron/api/contract.ts';
import { ask, doorLost } from './ask.ts';
import { refreshAll } from './queries.ts';
import { signal, useSignal } from './signal.ts';

/** What a pong speaks for: this provider and model, in a file with this content. */
export interface Subject {
  provider: string | null;
  model: string | null;
  hash: string;
}

/** The last pong of this session. Nothing of it is stored: after a restart nothing is green. */
export interface PongSession {
  phase: 'idle' | 'running' | 'done';
  runId: string;
  subject: Subject | null;
  reports: StationView[];
  result: Pong | null;
  /** Why there is no result: the run was cancelled or could not start. */
  fault: Fault | null;
  /** Milliseconds since the epoch. */
  at: number;
}

const idle: PongSession = { phase: 'idle', runId: '', subject: null, reports: [], result: null, fault: null, at: 0 };
const session = signal<PongSession>(idle);

export const usePongSession = () => useSignal(session);

const newRunId = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join('');

/** The reports with this one in place of the earlier one for the same station. */
export function withReport(reports: StationView[], report: StationView): StationView[] {
  return [...reports.filter((earlier) => earlier.station !== report.station), report];
}

export function heardProgress({ runId, report }: EventPayload<'pong.progress'>): void {
  const now = session.get();
  if (now.phase !== 'running' || now.runId !== runId) return;
  session.set({ ...now, reports: withReport(now.reports, report) });
}

/** Runs the pong for what Codex is set to. A second call while one runs does nothing. */
export async function runPong(subject: Subject): Promise<void> {
  if (session.get().phase === 'running') return;
  const runId = newRunId();
  session.set({ ...idle, phase: 'running', runId, subject, at: Date.now() });
  const reply = await ask('pong.run', { runId });
  const now = session.get();
  if (now.runId !== runId) return;
  // A door that is gone says nothing about Codex.
  if (doorLost.get()) return session.set(idle);
  session.set({
    ...now,
    phase: 'done',
    at: Date.now(),
    reports: reply.ok ? reply.value.stations : now.reports,
    result: reply.ok ? reply.value : null,
    fault: reply.ok ? null : reply.fault,
  });
  await refreshAll();
}

export async function cancelPong(): Promise<void> {
  const now = session.get();
  if (now.phase === 'running') await ask('pong.cancel', { runId: now.runId });
}

/** The last pong spoke for another home. One that still runs is ended. */
export function forgetPong(): void {
  void cancelPong();
  session.set(idle);
}
