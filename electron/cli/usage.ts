import type { Command, CommanderError } from 'commander';

/** The words of the command line that name a command: `key set`, with the command itself. */
export function findCommand(program: Command, argv: readonly string[]): { command: Command; path: string[] } {
  let command = program;
  const path: string[] = [];
  for (const word of argv) {
    const next = command.commands.find((candidate) => candidate.name() === word);
    if (next) {
      command = next;
      path.push(word);
    }
  }
  return { command, path };
}

/**
 * What was wrong with the command line, in a sentence. An argument may be a key pasted in the wrong place, so a long
 * one is never repeated, and none at all after `key`.
 */
export function usageMessage(error: CommanderError, program: Command, argv: readonly string[]): string {
  const { path, command } = findCommand(program, argv);
  if (path[0] === 'key' && error.code !== 'commander.missingArgument' && error.code !== 'commander.help') {
    if (path[1] === 'set') {
      return '`key set` takes the provider’s ID alone. The key is read from stdin, never from an argument: switchboard key set PROVIDER < key.txt';
    }
    return `wrong arguments. Expected: ${synopsis(command, path)}`;
  }
  const message = error.message.replace(/^error: /, '').trim();
  const words = argv.flatMap((word) => [word, word.slice(word.indexOf('=') + 1)]);
  return words
    .filter((word) => word.length >= 16)
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, '…'), message);
}

/** How the command is written: `switchboard key set [options] <provider>`. */
function synopsis(command: Command, path: readonly string[]): string {
  return ['switchboard', ...path, command.usage()].join(' ');
}

/** A whole number in a range, or what is wrong with it. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  return number >= least && number <= most ? number : null;
}
