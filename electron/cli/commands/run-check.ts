import type { CheckItem, Input, Reply } from '../../api/contract.ts';
import type { Session } from '../session.ts';
import { cancellable } from './cancellable.ts';

/** Runs a check through the bridge for the folder of the command, telling each item as it is known. Ctrl+C ends it: see `cancellable`. */
export async function runCheck(
  session: Session,
  options: Omit<Input<'check.run'>, 'runId' | 'cwd'>,
  onItem: (item: CheckItem) => void,
): Promise<Reply<'check.run'>> {
  const bridge = await session.bridge();
  return cancellable(
    session,
    bridge,
    'check.progress',
    ({ item }) => onItem(item),
    (runId) => bridge.call('check.run', { runId, cwd: process.cwd(), ...options }),
  );
}
