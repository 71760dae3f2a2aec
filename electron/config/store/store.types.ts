import type { Fault, Outcome } from '../../faults/fault.ts';
import type { Encoding } from '../document/decode.ts';
import type { ConfigEdit, TomlTable } from '../document/edit.ts';

/** By which door a write was asked for; kept in the history. */
export type Door = 'desktop' | 'browser' | 'cli';

/** The Codex home as it was settled: by `--home`, by CODEX_HOME, by choice in the window or page, or `~/.codex`. Always an absolute path. */
export interface Home {
  path: string;
  source: 'flag' | 'variable' | 'chosen' | 'default';
}

/** A configuration file as read. A missing file is an empty one with `exists: false`; its hash is that of ''. */
export interface ConfigFile {
  path: string;
  exists: boolean;
  text: string;
  /** SHA-256 of the bytes, hex. */
  hash: string;
  /** What the text means, or the fault that keeps it from meaning anything (`config-invalid-toml`). */
  data: Outcome<TomlTable>;
}

export interface WriteRequest {
  /** Path below the home: `config.toml`, or a profile's `NAME.config.toml`. */
  file: string;
  edits: ConfigEdit[];
  /** What was asked, in words, for the history: "use token_station openai/gpt-5.5". Never holds a key. */
  asked: string;
  door: Door;
  /** The hash that the asker saw; a different one on disk is `config-changed`. Absent: whatever is there. */
  expectedHash?: string | undefined;
  dryRun?: boolean | undefined;
  /** The history entry of another file with which this write makes one step: undo takes both back. */
  also?: number | undefined;
  /**
   * Edits among these that take a key out for good, because it is kept elsewhere by now. The history begins after them:
   * undo puts back everything but the key.
   */
  forgets?: ConfigEdit[] | undefined;
}

/** What becomes of one file of the home. */
export type FileChange =
  | { file: string; kind: 'edits'; edits: ConfigEdit[] }
  /** A new text as a whole: for a file that does not parse, or one that is not there yet. */
  | { file: string; kind: 'text'; rewrite: (now: { text: string; exists: boolean }) => Outcome<string> }
  /** The same text, in UTF-8. */
  | { file: string; kind: 'encoding' }
  /** A file of ours beside config.toml. Null: it goes. */
  | { file: string; kind: 'beside'; text: string | null };

/** Changes of several files as one step. `expectedHash` is that of config.toml; `also` is named by the first write. */
export interface TogetherRequest extends Pick<WriteRequest, 'asked' | 'door' | 'expectedHash' | 'dryRun' | 'also'> {
  /** In the order in which they are written. */
  changes: readonly FileChange[];
}

/** A write of a whole text instead of edits. */
export interface RewriteRequest extends Omit<WriteRequest, 'edits'> {
  /** Asked for each text that is met; again where the file changed in between. */
  rewrite: (now: { text: string; hash: string; exists: boolean }) => Outcome<string>;
  /** Read a file in UTF-16 too; it is written as UTF-8. */
  anyEncoding?: boolean | undefined;
}

/** A change of a file outside the home that holds a line of ours: a shell's start-up file. */
export interface OutsideRequest extends Pick<WriteRequest, 'asked' | 'door' | 'expectedHash' | 'dryRun' | 'also'> {
  path: string;
  /** What the file is to become, a character for each byte; null for no file. Asked again where it changed meanwhile. */
  plan: (now: string | null) => Outcome<string | null>;
}

export interface WriteResult {
  /** False when the file already said so: nothing was written. */
  changed: boolean;
  dryRun: boolean;
  path: string;
  /** A unified diff, secrets masked; '' when nothing changes. */
  diff: string;
  /** The file's hash after the write (after the planned write, with dryRun). */
  hash: string;
  /** The history entry that undoes it, or null when nothing was written. */
  historyId: number | null;
}

/** A write, or several that make one step: then the last of them. */
export interface HistoryEntry {
  id: number;
  /** ISO 8601, UTC. */
  at: string;
  door: Door;
  asked: string;
  path: string;
  undone: boolean;
}

export interface RestoreRequest {
  id: number;
  side: 'before' | 'after';
  door: Door;
  expectedHash?: string | undefined;
  dryRun?: boolean | undefined;
}

/**
 * The one reader and writer of the files in a Codex home.
 * Faults of `read`: home-missing, config-unreadable, config-not-utf8, config-too-large.
 * Faults of `write`, `remove` and `undo`: those, config-invalid-toml, config-changed, write-failed; undo also nothing-to-undo.
 */
export interface ConfigStore {
  readonly home: Home;
  read(file?: string): Promise<Outcome<ConfigFile>>;
  /** The same, but a file in UTF-16 is read as well. `encoding` says what it is in. */
  readAny(file?: string): Promise<Outcome<ConfigFile & { encoding: Encoding }>>;
  write(request: WriteRequest): Promise<Outcome<WriteResult>>;
  /** Several files in one step, which undo takes back as one. Where one is refused, all are as they were. */
  writeTogether(request: TogetherRequest): Promise<Outcome<WriteResult>>;
  /** The text of such a file; null where it is not there. */
  readBeside(file: string): Promise<Outcome<string | null>>;
  /** Writes a whole text. One that does not parse is refused, unless the file does not parse as it stands. */
  rewrite(request: RewriteRequest): Promise<Outcome<WriteResult>>;
  /** Deletes a file of the home (a profile), into the history. */
  remove(request: Omit<WriteRequest, 'edits' | 'forgets'>): Promise<Outcome<WriteResult>>;
  /**
   * Changes a file outside the home. The history keeps the piece that changed, and nothing of what stands around it.
   * Faults: config-unreadable, config-too-large, config-not-utf8 (UTF-16), config-changed, write-failed, busy.
   */
  changeOutside(request: OutsideRequest): Promise<Outcome<WriteResult>>;
  /** File names in the home that match `*.config.toml`, without the ending. */
  profiles(): Promise<Outcome<string[]>>;
  history(): Promise<HistoryEntry[]>;
  historyEntry(id: number): Promise<Outcome<HistoryEntry & { diff: string }>>;
  /** `id`: only if that is still the last write. `anyway`: although somebody built on that write since. */
  undo(request: {
    door: Door;
    id?: number | undefined;
    dryRun?: boolean | undefined;
    anyway?: boolean | undefined;
  }): Promise<Outcome<WriteResult & { undid: number }>>;
  /** Makes the file what it was before or after a write of the history. Faults also: history-unknown, key-missing. */
  restore(request: RestoreRequest): Promise<Outcome<WriteResult>>;
  /** Calls back when a file of the home changed on disk, whoever changed it. Returns the way to stop. */
  watch(listener: (change: { path: string; hash: string; fault: Fault | null }) => void): () => void;
}
