import type { Verdict } from '../connection/check/check.types.ts';

/** How a routed workload picks; the provider decides by it, and only there it can be changed. */
export const policies = ['cheapest-above-floor', 'latency-cap', 'fallback-chain', 'other'] as const;
export type Policy = (typeof policies)[number];

/** In US dollars for a million tokens. */
export interface Price {
  input: number;
  output: number;
}

/** A model as a row of the list. The same shape crosses the contract, which tells what each field means. */
export interface Model {
  id: string;
  provider: string;
  providerName: string;
  selected: boolean;
  goodFor: string | null;
  context: number | null;
  sources: ('guide' | 'provider' | 'config' | 'user' | 'route')[];
  favourite: boolean;
  reasoning: string[] | null;
  price: Price | null;
  route: { label: string; policy: Policy; note: string } | null;
  answered: { by: string; times: number }[];
  reduced: boolean;
  launch: string;
  firstTokenMs: number | null;
  lastPong: { ok: boolean; at: string; answeredBy: string | null } | null;
  lastCheck: { ok: boolean; verdict: Verdict; at: string; failed: string[] } | null;
}
