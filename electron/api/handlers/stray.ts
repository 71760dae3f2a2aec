import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hasCode } from '../../config/home.ts';
import type { TomlTable } from '../../config/document/edit.ts';
import { dataOf } from '../../config/store/read-data.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { maskKey } from '../../keys/mask.ts';
import { readDotfile } from '../../config/files/dotfile.ts';
import { placesOf, type StartupDeps } from '../../keys/startup/startup.ts';
import { startupFiles } from '../../keys/startup/shells.ts';
import { findStrays, type LineFile, type Stray } from '../../keys/stray/find-stray.ts';
import { moveStray, type MoveDeps } from '../../keys/stray/move-stray.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

export interface StrayDeps extends MoveDeps {
  places: Pick<StartupDeps, 'env' | 'platform' | 'homedir'>;
}

/** The verbs about keys that lie in files. No answer holds a key. */
export function strayHandlers(deps: StrayDeps): Pick<Handlers, 'stray.list' | 'stray.move'> {
  async function find(): Promise<Outcome<{ data: TomlTable; all: Stray[] }>> {
    const file = await deps.store.read();
    const data = dataOf(file);
    if (!data.ok) return data;
    const path = file.ok ? file.value.path : '';
    const files = await Promise.all(pathsOf(deps).map(readLines));
    return ok({ data: data.value, all: findStrays(data.value, path, files.flat()) });
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

/** `.env` of the Codex home, environment.d, and the start-up files of every shell. */
function pathsOf({ store, places }: StrayDeps): string[] {
  const folder = join(places.env['XDG_CONFIG_HOME'] || join(places.homedir, '.config'), 'environment.d');
  const session = places.platform === 'linux' ? confsIn(folder) : [];
  return [join(store.home.path, '.env'), ...session, ...startupFiles(placesOf(places))];
}

function confsIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.conf'));
    return names.sort().map((name) => join(folder, name));
  } catch (error) {
    if (hasCode(error)) return [];
    throw error;
  }
}

/** A file that cannot be read hides whatever is in it from its shell too. */
async function readLines(path: string): Promise<LineFile[]> {
  const text = await readDotfile(path);
  return text.ok && text.value !== null ? [{ path, name: basename(path), text: text.value }] : [];
}
