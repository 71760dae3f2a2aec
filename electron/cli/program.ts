import { setTimeout as wait } from 'node:timers/promises';
import { Command, CommanderError } from 'commander';
import { makeFault } from '../faults/words.ts';
import { addCatalog } from './commands/catalog.ts';
import { addCheck } from './commands/check.ts';
import { addCompare } from './commands/compare.ts';
import { addCompletion } from './commands/completion.ts';
import { addDemo } from './commands/demo.ts';
import { addDoctor } from './commands/doctor.ts';
import { addHistory } from './commands/history.ts';
import { addHomes } from './commands/homes.ts';
import { addImports } from './commands/imports.ts';
import { addKeys } from './commands/keys.ts';
import { addModels } from './commands/models.ts';
import { addPong } from './commands/pong.ts';
import { addProfiles } from './commands/profiles.ts';
import { addProviders } from './commands/providers.ts';
import { addRepairs } from './commands/repairs.ts';
import { addRoutes } from './commands/routes.ts';
import { addServe } from './commands/serve.ts';
import { addStatus } from './commands/status.ts';
import { addSwitch } from './commands/switch.ts';
import { example } from './commands/action.ts';
import type { CliDeps } from './deps.types.ts';
import { reasonOf } from './reason-of.ts';
import { Interrupted, Session } from './session.ts';
import { findCommand, usageMessage } from './usage.ts';

const exitCodes = `
Exit codes: 0 done, 1 a fault or a refusal, 2 wrong usage, 130 ended by Ctrl+C.
With --json stdout is exactly one JSON document; a fault is {"ok":false,"fault":{…}}.
`;

/** How long what a command started may take to end when something broke that nobody caught. */
const graceMs = 5000;

/**
 * Runs one command line.
 * @param argv the words after the program's name
 * @returns the exit code: 0 done, 1 a fault or a refusal, 2 wrong usage, 130 ended by Ctrl+C
 */
export async function runCli(argv: readonly string[], deps: CliDeps): Promise<number> {
  const ending = new AbortController();
  const session = new Session(deps, argv.includes('--json'), ending.signal);
  const endInterrupts = deps.io.onInterrupt(() => ending.abort());
  // What nobody caught ends the command as Ctrl+C does: it takes down what it started.
  const uncaught: unknown[] = [];
  let endUnhandled = () => {};
  const crashed = new Promise<void>((resolve) => {
    endUnhandled = deps.io.onUnhandled((error) => {
      uncaught.push(error);
      ending.abort();
      resolve();
    });
  });
  try {
    const work = parse(argv, session).finally(() => session.dispose());
    const code = await Promise.race([work, crashed.then(() => wait(graceMs, 1))]);
    return uncaught.length > 0 ? unexpected(session, uncaught[0]) : code;
  } catch (error) {
    return unexpected(session, uncaught.length > 0 ? uncaught[0] : error);
  } finally {
    endUnhandled();
    endInterrupts();
  }
}

/** The one place where what no one expected is said. */
function unexpected(session: Session, error: unknown): number {
  if (error instanceof Interrupted) return session.interrupted();
  const words = `Something in Switchboard went wrong: ${reasonOf(session, error)}`;
  // No pong mends a mistake of ours.
  return session.fail({ ...makeFault('unknown', { words }, ''), fixes: [] });
}

async function parse(argv: readonly string[], session: Session): Promise<number> {
  let code = 0;
  let printed = '';
  const { program } = buildProgram(
    session,
    (finished) => (code = finished),
    (text) => (printed += text),
  );
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.version') {
      session.result({ version: session.deps.version }, () => printed);
      return 0;
    }
    if (error.code === 'commander.helpDisplayed') {
      session.result({ help: printed }, () => printed);
      return 0;
    }
    const { command, path } = findCommand(program, argv);
    const hint = ['switchboard', ...path, '--help'].join(' ');
    if (error.code === 'commander.help')
      return session.usage(`a command is missing. Commands: ${commandNames(command)}`, hint);
    return session.usage(usageMessage(error, program, argv), hint);
  }
}

const commandNames = (command: Command) => command.commands.map((known) => known.name()).join(', ');

/** Every room of commands, in the order of the help. */
const rooms = [
  ...[addStatus, addProviders, addSwitch, addModels, addRoutes, addCatalog, addKeys, addPong, addDoctor, addRepairs],
  ...[addCheck, addCompare, addProfiles, addHistory, addHomes, addImports, addCompletion, addDemo, addServe],
];

function buildProgram(session: Session, finish: (code: number) => void, print: (text: string) => void) {
  const program = new Command('switchboard')
    .description('Points OpenAI Codex at any model and proves that it works.')
    .option('--home <dir>', 'the Codex home; else CODEX_HOME, else ~/.codex')
    .option('--json', 'print exactly one JSON document on stdout')
    .version(session.deps.version, '--version')
    .exitOverride()
    .configureOutput({
      writeOut: print,
      // What is wrong is said in our own words, which never repeat what may be a key.
      writeErr: () => undefined,
      getOutHelpWidth: () => session.deps.io.columns,
    })
    .hook('preAction', () => {
      session.home = program.opts<{ home?: string }>().home;
    });
  const registry = { program, session, finish };
  for (const add of rooms) add(registry);
  example(program, 'provider add token_station --preset token-station', 'key set token_station', 'pong');
  program.addHelpText('after', exitCodes);
  return registry;
}
