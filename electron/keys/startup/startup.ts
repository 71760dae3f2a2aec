import { joinedResults, lastEntry } from '../../config/store/joined-results.ts';
import type { ConfigStore, Door, WriteResult } from '../../config/store/store.types.ts';
import { failed, ok, type Outcome } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { isVariableName } from '../../config/providers/variable-name.ts';
import { peek } from '../../config/files/dotfile.ts';
import { words } from '../../words/words.ts';
import { shellOf, startupFiles, startupPlace, type Shell, type ShellPlaces, type StartupPlace } from './shells.ts';
import { hasLine, withLine, withoutLine } from './startup-text.ts';

export interface StartupDeps {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  homedir: string;
  /** Writes the file, with the way back in the history. */
  store: Pick<ConfigStore, 'changeOutside'>;
  /** The person’s login shell, as the system knows it; null where it tells none. */
  loginShell: string | null;
  keyCommand: (provider: string) => { command: string; args: string[] };
}

export interface StartupChange {
  provider: string;
  door: Door;
  expectedHash?: string | undefined;
  dryRun?: boolean | undefined;
}

/** The person’s shell with its start-up file. */
export interface StartupFile extends StartupPlace {
  shell: Shell;
  program: string;
}

/** The shell that terminals start here, or null where it is none whose start-up files are known. */
export function startupFile(deps: Omit<StartupDeps, 'store' | 'keyCommand'>): StartupFile | null {
  const program = deps.env['SHELL'] || deps.loginShell || (deps.platform === 'win32' ? 'powershell.exe' : '');
  const shell = shellOf(program);
  return shell && { shell, program, ...startupPlace(shell, placesOf(deps)) };
}

/** What the choice of a file looks at. */
export const placesOf = (deps: Pick<StartupDeps, 'env' | 'platform' | 'homedir'>): ShellPlaces => ({
  env: deps.env,
  platform: deps.platform,
  homedir: deps.homedir,
  read: peek,
});

/** The files in which the provider’s line stands, the usual one first. */
export function filesWithLine(deps: Omit<StartupDeps, 'store' | 'keyCommand'>, provider: string): string[] {
  const usual = startupFile(deps)?.path;
  const all = new Set([...(usual === undefined ? [] : [usual]), ...startupFiles(placesOf(deps))]);
  return [...all].filter((path) => hasLine(peek(path) ?? '', provider));
}

/**
 * Adds the one line that reads the provider’s key from the keychain when the shell starts. The line holds no key.
 * `removeStartup` takes it back, as undo does: the file is then, byte for byte, what it was.
 * Faults: unsupported-here (an unknown shell), value-invalid, and those of `changeDotfile`.
 */
export async function addStartup(
  deps: StartupDeps,
  { provider, variable, ...options }: StartupChange & { variable: string },
): Promise<Outcome<WriteResult>> {
  const file = startupFile(deps);
  if (!file) return failed(makeFault('unsupported-here', { words: unknownShell(deps) }));
  const command = deps.keyCommand(provider);
  const broken = [command.command, ...command.args].some((word) => [...word].some((letter) => letter < ' '));
  if (!isVariableName(variable) || broken) {
    const field = `model_providers.${provider}.env_key`;
    return failed(makeFault('value-invalid', { provider, field, words: words().keyDeclined.startupLine }));
  }
  const line = { shell: file.shell, provider, variable, command };
  return deps.store.changeOutside({
    ...options,
    asked: words().asked.addStartup(provider),
    path: file.path,
    plan: (now) => ok(withLine(now, line, file.at)),
  });
}

/** Takes the provider’s line out of every start-up file that has it; the files are then as they were before it came. */
export async function removeStartup(
  deps: StartupDeps,
  { provider, ...options }: StartupChange,
): Promise<Outcome<WriteResult>> {
  const remove = (path: string, also?: number) =>
    deps.store.changeOutside({
      ...{ ...options, also },
      asked: words().asked.removeStartup(provider),
      path,
      plan: (now) => ok(now === null ? null : withoutLine(now, provider)),
    });
  const [first, ...more] = filesWithLine(deps, provider);
  if (first === undefined) {
    const file = startupFile(deps);
    if (file) return remove(file.path);
    return failed(makeFault('unsupported-here', { words: unknownShell(deps) }));
  }
  const done = await remove(first);
  if (!done.ok) return done;
  const removed = [done.value];
  for (const path of more) {
    const next = await remove(path, lastEntry(removed) ?? undefined);
    if (!next.ok) return next;
    removed.push(next.value);
  }
  return ok(joinedResults(removed, done.value));
}

const unknownShell = ({ env, loginShell }: Pick<StartupDeps, 'env' | 'loginShell'>): string =>
  words().keyDeclined.unknownShell(env['SHELL'] || loginShell || '');
