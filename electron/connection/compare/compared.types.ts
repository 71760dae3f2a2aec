import type { Fault } from '../../faults/fault.ts';

/** One model's run in a comparison. The same shape crosses the contract. */
export interface Compared {
  provider: string;
  model: string;
  status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  answer: string | null;
  answeredBy: string | null;
  firstTokenMs: number | null;
  totalMs: number | null;
  inputTokens: number | null;
  outputTokens: number | null;
  /** In US dollars, where the provider tells its prices. */
  cost: number | null;
  fault: Fault | null;
}
