import { sessionSignal } from '../app/session-signal.ts';
import { textMayHoldSecret } from '../parts/looks-like-key.ts';

/** config.toml as it was typed and is not written yet. */
interface RawDraft {
  text: string;
  /** The file's hash when the first letter was typed. */
  from: string;
  /** What was typed may hold a key. What the core gave is masked already. */
  secret: boolean;
}

/** More would not fit into the session's storage. */
const mostKept = 1_000_000;

export const rawDraft = sessionSignal<RawDraft | null>(
  'switchboard.raw',
  null,
  (draft) => draft !== null && !draft.secret && draft.text.length <= mostKept,
);

/** Keeps what was typed, or forgets it where the file says so already. */
export function keepRaw(text: string, from: string, file: string): void {
  const before = new Set(file.split('\n'));
  const added = text.split('\n').filter((line) => !before.has(line));
  rawDraft.set(text === file ? null : { text, from, secret: added.some(textMayHoldSecret) });
}
