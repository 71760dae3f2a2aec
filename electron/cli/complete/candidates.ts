import type { Argument, Command, Option } from 'commander';
import type { KnownWords } from './known-words.ts';

export interface Candidate {
  word: string;
  /** What it is, for shells that show it. */
  note: string;
}

/** Where the word being typed stands in the command line. */
interface Place {
  command: Command;
  /** Words of the command that are no options. */
  given: string[];
  /** The option whose value is being typed. */
  awaiting: Option | null;
  home: string | undefined;
}

/** The command that the words lead to. The last word is the one being typed, and counts for nothing yet. */
export function placeOf(program: Command, words: readonly string[]): Place {
  const place: Place = { command: program, given: [], awaiting: null, home: undefined };
  for (const word of words.slice(0, -1)) {
    if (place.awaiting) {
      if (place.awaiting.long === '--home') place.home = word;
      place.awaiting = null;
    } else if (word.startsWith('-')) {
      const [name = '', value] = word.split('=', 2);
      const option = optionsOf(place.command).find(({ long, short }) => long === name || short === name);
      if (option?.long === '--home' && value !== undefined) place.home = value;
      place.awaiting = option?.required && value === undefined ? option : null;
    } else {
      const next = place.given.length === 0 ? visible(place.command).find((one) => one.name() === word) : undefined;
      if (next) place.command = next;
      else place.given.push(word);
    }
  }
  return place;
}

/** What the word being typed may become. */
export function candidates({ command, given, awaiting }: Place, typed: string, known: KnownWords): Candidate[] {
  const found = awaiting
    ? valuesOf(awaiting.long ?? '', awaiting.argChoices, known, given)
    : typed.startsWith('-')
      ? optionsOf(command).map(({ long, description }) => ({ word: long ?? '', note: description }))
      : [
          ...(given.length === 0 ? visible(command).map((one) => ({ word: one.name(), note: one.description() })) : []),
          ...argumentValues(command, given, known),
        ];
  // A shell inserts a word as it is: one that it would read as more than a word is not offered, nor a name that is an option.
  const safe = found
    .filter(({ word }) => word.startsWith(typed) && /^[\w@%+=:,./-]+$/.test(word))
    .filter(({ word }) => typed.startsWith('-') || !word.startsWith('-'))
    .map(({ word, note }) => ({ word, note: note.replace(/[\p{Cc}\s]+/gu, ' ') }));
  return safe.filter(({ word }, index) => safe.findIndex((other) => other.word === word) === index);
}

function argumentValues(command: Command, given: readonly string[], known: KnownWords): Candidate[] {
  const all: readonly Argument[] = command.registeredArguments;
  const last = all.at(-1);
  const argument = all[given.length] ?? (last?.variadic ? last : undefined);
  if (!argument) return [];
  const of = command.parent?.name() ?? '';
  // `<id>` is the ID of what its command is about, `<name>` the name.
  const name = { id: of, name: of }[argument.name()] ?? argument.name();
  return valuesOf(name, argument.argChoices, known, given);
}

function valuesOf(
  name: string,
  choices: readonly string[] | undefined,
  known: KnownWords,
  given: readonly string[],
): Candidate[] {
  const plain = (words: readonly string[], note: string) => words.map((word) => ({ word, note }));
  if (choices) return plain(choices, '');
  switch (name.replace(/^--/, '')) {
    case 'provider':
      return plain(known.providers, 'provider');
    case 'profile':
      return plain(known.profiles, 'profile');
    case 'model': {
      const own = known.models.filter(({ provider }) => given[0] === undefined || provider === given[0]);
      return own.map(({ provider, model }) => ({ word: model, note: provider }));
    }
    default:
      return [];
  }
}

const visible = (command: Command): Command[] => [...command.createHelp().visibleCommands(command)];

/** A command's own options, and those of the whole program. */
function optionsOf(command: Command): Option[] {
  const own = [...command.createHelp().visibleOptions(command)];
  return command.parent ? [...own, ...optionsOf(command.parent)] : own;
}
