import { readProviders } from '../../config/providers/providers.ts';
import { homeExists } from '../../config/home.ts';
import { selected } from '../../config/layers/selection.ts';
import type { ConfigStore } from '../../config/store/store.types.ts';
import { emptyHash } from '../../config/document/decode.ts';
import { join } from 'node:path';
import { ok } from '../../faults/fault.ts';
import type { Handlers } from '../handlers.types.ts';

/** A file that cannot be used is no failure of reading it: the answer carries the fault, so that a screen can show it. */
export function configHandlers({ store }: { store: ConfigStore }): Pick<Handlers, 'config.read'> {
  return {
    async 'config.read'() {
      const { path, source } = store.home;
      const home = { path, source, exists: await homeExists(store.home) };
      const file = await store.read();
      const nothing = { home, model: null, modelProvider: null, providers: [] };
      if (!file.ok) {
        return ok({ ...nothing, path: join(path, 'config.toml'), exists: false, hash: emptyHash, fault: file.fault });
      }
      const { path: filePath, exists, hash, data } = file.value;
      if (!data.ok) return ok({ ...nothing, path: filePath, exists, hash, fault: data.fault });
      const found = { ...selected(data.value), providers: readProviders(data.value) };
      return ok({ home, path: filePath, exists, hash, ...found, fault: null });
    },
  };
}
