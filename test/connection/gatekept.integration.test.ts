import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCodex } from '../../electron/codex/run-codex.ts';
import { memoryKeychain } from '../support/memory-keychain.ts';
import { practiceGateway } from '../support/practice.ts';
import { codexEnv, realCodex } from '../support/real-codex.ts';
import { coreOver } from '../support/services.ts';
import { tempDir } from '../support/temp.ts';

/** With what is escaped in a header, an address and JSON. */
const password = 'canary/7f3a9c"1e\'5b&8d';
const login = `me:${encodeURIComponent(password)}@`;
const basic = `Basic ${Buffer.from(`me:${password}`).toString('base64')}`;

interface Way {
  name: string;
  /** Before the host in base_url. */
  before?: string;
  /** Further lines of the provider's table. */
  table?: string;
  env?: Record<string, string>;
  /** What lets somebody in. */
  admits: (sent: Sent) => boolean;
}
type Sent = ReturnType<typeof sentIn>;

const sentIn = ({ url, headers }: IncomingMessage) => ({
  authorization: headers.authorization ?? null,
  thing: headers['x-thing'] ?? null,
  query: [...new URL(url ?? '', 'http://gw').searchParams].map((pair) => pair.join('=')).sort(),
});

const ways: readonly Way[] = [
  { name: 'a login in the address', before: login, admits: ({ authorization }) => authorization === basic },
  {
    name: 'a name alone',
    before: 'canary-7f3a9c1e5b8d2046@',
    admits: ({ authorization }) =>
      authorization === `Basic ${Buffer.from('canary-7f3a9c1e5b8d2046:').toString('base64')}`,
  },
  {
    name: 'a key beside a login: the key alone',
    before: login,
    table: 'experimental_bearer_token = "sk-canary-beside-a-login-1"',
    admits: ({ authorization }) => authorization === 'Bearer sk-canary-beside-a-login-1',
  },
  {
    name: 'an Authorization beside a login: the header alone',
    before: login,
    table: 'http_headers = { Authorization = "Token canary-of-a-header-1" }',
    admits: ({ authorization }) => authorization === 'Token canary-of-a-header-1',
  },
  {
    name: 'a key with a letter beyond ASCII and a blank after it',
    table: 'experimental_bearer_token = "sk–canary-with-a-dash-1 "',
    admits: ({ authorization }) => authorization === Buffer.from('Bearer sk–canary-with-a-dash-1').toString('latin1'),
  },
  {
    name: 'a key in the query',
    table: 'query_params = { api-version = "2025-04-01", key = "canary-of-the-query-1" }',
    admits: ({ query }) => query.includes('key=canary-of-the-query-1') && query.includes('api-version=2025-04-01'),
  },
  {
    name: 'a key in a header of any name',
    table: 'http_headers = { X-Thing = "canary9Zx81-of-a-header" }',
    admits: ({ thing }) => thing === 'canary9Zx81-of-a-header',
  },
  {
    name: 'a header from a variable',
    table: 'env_http_headers = { X-Thing = "GATEKEPT_TEST_THING" }',
    env: { GATEKEPT_TEST_THING: 'canary9Zx81variable' },
    admits: ({ thing }) => thing === 'canary9Zx81variable',
  },
  {
    name: 'a header that is not Latin-1, beside one that can be none',
    table: 'http_headers = { X-Thing = "我的应用", X-Api-Key = "canary9Zx81\\nbroken", "X Y" = "1" }',
    admits: ({ thing }) => thing === Buffer.from('我的应用').toString('latin1'),
  },
];

/** The practice gateway behind a gatekeeper, who quotes to everybody what they brought, in all its forms. */
async function gatekeeper(admits: Way['admits']) {
  const inner = await practiceGateway('sk-inner');
  const seen: Sent[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const sent = sentIn(request);
      seen.push(sent);
      if (!admits(sent)) {
        const brought = Buffer.from((sent.authorization ?? '').replace(/^Basic /, ''), 'base64').toString();
        const words = { error: { message: `No: ${request.url ?? ''} ${brought}`, ...sent } };
        response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify(words));
        return;
      }
      const path = new URL(request.url ?? '', 'http://gw').pathname.replace('/v1', '');
      const body = request.method === 'POST' ? { body: Buffer.concat(chunks) } : {};
      const headers = { authorization: 'Bearer sk-inner', 'content-type': 'application/json' };
      const answer = await fetch(inner.baseUrl + path, { method: request.method ?? 'GET', headers, ...body });
      const type = answer.headers.get('content-type') ?? 'text/plain';
      response.writeHead(answer.status, { 'content-type': type }).end(Buffer.from(await answer.arrayBuffer()));
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await inner.close();
  });
  return { seen, host: `127.0.0.1:${String((server.address() as AddressInfo).port)}` };
}

