import type { Fault, Repair } from '../../electron/api/contract.ts';
import { useRead } from '../app/queries.ts';
import { repairsFor } from './repairs-for.ts';

/** The planned repairs of a fault; none while they are read, and none where the core knows none. */
export function useRepairs(fault: Fault): Repair[] {
  return repairsFor(fault, useRead('repair.list', {}).value ?? []);
}
