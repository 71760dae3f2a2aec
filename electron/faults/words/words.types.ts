import type { faultsByStation, Fix, Station } from '../fault.ts';

/** What a fault's words may mention. Every one is already masked: no key ever comes here. */
export interface Facts {
  provider?: string | undefined; // the provider's ID
  providerName?: string | undefined;
  model?: string | undefined;
  variable?: string | undefined; // an environment variable's name
  url?: string | undefined;
  host?: string | undefined;
  path?: string | undefined; // a file or folder
  line?: number | undefined;
  column?: number | undefined;
  status?: number | undefined; // an HTTP status
  field?: string | undefined; // a key of config.toml, dotted
  value?: string | undefined; // the offending value, masked where it might be a key
  suggestion?: string | undefined;
  /** Where Switchboard keeps keys here: what is in memory cannot be asked for by Codex. */
  keychain?: 'keychain' | 'memory' | undefined;
  words?: string | undefined; // what Codex, the gateway or the system said
  seconds?: number | undefined;
  count?: number | undefined; // how many threads
}

export interface Words {
  /** Short, for a list: “Token Station does not accept this key”. */
  title: (facts: Facts) => string;
  /** One plain sentence, which mentions this provider and this value. */
  cause: (facts: Facts) => string;
  fixes?: (facts: Facts) => Fix[];
}

export type WordsOf<S extends Station> = Record<(typeof faultsByStation)[S][number], Words>;

/** What the person calls the provider. */
export const who = ({ providerName, provider }: Facts): string => providerName || provider || 'the provider';
/** The same at the start of a sentence. */
export const Who = (facts: Facts): string => who(facts).replace(/^the /, 'The ');
export const table = ({ provider }: Facts): string => `[model_providers.${provider ?? 'ID'}]`;
/** Where in a file: “line 4, column 8”. */
export const at = ({ line, column }: Facts): string =>
  line === undefined ? '' : `line ${String(line)}${column === undefined ? '' : `, column ${String(column)}`}`;
export const seconds = (facts: Facts): string =>
  facts.seconds === undefined ? 'the time allowed' : `${String(facts.seconds)} s`;
/** A sentence of somebody else’s, closed with a full stop, or '' where there is none. */
export const said = ({ words }: Facts): string => {
  const text = words?.trim().split('\n')[0]?.slice(0, 240) ?? '';
  return text && !/[.!?…]$/.test(text) ? `${text}.` : text;
};
