import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { words } from '../../words/words.ts';
import { changeDotfile, diffOf, hashOfBytes, readDotfile, type Bytes, type Journal } from '../files/dotfile.ts';
import type { Entry, History } from '../history/history.ts';
import { pieceOf, swapAnywhere, swapPiece, type Piece } from './piece.ts';
import type { Door, Home, OutsideRequest, WriteResult } from './store.types.ts';

interface PutBack {
  door: Door;
  asked: string;
  /** The number of the entry that this takes back. */
  undoes?: number | undefined;
  /** The entry of another file with which this makes one step. */
  also?: number | undefined;
  /** Although the file was changed since. */
  anyway: boolean;
  expectedHash?: string | undefined;
  dryRun?: boolean | undefined;
}

/** The writer of the few files outside the Codex home that hold a line of ours, with the same way back as any write. */
export function createOutside({ home, stateDir, history }: { home: Home; stateDir: string; history: History }) {
  const sideOf = (bytes: Bytes) => ({ exists: bytes !== null, hash: hashOfBytes(bytes) });

  function journal({
    path,
    door,
    asked,
    undoes = null,
    also,
  }: {
    path: string;
    door: Door;
    asked: string;
    undoes?: number | null | undefined;
    also?: number | undefined;
  }): Journal {
    return {
      begin(before, after) {
        const piece = pieceOf(before, after);
        const [at, from] = [new Date().toISOString(), { home: home.path, at: piece.at }];
        const meta = { at, door, asked, path, before: sideOf(before), after: sideOf(after), undoes };
        return history.begin(
          { ...meta, ...(also === undefined ? {} : { also }), piece: from },
          piece.before,
          piece.after,
        );
      },
      commit: (id) => history.commit(id),
      drop: (id) => history.drop(id),
      async settle() {
        const left = (await history.unsettled()).filter((entry) => entry.piece && entry.path === path);
        if (left.length === 0) return;
        const now = await readDotfile(path);
        // A file that cannot be read is not as it was before: the entry stays.
        for (const entry of left) await history.settle(entry, now.ok ? sideOf(now.value) : { exists: true, hash: '' });
      },
    };
  }

  const change = ({ asked, door, undoes, also, ...request }: OutsideRequest & Pick<PutBack, 'undoes' | 'also'>) => {
    const noted = journal({ path: request.path, door, asked, undoes, also });
    return changeDotfile({ ...request, stateDir, journal: noted });
  };

  async function pieceIn(entry: Entry): Promise<Piece | null> {
    const texts = await history.texts(entry.id);
    return texts && entry.piece ? { at: entry.piece.at, before: texts.before.text, after: texts.after.text } : null;
  }

  return {
    change,
    isOurs: (entry: Entry) => entry.piece?.home === home.path,
    /** The change as it is shown: the piece alone. */
    async diff(entry: Entry): Promise<string | null> {
      const piece = await pieceIn(entry);
      return piece && diffOf(entry.path, piece.before, piece.after);
    },
    /** Makes the piece what it was on one side of a write. Faults: history-unknown, config-changed, nothing-to-undo. */
    async putBack(
      entry: Entry,
      side: 'before' | 'after',
      { anyway, ...request }: PutBack,
    ): Promise<Outcome<WriteResult>> {
      const piece = await pieceIn(entry);
      if (!piece)
        return failed(makeFault('history-unknown', { value: String(entry.id), words: words().files.entryGone }));
      const { path } = entry;
      const plan = (now: Bytes): Outcome<Bytes> => {
        const there = entry[side === 'before' ? 'after' : 'before'];
        const isAs = ({ exists, hash }: Entry['before']) => exists === (now !== null) && hash === hashOfBytes(now);
        if (isAs(entry[side])) return ok(now);
        const untouched = isAs(there);
        const says = words().files;
        if (!untouched && !anyway) {
          return failed(makeFault('config-changed', { path, words: says.changedAfterWrite(path) }));
        }
        const text = (untouched ? swapPiece : swapAnywhere)(now ?? '', piece, side);
        if (text === null) return failed(makeFault('nothing-to-undo', { path, words: says.lineGone(path) }));
        return ok(text === '' && !entry[side].exists ? null : text);
      };
      return change({ ...request, path, plan });
    },
    /** Confirms or drops what interrupted writers left behind. */
    async settleAll(): Promise<void> {
      const left = (await history.unsettled()).filter((entry) => entry.piece?.home === home.path);
      for (const { path, door, asked } of left) {
        // Nothing is changed: the file's lock is taken, and what is known of it put right.
        const settled = await change({ path, door, asked, plan: (now) => ok(now) });
        if (!settled.ok) return;
      }
    },
  };
}

export type Outside = ReturnType<typeof createOutside>;
