import { randomUUID } from 'node:crypto';
import { lstatSync, renameSync } from 'node:fs';
import { chown, lstat, open, readdir, readlink, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { failed, ok } from '../faults/fault.ts';
import type { Fault, Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { hasCode } from './home.ts';
import { isAlive } from './process-lock.ts';

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
  return failed(makeFault('write-failed', { path, words: `${path}: its symbolic links lead in a circle` }));
}

export interface AtomicWrite {
  /** The file itself, links resolved. */
  target: string;
  content: string | Uint8Array;
  /** Asked when everything but the rename is done; false leaves the target alone. */
  stillAsExpected: () => Promise<boolean>;
}

/**
 * Puts the content in place of the file at once: a temporary file beside it, fsync, rename, fsync of the folder.
 * An existing file keeps its mode, a new one gets 0600. Returns false when `stillAsExpected` said no.
 * Whatever goes wrong, the target is whole and no temporary file stays. System errors are thrown as they come.
 * Temporary files that a killed writer left there are cleared away first. The caller holds the lock of this file.
 */
export async function writeAtomically({ target, content, stillAsExpected }: AtomicWrite): Promise<boolean> {
  const folder = dirname(target);
  await clearStale(target);
  const old = await stat(target).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  });
  // Renaming over a read-only file would succeed, and root is stopped by no mode: so the mode is asked.
  if (old && (old.mode & 0o200) === 0) {
    throw Object.assign(new Error(`EACCES: ${target} is read-only`), { code: 'EACCES' });
  }
  const temporary = join(folder, `${stalePrefix(target)}${String(process.pid)}-${randomUUID()}.tmp`);
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
    const seen = stampOf(target);
    // Nothing may come between the last look and the rename, so these two do not wait.
    if (!(await stillAsExpected()) || stampOf(target) !== seen) {
      await rm(temporary, { force: true });
      return false;
    }
    await renameAtOnce(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  return true;
}

/** Removes a file and makes that last. */
export async function removeDurably(path: string): Promise<void> {
  await rm(path);
  await syncFolder(dirname(path));
}

/** What the system refused, as a value: the fault `write-failed` in the system's words. */
export function writeFault(path: string, error: NodeJS.ErrnoException): Fault {
  const reasons: Record<string, string> = {
    EACCES: 'it may not be written: the file or its folder is read-only for this user',
    EPERM: 'it may not be written: the system does not permit it',
    EROFS: 'it lies on a read-only file system',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'the system allows no file of that size here',
    ENOENT: 'its folder does not exist',
    ENOTDIR: 'a part of its path is not a folder',
    EISDIR: 'it is a folder',
    ELOOP: 'its symbolic links lead in a circle',
    EBUSY: 'another program holds it open',
  };
  const code = error.code ?? '';
  return makeFault('write-failed', {
    path,
    value: code,
    words: `${path}: ${reasons[code] ?? error.message} (${code})`,
  });
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

const stalePrefix = (target: string) => `.${basename(target)}.switchboard-`;

async function clearStale(target: string): Promise<void> {
  const prefix = stalePrefix(target);
  for (const name of await readdir(dirname(target))) {
    if (!name.startsWith(prefix) || !name.endsWith('.tmp')) continue;
    // A writer with another state folder does not see our lock: what a living one is busy with stays.
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (pid === process.pid || !isAlive(pid)) await rm(join(dirname(target), name), { force: true });
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

/** Tells a file from any other and from itself after a change, without reading it. */
function stampOf(path: string): string {
  const found = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ') : '';
}

/** Without a pause; but on Windows a rename fails while a virus scanner or an editor has the file open for a moment. */
async function renameAtOnce(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || attempt >= 10 || !hasCode(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
      await wait(20 * (attempt + 1));
    }
  }
}
