import { join } from 'node:path';
import { parseEnvFile } from '../env-file.ts';
import { words } from '../../words/words.ts';
import type { Visible } from './ask-shell.ts';
import type { CommandAnswer, RunCommand } from './run-command.ts';

export interface DesktopDeps {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  homedir: string;
  deadlineMs: number;
  run: RunCommand;
  /** Names of the files in a folder, in order; none where it is not there. */
  list: (folder: string) => string[];
  read: (path: string) => string | null;
}

interface Seen {
  visible: Visible;
  detail: string;
}

/** Whether programs that are started from the desktop (the Codex app, an editor) get the variable. Never its value. */
export async function desktopSees(variable: string, deps: DesktopDeps): Promise<Seen> {
  const ask = (program: string, ...args: string[]): Promise<CommandAnswer> =>
    deps.run(program, args, { env: deps.env, deadlineMs: deps.deadlineMs });
  if (deps.platform === 'darwin') return fromLaunchctl(variable, await ask('launchctl', 'getenv', variable));
  if (deps.platform === 'win32') return fromRegistry(variable, await ask('reg', 'query', 'HKCU\\Environment'));
  const folder = join(deps.env['XDG_CONFIG_HOME'] || join(deps.homedir, '.config'), 'environment.d');
  const files = deps.list(folder).filter((name) => name.endsWith('.conf'));
  const setBy = files.map((name) => join(folder, name)).findLast((path) => setsIn(deps.read(path) ?? '', variable));
  return fromSystemd(variable, await ask('systemctl', '--user', 'show-environment'), setBy ?? null);
}

/** environment.d(5) has the form of a `.env` file. */
const setsIn = (text: string, variable: string): boolean => (parseEnvFile(text, {})[variable] ?? '').trim() !== '';

/** systemctl(1): a line `NAME=value` each, a value that needs it written as `$'…'`. */
export function fromSystemd(variable: string, answer: CommandAnswer, setBy: string | null): Seen {
  const says = words().visibility;
  if (answer.ended !== 'exit' || answer.code !== 0) {
    return { visible: 'unknown', detail: says.systemdSilent(setBy) };
  }
  const line = answer.stdout.split('\n').find((one) => one.startsWith(`${variable}=`));
  const filled = line !== undefined && !/^[^=]*=(\$?'\s*'|"\s*"|\s*)$/.test(line);
  if (filled) return { visible: 'yes', detail: says.systemdHas };
  return { visible: 'no', detail: says.systemdHasNot(setBy) };
}

/** `launchctl getenv`: the value and a line break, or nothing. It exits with 0 either way. */
export function fromLaunchctl(_variable: string, answer: CommandAnswer): Seen {
  if (answer.ended !== 'exit' || answer.code !== 0)
    return { visible: 'unknown', detail: words().visibility.launchctlSilent };
  if (answer.stdout.trim() !== '') return { visible: 'yes', detail: words().visibility.launchdHas };
  return { visible: 'no', detail: words().visibility.launchdHasNot };
}

/** `reg query HKCU\Environment`: lines of four blanks, the name, its type and its value. Names differ by no case. */
export function fromRegistry(variable: string, answer: CommandAnswer): Seen {
  if (answer.ended !== 'exit' || answer.code !== 0) {
    return { visible: 'unknown', detail: words().visibility.registryUnreadable };
  }
  const rows = answer.stdout.split(/\r?\n/).map((line) => /^\s{4}(\S.*?)\s{4}REG_\w+(?:\s{4}(.*))?$/.exec(line));
  const row = rows.find((found) => found?.[1]?.toLowerCase() === variable.toLowerCase());
  if (row?.[2]?.trim()) return { visible: 'yes', detail: words().visibility.registryHas };
  return { visible: 'no', detail: words().visibility.registryHasNot };
}
