import type { Compared, Comparison, EventPayload, Fault, Input } from '../../electron/api/contract.ts';
import { ask, askRun } from '../app/ask.ts';
import { refreshAll } from '../app/queries.ts';
import { signal, useSignal } from '../app/signal.ts';
import { bridge } from '../bridge.ts';

/** The last comparison of this session; it goes on while another screen is looked at. */
export interface CompareSession {
  phase: 'idle' | 'running' | 'done';
  runId: string;
  rows: Compared[];
  result: Comparison | null;
  /** Why there is no result. */
  fault: Fault | null;
}

export type Comparing = Omit<Input<'compare.run'>, 'runId' | 'timeoutMs'>;

const idle: CompareSession = { phase: 'idle', runId: '', rows: [], result: null, fault: null };
const session = signal<CompareSession>(idle);

export const useCompare = () => useSignal(session);

const waiting = ({ provider, model }: { provider: string; model: string }): Compared => ({
  ...{ provider, model, status: 'waiting', answer: null, answeredBy: null, firstTokenMs: null, totalMs: null },
  ...{ inputTokens: null, outputTokens: null, cost: null, fault: null },
});

/** The rows with this one in its place. */
export function withRow(rows: readonly Compared[], row: Compared): Compared[] {
  return rows.map((one) => (one.provider === row.provider && one.model === row.model ? row : one));
}

function heard({ runId, row }: EventPayload<'compare.progress'>): void {
  const now = session.get();
  if (now.runId === runId && now.phase === 'running') session.set({ ...now, rows: withRow(now.rows, row) });
}

/** Asks all of them. A second call while one runs does nothing. */
export async function runCompare(wanted: Comparing): Promise<void> {
  if (session.get().phase === 'running') return;
  const runId = crypto.randomUUID();
  session.set({ ...idle, phase: 'running', runId, rows: wanted.models.map(waiting) });
  const stop = bridge.on('compare.progress', heard);
  const reply = await askRun('compare.run', { runId, ...wanted });
  stop();
  const now = session.get();
  session.set({
    ...now,
    phase: 'done',
    rows: reply.ok ? reply.value.rows : now.rows,
    result: reply.ok ? reply.value : null,
    fault: reply.ok ? null : reply.fault,
  });
  await refreshAll();
}

export async function cancelCompare(): Promise<void> {
  const now = session.get();
  if (now.phase === 'running') await ask('pong.cancel', { runId: now.runId });
}
