import { randomBytes } from 'node:crypto';
import { shellOf, type Shell } from '../startup/shells.ts';
import { words } from '../../words/words.ts';
import type { RunCommand } from './run-command.ts';

export type ShellKind = 'login-shell' | 'interactive-shell';
export type Visible = 'yes' | 'no' | 'unknown';

/**
 * How a shell is started as a terminal would start it. A login shell is a terminal’s on macOS, that of an SSH session,
 * and the one that editors ask for the environment. It stays interactive, as those are.
 */
const flags: Record<Shell, Record<ShellKind, string[]>> = {
  bash: { 'login-shell': ['-l', '-i'], 'interactive-shell': ['-i'] },
  zsh: { 'login-shell': ['-l', '-i'], 'interactive-shell': ['-i'] },
  fish: { 'login-shell': ['-l', '-i'], 'interactive-shell': ['-i'] },
  sh: { 'login-shell': ['-l'], 'interactive-shell': ['-i'] },
  // With a command, nushell reads config.nu only as a login shell.
  nushell: { 'login-shell': ['-l'], 'interactive-shell': ['-l'] },
  powershell: { 'login-shell': [], 'interactive-shell': [] },
};

/** Whether the variable is set and not empty, as words of that shell: the value itself is never printed. */
export function question(shell: Shell, variable: string, marker: string): string {
  const half = Math.floor(marker.length / 2);
  // In two pieces, so that a shell that repeats what it runs does not answer by that.
  const [left, right] = [marker.slice(0, half), marker.slice(half)];
  switch (shell) {
    case 'bash':
    case 'zsh':
    case 'sh':
      return `if [ -n "\${${variable}-}" ]; then printf '\\n%s%s\\n' '${left}' '${right}yes'; else printf '\\n%s%s\\n' '${left}' '${right}no'; fi`;
    case 'fish':
      return `if test -n "$${variable}"; printf '\\n%s%s\\n' '${left}' '${right}yes'; else; printf '\\n%s%s\\n' '${left}' '${right}no'; end`;
    case 'nushell':
      return `print ('${left}' + (if ($env.${variable}? | is-empty) { '${right}no' } else { '${right}yes' }))`;
    case 'powershell':
      return `if ($env:${variable}) { '${left}' + '${right}yes' } else { '${left}' + '${right}no' }`;
  }
}

/** What a fresh terminal gets from the session around it; the variable itself must come from the start-up files. */
const inherited =
  /^(HOME|USER|LOGNAME|USERNAME|USERPROFILE|SHELL|PATH|LANG|LC_.*|TZ|DISPLAY|WAYLAND_DISPLAY|XDG_.*|DBUS_.*|SSH_.*|ZDOTDIR|TMPDIR|TEMP|TMP|SYSTEMROOT|SYSTEMDRIVE|COMSPEC|PATHEXT|APPDATA|LOCALAPPDATA|PROGRAM.*|HOMEDRIVE|HOMEPATH|PSMODULEPATH|WINDIR)$/i;

export function terminalEnvironment(env: NodeJS.ProcessEnv, variable: string): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => inherited.test(name) && name !== variable);
  return { ...Object.fromEntries(kept), TERM: 'dumb' };
}

export interface AskShell {
  program: string;
  kind: ShellKind;
  variable: string;
  env: NodeJS.ProcessEnv;
  deadlineMs: number;
  run: RunCommand;
}

/** Starts the shell as a terminal would and asks it whether the variable is set; `unknown` with the reason where it does not say. */
export async function askShell(asked: AskShell): Promise<{ visible: Visible; detail: string }> {
  const { program, kind, variable, env, deadlineMs, run } = asked;
  const shell = shellOf(program);
  if (!shell) return { visible: 'unknown', detail: words().visibility.unknownShell(program) };
  const marker = randomBytes(12).toString('hex');
  const command = shell === 'powershell' ? ['-NoLogo', '-NonInteractive', '-Command'] : ['-c'];
  const answer = await run(program, [...flags[shell][kind], ...command, question(shell, variable, marker)], {
    env: terminalEnvironment(env, variable),
    deadlineMs,
  });
  const said = answer.stdout.includes(`${marker}yes`) ? 'yes' : answer.stdout.includes(`${marker}no`) ? 'no' : null;
  const says = words().visibility;
  if (said === 'yes') return { visible: 'yes', detail: says.shellHas(program) };
  if (said === 'no') return { visible: 'no', detail: says.shellHasNot(program) };
  const reasons = {
    late: says.shellLate(program, deadlineMs / 1000),
    'not-started': says.shellNotStarted(program),
    exit: says.shellEnded(program),
  };
  return { visible: 'unknown', detail: reasons[answer.ended] };
}
