import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hashOf } from '../document/decode.ts';
import { hasCode } from '../home.ts';
import { isAlive } from './process-lock.ts';
import { putBack, realDisk, stampOf } from './swap-file.ts';

/**
 * The files that a write makes beside its target, and what becomes of them when the writer is killed. Each names its
 * writer's process. The name that holds the old file says also what was planned on and what was written, so that the
 * next writer can tell whether an editor had saved at that very moment.
 */
const prefixOf = (target: string) => `.${basename(target)}.switchboard-`;
const short = (hash: string) => hash.slice(0, 16);
const gone = 'gone';

export function temporaryName(target: string): string {
  return join(dirname(target), `${prefixOf(target)}${String(process.pid)}-${randomUUID()}.tmp`);
}

/** @param hashes of the text planned on and of the text written, null where the file is removed */
export function heldName(target: string, hashes: { before: string; after: string | null }): string {
  const after = hashes.after === null ? gone : short(hashes.after);
  return join(dirname(target), `${prefixOf(target)}${String(process.pid)}-${short(hashes.before)}-${after}.held`);
}

/** Clears away what killed writers left. The caller holds the target's lock. */
export function sweepLeftovers(target: string): void {
  for (const path of leftoversOf(target)) {
    const [pid = '', before = '', after = ''] = basename(path).slice(prefixOf(target).length).split(/[-.]/);
    // A writer with another state folder does not see our lock: what a living one is busy with stays.
    if (Number(pid) !== process.pid && isAlive(Number(pid))) continue;
    const unseen = path.endsWith('.held') && short(hashOf(readFileSync(path))) !== before;
    if (unseen && after === shortHashOf(target)) putBack({ disk: realDisk, target, held: path }, stampOf(target));
    else rmSync(path, { force: true });
  }
}

function leftoversOf(target: string): string[] {
  try {
    return readdirSync(dirname(target))
      .filter((name) => name.startsWith(prefixOf(target)) && /\.(?:tmp|held)$/.test(name))
      .map((name) => join(dirname(target), name));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

function shortHashOf(target: string): string {
  try {
    return short(hashOf(readFileSync(target)));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return gone;
    throw error;
  }
}
