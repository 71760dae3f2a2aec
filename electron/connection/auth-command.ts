import { execFile } from 'node:child_process';
import type { TomlTable } from '../config/edit.ts';
import { isTable, stringOf } from './provider-choice.ts';

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

/** Runs the command as Codex does (no stdin, its deadline, stdout trimmed). The reason never holds what it printed. */
export function runAuthCommand(
  { command, args, timeoutMs, cwd }: AuthCommand,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<{ key: string } | { failure: string }> {
  return new Promise((resolve) => {
    const options = {
      env,
      signal,
      timeout: timeoutMs,
      maxBuffer: MAX_OUTPUT,
      killSignal: 'SIGKILL',
      windowsHide: true,
      ...(cwd === null ? {} : { cwd }),
    } as const;
    const child = execFile(command, args, options, (error, stdout) => {
      const key = stdout.trim();
      if (!error) return resolve(key ? { key } : { failure: 'It printed nothing.' });
      if (error.killed) return resolve({ failure: `It did not end within ${String(timeoutMs / 1000)} s.` });
      if (typeof error.code === 'number') return resolve({ failure: `It ended with exit code ${String(error.code)}.` });
      resolve({ failure: `It could not be started: ${String(error.code ?? 'unknown reason')}.` });
    });
    child.stdin?.end();
  });
}
