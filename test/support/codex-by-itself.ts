import { runCodex, type CodexRun } from '../../electron/codex/run-codex.ts';
import { noRetries, realRun, type Retries } from '../../electron/connection/pong-arguments.ts';
import { chooseProvider } from '../../electron/connection/provider-choice.ts';
import type { Setup } from './pong-setup.ts';

/** What Codex makes by default. */
export const usualRetries: Retries = { request_max_retries: 4, stream_max_retries: 5 };

/** Codex alone on this home, as the person has it, but for its retries; ended after so many milliseconds. */
export async function codexByItself(
  { home, deps, parts }: Setup,
  timeoutMs: number,
  retries = noRetries,
): Promise<CodexRun> {
  const [file, program] = await Promise.all([deps.readConfig(), deps.findCodex()]);
  const choice = file.ok && file.value.data.ok ? chooseProvider(file.value.data.value, {}) : null;
  if (!choice || !program.ok) throw new Error('this home has no provider, or this checkout no Codex');
  const env = { ...parts.env, CODEX_HOME: home };
  return runCodex(program.value, { args: realRun(choice, undefined, { retries }).args, env, timeoutMs });
}

/** Everything that it said: its error, its answer and its notices, a line each. */
export const saidBy = ({ errorWords, message, notices }: CodexRun): string =>
  [errorWords, message, ...notices].filter((words) => words !== null).join('\n');
