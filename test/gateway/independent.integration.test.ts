import { gzipSync } from 'node:zlib';
import { LLMock } from '@copilotkit/aimock';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runCheck } from '../../electron/connection/check/run-check.ts';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { asServerSentEvent, responseEvents } from '../../electron/practice/responses.ts';
import { codexByItself, saidBy } from '../support/codex-by-itself.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';
import { faultyGateway } from './faulty-gateway.ts';

const key = { TEST_GATEWAY_KEY: PRACTICE_KEY };

/** A server of the Responses API that others have written. */
async function aimock(): Promise<string> {
  const mock = new LLMock({ port: 0 });
  mock.onMessage(/exactly the word: pong/, { content: 'pong' });
  await mock.start();
  onTestFinished(() => mock.stop());
  return `${mock.url}/v1`;
}

test('a server that others wrote answers the pong, and every station is green', async () => {
  const { pong } = await pongSetup(guideConfig(await aimock()), key);
  const result = await pong();
  expect(result).toMatchObject({ ok: true, answer: 'pong', fault: null });
  expect(result.stations.filter(({ status }) => status !== 'ok')).toEqual([]);
});

test('the check asks it item by item', async () => {
  const { deps } = await pongSetup(guideConfig(await aimock()), key);
  const { fault, items } = await runCheck(deps, {}, new AbortController().signal, { timeoutMs: 5000 });
  expect(fault).toBeNull();
  const passed = items.filter(({ status }) => status === 'pass').map(({ id }) => id);
  expect(passed).toEqual(expect.arrayContaining(['streams', 'answered-by', 'fields']));
  // It says 0 tokens of everything.
  expect(items.find(({ id }) => id === 'usage')).toMatchObject({ status: 'fail', stops: false });
});

const good = responseEvents('openai/gpt-5.5', { kind: 'text', text: 'pong' }, 10).map(asServerSentEvent).join('');

describe('what Codex reads is green, whatever is odd about it', () => {
  test.each([
    ['a stream that is called JSON', { body: good, headers: { 'content-type': 'application/json' } }],
    ['a stream that is called plain text', { body: good }],
    ['a stream with the line ends of Windows', { stream: good.replaceAll('\n', '\r\n') }],
    ['a connection that stays open after the last event', { stream: good, end: 'stall' as const }],
    ['a connection that is cut after the last event', { stream: good, end: 'cut' as const }],
  ])('%s', async (_, script) => {
    const gateway = await faultyGateway([script]);
    const setup = await pongSetup(guideConfig(gateway.baseUrl), key);
    const [result, codex] = await Promise.all([setup.pong(), codexByItself(setup, 20_000)]);
    expect(codex.message).toBe('pong');
    expect(result).toMatchObject({ ok: true, answer: 'pong', fault: null });
  });
});

test('a stream that is packed, which Codex does not unpack, is none', async () => {
  const headers = { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' };
  const gateway = await faultyGateway([{ body: gzipSync(good), headers }]);
  const setup = await pongSetup(guideConfig(gateway.baseUrl), key);
  const [result, codex] = await Promise.all([setup.pong(), codexByItself(setup, 20_000)]);
  expect(saidBy(codex)).toContain('UTF8 error');
  expect(result.fault?.id).toBe('stream-incomplete');
});
