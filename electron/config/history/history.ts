import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../files/atomic-write.ts';
import { cutSecrets, secretsIn, secretsOf } from '../secrets/cut-text.ts';
import { encodeText, hashOf } from '../document/decode.ts';
import { fillProven } from './fill-proven.ts';
import type { Secrets } from '../secrets/cut-text.ts';
import { hasCode } from '../home.ts';
import { formatEntry, readMeta, readTexts } from './history-file.ts';
import type { Meta, Texts } from './history-file.ts';
import { acquireLock } from '../files/process-lock.ts';

export type Entry = Meta & { id: number };

export interface HistoryBounds {
  /** Entries kept at most. */
  count: number;
  /** Bytes kept at most, together; the newest entry is kept whatever its size. */
  bytes: number;
}

/**
 * Every write, in `stateDir/history`, one file each with mode 0600: `12.json`, or `12.pending.json` while the write is
 * under way. A pending one is there before the file changes and is confirmed after, so that a crash at any moment leaves
 * either no write and an entry to drop, or a write and an entry to confirm: `settle` finds out which.
 *
 * Keys are never in it. Secrets are cut out of the texts, and a hole is filled from the file itself when a write is taken
 * back; a secret that the write took out of the file can be put back only while this process lives.
 */
export function createHistory(stateDir: string, bounds: HistoryBounds = { count: 200, bytes: 16 * 1024 * 1024 }) {
  const folder = join(stateDir, 'history');
  const held = new Map<number, Secrets>();
  const sizes = new Map<number, number>();
  const done = (id: number) => join(folder, `${String(id)}.json`);
  const pending = (id: number) => join(folder, `${String(id)}.pending.json`);

  const ids = async (ending: string): Promise<number[]> => {
    const names = await readdir(folder).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return [];
      throw error;
    });
    const pattern = new RegExp(`^(\\d+)${ending.replaceAll('.', '\\.')}$`);
    return names
      .flatMap((name) => pattern.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
  };

  const metas = async (ending: string, path: (id: number) => string): Promise<Entry[]> => {
    const found = await Promise.all((await ids(ending)).map(async (id) => ({ id, meta: await readMeta(path(id)) })));
    return found.flatMap(({ id, meta }) => (meta ? [{ ...meta, id }] : []));
  };

  /** Notes a write that is about to be made; its number. Null texts stand for a file that is not there. */
  async function begin(meta: Meta, before: string | null, after: string | null): Promise<number> {
    const none = { text: '', holes: [] };
    // A piece is a line of our own making, which holds no key: there is nothing to cut out of it.
    const whole = {
      cuts: [before, after].map((text) => ({ ...none, text: text ?? '' })),
      secrets: new Map<number, string>(),
    };
    const { cuts, secrets } = meta.piece ? whole : cutSecrets([before, after]);
    const content = formatEntry(meta, { before: cuts[0] ?? none, after: cuts[1] ?? none });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const lock = await acquireLock(join(stateDir, 'locks', 'history.lock'));
    if (!lock) throw Object.assign(new Error('EBUSY: the history is in use'), { code: 'EBUSY' });
    try {
      const names = await readdir(folder);
      for (const name of names) if (await isTorn(join(folder, name))) await rm(join(folder, name), { force: true });
      const id =
        Math.max(0, ...names.flatMap((name) => Number(/^(\d+)\.(?:pending\.)?json$/.exec(name)?.[1] ?? 0))) + 1;
      await writeNew(pending(id), content);
      const stays = new Set(cuts[1]?.holes.map((hole) => hole.secret));
      const lost = [...secrets].filter(([secret]) => !stays.has(secret));
      if (lost.length > 0) held.set(id, new Map(lost));
      return id;
    } finally {
      await lock.release();
    }
  }

  /** The file is written by now, so nothing here may make the write a failure: a pending entry is confirmed later. */
  async function commit(id: number): Promise<void> {
    try {
      // No sync: should the new name be lost with the power, the pending entry is confirmed by what the file is.
      await rename(pending(id), done(id));
      await prune();
    } catch (error) {
      if (!hasCode(error)) throw error;
    }
  }

  async function drop(id: number): Promise<void> {
    held.delete(id);
    await rm(pending(id), { force: true });
  }

  /** Entries never change, so each is asked for its size once. */
  async function sizeOf(id: number): Promise<number> {
    const known = sizes.get(id);
    if (known !== undefined) return known;
    const size = await stat(done(id)).then(
      (found) => found.size,
      () => 0, // dropped by another process
    );
    sizes.set(id, size);
    return size;
  }

  async function prune(): Promise<void> {
    const kept = (await ids('.json')).reverse();
    let bytes = 0;
    for (const [index, id] of kept.entries()) {
      bytes += await sizeOf(id);
      if (index === 0 || (index < bounds.count && bytes <= bounds.bytes)) continue;
      held.delete(id);
      sizes.delete(id);
      await rm(done(id), { force: true });
    }
  }

  /** Gives up every copy of these secrets that would put them back. */
  function forget(secrets: ReadonlySet<string>): void {
    for (const [id, kept] of held) held.set(id, new Map([...kept].filter(([, secret]) => !secrets.has(secret))));
  }

  return {
    begin,
    commit,
    drop,
    forget,
    /** Every confirmed write, oldest first. */
    list: () => metas('.json', done),
    /** Writes that were under way when their process ended, or still are. */
    unsettled: () => metas('.pending.json', pending),
    /** Confirms or drops an interrupted write by what the file is now. The caller holds that file's lock. */
    async settle(entry: Entry, now: Meta['after']): Promise<void> {
      const never = now.hash === entry.before.hash && now.exists === entry.before.exists;
      await (never ? drop(entry.id) : commit(entry.id));
    },
    texts: (id: number): Promise<Texts | null> => readTexts(done(id)),
    /**
     * The text on one side of a write, its secrets taken from the file as it is now or from memory.
     * Null where a secret is known no more.
     */
    textOf(entry: Entry, side: 'before' | 'after', texts: Texts, now: string): string | null {
      const left = held.get(entry.id) ?? new Map<number, string>();
      const { hash, encoding } = entry[side];
      return fillProven({
        cut: texts[side],
        likely: new Map([...secretsIn(now, texts.after), ...left]),
        others: [...secretsOf(now), ...[...held.values()].flatMap((secrets) => [...secrets.values()])],
        fits: (text) => hashOf(encodeText(text, encoding)) === hash,
      });
    },
  };
}

export type History = ReturnType<typeof createHistory>;

/** The name appears with the whole content; name and content are made to last side by side, in one commit of the disk. */
async function writeNew(path: string, content: string): Promise<void> {
  const temporary = `${path}.tmp`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await rename(temporary, path);
    await Promise.all([file.sync(), syncFolder(dirname(path))]);
  } finally {
    await file.close();
  }
}

/** Left half written: by a killed process, or by a loss of power before anything else was done. */
async function isTorn(path: string): Promise<boolean> {
  return path.endsWith('.tmp') || (path.endsWith('.pending.json') && (await readMeta(path)) === null);
}
