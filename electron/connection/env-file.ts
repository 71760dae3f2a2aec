import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/**
 * The variables of CODEX_HOME/.env, which Codex loads over its environment. `CODEX_*` names in it are ignored, as
 * Codex does; empty where there is no such file, or it cannot be read.
 */
export async function readEnvFile(home: string): Promise<Record<string, string>> {
  let text: string;
  try {
    text = await readFile(join(home, '.env'), 'utf8');
  } catch {
    return {}; // Codex goes on without it, too
  }
  const entries = Object.entries(parseEnv(text));
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('CODEX_')),
  );
}
