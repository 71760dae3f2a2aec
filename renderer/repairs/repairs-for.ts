import type { Fault, Repair } from '../../electron/api/contract.ts';

/** The repairs of a fault. Where a file is broken, those of the other faults wait until it can be read. */
export function repairsFor(fault: Fault, repairs: readonly Repair[]): Repair[] {
  return repairs.filter((repair) => repair.fault === fault.id);
}

/** The diff that a repair would write: that of the choice, where there are several; null before one is picked. */
export function diffOf(repair: Repair, choice: string | null): string | null {
  if (repair.choices.length === 0) return repair.diff;
  return repair.choices.find((candidate) => candidate.id === choice)?.diff ?? null;
}

/** The choice that is picked from the start: the first, unless the repair leaves it to the person. */
export function firstChoice(repair: Repair): string | null {
  return repair.diff === '' ? null : (repair.choices[0]?.id ?? null);
}
