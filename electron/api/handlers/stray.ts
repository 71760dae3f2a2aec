import type { TomlTable } from '../../config/document/edit.ts';
import { dataOf } from '../../config/store/read-data.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { maskKey } from '../../keys/mask.ts';
import { findStrays, type Stray } from '../../keys/stray/find-stray.ts';
import { readLineFiles, type Places } from '../../keys/stray/line-files.ts';
import { moveStray, type MoveDeps } from '../../keys/stray/move-stray.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

export interface StrayDeps extends MoveDeps {
  places: Places;
}

/** The verbs about keys that lie in files. No answer holds a key. */
export function strayHandlers(deps: StrayDeps): Pick<Handlers, 'stray.list' | 'stray.move'> {
  async function find(): Promise<Outcome<{ data: TomlTable; all: Stray[] }>> {
    const file = await deps.store.read();
    const data = dataOf(file);
    if (!data.ok) return data;
    const path = file.ok ? file.value.path : '';
    const files = await readLineFiles(deps.store.home.path, deps.places);
    return ok({ data: data.value, all: findStrays(data.value, path, files) });
  }

  return {
    async 'stray.list'() {
      const found = await find();
      if (!found.ok) return found;
      return ok(
        found.value.all.map(({ id, provider, providerName, path, line, where, key }) => {
          return { id, provider, providerName, path, line, where, hint: maskKey(key) };
        }),
      );
    },
    async 'stray.move'({ id, dryRun }, { door }) {
      const found = await find();
      if (!found.ok) return found;
      const { data, all } = found.value;
      const stray = all.find((one) => one.id === id);
      if (stray) return moveStray(deps, { data, stray, all, door, dryRun });
      return failed(makeFault('request-malformed', { words: words().keyDeclined.nothingThere }));
    },
  };
}
