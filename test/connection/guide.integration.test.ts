import { describe, expect, test } from 'vitest';
import { configProblems } from '../../electron/config/repairs/config-problems.ts';
import { doctorResult } from '../../electron/connection/doctor.ts';
import { runPong } from '../../electron/connection/pong.ts';
import { wirePong } from '../../electron/connection/wire.ts';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { faultyGateway, type Script } from '../gateway/faulty-gateway.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';

const key = { TEST_GATEWAY_KEY: PRACTICE_KEY };

/** The fault that the doctor names, and what it says to do next. */
async function doctor(config: string, env: NodeJS.ProcessEnv) {
  const { parts } = await pongSetup(config, env);
  const deps = wirePong({ ...parts, problems: configProblems });
  const never = new AbortController().signal;
  const { ok, fault, steps } = doctorResult(await runPong(deps, { timeoutMs: 8000 }, () => undefined, never));
  expect(ok).toBe(false);
  expect(steps.filter(({ status }) => status === 'fail')).toHaveLength(1);
  return { id: fault?.id, cause: fault?.cause ?? '', next: JSON.stringify(fault?.fixes) };
}

describe('if something does not connect: the guide’s four cases', () => {
  test('it still hits api.openai.com: OPENAI_BASE_URL is set and the built-in provider does not follow', async () => {
    const gateway = await faultyGateway([]);
    // The proxy answers nothing, so that no request leaves this machine.
    const nowhere = { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' };
    const found = await doctor('model = "gpt-5.5"\n', { OPENAI_BASE_URL: gateway.baseUrl, ...nowhere });
    expect(found.id).toBe('base-url-env-ignored');
    expect(found.cause).toContain('OPENAI_BASE_URL');
    expect(found.next).toContain('provider add');
    expect(gateway.requests).toEqual([]);
  });

  test('401: the exported variable’s name does not match env_key', async () => {
    const gateway = await faultyGateway([]);
    const found = await doctor(guideConfig(gateway.baseUrl), { TEST_GATEWAY_API_KEY: PRACTICE_KEY });
    expect(found.id).toBe('key-missing');
    expect(found.cause).toContain('TEST_GATEWAY_KEY');
    expect(found.next).toContain('TEST_GATEWAY_API_KEY');
  });

  test('a protocol error: wire_api is chat', async () => {
    const gateway = await faultyGateway([]);
    const chat = guideConfig(gateway.baseUrl).replace('wire_api = "responses"', 'wire_api = "chat"');
    const found = await doctor(chat, key);
    expect(found.id).toBe('wire-api-chat');
    expect(found.next).toContain('wire_api=responses');
  });

  const onlyChat: Script[] = [
    { on: /\/chat\/completions$/, status: 400, body: { error: { message: 'messages is required' } } },
    { status: 404, body: { detail: 'Not Found' } },
  ];
  test.each([
    ['the gateway has Chat Completions only', onlyChat, '', 'responses-unsupported', 'Choose a provider'],
    ['base_url lacks its /v1', [{ on: /^\/responses$/, status: 404 }], '/', 'endpoint-not-found', '/v1'],
  ] as const)('a 404: %s', async (_, scripts, path, id, next) => {
    const gateway = await faultyGateway(scripts);
    const found = await doctor(guideConfig(path ? gateway.origin + path : gateway.baseUrl), key);
    expect(found.id).toBe(id);
    expect(found.next).toContain(next);
  });

  test('a wrong model ID: a bare name in the place of provider/model', async () => {
    const gateway = await faultyGateway([]);
    const found = await doctor(guideConfig(gateway.baseUrl, 'claude-opus-4-8'), key);
    expect(found.id).toBe('model-not-namespaced');
    expect(found.next).toContain('anthropic/claude-opus-4-8');
  });
});
