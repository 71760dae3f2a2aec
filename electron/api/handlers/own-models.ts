import { chooseProvider } from '../../connection/provider-choice.ts';
import { readData } from '../../config/store/read-data.ts';
import type { ConfigStore } from '../../config/store/store.types.ts';
import { failed, ok } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { ModelMemory } from '../../models/model-memory.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

/** Models and routes that the person adds. They are remembered by Switchboard; no file of Codex changes by them. */
export function ownModelHandlers({
  store,
  memory,
}: {
  store: Pick<ConfigStore, 'read'>;
  memory: ModelMemory;
}): Pick<Handlers, 'model.save' | 'model.forget'> {
  return {
    async 'model.save'({ provider, model, note, route }) {
      if (model.trim() !== model) {
        const why = words().files.noSpaces;
        return failed(makeFault('value-invalid', { field: 'model', value: model, words: why }));
      }
      const data = await readData(store);
      if (!data.ok) return data;
      if (!chooseProvider(data.value, { provider })) return failed(makeFault('provider-unknown', { provider }));
      const kept = await memory.setOwn(provider, model, { note: note.trim(), route });
      return kept.ok ? ok({}) : kept;
    },
    async 'model.forget'({ provider, model }) {
      const kept = await memory.setOwn(provider, model, null);
      return kept.ok ? ok({}) : kept;
    },
  };
}
