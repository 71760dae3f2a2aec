import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isProviderId } from '../../../electron/config/providers/built-in-providers.ts';
import { providerProblems, wrongTypes } from '../../../electron/config/providers/provider-rules.ts';
import { providerTable } from '../../../electron/config/providers/providers.ts';
import { profileFile } from '../../../electron/config/layers/profiles.ts';
import { editEngine } from '../../../electron/config/engine/edit-engine.ts';
import { valueOf } from '../../support/store.ts';
import { tempDir } from '../../support/temp.ts';

/** Every field of a provider's table whose type is known here. */
const fieldNames = [
  ...['name', 'base_url', 'env_key', 'env_key_instructions', 'experimental_bearer_token', 'model_catalog_url'],
  ...['project_id', 'location', 'credential_file', 'request_max_retries', 'stream_max_retries'],
  ...['stream_idle_timeout_ms', 'websocket_connect_timeout_ms', 'requires_openai_auth', 'supports_websockets'],
  ...['supports_standalone_web_search', 'http_headers', 'env_http_headers', 'query_params', 'capabilities'],
  ...['auth.command', 'auth.args', 'auth.timeout_ms', 'auth.refresh_interval_ms', 'auth.cwd'],
  ...['capabilities.remote_compaction', 'capabilities.external_web_access', 'capabilities.cyber_access_programs'],
];

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
    ['amazon-bedrock', 'base_url = "http://127.0.0.1:1/v1"\nhttp_headers = { X = "a" }\nwire_api = "responses"\n', ''],
    ['amazon-bedrock-runtime', 'aws = { region = "eu-central-1" }\n', ''],
    ['amazon-bedrock-runtime', base, 'amazon-bedrock-runtime'],
    ['gcp', 'project_id = "p"\nlocation = "l"\ncredential_file = "/f"\n', ''],
    ['gcp', base, 'gcp'],
    ['x', `${base}aws = { region = "eu-central-1" }\n`, 'aws is only supported'],
  ])('for %s with %j', async (id, table, refusal) => {
    const home = tempDir();
    const text = `[model_providers.${id}]\n${table}`;
    writeFileSync(join(home, 'config.toml'), text);
    const said = await codexLoads(home);
    const found = providerTable(valueOf(editEngine.parse(text)), id) ?? {};
    const problems = [...providerProblems(id, found), ...wrongTypes(id, found)];
    const stopping = problems.filter((fault) => !noticedLater.includes(fault.id));
    if (refusal === '') {
      expect([said, stopping]).toEqual(['', []]);
    } else {
      expect(said).toContain(refusal);
      expect(stopping).not.toEqual([]);
    }
  });

  const values = ['"x"', '2', '0', '-1', '1.5', 'true', '["a"]', '[1]', '{ a = "b" }', '{ a = 2 }'];
  /** The text of a provider's table in which one field has this value. */
  function tableWith(id: string, field: string, value: string): string {
    const [first = '', second] = field.split('.');
    const needed = first === 'auth' && second !== 'command' ? 'command = "c", ' : '';
    const line = second === undefined ? `${first} = ${value}` : `${first} = { ${needed}${second} = ${value} }`;
    return `[model_providers.${id}]\n${base.replace(new RegExp(`^${first} = .*\\n`, 'm'), '')}${line}\n`;
  }
  const wrong = (id: string, text: string) => {
    const table = providerTable(valueOf(editEngine.parse(text)), id) ?? {};
    return [...providerProblems(id, table), ...wrongTypes(id, table)].filter(
      ({ id: fault }) => !noticedLater.includes(fault),
    );
  };

  it('Codex takes every value of every field that is taken here', { timeout: 60_000 }, async () => {
    const all = fieldNames.flatMap((field) => values.map((value) => [field, value] as const));
    const tables = all.map(([field, value], at) => tableWith(`x${String(at)}`, field, value));
    const taken = tables.filter((text, at) => wrong(`x${String(at)}`, text).length === 0);
    expect(taken.length).toBeGreaterThan(fieldNames.length);
    const home = tempDir();
    writeFileSync(join(home, 'config.toml'), taken.join('\n'));
    expect(await codexLoads(home)).toBe('');
  });

  it.each(fieldNames)('Codex refuses a wrong type of %s', async (field) => {
    // Another wrong value for each field: all kinds are among them.
    const refused = values.filter((value) => wrong('x', tableWith('x', field, value)).length > 0);
    const value = refused[fieldNames.indexOf(field) % refused.length] ?? '';
    const home = tempDir();
    writeFileSync(join(home, 'config.toml'), tableWith('x', field, value));
    expect(await codexLoads(home)).toMatch(/invalid (?:type|value)|unknown variant|must not be empty/);
  });

  it.each(['_x', '_', '1', 'A-b_2', 'azure', 'oss', 'ollama-chat'])('takes the same IDs: %s', async (id) => {
    const home = tempDir();
    writeFileSync(join(home, 'config.toml'), `model_provider = "${id}"\n[model_providers.${id}]\n${base}`);
    expect([await codexLoads(home), isProviderId(id)]).toEqual(['', true]);
  });

  it.each(['work', 'a-b_2', 'a.b', 'a b', 'a/b', 'ä'])('takes the same profile names: %s', async (name) => {
    const said = await codexLoads(tempDir(), ['--profile', name]);
    expect(profileFile(name).ok).toBe(!said.includes('invalid --profile value'));
  });
});
