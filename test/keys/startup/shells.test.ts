import { describe, expect, test } from 'vitest';
import { shellOf, startupPlace, type ShellPlaces } from '../../../electron/keys/startup/shells.ts';

const places = (files: Record<string, string> = {}, change: Partial<ShellPlaces> = {}): ShellPlaces => ({
  env: {},
  platform: 'linux',
  homedir: '/home/ada',
  read: (path) => files[path] ?? null,
  ...change,
});

test.each([
  ['/bin/bash', 'bash'],
  ['/opt/homebrew/bin/zsh', 'zsh'],
  ['/usr/bin/fish', 'fish'],
  ['nu.exe', 'nushell'],
  ['C:\\Program Files\\PowerShell\\7\\pwsh.exe', 'powershell'],
  ['powershell.EXE', 'powershell'],
  ['/bin/dash', 'sh'],
  ['/bin/tcsh', null],
  ['', null],
])('%s is %s', (program, shell) => {
  expect(shellOf(program)).toBe(shell);
});

describe('bash', () => {
  const reads = { '/home/ada/.profile': '. "$HOME/.bashrc"' };
  const other = { '/home/ada/.profile': 'umask 022', '/home/ada/.bash_login': 'umask 022' };
  test.each([
    ['linux', {}, '/home/ada/.bashrc'],
    ['linux', other, '/home/ada/.bashrc'],
    ['darwin', {}, '/home/ada/.bash_profile'],
    ['darwin', other, '/home/ada/.bash_login'],
    ['darwin', reads, '/home/ada/.bashrc'],
  ] as const)('%s with %o: %s', (platform, files, path) => {
    expect(startupPlace('bash', places(files, { platform })).path).toBe(path);
  });

  test('.bashrc is begun with the line, because it ends early for a shell that is not interactive', () => {
    expect(startupPlace('bash', places()).at).toBe('start');
    expect(startupPlace('bash', places({}, { platform: 'darwin' })).at).toBe('end');
  });
});

test.each([
  ['zsh', {}, '/home/ada/.zshrc'],
  ['zsh', { env: { ZDOTDIR: '/z' } }, '/z/.zshrc'],
  ['fish', {}, '/home/ada/.config/fish/config.fish'],
  ['fish', { env: { XDG_CONFIG_HOME: '/c' } }, '/c/fish/config.fish'],
  ['nushell', {}, '/home/ada/.config/nushell/config.nu'],
  ['nushell', { platform: 'darwin' }, '/home/ada/Library/Application Support/nushell/config.nu'],
  [
    'nushell',
    { platform: 'win32', homedir: 'C:\\Users\\ada', env: { APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' } },
    'C:\\Users\\ada\\AppData\\Roaming\\nushell\\config.nu',
  ],
  ['powershell', {}, '/home/ada/.config/powershell/profile.ps1'],
  [
    'powershell',
    { platform: 'win32', homedir: 'C:\\Users\\ada' },
    'C:\\Users\\ada\\Documents\\WindowsPowerShell\\profile.ps1',
  ],
  [
    'powershell',
    { platform: 'win32', homedir: 'C:\\Users\\ada', env: { SHELL: 'pwsh.exe' } },
    'C:\\Users\\ada\\Documents\\PowerShell\\profile.ps1',
  ],
  ['sh', {}, '/home/ada/.profile'],
] as const)('%s with %o: %s', (shell, change, path) => {
  expect(startupPlace(shell, places({}, change)).path).toBe(path);
});
