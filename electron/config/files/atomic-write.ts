import { readFileSync } from 'node:fs';
import { chown, lstat, open, readlink, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { failed, ok } from '../../faults/fault.ts';
import type { Fault, Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import { hashOf } from '../document/decode.ts';
import { hasCode } from '../home.ts';
import { heldName, sweepLeftovers, temporaryName } from './leftovers.ts';
import { putBack, realDisk, stampOf, swapFile } from './swap-file.ts';
import type { Disk, Swap } from './swap-file.ts';

/** As many links as Linux follows (path_resolution(7)). */
const maxLinks = 40;

/** The file that a path stands for, every symbolic link followed; it need not exist yet. Faults: write-failed on a cycle. */
export async function resolveTarget(path: string): Promise<Outcome<string>> {
  let current = path;
  for (let links = 0; links <= maxLinks; links++) {
    try {
      if (!(await lstat(current)).isSymbolicLink()) return ok(current);
      current = resolve(dirname(current), await readlink(current));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return ok(current);
      if (hasCode(error)) return failed(writeFault(path, error));
      throw error;
    }
  }
  return failed(makeFault('write-failed', { path, words: words().files.circle(path) }));
}

interface Change {
  /** The file itself, links resolved. */
  target: string;
  /** The hash of what the change was planned on, that of nothing where there is no file. */
  base: string;
  /** Asked when everything but the last step is done; false leaves the target alone. */
  stillAsExpected: () => Promise<boolean>;
  disk?: Disk | undefined;
}

export interface AtomicWrite extends Change {
  content: string | Uint8Array;
}

/** A write that was made. */
export interface Written {
  /** False when somebody has saved over it since. */
  stands: () => boolean;
}

/**
 * Puts the content in place of the file at once: a temporary file beside it, fsync, rename, fsync of the folder.
 * An existing file keeps its mode, a new one gets 0600. Returns null when somebody else changed the file before the
 * rename: then the file is as they saved it. Whatever goes wrong, the target is whole and nothing else stays. System
 * errors are thrown as they come. What a killed writer left is cleared away first. The caller holds the lock of this file.
 */
export async function writeAtomically({ content, ...change }: AtomicWrite): Promise<Written | null> {
  const { target } = change;
  sweepLeftovers(target);
  const old = await stat(target).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  });
  // Renaming over a read-only file would succeed, and root is stopped by no mode: so the mode is asked.
  if (old && (old.mode & 0o200) === 0) {
    throw Object.assign(new Error(`EACCES: ${target} is read-only`), { code: 'EACCES' });
  }
  const temporary = temporaryName(target);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      if (old) await file.chmod(old.mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
    if (old) await keepOwner(temporary, old);
    return await putInPlace(change, temporary, hashOf(content));
  } finally {
    await rm(temporary, { force: true });
  }
}

async function putInPlace(change: Change, temporary: string, hash: string): Promise<Written | null> {
  const { target, base, disk = realDisk } = change;
  const [seen, ours] = [stampOf(target), stampOf(temporary)];
  if (!(await change.stillAsExpected())) return null;
  const swap = { disk, target, temporary, held: heldName(target, { before: base, after: hash }), seen };
  const swapped = await swapAtOnce(swap);
  if (!swapped) return null;
  // At once, before anyone builds on ours; and again when the folder is synced, for a program that writes a little later.
  const saved = swapped.held && wasSaved(swap, base, ours);
  await syncFolder(dirname(target));
  if (saved || (swapped.held && wasSaved(swap, base, ours))) return null;
  if (swapped.held) await rm(swap.held);
  return { stands: () => stampOf(target) === ours };
}

/** Removes a file and makes that last. Returns null when somebody saved it meanwhile: then it is as they saved it. */
export async function removeDurably({
  target,
  base,
  stillAsExpected,
  disk = realDisk,
}: Change): Promise<Written | null> {
  sweepLeftovers(target);
  if (!(await stillAsExpected())) return null;
  const held = heldName(target, { before: base, after: null });
  disk.rename(target, held);
  await syncFolder(dirname(target));
  if (wasSaved({ disk, target, held }, base, '')) return null;
  await rm(held);
  return { stands: () => stampOf(target) === '' };
}

/**
 * Whether what was replaced is no longer what the change was planned on: an editor renamed its file into place at the last
 * moment, or writes through a descriptor that it opened before. Then that file gets its place back, at once and half
 * saved if need be, for the editor goes on writing into it.
 */
function wasSaved(swap: Pick<Swap, 'disk' | 'target' | 'held'>, base: string, ours: string): boolean {
  if (hashOf(readFileSync(swap.held)) === base) return false;
  putBack(swap, ours);
  return true;
}

/** What the system refused, as a value: the fault `write-failed` in the system's words. */
export function writeFault(path: string, error: NodeJS.ErrnoException): Fault {
  const known: Record<string, string> = words().writeErrors;
  const code = error.code ?? '';
  const why = known[code] ?? error.message;
  return makeFault('write-failed', { path, value: code, words: words().files.writeFailed(path, why, code) });
}

export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder; NTFS journals the rename.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems sync no folders. The file itself is synced by now.
    if (!hasCode(error, 'EINVAL', 'ENOTSUP', 'EPERM')) throw error;
  } finally {
    await handle.close();
  }
}

async function keepOwner(path: string, old: { uid: number; gid: number }): Promise<void> {
  if (process.getuid?.() === old.uid && process.getgid?.() === old.gid) return;
  if (process.platform === 'win32') return;
  try {
    await chown(path, old.uid, old.gid);
  } catch (error) {
    // Only root gives files away. Whoever may write the folder may still write the file, as their own.
    if (!hasCode(error, 'EPERM')) throw error;
  }
}

/** Without a pause; but on Windows a rename fails while a virus scanner or an editor has the file open for a moment. */
async function swapAtOnce(swap: Swap): Promise<{ held: boolean } | null> {
  for (let attempt = 0; ; attempt++) {
    try {
      return swapFile(swap);
    } catch (error) {
      if (process.platform !== 'win32' || attempt >= 10 || !hasCode(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
      await wait(20 * (attempt + 1));
    }
  }
}
