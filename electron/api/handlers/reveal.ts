import { homeExists } from '../../config/home.ts';
import type { ConfigStore } from '../../config/store/store.types.ts';
import { failed, ok } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import type { Handlers } from '../handlers.types.ts';

export interface RevealDeps {
  store: Pick<ConfigStore, 'home' | 'read'>;
  /** Shows a file in the system's file manager; absent where there is no window of our own. */
  reveal: ((path: string) => void) | undefined;
}

/** `home.reveal`: config.toml where there is one, else the folder that it will be written to. */
export function revealHandlers({ store, reveal }: RevealDeps): Pick<Handlers, 'home.reveal'> {
  return {
    async 'home.reveal'() {
      const { path: home } = store.home;
      if (!reveal) return failed(makeFault('unsupported-here', { words: words().desktop.noFileManager }, home));
      const file = await store.read();
      if (!file.ok) return file;
      const path = file.value.exists ? file.value.path : home;
      if (!file.value.exists && !(await homeExists(store.home))) {
        return failed(makeFault('unsupported-here', { words: words().desktop.nothingYet(home) }));
      }
      reveal(path);
      return ok({ path });
    },
  };
}
