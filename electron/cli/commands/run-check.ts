import type { CheckItem, Input, Reply } from '../../api/contract.ts';
import type { Session } from '../session.ts';
import { cancellable } from './cancellable.ts';

/** Runs a check through the bridge, telling each item as it is known. Ctrl+C ends it: see `cancellable`. */
export const runCheck = (
  session: Session,
  options: Omit<Input<'check.run'>, 'runId'>,
  onItem: (item: CheckItem) => void,
): Promise<Reply<'check.run'>> =>
  cancellable(
    session,
    'check.progress',
    ({ item }) => onItem(item),
    (bridge, runId) => bridge.call('check.run', { runId, ...options }),
  );
