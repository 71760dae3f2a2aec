import { failed, ok } from '../../faults/fault.ts';
import type { Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import { cutSecrets, showCut } from '../secrets/cut-text.ts';
import { patch } from './diff.ts';
import { joinedResults, lastEntry } from './joined-results.ts';
import type { Entry, History } from '../history/history.ts';
import { stepsOf, stepWith, type Step } from '../history/history-steps.ts';
import type { RawFile } from '../document/read-config.ts';
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

/** Asked once for each file of a step; undone and restored steps are one step again. */
type PutOne = (
  entry: Entry,
  more: { dryRun?: boolean | undefined; also?: number | undefined },
) => Promise<Outcome<WriteResult>>;

/**
 * Puts all files of a step back. Of several, each is tried first: one that cannot be put back leaves none of them half way.
 */
async function putStep(step: Step, dryRun: boolean | undefined, putOne: PutOne): Promise<Outcome<WriteResult>> {
  let done: WriteResult[] = [];
  for (const dry of step.length > 1 && !dryRun ? [true, dryRun] : [dryRun]) {
    done = [];
    for (const entry of step) {
      const put = await putOne(entry, { dryRun: dry, also: lastEntry(done) ?? undefined });
      if (!put.ok) return put;
      done.push(put.value);
    }
  }
  const [first] = done;
  return first ? ok(joinedResults(done, first)) : failed(unknown(step[0].id));
}

/**
 * Takes back the last write that is not taken back yet, as a new write. Writes that took one back are not taken back
 * themselves, so that doing it again goes further back.
 */
export function createUndo({ writer, outside, history, entries }: Deps): ConfigStore['undo'] {
  return async ({ id, door, dryRun, anyway = false }) => {
    const all = await entries();
    const undone = new Set(all.map((entry) => entry.undoes));
    const left = all.filter((entry) => entry.undoes === null && !undone.has(entry.id));
    const step = stepsOf(left).at(-1);
    if (!step) return failed(makeFault('nothing-to-undo', { words: words().files.nothingLeft }));
    if (id !== undefined && !step.some((entry) => entry.id === id)) {
      return failed(makeFault('nothing-to-undo', { words: words().files.laterWrite }));
    }
    const undid = step[0].id;
    const asked = words().asked.undo(undid, step[0].asked);
    const put = await putStep(step, dryRun, async (entry, more) => {
      const request = { door, ...more, asked, undoes: entry.id };
      if (entry.piece) return outside.putBack(entry, 'before', { ...request, anyway });
      const { encoding } = entry.before;
      return writer.change({ ...request, path: entry.path, encoding, anyEncoding: true }, async (now) =>
        textBefore(history, entry, now, anyway),
      );
    });
    return put.ok ? ok({ ...put.value, undid }) : put;
  };
}

/** Makes the files of a step what they were on one side of it, as a new write that can itself be taken back. */
export function createRestore({ writer, outside, history, entries }: Deps): ConfigStore['restore'] {
  return async ({ id, side, door, expectedHash, dryRun }) => {
    const step = stepWith(await entries(), id);
    if (!step) return failed(unknown(id));
    const asked = words().asked.restore(id, side, step[0].asked);
    return putStep(step, dryRun, async (entry, more) => {
      // What was seen is the file under which the step is listed.
      const request = { door, asked, ...more, ...(entry === step[0] ? { expectedHash } : {}) };
      if (entry.piece) return outside.putBack(entry, side, { ...request, anyway: true });
      const { path } = entry;
      const { encoding } = entry[side];
      return writer.change({ ...request, path, encoding, anyEncoding: true }, async (now) =>
        textOf(history, entry, side, now),
      );
    });
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
    const why = words().files.wouldLose(entry.path);
    return failed(makeFault('config-changed', { path: entry.path, words: why }, `${why}\n${lost}`));
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
  return failed(makeFault('nothing-to-undo', { path: entry.path, words: words().files.keyNotKept(entry.path) }));
}

const unknown = (id: number) => makeFault('history-unknown', { value: String(id), words: words().files.entryGone });
