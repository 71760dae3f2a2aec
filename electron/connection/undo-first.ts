import { realpath } from 'node:fs/promises';
import type { WriteResult } from '../config/store/store.types.ts';
import { stationOf, type Fault, type Outcome } from '../faults/fault.ts';
import { undoWrite } from '../faults/fixes/ways.ts';

/**
 * The fault of a configuration that Codex does not load, with undo before every other fix where the last write of ours
 * brought it about: the file is still as that write left it, and the line that Codex names is one of those it wrote.
 * @param planUndo what undo would do now
 */
export async function undoFirst(fault: Fault, planUndo: () => Promise<Outcome<WriteResult>>): Promise<Fault> {
  if (stationOf(fault.id) !== 'config') return fault;
  const planned = await planUndo();
  if (!planned.ok || !(await wouldMend(fault, planned.value))) return fault;
  return { ...fault, fixes: [undoWrite(), ...fault.fixes] };
}

/** Where Codex names no place, whatever the write changed may be it; a place in another file is none of ours. */
async function wouldMend({ evidence }: Fault, { path, diff }: WriteResult): Promise<boolean> {
  const [, named, line] = /(\S+\.toml):(\d+):\d+:/.exec(evidence) ?? [];
  if (named === undefined) return true;
  return (await real(named)) === (await real(path)) && removedLines(diff).has(Number(line));
}

/** Codex follows the links of its home before it names a file there. */
const real = (path: string) => realpath(path).catch(() => path);

/** The lines that a unified diff takes away from its first file, by their numbers in the file as it is. */
export function removedLines(diff: string): Set<number> {
  const removed = new Set<number>();
  let at = 0;
  const [first = ''] = diff.split(/\n(?=--- .*\n\+\+\+ )/);
  for (const line of first.split('\n').slice(2)) {
    const hunk = /^@@ -(\d+)/.exec(line);
    if (hunk) at = Number(hunk[1]) - 1;
    else if (!/^[+\\]/.test(line)) {
      at += 1;
      if (line.startsWith('-')) removed.add(at);
    }
  }
  return removed;
}
