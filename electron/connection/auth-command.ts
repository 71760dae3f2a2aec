import { spawn } from 'node:child_process';
import { endTreeNow, stillRunning } from '../codex/process-tree.ts';
import type { TomlTable } from '../config/document/edit.ts';
import { words } from '../words/words.ts';
import { isTable } from '../config/document/table.ts';
import { stringOf } from './provider-choice.ts';

/** `[model_providers.ID.auth]`: a command that prints the token. */
export interface AuthCommand {
  command: string;
  args: string[];
  /** Codex's own deadline: 5000 ms where the table says nothing. */
  timeoutMs: number;
  cwd: string | null;
}

const DEFAULT_TIMEOUT_MS = 5000;
const MAX_OUTPUT = 64 * 1024;

export function authCommandOf(table: TomlTable): AuthCommand | null {
  const auth = table.auth;
  if (!isTable(auth)) return null;
  const command = stringOf(auth.command);
  if (!command) return null;
  const args = Array.isArray(auth.args) ? auth.args.filter((arg): arg is string => typeof arg === 'string') : [];
  const timeoutMs = typeof auth.timeout_ms === 'number' && auth.timeout_ms > 0 ? auth.timeout_ms : DEFAULT_TIMEOUT_MS;
  return { command, args, timeoutMs, cwd: stringOf(auth.cwd) };
}

/** Whether it is Switchboard's own `key print ID`: then the key is asked of the keychain, without the detour. */
export const isOwnCommand = ({ args }: AuthCommand, provider: string): boolean =>
  args.some((arg, index) => arg === 'key' && args[index + 1] === 'print' && args[index + 2] === provider);

/**
 * Runs the command as Codex does (no stdin, its deadline, stdout trimmed as Rust trims it) and ends what it started with it. The reason
 * never holds what it printed.
 */
export function runAuthCommand(
  { command, args, timeoutMs, cwd }: AuthCommand,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<{ key: string } | { failure: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      cwd: cwd ?? undefined,
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const { pid } = child;
    let printed = '';
    let stopped: string | null = null;
    const stop = (why: string) => {
      stopped ??= why;
      if (pid !== undefined) endTreeNow(pid);
    };
    const deadline = setTimeout(() => stop(words().reasons.commandLate(timeoutMs / 1000)), timeoutMs);
    const onAbort = () => stop(words().reasons.cancelled);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      if (printed.length > MAX_OUTPUT) stop(words().reasons.commandPrintedMuch);
    });
    const finish = (answer: { key: string } | { failure: string }) => {
      clearTimeout(deadline);
      signal.removeEventListener('abort', onAbort);
      resolve(answer);
    };
    child.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (pid === undefined) finish({ failure: words().reasons.commandNotStarted(code ?? message) });
    });
    child.once('exit', () => {
      if (pid !== undefined && stillRunning(pid)) endTreeNow(pid);
    });
    child.once('close', (code) => {
      if (stopped !== null) return finish({ failure: stopped });
      if (code !== 0) return finish({ failure: words().reasons.commandFailed(String(code)) });
      // `trim` of JavaScript takes a byte order mark, which Codex sends.
      const key = printed.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '');
      finish(key ? { key } : { failure: words().reasons.commandPrintedNothing });
    });
  });
}
