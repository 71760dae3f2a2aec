import type { Command } from 'commander';
import type { Session } from '../session.ts';

/** What adds commands to the program. `finish` takes the exit code of the command that ran. */
export interface Registry {
  program: Command;
  session: Session;
  finish(code: number): void;
}

/** An example under a command's help. */
export function example(command: Command, ...lines: string[]): Command {
  const label = lines.length > 1 ? 'Examples' : 'Example';
  return command.addHelpText('after', `\n${label}:\n${lines.map((line) => `  switchboard ${line}\n`).join('')}`);
}
