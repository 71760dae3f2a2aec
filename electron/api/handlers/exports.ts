import { editEngine } from '../../config/engine/edit-engine.ts';
import { readData } from '../../config/store/read-data.ts';
import { selected } from '../../config/layers/selection.ts';
import type { ConfigStore } from '../../config/store/store.types.ts';
import { tableAt } from '../../config/document/table.ts';
import { failed } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { ModelMemory } from '../../models/model-memory.ts';
import { exportText, shareable } from '../../sharing/export-providers.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

/** Providers to elsewhere: never a key, never a program. */
export function exportHandlers({
  store,
  memory,
}: {
  store: Pick<ConfigStore, 'read'>;
  memory: Pick<ModelMemory, 'read'>;
}): Pick<Handlers, 'export.read'> {
  return {
    async 'export.read'({ providers, form }) {
      const read = await readData(store);
      if (!read.ok) return read;
      const data = read.value;
      const { models } = await memory.read();
      const ids = providers ?? Object.keys(tableAt(data, 'model_providers'));
      const shared = ids.map((id) => {
        const own = models.filter((entry) => entry.provider === id && (entry.favourite || entry.own));
        return shareable(
          data,
          id,
          own.map(({ model }) => model),
        );
      });
      const missing = shared.indexOf(null);
      if (missing >= 0 || ids.length === 0) {
        const why = words().requests.onlyDefinedExported;
        return failed(makeFault('provider-unknown', { provider: ids[missing], words: why }));
      }
      const { model, modelProvider: provider } = selected(data);
      return exportText(
        shared.filter((one) => one !== null),
        form,
        { provider, model },
        editEngine,
      );
    },
  };
}
