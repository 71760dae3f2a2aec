import type { FaultId } from '../faults/fault.ts';

/** Faults that `repair.list` may name: where it does not, there is nothing to change. */
export const mendable: readonly FaultId[] = [
  'config-not-utf8',
  'config-invalid-toml',
  'legacy-profile',
  'wire-api-chat',
  'reserved-provider-id',
  'provider-name-missing',
  'auth-conflict',
  'provider-missing',
  'root-key-in-table',
  'base-url-env-ignored',
];
