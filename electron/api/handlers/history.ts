import type { ConfigStore } from '../../config/store/store.types.ts';
import { ok } from '../../faults/fault.ts';
import type { Handlers } from '../handlers.types.ts';

/** The way back. The list is newest first. */
export function historyHandlers({
  store,
}: {
  store: ConfigStore;
}): Pick<Handlers, 'history.list' | 'history.show' | 'history.restore' | 'history.undo'> {
  return {
    async 'history.list'() {
      return ok((await store.history()).reverse());
    },
    'history.show': ({ id }) => store.historyEntry(id),
    'history.restore': (input, { door }) => store.restore({ ...input, door }),
    'history.undo': (input, { door }) => store.undo({ ...input, door }),
  };
}
