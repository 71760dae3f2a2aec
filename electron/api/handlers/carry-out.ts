import { configFile } from '../../config/repairs/repair.types.ts';
import { joinedResults, lastEntry } from '../../config/store/joined-results.ts';
import type { ConfigStore, FileChange, TogetherRequest, WriteResult } from '../../config/store/store.types.ts';
import { ok, type Outcome } from '../../faults/fault.ts';
import type { LinesAsked, LinesFollowed } from '../../keys/startup/lines-follow.ts';

export interface CarryOutDeps {
  store: ConfigStore;
  /** Has the key of a provider found under its new ID as well. Asked before anything is written. */
  keyFollows: (from: string, to: string) => Promise<Outcome<void>>;
  /** Has the lines in the shells' start-up files ask for the key by the new ID. */
  linesFollow: (from: string, to: string, asked: LinesAsked) => Promise<LinesFollowed>;
}

/** What is asked, beside the changes themselves. */
export type Writing = Omit<TogetherRequest, 'changes' | 'also'>;

/**
 * Makes changes of several files of the home as one step. All are tried before the first is made, and before a key
 * follows. The answer is that of the last file, with every diff.
 */
export async function carryOut(
  deps: CarryOutDeps,
  changes: readonly FileChange[],
  writing: Writing,
): Promise<Outcome<WriteResult & { remarks?: string[] }>> {
  const trial = await deps.store.writeTogether({ ...writing, changes, dryRun: true });
  if (!trial.ok) return trial;
  const renamed = changes.flatMap(renames);
  if (!writing.dryRun) {
    for (const { from, to } of renamed) {
      const kept = await deps.keyFollows(from, to);
      if (!kept.ok) return kept;
    }
  }
  const lines: LinesFollowed = { written: [], remarks: [] };
  for (const { from, to } of renamed) {
    const { asked, door, dryRun } = writing;
    const { written, remarks } = await deps.linesFollow(from, to, { asked, door, dryRun });
    lines.written.push(...written);
    lines.remarks.push(...remarks);
  }
  const also = lastEntry(lines.written) ?? undefined;
  const done = writing.dryRun ? trial : await deps.store.writeTogether({ ...writing, changes, also });
  if (!done.ok) {
    // The files of the home are as they were; a line that asks by an ID that nobody has would be left alone with it.
    // One that was changed again meanwhile stays, and its entry in the history, for undo.
    if (also !== undefined) await deps.store.undo({ door: writing.door, id: also });
    return done;
  }
  const whole = joinedResults([...lines.written, done.value], done.value);
  return ok(lines.remarks.length > 0 ? { ...whole, remarks: lines.remarks } : whole);
}

const renames = (change: FileChange) =>
  change.file === configFile && change.kind === 'edits'
    ? change.edits.flatMap((edit) => (edit.kind === 'rename-provider' ? [edit] : []))
    : [];
