import { expect, onTestFinished, test } from 'vitest';
import { startPracticeGateway } from '../../electron/practice/practice-gateway.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';

async function practice(key?: string) {
  const gateway = await startPracticeGateway({ port: 0, ...(key ? { key } : {}) });
  onTestFinished(() => gateway.close());
  return gateway;
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
