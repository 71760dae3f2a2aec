import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { terminalPlan, typedCommand, type TerminalSystem } from '../../electron/codex/terminals.ts';
import { tempDir } from '../support/temp.ts';

const what = {
  codex: { command: '/opt/codex/bin/codex', args: [] },
  cwd: '/home/ada/my work',
  home: '/srv/codex home',
};
const linux = (...there: string[]): TerminalSystem => ({
  platform: 'linux',
  env: { DISPLAY: ':0', SHELL: '/bin/bash' },
  find: async (program) => (there.includes(program) ? `/usr/bin/${program}` : null),
  scripts: '/state',
});

describe('Linux', () => {
  const command = "cd '/home/ada/my work' && env CODEX_HOME='/srv/codex home' /opt/codex/bin/codex; exec /bin/bash";
  const shell = ['/bin/bash', '-i', '-c', command];
  test.each([
    ['x-terminal-emulator', ['-e', ...shell]],
    ['gnome-terminal', ['--working-directory=/home/ada/my work', '--', ...shell]],
    ['konsole', ['--workdir', '/home/ada/my work', '-e', ...shell]],
    ['xfce4-terminal', ['--working-directory=/home/ada/my work', '-x', ...shell]],
    ['xterm', ['-e', ...shell]],
  ])('%s is told the folder and the command', async (program, args) => {
    expect(await terminalPlan(linux(program), what)).toEqual({
      ...{ name: program, program: `/usr/bin/${program}`, args, cwd: what.cwd, script: null },
    });
  });

  test('the terminal that the person chose goes before all others', async () => {
    expect((await terminalPlan(linux('xterm', 'konsole', 'x-terminal-emulator'), what))?.name).toBe(
      'x-terminal-emulator',
    );
  });

  test('without a display, or without a terminal, there is none to open', async () => {
    expect(await terminalPlan({ ...linux('xterm'), env: { SHELL: '/bin/bash' } }, what)).toBeNull();
    expect(await terminalPlan(linux(), what)).toBeNull();
  });
});

test('macOS: Terminal runs a script of ours', async () => {
  const plan = await terminalPlan({ ...linux(), platform: 'darwin' }, { ...what, home: null });
  expect(plan).toMatchObject({ program: '/usr/bin/open', args: ['-a', 'Terminal', '/state/open-codex.command'] });
  expect(plan?.script).toEqual({
    path: '/state/open-codex.command',
    text: "#!/bin/sh\ncd '/home/ada/my work' && /opt/codex/bin/codex\n",
  });
});

describe('Windows', () => {
  const windows: TerminalSystem = {
    platform: 'win32',
    env: { ComSpec: String.raw`C:\Windows\system32\cmd.exe` },
    find: async () => null,
    scripts: String.raw`C:\Users\A & B;C\state`,
  };
  const there = {
    codex: { command: String.raw`C:\100%\codex.exe`, args: [] },
    ...{ cwd: String.raw`D:\R & D`, home: String.raw`D:\home` },
  };

  test('a console of its own runs the batch file by its bare name, in its folder', async () => {
    const plan = await terminalPlan(windows, there);
    const cmd = String.raw`C:\Windows\system32\cmd.exe`;
    expect(plan).toMatchObject({ name: 'cmd', program: cmd, cwd: windows.scripts });
    expect(plan?.args).toEqual(['/d', '/c', 'start', '', cmd, '/k', 'open-codex.cmd']);
    expect(plan?.script?.text.split('\r\n')).toEqual([
      '@chcp 65001 >nul',
      String.raw`@pushd "D:\R & D" || exit /b 1`,
      String.raw`@set "CODEX_HOME=D:\home"`,
      String.raw`@"C:\100%%\codex.exe"`,
      '',
    ]);
  });

  test('Windows Terminal is preferred, and reads no command into a semicolon', async () => {
    const plan = await terminalPlan({ ...windows, find: async () => 'C:\\wt.exe' }, there);
    expect(plan?.args.slice(0, 2)).toEqual(['-d', String.raw`C:\Users\A & B\;C\state`]);
    expect(plan?.args.slice(-2)).toEqual(['/k', 'open-codex.cmd']);
  });
});

test('the command to type does in a shell what the terminal would do', () => {
  const cwd = `${tempDir()}`;
  const home = "/tmp/it's $HOME";
  const typed = typedCommand('linux', { cwd, home });
  const script = `${typed.replace(/codex$/, `sh -c 'pwd; echo "$CODEX_HOME"'`)}`;
  expect(spawnSync('sh', ['-c', script], { encoding: 'utf8' }).stdout).toBe(`${cwd}\n${home}\n`);
  expect(typedCommand('linux', { cwd, home: null })).toBe(`cd ${cwd} && codex`);
  expect(typedCommand('win32', { cwd: "D:\\it's", home: 'D:\\h' })).toBe(
    "Set-Location -LiteralPath 'D:\\it''s'; $env:CODEX_HOME = 'D:\\h'; codex",
  );
});
