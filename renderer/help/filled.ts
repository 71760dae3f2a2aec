import type { Fault } from '../../electron/api/contract.ts';

/** A command of the help with what the fault knows in its blanks. What it does not know stays, to be filled in by hand. */
export function filled(command: string, blanks: Fault['blanks'] = {}): string {
  const names = Object.keys(blanks);
  if (names.length === 0) return command;
  return command.replace(new RegExp(`\\b(?:${names.join('|')})\\b`, 'g'), (blank) => blanks[blank] ?? blank);
}
