import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { providerProblems } from '../../../electron/config/providers/provider-rules.ts';
import { providerTable } from '../../../electron/config/providers/providers.ts';
import { profileFile } from '../../../electron/config/layers/profiles.ts';
import { editEngine } from '../../../electron/config/engine/edit-engine.ts';
import { valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

/** Faults that Codex notices when it uses a provider, not when it loads the file. */
const noticedLater = ['base-url-missing', 'base-url-malformed', 'env-key-holds-key'];

/** What the real Codex says of a configuration that it only has to load; nothing is sent anywhere. */
async function codexLoads(home: string, args: string[] = []): Promise<string> {
  const program = new URL('../../../node_modules/.bin/codex', import.meta.url).pathname;
  const env = { ...process.env, CODEX_HOME: home };
  const call = promisify(execFile)(program, [...args, 'features', 'list'], { env, timeout: 30_000 });
  call.child.stdin?.end();
  return call.then(
    () => '',
    (error: Error & { stderr?: string }) => error.stderr ?? error.message,
  );
}

describe('the rules are those of the real Codex', () => {
  const base = 'name = "X"\nbase_url = "http://127.0.0.1:1/v1"\n';
  it.each([
    ['x', base, ''],
    ['x', 'base_url = "http://127.0.0.1:1/v1"\n', 'provider name must not be empty'],
    ['x', 'name = " "\nbase_url = "http://127.0.0.1:1/v1"\n', 'provider name must not be empty'],
    ['x', `${base}wire_api = "chat"\n`, '`wire_api = "chat"` is no longer supported'],
    ['x', `${base}wire_api = "other"\n`, 'wire_api'],
    ['x', `${base}auth = { command = "" }\n`, 'auth.command must not be empty'],
    ['x', `${base}auth = { command = "a" }\nenv_key = "A"\n`, 'provider auth cannot be combined with env_key'],
    [
      'x',
      `${base}auth = { command = "a" }\nexperimental_bearer_token = "A"\n`,
      'cannot be combined with experimental_bearer_token',
    ],
    [
      'x',
      `${base}auth = { command = "a" }\nrequires_openai_auth = true\n`,
      'cannot be combined with requires_openai_auth',
    ],
    ['x', `${base}auth = { command = "a" }\nrequires_openai_auth = false\n`, ''],
    ['x', 'name = "X"\n', ''],
    ['x', 'name = "X"\nbase_url = "no scheme"\n', ''],
    ['x', `${base}env_key = "sk-0123456789abcdef0123"\n`, ''],
    ['openai', base, 'reserved built-in provider IDs: `openai`'],
    ['ollama', base, 'reserved built-in provider IDs: `ollama`'],
    ['lmstudio', base, 'reserved built-in provider IDs: `lmstudio`'],
    ['amazon-bedrock', 'aws = { region = "eu-central-1" }\n', ''],
    ['amazon-bedrock', 'name = "Mine"\n', 'amazon-bedrock'],
  ])('for %s with %j', async (id, table, refusal) => {
    const home = tempDir();
    const text = `[model_providers.${id}]\n${table}`;
    writeFileSync(join(home, 'config.toml'), text);
    const said = await codexLoads(home);
    const problems = providerProblems(id, providerTable(valueOf(editEngine.parse(text)), id) ?? {});
    const stopping = problems.filter((fault) => !noticedLater.includes(fault.id));
    if (refusal === '') {
      expect([said, stopping]).toEqual(['', []]);
    } else {
      expect(said).toContain(refusal);
      expect(stopping).not.toEqual([]);
    }
  });

  it.each(['work', 'a-b_2', 'a.b', 'a b', 'a/b', 'ä'])('takes the same profile names: %s', async (name) => {
    const said = await codexLoads(tempDir(), ['--profile', name]);
    expect(profileFile(name).ok).toBe(!said.includes('invalid --profile value'));
  });
});
