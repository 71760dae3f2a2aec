import type { Outcome } from '../../faults/fault.ts';
import type { ConfigEdit, TextEdit, TomlTable } from '../document/edit.ts';

/** What the store needs of the edit engine: it plans, it reads, and it checks its own work before anything is written. */
export interface EditEngine {
  /** The changes to the text that carry out the edits; an empty list where it already says so. */
  plan: (text: string, edits: ConfigEdit[]) => Outcome<TextEdit[]>;
  /** What a text means, or `config-invalid-toml` with line and column, and the file where its path is told. */
  parse: (text: string, path?: string) => Outcome<TomlTable>;
  /** That `after` means `before` with these edits, and nothing else changed. */
  verify: (before: string, after: string, edits: ConfigEdit[]) => Outcome<void>;
  /** The same for a preview: quick, by what changed. */
  verifyPart: (before: string, after: string, edits: ConfigEdit[]) => Outcome<void>;
}
