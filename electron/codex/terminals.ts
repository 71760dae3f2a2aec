import { posix, win32 } from 'node:path';
import { posixWord, powershellText } from '../shell-word.ts';
import type { Launcher } from './resolve-launcher.ts';

/** What is to run in a terminal: Codex, with a home, in a folder. */
export interface CodexInFolder {
  codex: Launcher;
  cwd: string;
  /** CODEX_HOME; null: the usual one, which Codex finds by itself, and makes where it is not there. */
  home: string | null;
}

/** What opens a terminal, as data. */
export interface TerminalPlan {
  /** What the person knows it by. */
  name: string;
  program: string;
  args: string[];
  cwd: string;
  /** A script that the terminal runs, to be written first. It holds no key. */
  script: { path: string; text: string } | null;
}

/** What is asked of the machine. */
export interface TerminalSystem {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** Where a program lies on PATH; null where it does not. */
  find(program: string): Promise<string | null>;
  /** The folder for the script that a terminal is given. */
  scripts: string;
}

/** Each terminal by its program, in the order in which they are looked for, with how it is told a folder and a command. */
const linuxTerminals: readonly [program: string, args: (cwd: string, command: string[]) => string[]][] = [
  // Debian's name for the one that the person chose: https://www.debian.org/doc/debian-policy/ch-customized-programs.html
  ['x-terminal-emulator', (_cwd, command) => ['-e', ...command]],
  ['gnome-terminal', (cwd, command) => [`--working-directory=${cwd}`, '--', ...command]],
  ['konsole', (cwd, command) => ['--workdir', cwd, '-e', ...command]],
  ['xfce4-terminal', (cwd, command) => [`--working-directory=${cwd}`, '-x', ...command]],
  ['xterm', (_cwd, command) => ['-e', ...command]],
];

/** How to open a terminal with Codex in it; null where there is none to open. Pure but for `find`. */
export async function terminalPlan(system: TerminalSystem, what: CodexInFolder): Promise<TerminalPlan | null> {
  if (system.platform === 'darwin') return onMac(system, what);
  if (system.platform === 'win32') return onWindows(system, what);
  return onLinux(system, what);
}

/** The command that a person would type for the same: for PowerShell on Windows, else for a POSIX shell or fish. */
export function typedCommand(platform: NodeJS.Platform, { cwd, home }: Pick<CodexInFolder, 'cwd' | 'home'>): string {
  if (platform !== 'win32') return posixCommand({ codex: { command: 'codex', args: [] }, cwd, home });
  const setHome = home === null ? '' : `$env:CODEX_HOME = ${powershellText(home)}; `;
  return `Set-Location -LiteralPath ${powershellText(cwd)}; ${setHome}codex`;
}

function posixCommand({ codex, cwd, home }: CodexInFolder): string {
  const withHome = home === null ? '' : `env CODEX_HOME=${posixWord(home)} `;
  return `cd ${posixWord(cwd)} && ${withHome}${[codex.command, ...codex.args].map(posixWord).join(' ')}`;
}

async function onLinux({ env, find }: TerminalSystem, what: CodexInFolder): Promise<TerminalPlan | null> {
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return null;
  const shell = env.SHELL || 'sh';
  // An interactive shell, since the line that exports a key stands in the file that only those read. It stays when Codex
  // has ended: why it ended is to be read.
  const command = [shell, '-i', '-c', `${posixCommand(what)}; exec ${posixWord(shell)}`];
  for (const [name, args] of linuxTerminals) {
    const program = await find(name);
    if (program !== null) return { name, program, args: args(what.cwd, command), cwd: what.cwd, script: null };
  }
  return null;
}

/** Terminal runs a `.command` file in a login shell; to tell it a command otherwise, macOS would ask for a permission. */
function onMac({ scripts }: TerminalSystem, what: CodexInFolder): TerminalPlan {
  const path = posix.join(scripts, 'open-codex.command');
  const script = { path, text: `#!/bin/sh\n${posixCommand(what)}\n` };
  return { name: 'Terminal', program: '/usr/bin/open', args: ['-a', 'Terminal', path], cwd: what.cwd, script };
}

/**
 * Windows Terminal, else a console of its own. Both run a batch file by its bare name in its own folder: on a command
 * line cmd.exe would read signs in a path (& % ^) as its own.
 */
async function onWindows({ env, find, scripts }: TerminalSystem, what: CodexInFolder): Promise<TerminalPlan> {
  const name = 'open-codex.cmd';
  const script = { path: win32.join(scripts, name), text: batchFile(what) };
  const cmd = env.ComSpec || 'cmd.exe';
  const run = [cmd, '/k', name];
  const terminal = await find('wt.exe');
  // `start` gives it a console to read from; what Switchboard starts itself reads from nothing. The empty word is the title.
  const start = ['/d', '/c', 'start', '', ...run];
  if (terminal === null) return { name: 'cmd', program: cmd, args: start, cwd: scripts, script };
  // A semicolon begins another of its commands.
  const folder = scripts.replaceAll(';', '\\;');
  return { name: 'Windows Terminal', program: terminal, args: ['-d', folder, ...run], cwd: scripts, script };
}

function batchFile({ codex, cwd, home }: CodexInFolder): string {
  // In a batch file a percent sign is doubled; a quotation mark cannot be part of a Windows path.
  const plain = (text: string) => text.replaceAll('%', '%%');
  const command = [codex.command, ...codex.args].map((word) => `"${plain(word)}"`).join(' ');
  const setHome = home === null ? [] : [`@set "CODEX_HOME=${plain(home)}"`];
  // Other than `cd`, `pushd` knows shared folders (\\server\share): it gives them a drive letter.
  const lines = ['@chcp 65001 >nul', `@pushd "${plain(cwd)}" || exit /b 1`, ...setHome, `@${command}`];
  return `${lines.join('\r\n')}\r\n`;
}
