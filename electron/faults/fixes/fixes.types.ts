import type { Facts } from '../facts.ts';
import type { faultsByStation, Fix, Station } from '../fault.ts';

/** What mends a fault, best first. Which there are, and their commands, is the same in every language. */
export type Fixes = (facts: Facts) => Fix[];
/** A station's faults must each say what mends them. */
export type FixesOf<S extends Station> = Record<(typeof faultsByStation)[S][number], Fixes>;
