import { words } from '../words/words.ts';
import { blanksOf } from './blanks.ts';
import type { Facts } from './facts.ts';
import type { Fault, FaultId } from './fault.ts';
import { fixesOf } from './fixes/index.ts';

export type { Facts } from './facts.ts';

/**
 * A fault in plain words, in the language that is spoken now. The one place where a fault gets its title, cause and
 * fixes.
 * @param evidence what was seen, a line each; masked by the caller
 */
export function makeFault(id: FaultId, facts: Facts = {}, evidence = facts.words ?? ''): Fault {
  const { title, cause } = words().faults[id];
  const blanks = blanksOf(facts);
  return {
    ...{ id, title: title(facts), cause: cause(facts), evidence, fixes: fixesOf(id, facts) },
    ...(Object.keys(blanks).length > 0 && { blanks }),
  };
}
