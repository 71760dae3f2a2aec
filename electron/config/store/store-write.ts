import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { failed, ok } from '../../faults/fault.ts';
import type { Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import { resolveTarget, writeFault } from '../files/atomic-write.ts';
import type { Encoding } from '../document/decode.ts';
import type { ConfigEdit } from '../document/edit.ts';
import type { EditEngine } from '../engine/engine.types.ts';
import type { History } from '../history/history.ts';
import { hasCode } from '../home.ts';
import { sweepLeftovers } from '../files/leftovers.ts';
import { acquireLock } from '../files/process-lock.ts';
import type { HeldLock } from '../files/process-lock.ts';
import type { RawFile } from '../document/read-config.ts';
import { isSame, planEdits, refusal, result, wholeCharacters } from './store-plan.ts';
import { createReplace } from './store-replace.ts';
import type { Door, Home, WriteResult } from './store.types.ts';
import { isBeingSaved } from '../files/swap-file.ts';
import type { Disk } from '../files/swap-file.ts';
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
  disk?: Disk | undefined;
}) {
  const { home, stateDir, engine, history, readRaw } = deps;
  const inTurn = createWriteQueue();
  const { replace, settle } = createReplace(deps);

  /** One writer at a time for each file, in this process and among all that share the state folder. */
  const alone = <T>(path: string, task: (lock: HeldLock) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    inTurn(path, async () => {
      try {
        const target = await resolveTarget(path);
        if (!target.ok) return target;
        const name = createHash('sha256').update(target.value).digest('hex').slice(0, 32);
        const lock = await acquireLock(join(stateDir, 'locks', `${name}.lock`));
        if (!lock) return failed(makeFault('busy', { path, words: words().files.otherWrites(path) }));
        try {
          for (const one of new Set([path, target.value])) sweepLeftovers(one);
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

  async function change(request: Request, plan: Plan): Promise<Outcome<WriteResult>> {
    if (!request.dryRun) return alone(request.path, (lock) => attempt(request, plan, lock));
    const now = await readRaw(request.path, request.anyEncoding);
    if (!now.ok) return now;
    const after = await plan(now.value);
    if (!after.ok) return after;
    const refused = refusal(request, now.value, after.value);
    return refused ? failed(refused) : ok(result(request, now.value, after.value, null));
  }

  async function attempt(request: Request, plan: Plan, lock: HeldLock): Promise<Outcome<WriteResult>> {
    let made: WriteResult | null = null;
    for (let attempts = 0; attempts < maxAttempts; attempts++) {
      const now = await readRaw(request.path, request.anyEncoding);
      if (!now.ok) return now;
      const after = await plan(now.value);
      // A program that saves in place empties the file first: what looks broken this moment is looked at again.
      const odd = now.value.text === '' || (!after.ok && after.fault.id === 'config-invalid-toml');
      if (odd && now.value.exists && (await isBeingSaved(request.path))) continue;
      if (!after.ok) return after;
      const same = isSame(request, now.value, after.value);
      if (made && same) return ok(made);
      const refused = refusal(request, now.value, after.value);
      if (refused) return failed(refused);
      if (same) return ok(result(request, now.value, after.value, null));
      const written = await replace(request, now.value, after.value, lock);
      if (!written.ok) return written;
      if (written.value === null) continue;
      made = result(request, now.value, after.value, written.value.id);
      // An editor that had looked before may save over it right after: that is a change on disk like any other.
      if (written.value.stands) return ok(made);
    }
    const why = words().files.keptChanging(request.path);
    return failed(makeFault('config-changed', { path: request.path, words: why }));
  }

  const plans = {
    edits: (request: Request, edits: ConfigEdit[]): Plan => {
      return async (now) => planEdits(engine, request.path, now, edits, request.dryRun);
    },
    /**
     * Gives the file a text as a whole. A text that does not parse is refused with config-invalid-toml, unless the file
     * does not parse as it stands: a step out of a broken file need not be the last.
     */
    text: (request: Request, rewrite: (now: RawFile) => Outcome<string>): Plan => {
      return async (now) => {
        const after = rewrite(now);
        if (!after.ok) return after;
        const whole = wholeCharacters(request.path, after.value);
        if (!whole.ok) return whole;
        const parsed = engine.parse(after.value);
        return parsed.ok || !engine.parse(now.text).ok ? after : parsed;
      };
    },
  };

  return {
    change,
    plans,
    write: (request: Request, edits: ConfigEdit[]) => change(request, plans.edits(request, edits)),
    rewrite: (request: Request, rewrite: (now: RawFile) => Outcome<string>) =>
      change(request, plans.text(request, rewrite)),
    remove(request: Request) {
      return change(request, async (now) => {
        if (!now.exists) return ok(null);
        const data = engine.parse(now.text);
        return data.ok ? ok(null) : data;
      });
    },
    /** Confirms or drops what interrupted writers left behind, of any file of this home. */
    async settleAll(): Promise<void> {
      const left = (await history.unsettled()).filter((entry) => !entry.piece);
      const paths = new Set(left.map((entry) => entry.path));
      for (const path of paths) {
        if (dirname(path) !== home.path) continue;
        const settled = await alone(path, async () => ok(undefined));
        // Busy or unwritable: the entry waits for the next one who can.
        if (!settled.ok) return;
      }
    },
  };
}

export type Writer = ReturnType<typeof createWriter>;
