import { basename, posix, win32 } from 'node:path';

/** The shells whose start-up files are known here. `sh` stands for dash, ksh and whatever else reads ~/.profile alone. */
export const shells = ['bash', 'zsh', 'fish', 'nushell', 'powershell', 'sh'] as const;
export type Shell = (typeof shells)[number];

export interface ShellPlaces {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  homedir: string;
  /** The text of a file, or null where there is none that can be read. */
  read: (path: string) => string | null;
}

/** Where our line goes, and where in the file: at its start, or at its end. */
export interface StartupPlace {
  path: string;
  at: 'start' | 'end';
}

const programs: Record<string, Shell> = {
  bash: 'bash',
  zsh: 'zsh',
  fish: 'fish',
  nu: 'nushell',
  pwsh: 'powershell',
  powershell: 'powershell',
  sh: 'sh',
  dash: 'sh',
  ksh: 'sh',
  mksh: 'sh',
};

/** Which shell a program is, by its file name; null for one whose start-up files are not known here (tcsh, xonsh). */
export function shellOf(program: string): Shell | null {
  const name = basename(program.replaceAll('\\', '/'))
    .toLowerCase()
    .replace(/\.exe$/, '');
  return programs[name] ?? null;
}

/** bash, started as a login shell, reads the first of these that is there and no other (bash(1), INVOCATION). */
const bashLogin = ['.bash_profile', '.bash_login', '.profile'];

/**
 * The start-up file that serves the terminals of this system.
 * bash: terminals start login shells on macOS and others elsewhere. `.bashrc` serves both where the login file reads it,
 * as Debian’s does; our line stands at its start, because most of them end early for a shell that is not interactive.
 * zsh: `.zshrc` is read by every terminal, login or not. fish reads one file always. Sources: bash(1), zsh(1), fish(1),
 * https://www.nushell.sh/book/configuration.html, about_Profiles of PowerShell.
 */
export function startupPlace(shell: Shell, places: ShellPlaces): StartupPlace {
  const { env, platform, homedir, read } = places;
  const { join } = platform === 'win32' ? win32 : posix;
  const config = env['XDG_CONFIG_HOME'] || join(homedir, '.config');
  switch (shell) {
    case 'bash': {
      const login = bashLogin.find((name) => read(join(homedir, name)) !== null);
      const readsBashrc = login !== undefined && (read(join(homedir, login)) ?? '').includes('.bashrc');
      if (platform !== 'darwin' || readsBashrc) return { path: join(homedir, '.bashrc'), at: 'start' };
      return { path: join(homedir, login ?? '.bash_profile'), at: 'end' };
    }
    case 'zsh':
      return { path: join(env['ZDOTDIR'] || homedir, '.zshrc'), at: 'end' };
    case 'fish':
      return { path: join(config, 'fish', 'config.fish'), at: 'end' };
    case 'nushell':
      return { path: join(nushellFolder(places), 'config.nu'), at: 'end' };
    case 'powershell':
      if (platform !== 'win32') return { path: join(config, 'powershell', 'profile.ps1'), at: 'end' };
      return { path: join(homedir, 'Documents', windowsPowerShellFolder(env['SHELL']), 'profile.ps1'), at: 'end' };
    case 'sh':
      return { path: join(homedir, '.profile'), at: 'end' };
  }
}

/** PowerShell 7 (`pwsh`) and the one that Windows brings keep their profiles apart. */
const windowsPowerShellFolder = (program: string | undefined): string =>
  program !== undefined && /pwsh/i.test(program) ? 'PowerShell' : 'WindowsPowerShell';

function nushellFolder({ env, platform, homedir }: ShellPlaces): string {
  const { join } = platform === 'win32' ? win32 : posix;
  if (env['XDG_CONFIG_HOME']) return join(env['XDG_CONFIG_HOME'], 'nushell');
  if (platform === 'darwin') return join(homedir, 'Library', 'Application Support', 'nushell');
  if (platform === 'win32') return join(env['APPDATA'] || join(homedir, 'AppData', 'Roaming'), 'nushell');
  return join(homedir, '.config', 'nushell');
}

/** Every file in which a shell of this person may set variables: where keys that were exported by hand lie. */
export function startupFiles(places: ShellPlaces): string[] {
  const { env, platform, homedir } = places;
  const { join } = platform === 'win32' ? win32 : posix;
  const zsh = ['.zshenv', '.zprofile', '.zshrc', '.zlogin'].map((name) => join(env['ZDOTDIR'] || homedir, name));
  const own = (['fish', 'nushell', 'powershell'] as const).map((shell) => startupPlace(shell, places).path);
  return [
    ...['.bashrc', ...bashLogin].map((name) => join(homedir, name)),
    ...zsh,
    ...own,
    join(nushellFolder(places), 'env.nu'),
  ];
}
