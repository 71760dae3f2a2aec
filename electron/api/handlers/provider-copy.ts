import { isAbsolute, normalize, resolve } from 'node:path';
import { tableForHome } from '../../config/providers/copy-provider.ts';
import type { KeyCommand } from '../../config/providers/provider-edits.ts';
import { planPutProvider } from '../../config/providers/put-provider.ts';
import { deliveryOf, providerTable } from '../../config/providers/providers.ts';
import { defaultHome } from '../../config/home.ts';
import { dataOf, readData } from '../../config/store/read-data.ts';
import type { ConfigStore, Home } from '../../config/store/store.types.ts';
import { failed } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { shellWord } from '../../shell-word.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

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
      const data = await readData(store);
      if (!data.ok) return data;
      const table = providerTable(data.value, provider);
      if (!table) {
        return failed(makeFault('provider-unknown', { provider, words: words().requests.onlyDefinedCopied }));
      }
      const path = normalize(to);
      if (!isAbsolute(path) || resolve(path) === resolve(store.home.path)) {
        const why = isAbsolute(path) ? words().requests.sameHome : words().requests.wholePath;
        return failed(makeFault('home-unknown', { path: to, words: why }));
      }
      const usual = defaultHome(deps.homedir);
      const home: Home = resolve(path) === usual.path ? usual : { path: resolve(path), source: 'chosen' };
      const other = deps.storeOf(home);
      const there = await other.read();
      if (!there.ok && there.fault.id === 'home-missing') {
        const command = `mkdir -p ${shellWord(home.path)}`;
        return failed(makeFault('home-unknown', { path: to, words: words().requests.noFolder, command }));
      }
      const before = dataOf(there);
      if (!before.ok) return before;
      if (providerTable(before.value, provider) && !replace) {
        const why = words().requests.alreadyInHome(home.path);
        return failed(makeFault('provider-exists', { provider, words: why }));
      }
      const command = isOfAnotherSystem(home.path) ? null : deps.keyCommand(provider, home);
      const copied = tableForHome(provider, table, deliveryOf(provider, table), command);
      return other.write({
        file: 'config.toml',
        edits: planPutProvider(before.value, provider, copied),
        asked: words().asked.copy(provider, store.home.path),
        ...{ door, dryRun, expectedHash },
      });
    },
  };
}

/** A Windows drive seen from WSL, or a WSL distribution seen from Windows. */
const isOfAnotherSystem = (path: string): boolean => /^\/mnt\/[a-z]\/|^\\\\wsl(\.localhost|\$)\\/i.test(path);
