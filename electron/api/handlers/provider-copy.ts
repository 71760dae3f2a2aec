import { isAbsolute, normalize, resolve } from 'node:path';
import { tableForHome } from '../../config/copy-provider.ts';
import type { KeyCommand } from '../../config/provider-edits.ts';
import { planPutProvider } from '../../config/put-provider.ts';
import { deliveryOf, providerTable } from '../../config/providers.ts';
import { defaultHome } from '../../config/home.ts';
import type { ConfigStore, Home } from '../../config/store.types.ts';
import { failed } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import type { Handlers } from '../handlers.types.ts';

export interface CopyDeps {
  store: ConfigStore;
  /** The person's home folder. */
  homedir: string;
  /** The store of another home: its history and its locks. */
  storeOf: (home: Home) => ConfigStore;
  keyCommand: (provider: string, home: Home) => KeyCommand;
}

/** Copies a provider into another home's config.toml, through that home's store. Keys are shared by provider and origin. */
export function providerCopyHandlers(deps: CopyDeps): Pick<Handlers, 'provider.copy'> {
  const { store } = deps;
  return {
    async 'provider.copy'({ provider, to, replace, dryRun, expectedHash }, { door }) {
      const file = await store.read();
      const data = file.ok ? file.value.data : file;
      if (!data.ok) return data;
      const table = providerTable(data.value, provider);
      if (!table) {
        const words = 'Only a provider that this home’s config.toml defines can be copied.';
        return failed(makeFault('provider-unknown', { provider, words }));
      }
      const path = normalize(to);
      if (!isAbsolute(path) || resolve(path) === resolve(store.home.path)) {
        const words = isAbsolute(path) ? 'It is the home that the provider is in.' : 'A folder’s whole path is needed.';
        return failed(makeFault('home-unknown', { path: to, words }));
      }
      const usual = defaultHome(deps.homedir);
      const home: Home = resolve(path) === usual.path ? usual : { path: resolve(path), source: 'chosen' };
      const other = deps.storeOf(home);
      const there = await other.read();
      if (!there.ok && there.fault.id === 'home-missing') {
        return failed(makeFault('home-unknown', { path: to, words: 'There is no such folder.' }));
      }
      const before = there.ok ? there.value.data : there;
      if (!before.ok) return before;
      if (providerTable(before.value, provider) && !replace) {
        const words = `${home.path} has a provider of that ID already.`;
        return failed(makeFault('provider-exists', { provider, words }));
      }
      const command = isOfAnotherSystem(home.path) ? null : deps.keyCommand(provider, home);
      const copied = tableForHome(provider, table, deliveryOf(provider, table), command);
      return other.write({
        file: 'config.toml',
        edits: planPutProvider(before.value, provider, copied),
        asked: `copy provider ${provider} from ${store.home.path}`,
        ...{ door, dryRun, expectedHash },
      });
    },
  };
}

/** A Windows drive seen from WSL, or a WSL distribution seen from Windows. */
const isOfAnotherSystem = (path: string): boolean => /^\/mnt\/[a-z]\/|^\\\\wsl(\.localhost|\$)\\/i.test(path);
