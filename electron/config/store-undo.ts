import { failed, ok } from '../faults/fault.ts';
import type { Outcome } from '../faults/fault.ts';
import { makeFault } from '../faults/words.ts';
import { cutSecrets, showCut } from './cut-text.ts';
import { patch } from './diff.ts';
import type { Entry, History } from './history.ts';
import type { RawFile } from './read-config.ts';
import type { ConfigStore, WriteResult } from './store.types.ts';
import type { Outside } from './store-outside.ts';
import type { Writer } from './store-write.ts';

interface Deps {
  writer: Writer;
  outside: Outside;
  history: History;
  /** The confirmed writes of this home, oldest first. */
  entries: () => Promise<Entry[]>;
}

/**
 * Takes back the last write that is not taken back yet, as a new write. Writes that took one back are not taken back
 * themselves, so that doing it again goes further back.
 */
export function createUndo({ writer, outside, history, entries }: Deps): ConfigStore['undo'] {
  async function putBack(
    step: readonly Entry[],
    { door, dryRun, anyway = false }: Parameters<ConfigStore['undo']>[0],
  ): Promise<Outcome<WriteResult[]>> {
    const results: WriteResult[] = [];
    for (const entry of step) {
      const request = { door, dryRun, asked: `undo ${String(entry.id)}: ${entry.asked}`, undoes: entry.id };
      const { encoding } = entry.before;
      const outcome = entry.piece
        ? await outside.putBack(entry, 'before', { ...request, anyway })
        : await writer.change({ ...request, path: entry.path, encoding, anyEncoding: true }, async (now) =>
            textBefore(history, entry, now, anyway),
          );
      if (!outcome.ok) return outcome;
      results.push(outcome.value);
    }
    return ok(results);
  }

  return async (asked) => {
    const all = await entries();
    const undone = new Set(all.map((entry) => entry.undoes));
    const last = all.findLast((entry) => entry.undoes === null && !undone.has(entry.id));
    if (!last) return failed(makeFault('nothing-to-undo', { words: 'No write is left to take back.' }));
    const step = stepOf(
      last,
      all.filter(({ id }) => !undone.has(id)),
    );
    // Of several files, each is tried first: one that cannot be put back leaves none of them half way.
    const trial = step.length > 1 ? await putBack(step, { ...asked, dryRun: true }) : null;
    if (trial && !trial.ok) return trial;
    const put = await putBack(step, asked);
    if (!put.ok) return put;
    const [first, ...others] = put.value;
    if (!first) return failed(unknown(last.id));
    const diff = [first, ...others].map((one) => one.diff).join('');
    const changed = put.value.some((one) => one.changed);
    return { ok: true, value: { ...first, changed, diff, undid: last.id } satisfies WriteResult & { undid: number } };
  };
}

/** The write with those of other files that make one step with it, the last first. */
function stepOf(last: Entry, left: readonly Entry[]): Entry[] {
  const step = [last];
  for (let next: Entry | undefined = last; next;) {
    const { also }: Entry = next;
    next = left.find(({ id }) => id === also);
    if (next) step.push(next);
  }
  return step;
}

/** Makes a file what it was on one side of a write, as a new write that can itself be taken back. */
export function createRestore({ writer, outside, history, entries }: Deps): ConfigStore['restore'] {
  return async ({ id, side, ...request }) => {
    const entry = (await entries()).find((one) => one.id === id);
    if (!entry) return failed(unknown(id));
    const { path } = entry;
    const { encoding } = entry[side];
    const asked = `restore ${String(id)}, as it was ${side}: ${entry.asked}`;
    if (entry.piece) return outside.putBack(entry, side, { ...request, asked, anyway: true });
    return writer.change({ ...request, path, asked, encoding, anyEncoding: true }, async (now) =>
      textOf(history, entry, side, now),
    );
  };
}

async function textBefore(
  history: History,
  entry: Entry,
  now: RawFile,
  anyway: boolean,
): Promise<Outcome<string | null>> {
  const builtOn = now.hash !== entry.after.hash || now.exists !== entry.after.exists;
  if (builtOn && !anyway) {
    const texts = await history.texts(entry.id);
    if (!texts) return failed(unknown(entry.id));
    // Both sides with their secrets cut out, so that a key does not show as a difference.
    const current = cutSecrets([now.text]).cuts[0];
    const lost = patch(entry.path, showCut(texts.after), current ? showCut(current) : '');
    const words = `${entry.path} changed after that write. Taking the write back would lose this:`;
    return failed(makeFault('config-changed', { path: entry.path, words }, `${words}\n${lost}`));
  }
  return textOf(history, entry, 'before', now);
}

/** The file on one side of a write; null where there was none. */
async function textOf(
  history: History,
  entry: Entry,
  side: 'before' | 'after',
  now: RawFile,
): Promise<Outcome<string | null>> {
  if (!entry[side].exists) return ok(null);
  const texts = await history.texts(entry.id);
  if (!texts) return failed(unknown(entry.id));
  const text = history.textOf(entry, side, texts, now.text);
  if (text !== null) return ok(text);
  const words = `A key stood in ${entry.path} then, and the history keeps no keys: it can’t be put back.`;
  return failed(makeFault('nothing-to-undo', { path: entry.path, words }));
}

const unknown = (id: number) => makeFault('history-unknown', { value: String(id), words: 'The entry is gone.' });