function homeFor({ before = '', table = '', env = {} }: Way, host: string): string {
  const home = tempDir();
  const text =
    `model = "openai/gpt-5.5"\nmodel_provider = "p"\n[model_providers.p]\nname = "P"\n` +
    `base_url = "http://${before}${host}/v1"\nwire_api = "responses"\nrequest_max_retries = 0\nstream_max_retries = 0\n`;
  writeFileSync(join(home, 'config.toml'), `${text}${table}\n`);
  const lines = Object.entries(env).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(home, '.env'), lines.join(''));
  return home;
}

/** Every text below a folder, as one. */
const textsBelow = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .map(
      (entry) => `${entry.name}\n${entry.isFile() ? readFileSync(join(entry.parentPath, entry.name), 'latin1') : ''}`,
    )
    .join('\n');

/** What is left of a credential that was not masked: the canary itself, or the login in its header’s form. */
const tracesIn = (text: string): string[] => text.match(/.{0,30}(?:canary|7f3a9c|Y2FuYXJ5).{0,60}/g) ?? [];

test.each(ways)(
  '$name opens the list, the pong and the check as it does for Codex',
  { timeout: 120_000 },
  async (way) => {
    const gateway = await gatekeeper(way.admits);
    const home = homeFor(way, gateway.host);
    await runCodex(realCodex, {
      args: ['exec', '--skip-git-repo-check', 'Answer with the single word pong'],
      env: { ...codexEnv(home), ...way.env },
      timeoutMs: 30_000,
    });
    const byCodex = gateway.seen.splice(0).at(-1);
    expect(byCodex && way.admits(byCodex)).toBe(true);

    const stateDir = tempDir();
    const ask = await coreOver(home, memoryKeychain(), 'cli', stateDir);
    const models = await ask('model.list', { provider: 'p', refresh: true });
    expect(models).toMatchObject({ value: { faults: {}, models: expect.arrayContaining([expect.anything()]) } });
    expect(gateway.seen).toEqual([byCodex]);
    const pong = await ask('pong.run', { runId: 'r' });
    expect(pong).toMatchObject({ value: { ok: true, fault: null } });
    const check = await ask('check.run', { runId: 'c' });
    expect(check).toMatchObject({ value: { ok: true, fault: null } });
    expect(gateway.seen.filter((sent) => !way.admits(sent))).toEqual([]);
    for (const one of [models, pong, check]) expect(tracesIn(JSON.stringify(one))).toEqual([]);
    expect(tracesIn(textsBelow(stateDir))).toEqual([]);
  },
);

test.each(ways)('$name that is refused is repeated nowhere', { timeout: 120_000 }, async (way) => {
  const gateway = await gatekeeper(() => false);
  const home = homeFor(way, gateway.host);
  const stateDir = tempDir();
  const ask = await coreOver(home, memoryKeychain(), 'cli', stateDir);
  const said = [
    await ask('model.list', { provider: 'p', refresh: true }),
    await ask('pong.run', { runId: 'r' }),
    await ask('check.run', { runId: 'c' }),
    await ask('doctor.run', {}),
    await ask('status.read', {}),
    await ask('provider.list', {}),
    await ask('config.text', {}),
    await ask('report.read', {}),
  ];
  expect(said[0]).toMatchObject({ value: { faults: { p: { id: 'key-rejected' } } } });
  expect(gateway.seen.length).toBeGreaterThan(1);
  for (const one of said) expect(tracesIn(JSON.stringify(one))).toEqual([]);
  expect(tracesIn(textsBelow(stateDir))).toEqual([]);
});
