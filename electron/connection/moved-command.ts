import { isAbsolute } from 'node:path';

export interface KeyCommandLine {
  command: string;
  args: string[];
}

/** The files that a `key print` command of ours names: the program, and before it the script of a checkout. */
function filesOf({ command, args }: KeyCommandLine): string[] {
  const [first = ''] = args;
  return [command, ...(isAbsolute(first) && /\.[cm]?js$/.test(first) ? [first] : [])].filter((file) =>
    isAbsolute(file),
  );
}

/** The first file of the command that is not there any more, or null. A name to be found on PATH is not looked at. */
export function missingPart(line: KeyCommandLine, exists: (path: string) => boolean): string | null {
  return filesOf(line).find((file) => !exists(file)) ?? null;
}

/**
 * Where the command is another installation's than the one that asks: the two programs, as facts of a warning; else
 * null. Another Node that runs the same script is the same installation.
 */
export function otherInstallation(
  line: KeyCommandLine,
  here: KeyCommandLine,
): { value: string; suggestion: string } | null {
  const [theirs, ours] = [filesOf(line).at(-1), filesOf(here).at(-1)];
  return theirs === undefined || ours === undefined || theirs === ours ? null : { value: theirs, suggestion: ours };
}
