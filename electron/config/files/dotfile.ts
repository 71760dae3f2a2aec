import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import { words } from '../../words/words.ts';
import { removeDurably, resolveTarget, writeAtomically, writeFault } from './atomic-write.ts';
import { emptyHash, hashOf, maxConfigBytes, tooLarge } from '../document/decode.ts';
import { hasCode } from '../home.ts';
import { acquireLock } from './process-lock.ts';
import type { WriteResult } from '../store/store.types.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';

/** A start-up file’s bytes, one character each (latin1); null where there is no such file. */
export type Bytes = string | null;

/** Its bytes. Faults: config-unreadable, config-too-large, config-not-utf8 (UTF-16, which PowerShell 5 writes). */
export async function readDotfile(path: string): Promise<Outcome<Bytes>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return failed(makeFault('config-unreadable', { path, words: words().files.notRegular(path) }));
    if (found.size > maxConfigBytes) return failed(tooLarge(path, found.size));
    const bytes = await readFile(path);
    if (!bytes.includes(0)) return ok(bytes.toString('latin1'));
    return failed(makeFault('config-not-utf8', { path, value: 'UTF-16', words: words().files.nulBytes(path) }));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return ok(null);
    if (!hasCode(error)) throw error;
    return failed(makeFault('config-unreadable', { path, value: error.code, words: error.message }));
  }
}

/** The text of a file at once, or null where there is none that can be read; for decisions that need only a look. */
export function peek(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error)) return null;
    throw error;
  }
}

/** The hash by which a change can say what it saw; '' of a file that cannot be read, which no change fits. */
export async function hashOfDotfile(path: string): Promise<string> {
  const found = await readDotfile(path);
  return found.ok ? hashOfBytes(found.value) : '';
}

export interface ChangeDotfile {
  path: string;
  stateDir: string;
  /** What the file is to become; null for no file. Pure, because it is asked again when the file changed meanwhile. */
  plan: (now: Bytes) => Outcome<Bytes>;
  /** Takes out of the diff what must not be shown. */
  mask?: ((diff: string) => string) | undefined;
  expectedHash?: string | undefined;
  dryRun?: boolean | undefined;
  /** Keeps the way back; absent for a write that must leave none, because it takes a key out. */
  journal?: Journal | undefined;
}

/** Notes a write before it is made, so that a crash at any moment leaves a history that tells what is there. */
export interface Journal {
  /** The number of the write that is about to be made. */
  begin: (before: Bytes, after: Bytes) => Promise<number>;
  commit: (id: number) => Promise<void>;
  drop: (id: number) => Promise<void>;
  /** Confirms or drops what interrupted writers noted of this file, by what it is now. */
  settle: () => Promise<void>;
}

const maxAttempts = 5;
/** What writes nothing needs none, and makes no folder for one. */
const noLock = { release: async () => undefined };

/**
 * Changes a start-up file at once, as config.toml is changed: through symbolic links, its mode kept, one writer at a
 * time, nothing lost that somebody else writes meanwhile.
 * Faults: those of reading, config-changed, write-failed, busy.
 */
export async function changeDotfile(request: ChangeDotfile): Promise<Outcome<WriteResult>> {
  const { path, stateDir, dryRun = false } = request;
  try {
    const target = await resolveTarget(path);
    if (!target.ok) return target;
    const name = createHash('sha256').update(target.value).digest('hex').slice(0, 32);
    const lock = dryRun ? noLock : await acquireLock(join(stateDir, 'locks', `${name}.lock`));
    if (!lock) return failed(makeFault('busy', { path, words: words().files.otherWrites(path) }));
    try {
      if (!dryRun) await request.journal?.settle();
      for (let count = 0; count < maxAttempts; count += 1) {
        const done = await attempt(request, target.value);
        if (done !== null) return done;
      }
    } finally {
      await lock.release();
    }
    return failed(makeFault('config-changed', { path, words: words().files.keptChanging(path) }));
  } catch (error) {
    if (hasCode(error)) return failed(writeFault(error.path ?? path, error));
    throw error;
  }
}

export const hashOfBytes = (bytes: Bytes): string =>
  bytes === null ? emptyHash : hashOf(Buffer.from(bytes, 'latin1'));

async function attempt(request: ChangeDotfile, target: string): Promise<Outcome<WriteResult> | null> {
  const { path, dryRun = false, expectedHash } = request;
  const now = await readDotfile(target);
  if (!now.ok) return now;
  if (expectedHash !== undefined && expectedHash !== hashOfBytes(now.value)) {
    return failed(makeFault('config-changed', { path, words: words().files.changedSinceRead(path) }));
  }
  const after = request.plan(now.value);
  if (!after.ok) return after;
  const changed = after.value !== now.value;
  if (changed && !(await mayWrite(target))) {
    const readOnly = Object.assign(new Error(`EACCES: ${path} is read-only`), { code: 'EACCES' });
    return failed(writeFault(path, readOnly));
  }
  const made = changed && !dryRun ? await noted(request.journal, target, now.value, after.value) : { id: null };
  if (made === null) return null;
  const diff = changed ? diffOf(path, now.value, after.value, request.mask) : '';
  return ok({ changed, dryRun, path, diff, hash: hashOfBytes(after.value), historyId: made.id });
}

/** Asked before anything is written, so that a plan that cannot be carried out says so. Root is stopped by no mode. */
async function mayWrite(target: string): Promise<boolean> {
  try {
    return ((await stat(target)).mode & 0o200) !== 0;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return true;
    throw error;
  }
}

/** Writes and keeps the way back. Null where the file changed at the last moment and nothing was written. */
async function noted(
  journal: Journal | undefined,
  target: string,
  now: Bytes,
  after: Bytes,
): Promise<{ id: number | null } | null> {
  const id = journal ? await journal.begin(now, after) : null;
  let written: boolean;
  try {
    written = await carryOut(target, now, after);
  } catch (error) {
    await journal?.settle();
    throw error;
  }
  if (id !== null) await (written ? journal?.commit(id) : journal?.drop(id));
  return written ? { id } : null;
}

async function carryOut(target: string, now: Bytes, after: Bytes): Promise<boolean> {
  const stillAsExpected = async () => {
    const latest = await readDotfile(target);
    return latest.ok && latest.value === now;
  };
  const change = { target, base: hashOfBytes(now), stillAsExpected };
  if (after === null) {
    if (!(await removeDurably(change))) return false;
    // A folder of its own (fish, nushell, PowerShell) goes with its one file; a home stays.
    if (!basename(target).startsWith('.')) await rmdir(dirname(target)).catch(unlessInUse);
    return true;
  }
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  return (await writeAtomically({ ...change, content: Buffer.from(after, 'latin1') })) !== null;
}

function unlessInUse(error: unknown): void {
  if (!hasCode(error)) throw error;
}

/** A unified diff of the changed lines alone: what stands around them may be a secret of the person’s. */
export function diffOf(path: string, before: Bytes, after: Bytes, mask = (diff: string) => diff): string {
  const textOf = (bytes: Bytes) => Buffer.from(bytes ?? '', 'latin1').toString('utf8');
  const options = { context: 0, headerOptions: OMIT_HEADERS };
  const hunks = createTwoFilesPatch(path, path, textOf(before), textOf(after), '', '', options);
  return mask(`--- ${path}\n+++ ${path}\n${hunks}`);
}
