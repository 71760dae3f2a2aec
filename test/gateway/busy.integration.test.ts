import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { practiceHandler } from '../../electron/practice/handler.ts';
import { PRACTICE_KEY } from '../../electron/practice/practice-gateway.ts';
import { codexByItself, saidBy, usualRetries } from '../support/codex-by-itself.ts';
import { guideConfig, pongSetup } from '../support/pong-setup.ts';
import { error } from './cases/case.types.ts';
import { faultyGateway, type Script } from './faulty-gateway.ts';
import { listen, localhost } from './places.ts';

const key = { TEST_GATEWAY_KEY: PRACTICE_KEY };
const timeoutMs = 30_000;

const working: Script = { answer: 'pong', slowMs: 40 };
const oneAtATime = (next: Script): Script[] => [{ on: /./, busyMs: 0, ...next }, working];
const pause: Script = { status: 429, headers: { 'retry-after': '1' } };

interface Busy {
  name: string;
  scripts: Script[];
  /** Our own request is answered well, and what comes then is Codex's. */
  toCodex?: true;
}

/** What Codex by itself, with its usual retries, makes of such a gateway, and the pong of another that is just as busy. */
async function both({ scripts, toCodex }: Busy) {
  const theirs = await faultyGateway(scripts);
  const ours = await faultyGateway([...(toCodex ? [{ ...working, times: 1 }] : []), ...scripts]);
  const codex = await codexByItself(await pongSetup(guideConfig(theirs.baseUrl), key), timeoutMs, usualRetries);
  const { pong } = await pongSetup(guideConfig(ours.baseUrl), key);
  return { codex, result: await pong({ timeoutMs }) };
}

describe('what Codex gets past is green', () => {
  test.each<Busy>([
    { name: 'one request at a time, 429 for the next', scripts: oneAtATime({ status: 429, body: error('Busy') }) },
    {
      name: 'one request at a time, 503 for the next',
      scripts: oneAtATime({ status: 503, body: { message: 'busy' } }),
    },
    { name: 'one request at a time, the next is dropped', scripts: oneAtATime({ end: 'drop' }) },
    { name: 'one request at a time, the next is left waiting', scripts: oneAtATime({ end: 'hang' }) },
    { name: 'one request a second', scripts: oneAtATime({ status: 429, busyMs: 1000 }) },
    { name: '502 that comes once', scripts: [{ status: 502, times: 1 }] },
    { name: '502 that comes once, to Codex', scripts: [{ status: 502, times: 1 }], toCodex: true },
    { name: '503 that comes twice', scripts: [{ status: 503, times: 2 }] },
    { name: '429 with Retry-After that comes once', scripts: [{ ...pause, times: 1 }] },
    { name: '429 with Retry-After that comes once, to Codex', scripts: [{ ...pause, times: 1 }], toCodex: true },
    { name: 'a connection that is closed once', scripts: [{ end: 'drop', times: 1 }] },
  ])('$name', async (busy) => {
    const { codex, result } = await both(busy);
    expect(codex.message, saidBy(codex)).toBe('pong');
    expect(result).toMatchObject({ ok: true, answer: 'pong', fault: null });
  });

  test('a server that takes one connection at a time', async () => {
    const server = createServer(practiceHandler(PRACTICE_KEY));
    server.maxConnections = 1;
    const baseUrl = `http://${localhost}:${String(await listen(server))}/v1`;
    const setup = await pongSetup(guideConfig(baseUrl), key);
    expect((await codexByItself(setup, timeoutMs, usualRetries)).message).toBe('pong');
    expect(await setup.pong({ timeoutMs })).toMatchObject({ ok: true, answer: 'pong', fault: null });
  });
});

describe('what stays is red by its name', () => {
  test.each<[string, Script[], string]>([
    ['502', [{ status: 502 }], 'server-error'],
    ['429', [{ status: 429 }], 'rate-limited'],
    ['429 with Retry-After', [pause], 'rate-limited'],
    ['429 for all but the first', [{ ...working, times: 1 }, { status: 429 }], 'rate-limited'],
    [
      '502 once, and then no tools',
      [
        { status: 502, times: 1 },
        { status: 400, body: error('Not these', null, 'tools') },
      ],
      'tools-rejected',
    ],
  ])('%s', async (_, scripts, id) => {
    const gateway = await faultyGateway(scripts);
    const { pong } = await pongSetup(guideConfig(gateway.baseUrl), key);
    expect(await pong({ timeoutMs })).toMatchObject({ ok: false, fault: { id } });
  });

  test('a pause that is longer than the time left is not waited for', async () => {
    const gateway = await faultyGateway([{ status: 429, headers: { 'retry-after': '3600' } }]);
    const { pong } = await pongSetup(guideConfig(gateway.baseUrl), key);
    const { fault } = await pong({ timeoutMs });
    expect(fault).toMatchObject({ id: 'rate-limited', cause: expect.stringContaining('in 3600 s') });
    expect(fault?.evidence).toContain('Codex said: exceeded retry limit');
  });
});
