import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { practiceHandlers } from '../../electron/api/handlers/practice.ts';
import { startPracticeGateway } from '../../electron/practice/practice-gateway.ts';

async function start(port = 0) {
  const gateway = await startPracticeGateway({ port });
  if (!gateway) throw new Error('no port is free');
  onTestFinished(() => gateway.close());
  const ask = (path: string, body?: unknown, key = gateway.key) =>
    fetch(gateway.baseUrl + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${key}` },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return { gateway, ask };
}

const types = (text: string) => [...text.matchAll(/^event: (.+)$/gm)].map(([, type]) => type);

test('lists the guide’s five models and one route', async () => {
  const { ask } = await start();
  const { data } = (await (await ask('/models')).json()) as { data: { id: string }[] };
  expect(data.map(({ id }) => id)).toEqual([
    'openai/gpt-5.5',
    'anthropic/claude-opus-4-8',
    'glm/glm-5.2',
    'kimi/kimi-k2.7-code',
    'xai/grok-build-0.1',
    'practice/cheapest-good',
  ]);
});

test('streams the documented events, and names who answered for a route', async () => {
  const { ask } = await start();
  const text = await (await ask('/responses', { model: 'practice/cheapest-good', stream: true, input: 'ping' })).text();
  expect(types(text)).toEqual([
    'response.created',
    'response.in_progress',
    'response.output_item.added',
    'response.content_part.added',
    'response.output_text.delta',
    'response.output_text.done',
    'response.content_part.done',
    'response.output_item.done',
    'response.completed',
  ]);
  expect(text).toContain('"model":"kimi/kimi-k2.7-code"');
  expect(text).toContain('"delta":"pong"');
});

test('calls a function that the request demands', async () => {
  const { ask } = await start();
  const tools = [{ type: 'function', name: 'look' }];
  const body = {
    model: 'glm/glm-5.2',
    stream: true,
    input: 'x',
    tools,
    tool_choice: { type: 'function', name: 'look' },
  };
  const text = await (await ask('/responses', body)).text();
  expect(text).toContain('"name":"look"');
  expect(types(text)).toContain('response.function_call_arguments.done');
});

test.each<[string, unknown, string | undefined, number, string]>([
  ['a wrong key', { model: 'glm/glm-5.2' }, 'other-key', 401, 'invalid_api_key'],
  ['an unknown model', { model: 'gpt-5.5' }, undefined, 404, 'model_not_found'],
  ['a body that is no JSON', '{', undefined, 400, 'invalid_json'],
  ['a body that is too large', 'x'.repeat(9 * 1024 * 1024), undefined, 413, 'request_too_large'],
])('refuses %s in the form of the OpenAI API', async (_, body, key, status, code) => {
  const { ask } = await start();
  const answer = await ask('/responses', body, key);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ error: { code, message: expect.any(String) } });
});

test('takes the next free port where its own is taken', async () => {
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void blocker.close());
  const { port } = blocker.address() as { port: number };
  const { gateway } = await start(port);
  expect(gateway.port).toBeGreaterThan(port);
});

test('the verbs start it once, tell its address, and stop it', async () => {
  const handlers = practiceHandlers({ port: 0 });
  onTestFinished(() => handlers.close());
  const context = { door: 'cli' } as const;
  expect(await handlers['practice.state']({}, context)).toMatchObject({ value: { running: false, baseUrl: null } });
  const [first, second] = await Promise.all([
    handlers['practice.start']({}, context),
    handlers['practice.start']({}, context),
  ]);
  expect(first).toEqual(second);
  const baseUrl = first.ok ? (first.value.baseUrl ?? '') : '';
  expect((await fetch(`${baseUrl}/models`)).status).toBe(401);
  await handlers['practice.stop']({}, context);
  await expect(fetch(`${baseUrl}/models`)).rejects.toThrow();
});
