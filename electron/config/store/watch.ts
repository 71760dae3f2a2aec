import { existsSync, lstatSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { watch as watchFiles } from 'chokidar';
import type { FSWatcher } from 'chokidar';
import type { Fault, Outcome } from '../../faults/fault.ts';
import { emptyHash, hashOf } from '../document/decode.ts';
import { hasCode } from '../home.ts';
import type { ConfigFile, ConfigStore, Home } from './store.types.ts';

/** Milliseconds after which a file that does not parse is read again: an editor may be in the middle of saving it. */
const secondLook = 300;

/** Milliseconds after a look when it is made once more: chokidar drops a change that comes within 5 ms of another. */
const afterLook = 100;

const isConfig = (path: string) => /^(?:[A-Za-z0-9_-]+\.)?config\.toml$/.test(basename(path));

/**
 * Tells of every change of config.toml and the profile files in the home, whoever made it, once a content. The folder
 * need not exist yet. The function that it returns ends everything: nothing is told after it.
 */
export function createWatch(deps: {
  home: Home;
  read: (file: string) => Promise<Outcome<ConfigFile>>;
}): ConfigStore['watch'] {
  return (listener) => {
    const known = new Map(presentFiles(deps.home).map((path) => [path, hashNow(path)]));
    const looking = new Map<string, Promise<void>>();
    let stopped = false;

    async function look(path: string): Promise<void> {
      let seen = state(await deps.read(basename(path)));
      while (seen.fault && !stopped) {
        await wait(secondLook);
        const again = state(await deps.read(basename(path)));
        if (again.hash === seen.hash) break;
        seen = again;
      }
      if (stopped || (known.get(path) ?? emptyHash) === seen.hash) return;
      known.set(path, seen.hash);
      listener({ path, ...seen });
    }

    /** Looks one after the other, so that the last thing told is the last thing read. */
    function noticed(path: string): void {
      const before = looking.get(path) ?? Promise.resolve();
      looking.set(
        path,
        before.then(async () => {
          if (!stopped) await look(path);
          await wait(afterLook);
          if (!stopped) await look(path);
        }),
      );
    }

    const watchers: FSWatcher[] = [];
    function watchFolder(): void {
      const watcher = watchFiles(deps.home.path, {
        depth: 0,
        ignored: (path, stats) => stats !== undefined && !stats.isDirectory() && !isConfig(path),
      });
      watcher.on('all', (event, path) => {
        if (dirname(path) === deps.home.path && isConfig(path)) noticed(path);
        // What is in a folder that was made only now is seen by a watcher that starts now.
        if (event === 'addDir' && path === deps.home.path && missing) {
          missing = false;
          watchFolder();
          // A home that somebody named and that was missing could not be read; now it can, and no file need say so.
          if (deps.home.source !== 'default') noticed(join(deps.home.path, 'config.toml'));
        }
      });
      watchers.push(watcher);
    }
    let missing = !existsSync(deps.home.path);
    if (missing && deps.home.source !== 'default') known.set(join(deps.home.path, 'config.toml'), 'missing');
    watchFolder();
    // A file that is a link changes where it points to; the folder says nothing of that.
    const links = new Map(
      [...known.keys()].flatMap((path) => linkTarget(path).map((target) => [target, path] as const)),
    );
    // Its first look counts as well: the target may have changed before the watcher was ready.
    const linkWatcher = watchFiles([...links.keys()]);
    watchers.push(linkWatcher);
    linkWatcher.on('all', (_event, target) => {
      const path = links.get(target);
      if (path) noticed(path);
    });

    return () => {
      stopped = true;
      for (const watcher of watchers) void watcher.close();
    };
  };
}

function state(read: Outcome<ConfigFile>): { hash: string; fault: Fault | null } {
  if (!read.ok) return { hash: `unreadable:${read.fault.id}`, fault: read.fault };
  return { hash: read.value.hash, fault: read.value.data.ok ? null : read.value.data.fault };
}

/** What is there when watching starts; read at once, so that a change right after is seen as one. */
function presentFiles(home: Home): string[] {
  try {
    return readdirSync(home.path)
      .filter(isConfig)
      .map((name) => join(home.path, name));
  } catch (error) {
    if (hasCode(error)) return [];
    throw error;
  }
}

function hashNow(path: string): string {
  try {
    return hashOf(readFileSync(path));
  } catch (error) {
    if (hasCode(error)) return emptyHash;
    throw error;
  }
}

function linkTarget(path: string): string[] {
  try {
    return lstatSync(path).isSymbolicLink() ? [realpathSync(path)] : [];
  } catch (error) {
    if (hasCode(error)) return [];
    throw error;
  }
}
