import type { ConfigEdit, TomlTable } from '../../config/document/edit.ts';
import type { FaultId } from '../../faults/fault.ts';
import type { FollowUps } from '../observations.ts';

/** What a mend decides on: what the last run of the line found, and what is possible on this machine. */
export interface MendContext {
  provider: string;
  model: string | null;
  /** What config.toml says now. */
  data: TomlTable;
  followUps: FollowUps;
  /** The names of the variables that Codex would see; never their values. */
  variables: readonly string[];
  /** The command by which Codex gets this provider's key; null where the keychain is only this process's memory. */
  keyCommand: { command: string; args: string[] } | null;
}

/** One way to mend, as edits of config.toml. */
export interface Mend {
  id: string;
  label: string;
  /** One sentence. */
  does: string;
  edits: ConfigEdit[];
}

/** Pure; empty where the fault cannot be mended here by a write. */
export type Mender = (context: MendContext) => Mend[];
export type Menders = Partial<Record<FaultId, Mender>>;

/** A planned repair in the form in which the repairs of config.toml are planned and shown. */
export interface ConnectionRepair {
  id: string;
  fault: FaultId;
  title: string;
  does: string;
  pick: boolean;
  ways: { id: string; label: string; changes: { file: string; kind: 'edits'; edits: ConfigEdit[] }[] }[];
}
