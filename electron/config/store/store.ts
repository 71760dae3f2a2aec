import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failed, ok } from '../../faults/fault.ts';
import type { Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import { isBeside } from './beside.ts';
import { showCut } from '../secrets/cut-text.ts';
import { encodingDiff, patch } from './diff.ts';
import type { EditEngine } from '../engine/engine.types.ts';
import { createHistory } from '../history/history.ts';
import type { Entry, HistoryBounds } from '../history/history.ts';
import { stepsOf, stepWith } from '../history/history-steps.ts';
import { hasCode } from '../home.ts';
import { readConfigFile } from '../document/read-config.ts';
import type { RawFile } from '../document/read-config.ts';
import { createOutside } from './store-outside.ts';
import { createRestore, createUndo } from './store-undo.ts';
import { createTogether } from './store-together.ts';
import { createWriter } from './store-write.ts';
import type { ConfigFile, ConfigStore, HistoryEntry, Home } from './store.types.ts';
import type { Disk } from '../files/swap-file.ts';
import { createWatch } from './watch.ts';

/**
 * The store of one Codex home.
 * @param stateDir where locks and the history are kept; made when first needed, mode 0700
 * @param disk the system calls that put a file in place, the system's own by default
 */
export function createConfigStore(options: {
  home: Home;
  stateDir: string;
  engine: EditEngine;
  historyBounds?: HistoryBounds | undefined;
  disk?: Disk | undefined;
}): ConfigStore {
  const { home, engine, stateDir } = options;
  const history = createHistory(stateDir, options.historyBounds);
  const readRaw = (path: string, anyEncoding?: boolean) => readConfigFile(home, path, anyEncoding);
  const writer = createWriter({ home, stateDir, engine, history, readRaw, disk: options.disk });
  const outside = createOutside({ home, stateDir, history });
  // Its files lie in the home itself: what lies deeper is another home's.
  const ofThisHome = (entry: Entry) => (entry.piece ? outside.isOurs(entry) : dirname(entry.path) === home.path);

  async function read(file = 'config.toml'): Promise<Outcome<ConfigFile>> {
    const raw = await readRaw(pathOf(home, file));
    return raw.ok ? ok(meaning(raw.value, engine)) : raw;
  }

  async function entries(): Promise<Entry[]> {
    await writer.settleAll();
    await outside.settleAll();
    return (await history.list()).filter(ofThisHome);
  }

  /** What one write changed; null where the history lost it. */
  async function diffOf(entry: Entry): Promise<string | null> {
    const texts = await history.texts(entry.id);
    if (!texts) return null;
    if (entry.piece) return (await outside.diff(entry)) ?? '';
    const [before, after] = [entry.before.encoding ?? 'utf-8', entry.after.encoding ?? 'utf-8'] as const;
    const recoded = entry.before.exists && before !== after ? encodingDiff(entry.path, before, after) : '';
    return recoded + patch(entry.path, showCut(texts.before), showCut(texts.after));
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
    changeOutside: (request) => outside.change(request),
    writeTogether: createTogether(writer, (file) => pathOf(home, file, true)),
    async readBeside(file) {
      const raw = await readRaw(pathOf(home, file, true));
      return raw.ok ? ok(raw.value.exists ? raw.value.text : null) : raw;
    },
    undo: createUndo({ writer, outside, history, entries }),
    restore: createRestore({ writer, outside, history, entries }),
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
      return stepsOf(all).map(([last]) => view(last, all));
    },
    async historyEntry(id) {
      const all = await entries();
      const step = stepWith(all, id) ?? [];
      const [last] = step;
      const diffs = await Promise.all(step.map(diffOf));
      if (!last || diffs.includes(null)) {
        return failed(makeFault('history-unknown', { value: String(id), words: words().files.noEntry(id) }));
      }
      return ok({ ...view(last, all), diff: diffs.join('') });
    },
    watch: createWatch({ home, read }),
  };
}

/** Files of the home that the store has to do with: config.toml and the profile files that `codex --profile` takes. */
const profileFile = /^([A-Za-z0-9_-]+)\.config\.toml$/;

function pathOf(home: Home, file: string, beside = false): string {
  const isKnown =
    file === 'config.toml' || profileFile.test(file) || (beside && basename(file) === file && isBeside(file));
  if (!isKnown) throw new Error(`not a file of a Codex home: ${file}`);
  return join(home.path, file);
}

function meaning(raw: RawFile, engine: EditEngine): ConfigFile & RawFile {
  return { ...raw, data: engine.parse(raw.text, raw.path) };
}

function view(entry: Entry, all: readonly Entry[]): HistoryEntry {
  const { id, at, door, asked, path } = entry;
  return { id, at, door, asked, path, undone: all.some((other) => other.undoes === id) };
}
