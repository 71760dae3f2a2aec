import { runCodex } from '../../codex/run-codex.ts';
import type { CodexProgram } from '../../codex/codex.types.ts';
import type { Fault } from '../../faults/fault.ts';
import { makeFault } from '../../faults/words.ts';
import { maskKey } from '../../keys/mask.ts';
import { codexWordsRules } from '../rules/codex-words.ts';
import { words } from '../../words/words.ts';

export interface ConfigAccepted {
  /** Why Codex does not load its configuration, in its own words with line and column; null where it does. */
  fault: Fault | null;
  /** Whether `codex login` has stored something; null where Codex did not come to say so. */
  loggedIn: boolean | null;
}

const DEADLINE_MS = 10_000;
const refusal = /^Error (?:loading config|finding codex home).*/ms;

/**
 * Has Codex load the configuration as it would for a turn: `codex login status`. Of the commands that do, it is the
 * quickest (25 to 100 ms on 0.169.0; `app-server` starts even on a configuration that no turn accepts), and the one that
 * tells file, line and column. It sends nothing. It reads a project's configuration from its working folder only.
 */
export async function askWhetherAccepted(
  program: CodexProgram,
  {
    env,
    cwd,
    timeoutMs,
    signal,
  }: { env: NodeJS.ProcessEnv; cwd: string | undefined; timeoutMs: number; signal: AbortSignal },
): Promise<ConfigAccepted> {
  const deadline = Math.min(DEADLINE_MS, timeoutMs);
  const { stderr } = await runCodex(program, { args: ['login', 'status'], env, cwd, timeoutMs: deadline, signal });
  // Codex quotes the value that it refuses, and that may be a key in the wrong place.
  const said = withoutQuotedKeys(withoutExcerpt(refusal.exec(stderr)?.[0].trim() ?? ''));
  if (said) return { fault: named(said), loggedIn: null };
  return { fault: null, loggedIn: /not logged in/i.test(stderr) ? false : /logged in/i.test(stderr) ? true : null };
}

/** What stands in double quotes and is long enough to be a key, masked. Names of settings are shorter, or in backticks. */
const withoutQuotedKeys = (said: string): string =>
  said.replace(/"([^"\s]{12,})"/g, (_whole, value: string) => `"${maskKey(value)}"`);

/** Without the line of the file that Codex shows below its words (`4 | model = x`): a key may stand there in plain. */
const withoutExcerpt = (said: string): string => said.replace(/\n *\|\n[^]*$/, '');

function named(said: string): Fault {
  for (const { id, says, facts } of codexWordsRules) {
    const match = says.exec(said);
    if (match) return makeFault(id, facts?.(match) ?? {}, words().evidence.codexSaid(said));
  }
  return makeFault('config-rejected-by-codex', { words: said }, words().evidence.codexSaid(said));
}
