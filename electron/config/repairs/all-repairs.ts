import { isReserved } from '../providers/built-in-providers.ts';
import { danglingPointers } from './dangling.ts';
import { deadProfiles } from './dead-profiles.ts';
import { duplicateKeys } from './duplicates.ts';
import { otherEncoding } from './encoding.ts';
import { addressFromEnvironment } from './environment-address.ts';
import { legacyProfiles } from './legacy-profiles.ts';
import { misspeltTables } from './misspelt-tables.ts';
import { chatTables, conflictingAuth, leftoverLogin, namelessTables, reservedTables } from './provider-tables.ts';
import type { PlannedRepair, RepairContext, Repairer } from './repair.types.ts';
import { movedRootKeys } from './stray-root-keys.ts';

/** Every repair, those first that keep the file from being read at all. */
const repairers: readonly Repairer[] = [
  otherEncoding,
  misspeltTables,
  duplicateKeys,
  legacyProfiles,
  chatTables,
  reservedTables(isReserved),
  namelessTables,
  conflictingAuth,
  deadProfiles,
  danglingPointers,
  movedRootKeys,
  leftoverLogin,
  addressFromEnvironment,
];

/** The repairs that this configuration needs, each planned and none carried out. */
export const planRepairs = (context: RepairContext): PlannedRepair[] => repairers.flatMap((plan) => plan(context));
