import { configFile, type FileChange } from '../../config/repairs/repair.types.ts';
import type { ConfigStore, Door, WriteRequest, WriteResult } from '../../config/store.types.ts';
import { ok, type Outcome } from '../../faults/fault.ts';

export interface CarryOutDeps {
  store: ConfigStore;
  /** Has the key of a provider found under its new ID as well. Asked before anything is written. */
  keyFollows: (from: string, to: string) => Promise<Outcome<void>>;
}

export interface Writing {
  /** In words, for the history. */
  asked: string;
  door: Door;
  dryRun?: boolean | undefined;
  /** Of config.toml. */
  expectedHash?: string | undefined;
}

/**
 * Makes changes of several files of the home, one after another. All are tried before the first is made, so that one
 * that cannot be made leaves nothing half done. Undo takes them back as one. The answer is that of the last file, with every diff.
 */
export async function carryOut(
  deps: CarryOutDeps,
  changes: readonly FileChange[],
  writing: Writing,
): Promise<Outcome<WriteResult>> {
  const trial = await writeEach(deps.store, changes, { ...writing, dryRun: true });
  if (!trial.ok) return trial;
  if (writing.dryRun) return trial;
  for (const { from, to } of changes.flatMap(renames)) {
    const kept = await deps.keyFollows(from, to);
    if (!kept.ok) return kept;
  }
  return writeEach(deps.store, changes, writing);
}

const renames = (change: FileChange) =>
  change.file === configFile && change.kind === 'edits'
    ? change.edits.flatMap((edit) => (edit.kind === 'rename-provider' ? [edit] : []))
    : [];

async function writeEach(
  store: ConfigStore,
  changes: readonly FileChange[],
  { expectedHash, ...writing }: Writing,
): Promise<Outcome<WriteResult>> {
  const results: WriteResult[] = [];
  for (const change of changes) {
    const { file } = change;
    const written = await writeOne(store, change, {
      ...writing,
      file,
      expectedHash: file === configFile ? expectedHash : undefined,
      also: lastEntry(results) ?? undefined,
    });
    if (!written.ok) return written;
    results.push(written.value);
  }
  return ok(together(results));
}

function writeOne(store: ConfigStore, change: FileChange, request: Omit<WriteRequest, 'edits' | 'forgets'>) {
  switch (change.kind) {
    case 'edits':
      return store.write({ ...request, edits: change.edits });
    case 'text':
      return store.rewrite({ ...request, rewrite: change.rewrite });
    case 'encoding': {
      const rewrite = ({ text }: { text: string }) => ok(text.replace(/^\uFEFF/, ''));
      return store.rewrite({ ...request, anyEncoding: true, rewrite });
    }
  }
}

const lastEntry = (results: readonly WriteResult[]): number | null =>
  results.findLast(({ historyId }) => historyId !== null)?.historyId ?? null;

function together(results: readonly WriteResult[]): WriteResult {
  const last = results.at(-1);
  if (!last) throw new Error('nothing to carry out');
  return {
    ...last,
    changed: results.some((result) => result.changed),
    diff: results.map((result) => result.diff).join(''),
    historyId: lastEntry(results),
  };
}
