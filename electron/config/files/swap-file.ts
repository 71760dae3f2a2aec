import { linkSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { hasCode } from '../home.ts';

/** The two system calls that put a file in place; passed in, so that a test can let an editor save right between them. */
export interface Disk {
  link: (from: string, to: string) => void;
  rename: (from: string, to: string) => void;
}

export const realDisk: Disk = { link: linkSync, rename: renameSync };

export interface Swap {
  disk: Disk;
  target: string;
  /** The new file, beside the target. */
  temporary: string;
  /** The name that keeps hold of the old one. */
  held: string;
  /** The target's stamp at the last look, '' where there was no file. */
  seen: string;
}

/**
 * Puts the new file in place. An editor takes no lock and may save between the last look and the rename, so the old file
 * is held by a second name (a hard link) while it is replaced: whoever calls looks afterwards what was replaced. No pause
 * lies between the two calls; another program's rename in the microseconds between them is the one save that is not seen.
 * (To exchange two names at once, as renameat2 does, is not among what Node offers.) Where no file was, the new one gets its name by a link, which fails where one is by now.
 * A file system without hard links (FAT, some network ones) has the last look alone: there a save in the microseconds
 * between that look and the rename is lost.
 * Returns whether the old file is held, or null where the target is known to have changed and was left alone.
 */
export function swapFile({ disk, target, temporary, held, seen }: Swap): { held: boolean } | null {
  const linked = seen === '' ? tryLink(disk, temporary, target) : tryLink(disk, target, held);
  if (linked === 'changed') return null;
  if (linked === 'linked' && seen === '') {
    rmSync(temporary);
    return { held: false };
  }
  if (linked === 'no links' && stampOf(target) !== seen) return null;
  try {
    disk.rename(temporary, target);
  } catch (error) {
    rmSync(held, { force: true });
    throw error;
  }
  return { held: linked === 'linked' };
}

/** Gives what was replaced its name back, unless somebody saved over ours meanwhile: the newest save stays. */
export function putBack({ disk, target, held }: Pick<Swap, 'disk' | 'target' | 'held'>, ours: string): void {
  if (stampOf(target) !== ours) rmSync(held);
  else if (ours === '') {
    tryLink(disk, held, target);
    rmSync(held);
  } else disk.rename(held, target);
}

function tryLink(disk: Disk, from: string, to: string): 'linked' | 'changed' | 'no links' {
  try {
    disk.link(from, to);
    return 'linked';
  } catch (error) {
    if (hasCode(error, 'EEXIST', 'ENOENT')) return 'changed';
    if (hasCode(error)) return 'no links';
    throw error;
  }
}

/**
 * Tells a file from any other and from itself after a save, without reading it; '' where there is none. A rename and
 * another link leave it as it is, so the time of the last status change has no part in it.
 */
export function stampOf(path: string): string {
  const found = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? [found.ino, found.size, found.mtimeNs].join(' ') : '';
}

/** Milliseconds between two looks at a file that a program may be in the middle of saving, and for how long at most. */
const [pause, saving] = [40, 200];

/** Waits a moment and says true where a file changed so lately that a program may be in the middle of saving it. */
export async function isBeingSaved(path: string): Promise<boolean> {
  const age = Date.now() - (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (Math.abs(age) > saving) return false;
  await wait(pause);
  return true;
}
