import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { hasCode } from '../config/home.ts';
import { acquireLock } from '../config/files/process-lock.ts';
import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { words } from '../words/words.ts';
import { replaceFile } from './replace-file.ts';

/**
 * A small JSON file in the state folder, of what Switchboard itself remembers. Nothing in it decides what Codex uses, so
 * one that is broken counts as empty, and is set aside when there is something to write.
 */
export interface StateFile<T> {
  /** As the changes that are under way leave it. */
  read(): Promise<T>;
  /**
   * Reads, applies, writes; one change at a time, among all that share the state folder. What gives back 'unchanged' is
   * not written. Faults: write-failed, busy.
   */
  change(apply: (value: T) => unknown): Promise<Outcome<null>>;
  /** When no change is under way any more. */
  settled(): Promise<void>;
}

export function openStateFile<T>(options: {
  stateDir: string;
  name: string;
  shape: z.ZodType<T>;
  empty: () => T;
}): StateFile<T> {
  const { stateDir, shape, empty } = options;
  const path = join(stateDir, options.name);
  // In this process each waits for the one before it, and a reader for all of them.
  let queue: Promise<unknown> = Promise.resolve();
  const load = () => loadFile(path, shape);

  async function changeNow(apply: (value: T) => unknown): Promise<Outcome<null>> {
    const lock = await acquireLock(join(stateDir, 'locks', `${options.name}.lock`));
    if (!lock) return failed(makeFault('busy', { path, words: words().files.otherWrites(path) }));
    try {
      const found = await load();
      const value = found === 'none' || found === 'broken' ? empty() : found;
      if (apply(value) === 'unchanged') return ok(null);
      // Best effort: where it cannot be moved, it is replaced.
      if (found === 'broken') await rename(path, `${path}.broken`).catch(() => undefined);
      await replaceFile(path, `${JSON.stringify(value, null, 2)}\n`);
      return ok(null);
    } finally {
      await lock.release();
    }
  }

  return {
    read: () =>
      queue.then(async () => {
        // What cannot be read is no reason to stop; only what would write over it is refused.
        const found = await load().catch(noneOf);
        return found === 'none' || found === 'broken' ? empty() : found;
      }),
    settled: () => queue.then(() => undefined),
    change(apply) {
      const turn = queue.then(() => changeNow(apply)).catch((error: unknown) => writeFailed(path, error));
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** Rejects where there is a file that cannot be read: it may hold what is still wanted. */
async function loadFile<T>(path: string, shape: z.ZodType<T>): Promise<T | 'none' | 'broken'> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  });
  if (text === null) return 'none';
  const parsed = shape.safeParse(parseJson(text));
  return parsed.success ? parsed.data : 'broken';
}

function noneOf(error: unknown): 'none' {
  if (hasCode(error)) return 'none';
  throw error;
}

function writeFailed(path: string, error: unknown): Outcome<null> {
  if (!hasCode(error)) throw error;
  return failed(makeFault('write-failed', { path, words: error.message }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
