import type { FaultId } from '../../../electron/faults/fault.ts';

/** Where Codex is sent, and what it finds in its environment. */
export interface Stage {
  baseUrl: string;
  env: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

/** One fault, and how it comes about. */
export interface BenchCase {
  name: string;
  fault: FaultId;
  model?: string | undefined;
  /** Where only a deadline tells. */
  timeoutMs?: number | undefined;
  open(): Promise<Stage>;
}
