import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestContext } from 'vitest';
import type { Shell } from '../../electron/keys/startup/shells.ts';

const programs: Record<Shell, string[]> = {
  bash: ['bash'],
  zsh: ['zsh'],
  fish: ['fish'],
  nushell: ['nu'],
  powershell: ['pwsh', 'powershell.exe'],
  sh: ['dash', 'sh'],
};

// Of nushell’s packages the one of a platform that the tests run on, and that itself: the package over all of them names
// some that the registry does not have, and a newer npm then takes the lock file for incomplete and installs nothing.
const nushell = join(import.meta.dirname, '../../node_modules/@nushell/linux-x64/bin');

const folders = [...(process.env['PATH'] ?? '').split(delimiter), nushell];

/** The real shell’s program; a test of one that is not installed is named as skipped, with this reason. */
export function shellProgram(shell: Shell, context: TestContext): string {
  const found = programs[shell].flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (found === undefined) context.skip(`${shell} is not installed here`);
  return found ?? '';
}
