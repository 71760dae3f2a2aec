import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnvFile } from './env-file.ts';

/**
 * What `CODEX_HOME/.env` sets, as Codex takes it over. Values are for the core alone. A file that is missing or cannot
 * be read sets nothing, for Codex too.
 */
export async function readEnvFile(home: string, env: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  let text: string;
  try {
    text = await readFile(join(home, '.env'), 'utf8');
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'].includes(String(error.code))
    )
      return {};
    throw error;
  }
  return parseEnvFile(text, env);
}

export interface Visibility {
  /** Set and not blank in this process. */
  process: boolean;
  /** Set and not blank in `CODEX_HOME/.env`. */
  envFile: boolean;
  /** Whether a Codex that starts from here has it. The file overrides the process, even with nothing. */
  visible: boolean;
}

const filled = (value: string | undefined): boolean => value !== undefined && value.trim() !== '';

/** Where a Codex that is started from this process would find the variable; never its value. */
export async function variableVisible(env: NodeJS.ProcessEnv, home: string, name: string): Promise<Visibility> {
  const file = await readEnvFile(home, env);
  const here = { process: filled(env[name]), envFile: filled(file[name]) };
  return { ...here, visible: Object.hasOwn(file, name) ? here.envFile : here.process };
}
