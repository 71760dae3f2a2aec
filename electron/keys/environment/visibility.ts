import { readdirSync } from 'node:fs';
import { hasCode } from '../../config/home.ts';
import { variableVisible } from '../environment.ts';
import { filesWithLine, startupFile, type StartupDeps } from '../startup/startup.ts';
import { hashOfDotfile, peek } from '../../config/files/dotfile.ts';
import { words } from '../../words/words.ts';
import { askShell, type ShellKind, type Visible } from './ask-shell.ts';
import { desktopSees } from './desktop.ts';
import { runCommand, type RunCommand } from './run-command.ts';

export interface VisibilityDeps extends Pick<StartupDeps, 'env' | 'platform' | 'homedir' | 'loginShell'> {
  /** The Codex home’s path. */
  home: string;
  run?: RunCommand | undefined;
  /** Milliseconds for each question; shells with much in their start-up files take a second or two. */
  deadlineMs?: number | undefined;
}

export interface VisibilityReport {
  variable: string;
  places: {
    place: 'process' | 'login-shell' | 'interactive-shell' | 'env-file' | 'desktop';
    visible: Visible;
    detail: string;
  }[];
  startup: { shell: string; path: string; present: boolean; hash: string } | null;
}

/** Where a provider’s variable is visible, asked of each place now. No value leaves the place that has it. */
export async function readVisibility(
  deps: VisibilityDeps,
  provider: string,
  variable: string,
): Promise<VisibilityReport> {
  const { env, platform, homedir, home, run = runCommand, deadlineMs = 5000 } = deps;
  const file = startupFile(deps);
  const [withLine] = filesWithLine(deps, provider);
  const program = file?.program ?? (env['SHELL'] || deps.loginShell);
  const shell = (kind: ShellKind) =>
    program
      ? askShell({ program, kind, variable, env, deadlineMs, run })
      : Promise.resolve({ visible: 'unknown' as const, detail: words().visibility.noLoginShell });
  const [here, login, interactive, desktop] = await Promise.all([
    variableVisible(env, home, variable),
    shell('login-shell'),
    shell('interactive-shell'),
    desktopSees(variable, { platform, env, homedir, deadlineMs, run, list: namesIn, read: peek }),
  ]);
  const says = words().visibility;
  const known = (is: boolean): Visible => (is ? 'yes' : 'no');
  return {
    variable,
    places: [
      {
        place: 'process',
        visible: known(here.process),
        detail: here.process ? says.startedWith : says.startedWithout,
      },
      { place: 'login-shell', ...login },
      { place: 'interactive-shell', ...interactive },
      {
        place: 'env-file',
        visible: known(here.envFile),
        detail: here.envFile ? says.inEnvFile : says.notInEnvFile,
      },
      { place: 'desktop', ...desktop },
    ],
    startup: file && {
      shell: file.shell,
      path: withLine ?? file.path,
      present: withLine !== undefined,
      hash: await hashOfDotfile(withLine ?? file.path),
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (hasCode(error)) return [];
    throw error;
  }
}
