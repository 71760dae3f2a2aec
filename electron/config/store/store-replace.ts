import { mkdir, rmdir } from 'node:fs/promises';
import { ok } from '../../faults/fault.ts';
import type { Outcome } from '../../faults/fault.ts';
import { removeDurably, resolveTarget, writeAtomically } from '../files/atomic-write.ts';
import type { Written } from '../files/atomic-write.ts';
import { emptyHash, encodeText, hashOf } from '../document/decode.ts';
import type { EditEngine } from '../engine/engine.types.ts';
import type { History } from '../history/history.ts';
import { hasCode, homeExists } from '../home.ts';
import type { HeldLock } from '../files/process-lock.ts';
import type { RawFile } from '../document/read-config.ts';
import { secretsOf } from '../secrets/cut-text.ts';
import { maskPlain } from '../secrets/secrets.ts';
import { foreign, planEdits } from './store-plan.ts';
import type { Request } from './store-write.ts';
import type { Home } from './store.types.ts';
import type { Disk } from '../files/swap-file.ts';

/** Puts a planned text in place of the file and into the history, so that the two agree whenever it is interrupted. */
export function createReplace(deps: {
  home: Home;
  engine: EditEngine;
  history: History;
  readRaw: (path: string, anyEncoding?: boolean) => Promise<Outcome<RawFile>>;
  disk?: Disk | undefined;
}) {
  const { home, engine, history, readRaw, disk } = deps;

  /** Confirms or drops what interrupted writers of this file left in the history. */
  async function settle(path: string): Promise<void> {
    const unsettled = (await history.unsettled()).filter((entry) => entry.path === path && !entry.piece);
    if (unsettled.length === 0) return;
    const now = await readRaw(path, true);
    // A file that cannot be read is not as it was before: the entry stays, so that nothing is lost.
    const { exists, hash } = now.ok ? now.value : { exists: true, hash: '' };
    for (const entry of unsettled) await history.settle(entry, { exists, hash });
  }

  /**
   * The number of the history entry, and whether the file is still as it was written; null where it changed at the last
   * moment and nothing was written.
   */
  async function replace(
    request: Request,
    now: RawFile,
    after: string | null,
    lock: HeldLock,
  ): Promise<Outcome<{ id: number; stands: boolean } | null>> {
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
    let written: Written | null;
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
    if (written && request.forgets) {
      const stays = new Set(secretsOf(kept.value));
      history.forget(new Set(secretsOf(now.text).filter((secret) => !stays.has(secret))));
    }
    return ok(written && { id, stands: written.stands() });
  }

  async function carryOut(
    request: Request,
    now: RawFile,
    after: string | null,
    lock: HeldLock,
    begun: Promise<number>,
  ): Promise<Written | null> {
    const { path } = request;
    const stillAsExpected = async () => {
      await begun;
      if (!(await lock.stillHeld())) return false;
      const latest = await readRaw(path, true);
      return latest.ok && latest.value.hash === now.hash && latest.value.exists === now.exists;
    };
    const base = now.exists ? now.hash : emptyHash;
    const made = after !== null && (await makeHome(home));
    try {
      const target = await resolveTarget(path);
      if (!target.ok) throw Object.assign(new Error(target.fault.cause), { code: 'ELOOP' });
      const change = { target: target.value, base, stillAsExpected, disk };
      if (after !== null) return await writeAtomically({ ...change, content: encodeText(after, request.encoding) });
      return await removeDurably({ ...change, target: path });
    } catch (error) {
      if (made) await rmdir(home.path).catch(unlessInUse);
      throw error;
    }
  }

  return { replace, settle };
}

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
