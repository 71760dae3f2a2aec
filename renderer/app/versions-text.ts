import type { Version } from '../../electron/api/contract.ts';

/** A line each, to paste into a message. */
export const versionsText = (versions: readonly Version[]): string =>
  versions.map(({ name, version }) => `${name} ${version}`).join('\n');
