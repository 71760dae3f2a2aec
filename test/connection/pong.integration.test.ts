import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startPracticeGateway } from '../../electron/practice/practice-gateway.ts';
import { faultyGateway } from '../gateway/faulty-gateway.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';
import { coreOver } from '../support/services.ts';

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

test('nobody but the provider is asked: what Codex tells its makers otherwise stays untold', async () => {
  const { baseUrl, key } = await practice();
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(String(request.url));
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    asked.push(String(request.url));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  const address = `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`;
  const proxies = { HTTP_PROXY: address, HTTPS_PROXY: address, http_proxy: address, https_proxy: address };
  const { pong } = await pongSetup(guideConfig(baseUrl), {
    ...{ TEST_GATEWAY_KEY: key, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' },
    ...proxies,
  });
  expect(await pong()).toMatchObject({ ok: true });
  expect(asked).toEqual([]);
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

test.each(['desktop', 'browser', 'cli'] as const)(
  'a key that only Switchboard holds is lent through %s, unless that runs in the terminal itself',
  async (door) => {
    const { baseUrl, key } = await practice();
    const { home, keychain } = await pongSetup(guideConfig(baseUrl));
    await keychain.set('test_gateway', new URL(baseUrl).origin, key);
    const ask = await coreOver(home, keychain, door);
    const pong = await ask('pong.run', { runId: 'r' });
    const unset = { id: 'key-missing', title: expect.stringContaining('TEST_GATEWAY_KEY') };
    const lent = { ok: true, fault: null, warnings: expect.arrayContaining([expect.objectContaining(unset)]) };
    expect(pong).toMatchObject({ value: door === 'cli' ? { ok: false, answer: null, fault: unset } : lent });
  },
);

test('a key stored for another address is not sent to this one', async () => {
  const gateway = await faultyGateway([]);
  const { pong, keychain } = await pongSetup(guideConfig(gateway.baseUrl));
  await keychain.set('test_gateway', 'https://models.example.test', 'sk-of-another-host-0123456789');
  expect((await pong()).fault?.id).toBe('origin-changed');
  expect(gateway.requests).toEqual([]);
});

test('no key anywhere: no request is made', async () => {
  const gateway = await faultyGateway([]);
  const { pong } = await pongSetup(guideConfig(gateway.baseUrl), {});
  expect((await pong()).fault?.id).toBe('key-missing');
  expect(gateway.requests).toEqual([]);
});

test('CODEX_HOME/.env is where the key is found before the environment', async () => {
  const { baseUrl, key } = await practice();
  const env = { TEST_GATEWAY_KEY: 'an-older-key' };
  const { pong } = await pongSetup(guideConfig(baseUrl), env, { '.env': `TEST_GATEWAY_KEY=${key}\n` });
  expect(await pong()).toMatchObject({ ok: true, keyFrom: 'env-file' });
});

test('an auth command gives the key; one that fails is named and no request is made', async () => {
  const gateway = await faultyGateway([]);
  const auth = (command: string) => `[model_providers.test_gateway.auth]\ncommand = "sh"\nargs = ["-c", "${command}"]`;
  const good = await pongSetup(guideConfig(gateway.baseUrl, undefined, auth('echo practice-key')));
  expect(await good.pong()).toMatchObject({ ok: true, keyFrom: 'auth-command' });
  gateway.requests.length = 0;
  const bad = await pongSetup(guideConfig(gateway.baseUrl, undefined, auth('exit 3')));
  expect((await bad.pong()).fault?.id).toBe('auth-command-failed');
  expect(gateway.requests).toEqual([]);
});

test('headers and query of the provider’s table reach the gateway, and never an argument list', async () => {
  const gateway = await faultyGateway([]);
  const more =
    'env_key = "TEST_GATEWAY_KEY"\nhttp_headers = { "X-Team" = "secret-team-token" }\nquery_params = { "api-version" = "2026-01-01" }';
  const { pong } = await pongSetup(guideConfig(gateway.baseUrl, undefined, more), { TEST_GATEWAY_KEY: 'practice-key' });
  expect((await pong()).ok).toBe(true);
  const posts = gateway.requests.filter((line) => line.startsWith('POST'));
  // Switchboard’s own question, then Codex.
  expect(posts).toEqual(Array.from({ length: 2 }, () => 'POST /v1/responses?api-version=2026-01-01'));
  expect(gateway.headers.every((headers) => headers['x-team'] === 'secret-team-token')).toBe(true);
  // What lets Codex in at the tap stays there.
  expect(gateway.headers.flatMap(Object.keys).filter((name) => name.startsWith('x-switchboard'))).toEqual([]);
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

test('a key in base_url or query_params is in no report, though Codex quotes the address that it asked', async () => {
  const inAddress = 'sk-address-0123456789abcdef';
  const inQuery = 'sk-query-0123456789abcdef';
  const gateway = await faultyGateway([]);
  const baseUrl = `${gateway.baseUrl.replace('://', `://user:${inAddress}@`)}?api_key=${inAddress}`;
  const more = `env_key = "TEST_GATEWAY_KEY"\nquery_params = { "subscription-key" = "${inQuery}" }`;
  const { pong } = await pongSetup(guideConfig(baseUrl, undefined, more), { TEST_GATEWAY_KEY: 'practice-key' });
  const report = JSON.stringify(await pong());
  expect(report).toContain('unexpected status 404');
  expect(report).not.toContain(inAddress);
  expect(report).not.toContain(inQuery);
});
