import type { Fault, StationView } from '../../electron/api/contract.ts';

type Station = StationView['station'];

/** What “What is this?” tells of a fault, beside its cause: the cause is of this case, and this is of all cases. */
export interface FaultHelp {
  /** What usually causes it. */
  usually: string;
  /** How to see it without Switchboard. */
  byHand: string;
  /** What to type for that, with capitals for what is one's own. */
  command?: string;
}

/** What stands behind “What goes here?” of a field. */
export interface FieldHelp {
  what: string;
  example: string;
  /** What people put there, and what comes of it. */
  mistake: string;
}

/** The fields of a provider that are edited: each is explained. */
export const providerFields = [
  'id',
  'name',
  'baseUrl',
  'variable',
  'model',
  'requestMaxRetries',
  'streamMaxRetries',
  'streamIdleTimeoutMs',
] as const;
export type ProviderField = (typeof providerFields)[number];

/** The fields of a profile. */
export const profileFields = ['name', 'model_provider', 'model', 'model_reasoning_effort'] as const;
export type ProfileField = (typeof profileFields)[number];

/**
 * The help of a language, in a catalogue of its own that is loaded when it is first opened. What a language lacks does
 * not compile.
 */
export interface HelpWords {
  /** What each station of the line does with a request; `refusal` is Switchboard declining, `unknown` anything else. */
  stations: Record<Station | 'refusal' | 'unknown', string>;
  faults: Record<Fault['id'], FaultHelp>;
  provider: Record<ProviderField, FieldHelp>;
  profile: Record<ProfileField, FieldHelp>;
}
