import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { hasCode } from '../home.ts';

/**
 * A lock between processes: a file that names its holder. Written here because the libraries for it go by the file's
 * age alone, so that a killed writer would hold up the next one for seconds; a process that is gone holds nothing.
 */
const recordShape = z.object({ pid: z.number(), host: z.string(), token: z.string() });
type LockRecord = z.output<typeof recordShape>;

/** Milliseconds. A holder needs a few milliseconds; one that is as old as this was frozen, or its pid was given anew. */
const frozenAfter = 60_000;
/** A lock with no readable holder: its process was killed between making the file and filling it. */
const unsignedAfter = 2_000;
const guardAfter = 10_000;

/** Whether a lock can be taken from its holder. Pure. */
export function isAbandoned(
  lock: { record: LockRecord | null; ageMs: number },
  here: { host: string; isAlive: (pid: number) => boolean },
): boolean {
  if (!lock.record) return lock.ageMs > unsignedAfter;
  if (lock.record.host === here.host && !here.isAlive(lock.record.pid)) return true;
  return lock.ageMs > frozenAfter;
}

export interface HeldLock {
  /** False when somebody took the lock as abandoned: then nothing more may be written under it. */
  stillHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** Takes the lock, waiting up to `timeoutMs` for it; null when it was not to be had. */
export async function acquireLock(path: string, timeoutMs = 15_000): Promise<HeldLock | null> {
  const deadline = Date.now() + timeoutMs;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const record: LockRecord = { pid: process.pid, host: hostname(), token: randomUUID() };
  for (let tries = 0; !(await create(path, record)); tries++) {
    if (tries % 10 === 0) await breakIfAbandoned(path);
    if (Date.now() > deadline) return null;
    // Often: a process that writes again and again leaves the lock free for about a millisecond between two writes.
    await wait(1 + Math.random() * 3);
  }
  const stillHeld = async () => (await look(path))?.record?.token === record.token;
  return {
    stillHeld,
    release: async () => {
      if (await stillHeld()) await rm(path, { force: true });
    },
  };
}

async function create(path: string, record: LockRecord): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(JSON.stringify(record));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    // Windows answers EPERM while a file of that name is being removed.
    if (hasCode(error, 'EEXIST') || (process.platform === 'win32' && hasCode(error, 'EPERM'))) return false;
    throw error;
  }
}

async function look(path: string): Promise<{ record: LockRecord | null; ageMs: number } | null> {
  try {
    const ageMs = Date.now() - (await stat(path)).mtimeMs;
    const parsed = recordShape.safeParse(jsonOrNull(await readFile(path, 'utf8')));
    return { record: parsed.success ? parsed.data : null, ageMs };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Breaking goes one at a time and looks again first, so that nobody removes the lock of whoever just took it. */
async function breakIfAbandoned(path: string): Promise<void> {
  const here = { host: hostname(), isAlive };
  const seen = await look(path);
  if (!seen || !isAbandoned(seen, here)) return;
  const guard = `${path}.breaking`;
  try {
    await mkdir(guard);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const age = await stat(guard).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0, // gone meanwhile: its maker is done
    );
    if (age > guardAfter) await rm(guard, { recursive: true, force: true });
    return;
  }
  try {
    const now = await look(path);
    if (now && now.record?.token === seen.record?.token && isAbandoned(now, here)) await rm(path, { force: true });
  } finally {
    await rmdir(guard);
  }
}

/** Whether a process of this machine runs under that number. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
