import type { Fault, FaultId, Fix } from './fault.ts';

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
  words?: string | undefined; // what Codex, the gateway or the system said
  seconds?: number | undefined;
}

interface Words {
  title: (facts: Facts) => string;
  cause: (facts: Facts) => string;
  fixes?: (facts: Facts) => Fix[];
}

const catalogue: Partial<Record<FaultId, Words>> = {};

/**
 * A fault in plain words. The one place where a fault gets its title, cause and fixes.
 * @param evidence what was seen, a line each; masked by the caller
 */
export function makeFault(id: FaultId, facts: Facts = {}, evidence = facts.words ?? ''): Fault {
  const words = catalogue[id];
  return {
    id,
    title: words?.title(facts) ?? id,
    cause: words?.cause(facts) ?? facts.words ?? '',
    evidence,
    fixes: words?.fixes?.(facts) ?? [],
  };
}
