import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fields, kindOf, slugs, type CodexKind } from '../../../electron/connection/check/codex-sends.ts';
import { codexByItself } from '../../support/codex-by-itself.ts';
import { guideConfig, pongSetup } from '../../support/pong-setup.ts';
import { codexEnv, realCodex } from '../../support/real-codex.ts';
import { tempDir } from '../../support/temp.ts';

type Sent = Readonly<Record<string, unknown>>;

/** What the present Codex sends for this model; refused, so that it sends it once. */
async function sentFor(model: string): Promise<{ body: Sent; headers: Sent }> {
  const sent: { body: Sent; headers: Sent }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'POST') {
        sent.push({ body: JSON.parse(Buffer.concat(chunks).toString()) as Sent, headers: request.headers });
      }
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":{"message":"no"}}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`;
  const setup = await pongSetup(guideConfig(baseUrl, model), { TEST_GATEWAY_KEY: 'sk-test' });
  await codexByItself(setup, 20_000);
  const [first] = sent;
  if (!first) throw new Error('Codex sent nothing');
  return first;
}

const types = (list: unknown) => [
  ...new Set((Array.isArray(list) ? (list as Sent[]) : []).map(({ type }) => String(type))),
];

test.each<[string, CodexKind, string[]]>([
  ['openai/gpt-5.5', 'full', ['function', 'custom', 'tool_search', 'web_search']],
  ['gpt-5.6-sol', 'reduced', []],
  ['anthropic/claude-opus-4-8', 'unknown', ['function', 'namespace', 'web_search']],
])('for %s Codex sends what the check asks with', async (model, kind, tools) => {
  expect(kindOf(model)).toBe(kind);
  const { body, headers } = await sentFor(model);
  expect(types(body.tools).sort()).toEqual([...tools].sort());
  expect(types(body.input).includes('additional_tools')).toBe(kind === 'reduced');
  expect('x-openai-internal-codex-responses-lite' in headers).toBe(kind === 'reduced');
  const { store, stream } = body;
  expect({ store, stream }).toEqual({ store: false, stream: true });
  for (const name of Object.keys(fields(kind))) expect(Object.keys(body)).toContain(name);
  const { parallel_tool_calls: parallel, include } = fields(kind);
  expect(body).toMatchObject({ parallel_tool_calls: parallel, include });
});

test('the models that Codex knows are those of the check', async () => {
  const { command, args } = realCodex;
  const env = codexEnv(tempDir());
  const listed = execFileSync(command, [...args, 'debug', 'models'], { env, encoding: 'utf8', timeout: 20_000 });
  const known = [...listed.matchAll(/"slug": ?"([^"]+)"/g)].map(([, slug]) => slug ?? '');
  expect(known.length).toBeGreaterThan(3);
  expect(known.filter((slug) => kindOf(slug) === 'unknown')).toEqual([]);
  expect([...slugs.full, ...slugs.reduced].filter((slug) => !known.includes(slug))).toEqual([]);
});
