import { createHash } from 'node:crypto';
import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok } from '../faults/fault.ts';
import type { Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { removeDurably, resolveTarget, writeAtomically, writeFault } from './atomic-write.ts';
import { encodeText, hashOf, maxConfigBytes, tooLarge } from './decode.ts';
import type { Encoding } from './decode.ts';
import type { ConfigEdit } from './edit.ts';
import type { EditEngine } from './engine.types.ts';
import type { History } from './history.ts';
import { hasCode, homeExists } from './home.ts';
import { acquireLock } from './process-lock.ts';
import type { HeldLock } from './process-lock.ts';
import type { RawFile } from './read-config.ts';
import { maskPlain } from './secrets.ts';
import { changedFault, foreign, isSame, planEdits, result, wholeCharacters } from './store-plan.ts';
import type { Door, Home, WriteResult } from './store.types.ts';
import { createWriteQueue } from './write-queue.ts';

/** What is asked of the writer, whatever is to become of the file. */
export interface Request {
  path: string;
  asked: string;
  door: Door;
  expectedHash?: string | undefined;
  dryRun?: boolean | undefined;
  /** The history entry that this write takes back. */
  undoes?: number | undefined;
  /** The history entry of the other file that this write belongs with. */
  also?: number | undefined;
  /** What the file is written in; absent: UTF-8. Only a write that puts an earlier file back names another. */
  encoding?: Encoding | undefined;
  /** Read the file even where it is in UTF-16: for what mends it, or puts it back. */
  anyEncoding?: boolean | undefined;
  /** Edits that take a key out for good: the history begins after them, so that nothing puts the key back. */
  forgets?: ConfigEdit[] | undefined;
}

/** What the file is to become, given what it is: a text, null for no file; or why not. Asked again when it changed. */
export type Plan = (now: RawFile) => Promise<Outcome<string | null>>;

/** How often a plan is made anew because someone else wrote in between. */
const maxAttempts = 20;

export function createWriter(deps: {
  home: Home;
  stateDir: string;
  engine: EditEngine;
  history: History;
  readRaw: (path: string, anyEncoding?: boolean) => Promise<Outcome<RawFile>>;
}) {
  const { home, stateDir, engine, history, readRaw } = deps;
  const inTurn = createWriteQueue();

  /** One writer at a time for each file, in this process and among all that share the state folder. */
  const alone = <T>(path: string, task: (lock: HeldLock) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    inTurn(path, async () => {
      try {
        const target = await resolveTarget(path);
        if (!target.ok) return target;
        const name = createHash('sha256').update(target.value).digest('hex').slice(0, 32);
        const lock = await acquireLock(join(stateDir, 'locks', `${name}.lock`));
        if (!lock) return failed(makeFault('busy', { path, words: `${path}: another Switchboard is writing it` }));
        try {
          await settle(path);
          return await task(lock);
        } finally {
          await lock.release();
        }
      } catch (error) {
        if (hasCode(error)) return failed(writeFault(error.path ?? path, error));
        throw error;
      }
    });

  async function settle(path: string): Promise<void> {
    const unsettled = (await history.unsettled()).filter((entry) => entry.path === path);
    if (unsettled.length === 0) return;
    const now = await readRaw(path, true);
    // A file that cannot be read is not as it was before: the entry stays, so that nothing is lost.
    const { exists, hash } = now.ok ? now.value : { exists: true, hash: '' };
    for (const entry of unsettled) await history.settle(entry, { exists, hash });
  }

  async function change(request: Request, plan: Plan): Promise<Outcome<WriteResult>> {
    if (!request.dryRun) return alone(request.path, (lock) => attempt(request, plan, lock));
    const now = await readRaw(request.path, request.anyEncoding);
    if (!now.ok) return now;
    const planned = await planFor(request, plan, now.value);
    return planned.ok ? ok(result(request, now.value, planned.value, null)) : planned;
  }

  async function attempt(request: Request, plan: Plan, lock: HeldLock): Promise<Outcome<WriteResult>> {
    for (let attempts = 0; attempts < maxAttempts; attempts++) {
      const now = await readRaw(request.path, request.anyEncoding);
      if (!now.ok) return now;
      const after = await planFor(request, plan, now.value);
      if (!after.ok) return after;
      if (isSame(request, now.value, after.value)) return ok(result(request, now.value, after.value, null));
      const id = await replace(request, now.value, after.value, lock);
      if (!id.ok) return id;
      if (id.value !== null) return ok(result(request, now.value, after.value, id.value));
    }
    const words = `${request.path}: it changed each time it was to be written`;
    return failed(makeFault('config-changed', { path: request.path, words }));
  }

  async function planFor(request: Request, plan: Plan, now: RawFile): Promise<Outcome<string | null>> {
    const after = await plan(now);
    if (!after.ok) return after;
    if (request.expectedHash !== undefined && request.expectedHash !== now.hash) {
      return failed(changedFault(request.path, now.text, after.value ?? ''));
    }
    const size = encodeText(after.value ?? '', request.encoding).length;
    return size > maxConfigBytes ? failed(tooLarge(request.path, size)) : after;
  }

  /** The number of the history entry, or null where the file changed at the last moment and nothing was written. */
  async function replace(
    request: Request,
    now: RawFile,
    after: string | null,
    lock: HeldLock,
  ): Promise<Outcome<number | null>> {
    const kept = request.forgets && now.exists ? planEdits(engine, request.path, now, request.forgets) : ok(now.text);
    if (!kept.ok) return kept;
    const meta = {
      at: new Date().toISOString(),
      door: request.door,
      asked: maskPlain(request.asked).slice(0, 500),
      path: request.path,
      // What is put back is proven by its hash: where the history forgets a key, that of the text without it.
      before: {
        exists: now.exists,
        hash: kept.value === now.text ? now.hash : hashOf(encodeText(kept.value, now.encoding)),
        ...foreign(now.encoding),
      },
      after: {
        exists: after !== null,
        hash: hashOf(encodeText(after ?? '', request.encoding)),
        ...foreign(request.encoding),
      },
      undoes: request.undoes ?? null,
      ...(request.also === undefined ? {} : { also: request.also }),
    };
    // The entry and the temporary file are written and synced side by side; the rename waits for both.
    const begun = history.begin(meta, now.exists ? kept.value : null, after);
    let written: boolean;
    try {
      written = await carryOut(request, now, after, lock, begun);
    } catch (error) {
      // It may have failed before the rename or after it: the file itself tells, once the entry is there.
      await Promise.allSettled([begun]);
      await settle(request.path);
      throw error;
    }
    const id = await begun;
    await (written ? history.commit(id) : history.drop(id));
    return ok(written ? id : null);
  }

  async function carryOut(
    request: Request,
    now: RawFile,
    after: string | null,
    lock: HeldLock,
    begun: Promise<number>,
  ): Promise<boolean> {
    const { path } = request;
    const stillAsExpected = async () => {
      await begun;
      if (!(await lock.stillHeld())) return false;
      const latest = await readRaw(path, true);
      return latest.ok && latest.value.hash === now.hash && latest.value.exists === now.exists;
    };
    if (after === null) {
      if (!(await stillAsExpected())) return false;
      await removeDurably(path);
      return true;
    }
    const made = await makeHome(home);
    try {
      const target = await resolveTarget(path);
      if (!target.ok) throw Object.assign(new Error(target.fault.cause), { code: 'ELOOP' });
      const content = encodeText(after, request.encoding);
      return await writeAtomically({ target: target.value, content, stillAsExpected });
    } catch (error) {
      if (made) await rmdir(home.path).catch(unlessInUse);
      throw error;
    }
  }

  return {
    change,
    write(request: Request, edits: ConfigEdit[]) {
      return change(request, async (now) => planEdits(engine, request.path, now, edits));
    },
    remove(request: Request) {
      return change(request, async (now) => {
        if (!now.exists) return ok(null);
        const data = engine.parse(now.text);
        return data.ok ? ok(null) : data;
      });
    },
    /**
     * Gives the file a text as a whole. A text that does not parse is refused with config-invalid-toml, unless the file
     * does not parse as it stands: a step out of a broken file need not be the last.
     */
    rewrite(request: Request, rewrite: (now: RawFile) => Outcome<string>) {
      return change(request, async (now) => {
        const after = rewrite(now);
        if (!after.ok) return after;
        const whole = wholeCharacters(request.path, after.value);
        if (!whole.ok) return whole;
        const parsed = engine.parse(after.value);
        return parsed.ok || !engine.parse(now.text).ok ? after : parsed;
      });
    },
    /** Confirms or drops what interrupted writers left behind, of any file of this home. */
    async settleAll(): Promise<void> {
      const paths = new Set((await history.unsettled()).map((entry) => entry.path));
      for (const path of paths) {
        if (!path.startsWith(join(home.path, '/'))) continue;
        const settled = await alone(path, async () => ok(undefined));
        // Busy or unwritable: the entry waits for the next one who can.
        if (!settled.ok) return;
      }
    },
  };
}

export type Writer = ReturnType<typeof createWriter>;

/** Makes the default home on a first write, private to the person; true when it was made. */
async function makeHome(home: Home): Promise<boolean> {
  if (home.source !== 'default' || (await homeExists(home))) return false;
  await mkdir(home.path, { recursive: true, mode: 0o700 });
  return true;
}

/** A home that somebody else put something into meanwhile stays. */
function unlessInUse(error: unknown): void {
  if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
}
