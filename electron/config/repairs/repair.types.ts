import type { FaultId } from '../../faults/fault.ts';
import type { Encoding } from '../document/decode.ts';
import type { ConfigEdit, TomlTable } from '../document/edit.ts';
import type { FileChange } from '../store/store.types.ts';

/** A profile file of the home, as far as it can be read. */
export interface ProfileFile {
  /** `work.config.toml` */
  file: string;
  data: TomlTable;
}

/** What a repair decides on. It touches nothing. */
export interface RepairContext {
  /** The text of config.toml; '' where there is none. */
  text: string;
  encoding: Encoding;
  /** What the text means; null where it does not parse. */
  data: TomlTable | null;
  profiles: readonly ProfileFile[];
  /** The environment as Codex would have it: CODEX_HOME/.env over the process. */
  env: Readonly<Record<string, string | undefined>>;
}

/** One way to mend. Its changes are written in this order, and undo takes them back in the reverse. */
export interface Way {
  id: string;
  label: string;
  changes: FileChange[];
}

/** A planned repair. The first way is taken where the person picks none, unless `pick` says that only they can know. */
export interface PlannedRepair {
  /** Unique among all repairs. */
  id: string;
  fault: FaultId;
  title: string;
  /** One sentence. */
  does: string;
  ways: Way[];
  pick: boolean;
}

export type Repairer = (context: RepairContext) => PlannedRepair[];

export const configFile = 'config.toml';

/** Edits of config.toml as a way. */
export const editsWay = (id: string, label: string, edits: ConfigEdit[], file = configFile): Way => ({
  id,
  label,
  changes: [{ file, kind: 'edits', edits }],
});
