import type { FaultId } from '../../faults/fault.ts';
import type { Facts } from '../../faults/words.ts';
import type { GatewayWords } from '../gateway-words.ts';
import type { Exchange } from '../exchange.ts';
import type { Observations } from '../observations.ts';

/** What a rule looks at: everything that was observed, with the gateway's words taken out. */
export interface Seen {
  all: Observations;
  exchange: Exchange;
  status: number;
  html: boolean;
  words: GatewayWords;
  /** Code and message in lower case, for patterns. */
  said: string;
}

/** A fault and when it is the one. Rules are tried in the order of their table; the first that fits decides. */
export interface Rule {
  id: FaultId;
  when: (seen: Seen) => boolean;
  /** What the fault's words mention beside the provider, the model and the address. */
  facts?: (seen: Seen) => Facts;
}

export const between = (value: number, low: number, high: number): boolean => value >= low && value <= high;
