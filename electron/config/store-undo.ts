import { failed } from '../faults/fault.ts';
import type { Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { cutSecrets, showCut } from './cut-text.ts';
import { patch } from './diff.ts';
import type { Entry, History } from './history.ts';
import type { RawFile } from './read-config.ts';
import type { ConfigStore, Door, WriteResult } from './store.types.ts';
import type { Writer } from './store-write.ts';

/**
 * Takes back the last write that is not taken back yet, as a new write. Writes that took one back are not taken back
 * themselves, so that doing it again goes further back.
 */
export function createUndo(deps: {
  writer: Writer;
  history: History;
  /** The confirmed writes of this home, oldest first. */
  entries: () => Promise<Entry[]>;
}): ConfigStore['undo'] {
  return async (request: { door: Door; dryRun?: boolean | undefined }) => {
    const all = await deps.entries();
    const undone = new Set(all.map((entry) => entry.undoes));
    const last = all.findLast((entry) => entry.undoes === null && !undone.has(entry.id));
    if (!last) return failed(makeFault('nothing-to-undo', { words: 'No write is left to take back.' }));
    const outcome = await deps.writer.change(
      { ...request, path: last.path, asked: `undo ${String(last.id)}: ${last.asked}`, undoes: last.id },
      async (now) => textBefore(deps.history, last, now),
    );
    return outcome.ok
      ? { ok: true, value: { ...outcome.value, undid: last.id } satisfies WriteResult & { undid: number } }
      : outcome;
  };
}

async function textBefore(history: History, entry: Entry, now: RawFile): Promise<Outcome<string | null>> {
  const texts = await history.texts(entry.id);
  if (!texts) return failed(makeFault('history-unknown', { value: String(entry.id), words: 'The entry is gone.' }));
  if (now.hash !== entry.after.hash || now.exists !== entry.after.exists) {
    // Both sides with their secrets cut out, so that a key does not show as a difference.
    const current = cutSecrets([now.text]).cuts[0];
    const lost = patch(entry.path, showCut(texts.after), current ? showCut(current) : '');
    const words = `${entry.path} changed after that write. Taking the write back would lose this:`;
    return failed(makeFault('config-changed', { path: entry.path, words }, `${words}\n${lost}`));
  }
  if (!entry.before.exists) return { ok: true, value: null };
  const before = history.textBefore(entry.id, texts, now.text);
  if (before !== null) return { ok: true, value: before };
  const words = `That write took a key out of ${entry.path}, and the history keeps no keys: it can’t be put back.`;
  return failed(makeFault('nothing-to-undo', { path: entry.path, words }));
}
