import { chooseProvider } from '../../connection/provider-choice.ts';
import type { ConfigStore } from '../../config/store.types.ts';
import { failed, ok } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { ModelMemory } from '../../models/model-memory.ts';
import type { Handlers } from '../handlers.types.ts';

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
        const words = 'A model’s ID has no spaces around it.';
        return failed(makeFault('value-invalid', { field: 'model', value: model, words }));
      }
      const file = await store.read();
      const data = file.ok ? file.value.data : file;
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
