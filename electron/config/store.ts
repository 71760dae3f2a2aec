import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok } from '../faults/fault.ts';
import type { Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { showCut } from './cut-text.ts';
import { encodingDiff, patch } from './diff.ts';
import type { EditEngine } from './engine.types.ts';
import { createHistory } from './history.ts';
import type { Entry, HistoryBounds } from './history.ts';
import { hasCode } from './home.ts';
import { readConfigFile } from './read-config.ts';
import type { RawFile } from './read-config.ts';
import { createRestore, createUndo } from './store-undo.ts';
import { createTogether } from './store-together.ts';
import { createWriter } from './store-write.ts';
import type { ConfigFile, ConfigStore, HistoryEntry, Home } from './store.types.ts';
import { createWatch } from './watch.ts';

/**
 * The store of one Codex home.
 * @param stateDir where locks and the history are kept; made when first needed, mode 0700
 */
export function createConfigStore(options: {
  home: Home;
  stateDir: string;
  engine: EditEngine;
  historyBounds?: HistoryBounds | undefined;
}): ConfigStore {
  const { home, engine, stateDir } = options;
  const history = createHistory(stateDir, options.historyBounds);
  const readRaw = (path: string, anyEncoding?: boolean) => readConfigFile(home, path, anyEncoding);
  const writer = createWriter({ home, stateDir, engine, history, readRaw });
  const ofThisHome = (entry: Entry) => entry.path.startsWith(join(home.path, '/'));

  async function read(file = 'config.toml'): Promise<Outcome<ConfigFile>> {
    const raw = await readRaw(pathOf(home, file));
    return raw.ok ? ok(meaning(raw.value, engine)) : raw;
  }

  async function entries(): Promise<Entry[]> {
    await writer.settleAll();
    return (await history.list()).filter(ofThisHome);
  }

  return {
    home,
    read,
    async readAny(file = 'config.toml') {
      const raw = await readRaw(pathOf(home, file), true);
      return raw.ok ? ok(meaning(raw.value, engine)) : raw;
    },
    write: ({ file, edits, ...request }) => writer.write({ ...request, path: pathOf(home, file) }, edits),
    rewrite: ({ file, rewrite, ...request }) => writer.rewrite({ ...request, path: pathOf(home, file) }, rewrite),
    remove: ({ file, ...request }) => writer.remove({ ...request, path: pathOf(home, file) }),
    writeTogether: createTogether(writer, (file) => pathOf(home, file, true)),
    async readBeside(file) {
      const raw = await readRaw(pathOf(home, file, true));
      return raw.ok ? ok(raw.value.exists ? raw.value.text : null) : raw;
    },
    undo: createUndo({ writer, history, entries }),
    restore: createRestore({ writer, history, entries }),
    async profiles() {
      try {
        const names = await readdir(home.path);
        return ok(names.flatMap((name) => profileFile.exec(name)?.[1] ?? []).sort());
      } catch (error) {
        if (!hasCode(error)) throw error;
        // Why there is no folder to list, or why it may not be listed, is what reading a file of it says.
        const raw = await readRaw(pathOf(home, 'config.toml'));
        if (!raw.ok) return raw;
        if (error.code === 'ENOENT') return ok([]);
        return failed(makeFault('config-unreadable', { path: home.path, words: error.message }));
      }
    },
    async history() {
      const all = await entries();
      return all.map((entry) => view(entry, all));
    },
    async historyEntry(id) {
      const all = await entries();
      const entry = all.find((one) => one.id === id);
      const texts = entry && (await history.texts(id));
      if (!entry || !texts) {
        return failed(makeFault('history-unknown', { value: String(id), words: `There is no entry ${String(id)}` }));
      }
      const [before, after] = [entry.before.encoding ?? 'utf-8', entry.after.encoding ?? 'utf-8'] as const;
      const recoded = entry.before.exists && before !== after ? encodingDiff(entry.path, before, after) : '';
      const diff = recoded + patch(entry.path, showCut(texts.before), showCut(texts.after));
      return ok({ ...view(entry, all), diff });
    },
    watch: createWatch({ home, read }),
  };
}

/** Files of the home that the store has to do with: config.toml and the profile files that `codex --profile` takes. */
const profileFile = /^([A-Za-z0-9_-]+)\.config\.toml$/;

/** Files of our own that config.toml may name. */
const besideFile = /^switchboard-[a-z]+\.json$/;

function pathOf(home: Home, file: string, beside = false): string {
  const isKnown = file === 'config.toml' || profileFile.test(file) || (beside && besideFile.test(file));
  if (!isKnown) throw new Error(`not a file of a Codex home: ${file}`);
  return join(home.path, file);
}

function meaning(raw: RawFile, engine: EditEngine): ConfigFile & RawFile {
  return { ...raw, data: engine.parse(raw.text) };
}

function view(entry: Entry, all: readonly Entry[]): HistoryEntry {
  const { id, at, door, asked, path } = entry;
  return { id, at, door, asked, path, undone: all.some((other) => other.undoes === id) };
}
