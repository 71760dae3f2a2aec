import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { fetchAsCodex } from '../../electron/connection/fetch-as-codex.ts';
import { fetchModels } from '../../electron/models/provider-models.ts';
import { gateway } from '../models/gateway.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Asks for the models there: what came of it, and what nobody caught meanwhile. */
async function listOf(answer: Answer, throughProxy: boolean, timeoutMs: number) {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => uncaught.push(error);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  const { baseUrl } = await gateway(answer);
  const env = throughProxy ? { HTTP_PROXY: new URL(baseUrl).origin } : {};
  const list = await fetchModels({
    ...{ provider: 'p', key: null, query: {}, headers: {}, secrets: [], timeoutMs },
    baseUrl: throughProxy ? 'http://gateway.invalid/v1' : baseUrl,
    fetch: fetchAsCodex(async () => env),
  });
  await turn();
  return { list, uncaught };
}

const stalls = (_request: IncomingMessage, response: ServerResponse) => void response.write('{"data":[');
const resets = ({ socket }: IncomingMessage) => void socket.resetAndDestroy();

it.each([
  ['never answers', 'no-response', () => undefined],
  ['stops within its body', 'no-response', stalls],
  ['resets the connection', 'connection-closed', resets],
] as const)(
  'a gateway that %s is the fault %s and no exception, directly and through a proxy',
  async (_what, id, answer) => {
    for (const throughProxy of [false, true]) {
      const { list, uncaught } = await listOf(answer, throughProxy, 200);
      expect(list).toMatchObject({ ok: false, fault: { id } });
      expect(uncaught).toEqual([]);
    }
  },
);

it('a body that comes later than its headers is read', async () => {
  const { list } = await listOf(
    (_request, response) => {
      response.flushHeaders();
      setTimeout(() => response.end('{"data":[{"id":"a/b"}]}'), 50);
    },
    false,
    10_000,
  );
  expect(list).toMatchObject({ ok: true, value: [{ id: 'a/b' }] });
});
