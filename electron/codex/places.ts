/** Where an installer or a version manager puts Codex. `paths` may hold one `*`, which stands for each folder there. */
export interface Place {
  foundBy: string;
  platforms: readonly NodeJS.Platform[];
  paths: readonly string[];
}

const unix = ['linux', 'darwin'] as const;

/**
 * The usual places, in the order in which they are tried after PATH. A program that the desktop started on macOS does
 * not have the login shell's PATH, so these are what finds Codex there. `~` is the home folder; `%X%` or `$X` a
 * variable of the environment: a path whose variable is not set is left out.
 */
export const places: readonly Place[] = [
  { foundBy: 'Homebrew', platforms: ['darwin'], paths: ['/opt/homebrew/bin/codex', '/usr/local/bin/codex'] },
  {
    foundBy: 'Homebrew',
    platforms: ['linux'],
    paths: ['/home/linuxbrew/.linuxbrew/bin/codex', '~/.linuxbrew/bin/codex'],
  },
  { foundBy: 'installer', platforms: unix, paths: ['~/.local/bin/codex', '~/.codex/bin/codex', '~/bin/codex'] },
  {
    foundBy: 'installer',
    platforms: ['win32'],
    paths: [
      '%LOCALAPPDATA%\\Programs\\OpenAI\\Codex\\bin\\codex.exe',
      '%LOCALAPPDATA%\\Microsoft\\WinGet\\Links\\codex.exe',
      '~\\.codex\\bin\\codex.exe',
    ],
  },
  {
    foundBy: 'npm',
    platforms: unix,
    paths: [
      '$npm_config_prefix/bin/codex',
      '$NPM_CONFIG_PREFIX/bin/codex',
      '/usr/local/bin/codex',
      '/usr/bin/codex',
      '~/.npm-global/bin/codex',
      '~/.npm/bin/codex',
    ],
  },
  { foundBy: 'npm', platforms: ['win32'], paths: ['%APPDATA%\\npm\\codex.cmd', '%ProgramFiles%\\nodejs\\codex.cmd'] },
  {
    foundBy: 'pnpm',
    platforms: unix,
    paths: ['$PNPM_HOME/codex', '~/.local/share/pnpm/codex', '~/Library/pnpm/codex'],
  },
  { foundBy: 'pnpm', platforms: ['win32'], paths: ['%PNPM_HOME%\\codex.cmd', '%LOCALAPPDATA%\\pnpm\\codex.cmd'] },
  {
    foundBy: 'nvm',
    platforms: unix,
    paths: ['$NVM_BIN/codex', '$NVM_DIR/versions/node/*/bin/codex', '~/.nvm/versions/node/*/bin/codex'],
  },
  { foundBy: 'nvm', platforms: ['win32'], paths: ['%NVM_SYMLINK%\\codex.cmd', '%NVM_HOME%\\*\\codex.cmd'] },
  {
    foundBy: 'fnm',
    platforms: unix,
    paths: [
      '$FNM_MULTISHELL_PATH/bin/codex',
      '$FNM_DIR/node-versions/*/installation/bin/codex',
      '~/.local/share/fnm/node-versions/*/installation/bin/codex',
      '~/Library/Application Support/fnm/node-versions/*/installation/bin/codex',
      '~/.fnm/node-versions/*/installation/bin/codex',
    ],
  },
  {
    foundBy: 'fnm',
    platforms: ['win32'],
    paths: ['%FNM_MULTISHELL_PATH%\\codex.cmd', '%APPDATA%\\fnm\\node-versions\\*\\installation\\codex.cmd'],
  },
  { foundBy: 'Volta', platforms: unix, paths: ['$VOLTA_HOME/bin/codex', '~/.volta/bin/codex'] },
  { foundBy: 'Volta', platforms: ['win32'], paths: ['%LOCALAPPDATA%\\Volta\\bin\\codex.exe'] },
  {
    foundBy: 'asdf',
    platforms: unix,
    paths: ['$ASDF_DATA_DIR/shims/codex', '~/.asdf/installs/nodejs/*/bin/codex', '~/.asdf/shims/codex'],
  },
  {
    foundBy: 'mise',
    platforms: unix,
    paths: ['~/.local/share/mise/installs/node/*/bin/codex', '~/.local/share/mise/shims/codex'],
  },
  { foundBy: 'Bun', platforms: unix, paths: ['$BUN_INSTALL/bin/codex', '~/.bun/bin/codex'] },
  { foundBy: 'Bun', platforms: ['win32'], paths: ['~\\.bun\\bin\\codex.exe'] },
  { foundBy: 'Cargo', platforms: unix, paths: ['~/.cargo/bin/codex'] },
  {
    foundBy: 'the Codex app',
    platforms: ['darwin'],
    paths: [
      '/Applications/Codex.app/Contents/Resources/codex',
      '/Applications/ChatGPT.app/Contents/Resources/codex',
      '~/Applications/Codex.app/Contents/Resources/codex',
    ],
  },
  {
    foundBy: 'the Codex app',
    platforms: ['win32'],
    paths: ['%LOCALAPPDATA%\\Programs\\Codex\\resources\\codex.exe'],
  },
];

/** The paths of a place on this machine, `*` still in them; those that name a variable that is not set are left out. */
export function expandPlace(place: Place, env: NodeJS.ProcessEnv, homedir: string): string[] {
  return place.paths.flatMap((path) => {
    let missing = false;
    const expanded = path
      .replace(/^~/, () => homedir)
      .replace(/%(\w+)%|\$(\w+)/g, (_, windows?: string, posix?: string) => {
        const value = env[windows ?? posix ?? ''];
        missing ||= !value;
        return value ?? '';
      });
    return missing ? [] : [expanded];
  });
}
