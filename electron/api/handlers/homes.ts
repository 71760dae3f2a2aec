import { mkdir } from 'node:fs/promises';
import { isAbsolute, normalize } from 'node:path';
import { editEngine } from '../../config/engine/edit-engine.ts';
import { defaultHome, expandHomedir, hasCode, homeExists, resolveHome, type HomeFacts } from '../../config/home.ts';
import { selected } from '../../config/layers/selection.ts';
import { readData } from '../../config/store/read-data.ts';
import { createConfigStore } from '../../config/store/store.ts';
import type { Home } from '../../config/store/store.types.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { knownHomes, type KnownHome } from '../../homes/known-homes.ts';
import { windowsHomes, wslHomes, type OtherSystem } from '../../homes/other-system.ts';
import type { SettingsStore } from '../../homes/settings.ts';
import type { HomeChoice } from '../contract.ts';
import type { Handlers } from '../handlers.types.ts';
import { words } from '../../words/words.ts';

export interface HomeDeps extends Pick<OtherSystem, 'platform' | 'run'> {
  facts: HomeFacts;
  settings: SettingsStore;
  stateDir: string;
  current: () => Home;
  /** Moves everything to that home. */
  show: (home: Home) => void;
}

/** Which homes there are, and the choice between them. */
export function homeHandlers(deps: HomeDeps): Pick<Handlers, 'home.list' | 'home.choose' | 'home.create'> {
  const { facts, settings, current } = deps;

  async function known(): Promise<KnownHome[]> {
    const system = { env: facts.env, platform: deps.platform, run: deps.run };
    const [windows, wsl, { homes: added }] = await Promise.all([
      windowsHomes(system),
      wslHomes(system),
      settings.read(),
    ]);
    return knownHomes({ facts, windows, wsl, added, current: current().path });
  }

  async function look({ path, source, distribution }: KnownHome): Promise<HomeChoice> {
    const home: Home = { path, source: 'default' };
    const exists = await isFolder(home);
    const data = await readData(createConfigStore({ home, stateDir: deps.stateDir, engine: editEngine }));
    const { model, modelProvider } = data.ok ? selected(data.value) : { model: null, modelProvider: null };
    const fault = data.ok ? null : data.fault;
    return {
      path,
      source,
      distribution,
      exists,
      chosen: path === current().path,
      provider: modelProvider,
      model,
      fault,
    };
  }

  /** The folder that was named; `~` is the person's own. Faults: home-unknown. */
  async function folderOf(typed: string): Promise<Outcome<string>> {
    const whole = expandHomedir(typed, facts.homedir);
    const unknown = (why: string) => failed(makeFault('home-unknown', { path: typed, words: why }));
    if (!isAbsolute(whole)) return unknown(words().requests.wholePath);
    const path = normalize(whole).replace(/(?<=[^\\/:])[\\/]+$/, '');
    // Where Codex was never run, its usual folder is made by the first write.
    if (path === defaultHome(facts.homedir).path || (await isFolder({ path, source: 'chosen' }))) return ok(path);
    return unknown(words().requests.noFolder);
  }

  return {
    async 'home.create'() {
      const home = current();
      const made = { path: home.path, source: home.source, exists: true };
      if (await isFolder(home)) return ok(made);
      try {
        await mkdir(home.path, { recursive: true, mode: 0o700 });
      } catch (error) {
        if (!hasCode(error)) throw error;
        return failed(makeFault('write-failed', { path: home.path, words: error.message }));
      }
      // Opened anew: what watches a home begins where its folder is.
      deps.show(home);
      return ok(made);
    },
    'home.list': async () => ok(await Promise.all((await known()).map(look))),
    async 'home.choose'({ path: typed }, { door }) {
      if (door === 'cli') {
        return failed(makeFault('unsupported-here', { words: words().requests.homeAtTerminal }));
      }
      const path = await folderOf(typed);
      if (!path.ok) return path;
      const asked = resolveHome({ ...facts, chosen: null });
      const home =
        path.value === asked.path ? asked : resolveHome({ env: {}, homedir: facts.homedir, chosen: path.value });
      const kept = await settings.rememberHome(home.path);
      if (!kept.ok) return kept;
      if (home.path !== current().path) deps.show(home);
      return ok({ path: home.path, source: home.source, exists: await isFolder(home) });
    },
  };
}

/** What cannot be looked at is no folder to choose; why is said when its config.toml is read. */
async function isFolder(home: Home): Promise<boolean> {
  try {
    return await homeExists(home);
  } catch (error) {
    if (hasCode(error)) return false;
    throw error;
  }
}
