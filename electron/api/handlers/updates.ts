import { ok } from '../../faults/fault.ts';
import type { Updates } from '../../updates/updates.ts';
import type { Handlers } from '../handlers.types.ts';

type UpdateVerb = 'update.state' | 'update.check' | 'update.download' | 'update.install';

/** Updates of Switchboard itself. Where this door has none, each verb answers with who brings them. */
export function updateHandlers(updates: Updates): Pick<Handlers, UpdateVerb> {
  return {
    'update.state': async () => ok(updates.state()),
    'update.check': async () => ok(await updates.check()),
    'update.download': async () => ok(await updates.download()),
    'update.install': async () => ok(updates.install()),
  };
}
