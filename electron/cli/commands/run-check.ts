import { randomUUID } from 'node:crypto';
import type { CheckItem, Input, Reply } from '../../api/contract.ts';
import { Interrupted, type Session } from '../session.ts';

/**
 * Runs a check through the bridge, telling each item as it is known. Ctrl+C cancels through the core, which ends the
 * requests, and the run is waited for; it then rejects with Interrupted.
 */
export async function runCheck(
  session: Session,
  options: Omit<Input<'check.run'>, 'runId'>,
  onItem: (item: CheckItem) => void,
): Promise<Reply<'check.run'>> {
  const bridge = await session.bridge();
  const runId = randomUUID();
  const leave = bridge.on('check.progress', (progress) => {
    if (progress.runId === runId) onItem(progress.item);
  });
  let cancelling: Promise<unknown> | undefined;
  const cancel = () => {
    cancelling = bridge.call('pong.cancel', { runId });
  };
  session.signal.addEventListener('abort', cancel, { once: true });
  try {
    const reply = await bridge.call('check.run', { runId, ...options });
    await cancelling;
    if (session.signal.aborted) throw new Interrupted();
    return reply;
  } finally {
    session.signal.removeEventListener('abort', cancel);
    leave();
  }
}
