import { randomUUID } from 'node:crypto';
import type { Bridge, EventName, EventPayload, Reply, Verb } from '../../api/contract.ts';
import { Interrupted, type Session } from '../session.ts';

/**
 * Runs a verb under an ID of its own, telling its events as they come. Ctrl+C cancels through the core, which ends what
 * runs, and the run is waited for; it then rejects with Interrupted.
 */
export async function cancellable<V extends Verb, E extends EventName>(
  session: Session,
  bridge: Bridge,
  event: E,
  onEvent: (payload: EventPayload<E>) => void,
  start: (runId: string) => Promise<Reply<V>>,
): Promise<Reply<V>> {
  const runId = randomUUID();
  const leave = bridge.on(event, (payload) => {
    if ('runId' in payload && payload.runId === runId) onEvent(payload);
  });
  let cancelling: Promise<unknown> | undefined;
  const cancel = () => {
    cancelling = bridge.call('pong.cancel', { runId });
  };
  session.signal.addEventListener('abort', cancel, { once: true });
  try {
    const reply = await start(runId);
    await cancelling;
    if (session.signal.aborted) throw new Interrupted();
    return reply;
  } finally {
    session.signal.removeEventListener('abort', cancel);
    leave();
  }
}
