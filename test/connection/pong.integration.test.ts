import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startPracticeGateway } from '../../electron/practice/practice-gateway.ts';
import { faultyGateway } from '../gateway/faulty-gateway.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';

async function practice(key?: string) {
  const gateway = await startPracticeGateway({ port: 0, ...(key ? { key } : {}) });
  if (!gateway) throw new Error('no port is free');
  onTestFinished(() => gateway.close());
  return gateway;
}

/** The files below a folder that hold this text. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(paths.map(async (path) => ((await readFile(path)).includes(text) ? [path] : [])));
  return found.flat();
}

test('a pong through the real Codex, with who answered, where the key came from and every station green', async () => {
  const { baseUrl, key } = await practice();
  const { pong } = await pongSetup(guideConfig(baseUrl), { TEST_GATEWAY_KEY: key });
  const result = await pong();
  expect(result).toMatchObject({
    ok: true,
    answer: 'pong',
    provider: 'test_gateway',
    model: 'openai/gpt-5.5',
    answeredBy: 'openai/gpt-5.5',
    keyFrom: 'environment',
    codexVersion: '0.169.0',
    fault: null,
  });
  expect(result.stations.map(({ station, status }) => `${station} ${status}`)).toEqual([
    'codex ok',
    'config ok',
    'choice ok',
    'key ok',
    'address ok',
    'gateway ok',
    expect.stringMatching(/^model (ok|warn)$/),
    'stream ok',
    'answer ok',
  ]);
});

test('a route names who answered', async () => {
  const { baseUrl, key } = await practice();
  const { pong } = await pongSetup(guideConfig(baseUrl, 'practice/cheapest-good'), { TEST_GATEWAY_KEY: key });
  const { ok, model, answeredBy, warnings } = await pong();
  expect({ ok, model, answeredBy }).toEqual({
    ok: true,
    model: 'practice/cheapest-good',
    answeredBy: 'kimi/kimi-k2.7-code',
  });
  expect(warnings.map(({ id }) => id)).toContain('model-metadata-unknown');
});

test('another provider and model than the selected ones can be asked for', async () => {
  const { baseUrl, key } = await practice();
  const config = `${guideConfig('http://127.0.0.1:9/v1')}\n[model_providers."the other.one"]\nname = "Other"\nbase_url = "${baseUrl}"\nenv_key = "OTHER_KEY"\n`;
  const { pong } = await pongSetup(config, { OTHER_KEY: key });
  const result = await pong({ provider: 'the other.one', model: 'glm/glm-5.2' });
  expect(result).toMatchObject({
    ok: true,
    provider: 'the other.one',
    model: 'glm/glm-5.2',
    answeredBy: 'glm/glm-5.2',
  });
});

test('a key that only Switchboard holds is lent to the run, with a warning that a terminal will need it', async () => {
  const { baseUrl, key } = await practice();
  const { pong, keychain } = await pongSetup(guideConfig(baseUrl));
  await keychain.set('test_gateway', new URL(baseUrl).origin, key);
  const result = await pong();
  expect(result).toMatchObject({ ok: true, keyFrom: 'memory' });
  expect(result.warnings.find(({ id }) => id === 'key-missing')?.cause).toContain('TEST_GATEWAY_KEY');
  expect(result.stations.find(({ station }) => station === 'key')).toMatchObject({ status: 'warn', detail: 'memory' });
});

test('a key stored for another address is not sent to this one', async () => {
  const gateway = await faultyGateway([]);
  const { pong, keychain } = await pongSetup(guideConfig(gateway.baseUrl));
  await keychain.set('test_gateway', 'https://models.example.test', 'sk-of-another-host-0123456789');
  expect((await pong()).fault?.id).toBe('origin-changed');
  expect(gateway.requests).toEqual([]);
});

test('no key anywhere: the cause names the variable, and no request is made', async () => {
  const gateway = await faultyGateway([]);
  const { pong } = await pongSetup(guideConfig(gateway.baseUrl), { TEST_GATEWAY_KEYS: 'practice-key' });
  const { fault } = await pong();
  expect(fault?.id).toBe('key-missing');
  expect(fault?.cause).toContain('TEST_GATEWAY_KEY');
  expect(gateway.requests).toEqual([]);
});

test('CODEX_HOME/.env is where the key is found before the environment, and a difference is a warning', async () => {
  const { baseUrl, key } = await practice();
  const { pong } = await pongSetup(
    guideConfig(baseUrl),
    { TEST_GATEWAY_KEY: 'an-older-key' },
    { '.env': `TEST_GATEWAY_KEY=${key}\n` },
  );
  const result = await pong();
  expect(result).toMatchObject({ ok: true, keyFrom: 'env-file' });
  expect(result.warnings.map(({ id }) => id)).toContain('env-file-shadows');
});

test('an auth command gives the key; one that fails is named and no request is made', async () => {
  const gateway = await faultyGateway([]);
  const auth = (command: string) => `[model_providers.test_gateway.auth]\ncommand = "sh"\nargs = ["-c", "${command}"]`;
  const good = await pongSetup(guideConfig(gateway.baseUrl, undefined, auth('echo practice-key')));
  expect(await good.pong()).toMatchObject({ ok: true, keyFrom: 'auth-command' });
  gateway.requests.length = 0;
  const bad = await pongSetup(guideConfig(gateway.baseUrl, undefined, auth('exit 3')));
  const { fault } = await bad.pong();
  expect(fault?.id).toBe('auth-command-failed');
  expect(fault?.cause).toContain('exit code 3');
  expect(gateway.requests).toEqual([]);
});

test('headers and query of the provider’s table reach the gateway, and never an argument list', async () => {
  const gateway = await faultyGateway([]);
  const more =
    'env_key = "TEST_GATEWAY_KEY"\nhttp_headers = { "X-Team" = "secret-team-token" }\nquery_params = { "api-version" = "2026-01-01" }';
  const { pong } = await pongSetup(guideConfig(gateway.baseUrl, undefined, more), { TEST_GATEWAY_KEY: 'practice-key' });
  expect((await pong()).ok).toBe(true);
  const posts = gateway.requests.filter((line) => line.startsWith('POST'));
  // Switchboard’s own question, then Codex by itself and as it is.
  expect(posts).toEqual(Array.from({ length: 3 }, () => 'POST /v1/responses?api-version=2026-01-01'));
  expect(gateway.headers.every((headers) => headers['x-team'] === 'secret-team-token')).toBe(true);
});

describe('what the isolated run cannot see is found by the run as it is', () => {
  test('a table that Codex refuses, beside a good one', async () => {
    const { baseUrl, key } = await practice();
    const config = `${guideConfig(baseUrl)}\n[model_providers.old]\nname = "Old"\nbase_url = "http://127.0.0.1:9"\nwire_api = "chat"\n`;
    const { pong } = await pongSetup(config, { TEST_GATEWAY_KEY: key });
    const { fault, stations } = await pong();
    expect(fault?.id).toBe('wire-api-chat');
    expect(stations.find(({ station }) => station === 'config')?.status).toBe('fail');
  });

  test('a value of the wrong type, in Codex’s own words', async () => {
    const { baseUrl, key } = await practice();
    const { pong } = await pongSetup(`approval_policy = 7\n${guideConfig(baseUrl)}`, { TEST_GATEWAY_KEY: key });
    expect((await pong()).fault?.id).toBe('config-rejected-by-codex');
  });

  test('a profile in the old form', async () => {
    const { baseUrl, key } = await practice();
    const { pong } = await pongSetup(`profile = "work"\n${guideConfig(baseUrl)}`, { TEST_GATEWAY_KEY: key });
    expect((await pong()).fault?.id).toBe('legacy-profile');
  });
});

test('a file that is no TOML stops at its station, with line and column', async () => {
  const { pong } = await pongSetup('model = "x"\nmodel_provider = oops\n');
  const { fault, stations } = await pong();
  expect(fault?.id).toBe('config-invalid-toml');
  expect(fault?.title).toContain('line 2');
  expect(stations.map(({ status }) => status).slice(0, 3)).toEqual(['ok', 'fail', 'skip']);
});

test('a model_provider that names nothing', async () => {
  const { pong } = await pongSetup('model_provider = "nowhere"\n');
  expect((await pong()).fault).toMatchObject({ id: 'provider-missing', title: expect.stringContaining('nowhere') });
});

test('OPENAI_BASE_URL that Codex ignores is the cause where the built-in provider fails', async () => {
  const gateway = await faultyGateway([]);
  // The proxy of this environment answers nothing, so that no request leaves this machine.
  const env = { OPENAI_BASE_URL: gateway.baseUrl, HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' };
  const { pong } = await pongSetup('model = "gpt-5.5"\n', env);
  const { fault } = await pong({ timeoutMs: 4000 });
  expect(fault?.id).toBe('base-url-env-ignored');
  expect(gateway.requests).toEqual([]);
});

test('cancelling ends it at once, as cancelled', async () => {
  const gateway = await faultyGateway([{ end: 'hang' }]);
  const { pong } = await pongSetup(guideConfig(gateway.baseUrl), { TEST_GATEWAY_KEY: 'practice-key' });
  const controller = new AbortController();
  const running = pong({ timeoutMs: 60_000 }, controller.signal);
  while (gateway.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  controller.abort();
  expect((await running).fault?.id).toBe('cancelled');
});

test('the key is in no report, wherever the gateway repeats it', async () => {
  const canary = 'sk-canary-0123456789abcdef';
  const gateway = await faultyGateway([{ status: 401, body: { error: { message: `Incorrect API key: ${canary}` } } }]);
  const { pong, home } = await pongSetup(guideConfig(gateway.baseUrl), { TEST_GATEWAY_KEY: canary });
  const result = await pong();
  expect(result.fault?.id).toBe('key-rejected');
  expect(JSON.stringify(result)).not.toContain(canary);
  expect(gateway.headers[0]?.authorization).toBe(`Bearer ${canary}`);
  expect(await filesWith(home, canary)).toEqual([]);
});
