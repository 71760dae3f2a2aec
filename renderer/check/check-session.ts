import type { CheckItem, EventPayload, Fault, Model, Output } from '../../electron/api/contract.ts';
import { ask, askRun } from '../app/ask.ts';
import { refreshAll } from '../app/queries.ts';
import { signal, useSignal } from '../app/signal.ts';

/** The check of one model in this session; another model's check takes its place. */
export interface CheckSession {
  phase: 'idle' | 'running' | 'done';
  runId: string;
  provider: string;
  model: string;
  items: CheckItem[];
  result: Output<'check.run'> | null;
  /** Why there is no result: it was cancelled or could not start. */
  fault: Fault | null;
}

const idle: CheckSession = { phase: 'idle', runId: '', provider: '', model: '', items: [], result: null, fault: null };
const session = signal<CheckSession>(idle);

/** The check of this model; an idle one where another model was checked last. */
export function useCheck({ provider, id }: Pick<Model, 'provider' | 'id'>): CheckSession {
  const now = useSignal(session);
  return now.provider === provider && now.model === id ? now : idle;
}

/** The items with this one in place of an earlier one of its name. */
export function withItem(items: readonly CheckItem[], item: CheckItem): CheckItem[] {
  return items.some((earlier) => earlier.id === item.id)
    ? items.map((earlier) => (earlier.id === item.id ? item : earlier))
    : [...items, item];
}

export function heardCheck({ runId, item }: EventPayload<'check.progress'>): void {
  const now = session.get();
  if (now.phase === 'running' && now.runId === runId) session.set({ ...now, items: withItem(now.items, item) });
}

/** Asks the model for everything that Codex needs. A check that is under way is cancelled first. */
export async function runCheck({ provider, id }: Pick<Model, 'provider' | 'id'>): Promise<void> {
  await cancelCheck();
  const runId = crypto.randomUUID();
  session.set({ ...idle, phase: 'running', runId, provider, model: id });
  const reply = await askRun('check.run', { runId, provider, model: id });
  const now = session.get();
  if (now.runId !== runId) return;
  session.set({
    ...now,
    phase: 'done',
    items: reply.ok ? reply.value.items : now.items,
    result: reply.ok ? reply.value : null,
    fault: reply.ok ? reply.value.fault : reply.fault,
  });
  await refreshAll();
}

export async function cancelCheck(): Promise<void> {
  const now = session.get();
  if (now.phase === 'running') await ask('pong.cancel', { runId: now.runId });
}
