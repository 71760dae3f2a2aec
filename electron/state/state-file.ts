import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { failed, ok, type Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';

/**
 * A small JSON file in the state folder, of what Switchboard itself remembers. Nothing in it decides what Codex uses, so
 * one that is broken is set aside, and what is remembered starts empty.
 */
export interface StateFile<T> {
  /** As the changes that are under way leave it. */
  read(): Promise<T>;
  /** Reads, applies, writes; one change at a time. What gives back 'unchanged' is not written. Faults: write-failed. */
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
  // One writer at a time: each reads what the one before it wrote.
  let queue: Promise<unknown> = Promise.resolve();
  return {
    read: () => queue.then(() => readOr(path, shape, empty)),
    settled: () => queue.then(() => undefined),
    change(apply) {
      const turn = queue.then(async () => {
        const value = await readOr(path, shape, empty);
        return apply(value) === 'unchanged' ? ok(null) : write(stateDir, path, value);
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}

async function readOr<T>(path: string, shape: z.ZodType<T>, empty: () => T): Promise<T> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    // Not there yet, or not readable: what is remembered is a comfort, never a reason to stop.
    if (error instanceof Error && 'code' in error) return empty();
    throw error;
  }
  const parsed = shape.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  // Best effort: where it cannot be moved, the next write replaces it.
  await rename(path, `${path}.broken`).catch(() => undefined);
  return empty();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that a reader sees the old file or the new one. */
async function write(stateDir: string, path: string, value: unknown): Promise<Outcome<null>> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(stateDir, { recursive: true, mode: 0o700 });
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(value, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return ok(null);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return failed(makeFault('write-failed', { path, words: error.message }));
  }
}
