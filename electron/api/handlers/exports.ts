import { editEngine } from '../../config/edit-engine.ts';
import { selected } from '../../config/selection.ts';
import type { ConfigStore } from '../../config/store.types.ts';
import { tableAt } from '../../config/table.ts';
import { failed } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { ModelMemory } from '../../models/model-memory.ts';
import { exportText, shareable } from '../../sharing/export-providers.ts';
import type { Handlers } from '../handlers.types.ts';

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
      const file = await store.read();
      const read = file.ok ? file.value.data : file;
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
        const words = 'Only a provider that config.toml defines can be exported.';
        return failed(makeFault('provider-unknown', { provider: ids[missing], words }));
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
