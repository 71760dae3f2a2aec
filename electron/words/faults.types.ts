import type { Facts } from '../faults/facts.ts';
import type { faultsByStation, refusalIds, Station } from '../faults/fault.ts';

/** What a language has to say about a fault. What mends it is the same in all of them (`electron/faults/fixes`). */
export interface FaultWords {
  /** Short, for a list: “Token Station does not accept this key”. */
  title: (facts: Facts) => string;
  /** One plain sentence, which mentions this provider and this value. */
  cause: (facts: Facts) => string;
}

/** A station's faults, each with its words: one that a language lacks does not compile. */
export type FaultWordsOf<S extends Station> = Record<(typeof faultsByStation)[S][number], FaultWords>;
export type RefusalWords = Record<(typeof refusalIds)[number], FaultWords>;
