import { describe, expect, test } from 'vitest';
import { callChannel } from '../../electron/api/channels.ts';
import { verbs } from '../../electron/api/contract.ts';
import { malformedInputs, sampleInput, sampleOutput } from '../support/samples.ts';
import { rawRequest, served } from '../support/http.ts';
import { ipcDoor, ourFrame } from '../support/ipc.ts';

const faultOf = (reply: unknown) => (reply as { ok: boolean; fault?: { id: string; evidence: string } }).fault?.id;

test('the contract has verbs, and the tests below run once for each', () => {
  expect(verbs.length).toBeGreaterThan(25);
  expect(new Set(verbs).size).toBe(verbs.length);
});

describe.each(verbs)('%s over IPC', (verb) => {
  test('a page of ours is answered', async () => {
    const { send, calls } = ipcDoor();
    expect(await send(callChannel, ourFrame, verb, sampleInput(verb))).toEqual({ ok: true, value: sampleOutput(verb) });
    expect(calls.map((call) => [call.verb, call.door])).toEqual([[verb, 'desktop']]);
  });

  test.each([
    ['a frame that is gone', null],
    ['another site', { url: 'https://example.com/', parent: null }],
    ['another host of our scheme', { url: 'app://other/index.html', parent: null }],
    ['a host that begins like ours', { url: 'app://switchboard.example.com/', parent: null }],
    ['a file', { url: 'file:///app/index.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['no address', { url: '', parent: null }],
    ['a frame within our page', { url: ourFrame.url, parent: {} }],
  ])('%s is refused', async (_name, frame) => {
    const { send, calls } = ipcDoor();
    expect(faultOf(await send(callChannel, frame, verb, sampleInput(verb)))).toBe('request-refused');
    expect(calls).toEqual([]);
  });

  test('a window that is not ours is refused', async () => {
    const { send, calls } = ipcDoor({ windowId: 99 });
    expect(faultOf(await send(callChannel, ourFrame, verb, sampleInput(verb)))).toBe('request-refused');
    expect(calls).toEqual([]);
  });

  test('a malformed payload is refused', async () => {
    const { send, calls } = ipcDoor();
    for (const input of malformedInputs(verb)) {
      expect(faultOf(await send(callChannel, ourFrame, verb, input)), JSON.stringify(input)).toBe('request-malformed');
    }
    expect(calls).toEqual([]);
  });
});

describe.each(verbs)('%s over HTTP', (verb) => {
  const post = (port: number, headers: Record<string, string>, input: unknown = sampleInput(verb)) =>
    rawRequest(port, `/api/${verb}`, { method: 'POST', headers, body: JSON.stringify(input) });

  test('our page is answered; a stranger is not, and nothing reaches the handler', async () => {
    const { door, ours, calls } = await served();
    const answer = await post(door.port, ours);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: sampleOutput(verb) });
    expect(calls.splice(0).map((call) => [call.verb, call.door])).toEqual([[verb, 'browser']]);

    const foreign: [string, number, Record<string, string>][] = [
      ['no cookie', 401, { ...ours, cookie: '' }],
      ['a bad cookie', 401, { ...ours, cookie: `switchboard-${door.port}=${'A'.repeat(43)}` }],
      ['the cookie of another port', 401, { ...ours, cookie: ours['cookie']?.replace(/-\d+/, '-1') ?? '' }],
      ['a bad token', 401, { ...ours, cookie: '', authorization: 'Bearer token' }],
      ['another Host', 403, { ...ours, host: `evil.example:${door.port}` }],
      ['Host without the port', 403, { ...ours, host: '127.0.0.1' }],
      ['localhost as Host', 403, { ...ours, host: `localhost:${door.port}` }],
      ['another Origin', 403, { ...ours, origin: 'https://evil.example' }],
      ['another port as Origin', 403, { ...ours, origin: 'http://127.0.0.1:1' }],
      ['Origin null', 403, { ...ours, origin: 'null' }],
      ['no Origin', 403, { cookie: ours['cookie'] ?? '', 'content-type': 'application/json' }],
      ['another site', 403, { ...ours, 'sec-fetch-site': 'cross-site' }],
      ['another port of this machine', 403, { ...ours, 'sec-fetch-site': 'same-site' }],
    ];
    for (const [name, status, headers] of foreign) {
      const refusedAnswer = await post(door.port, headers);
      expect(refusedAnswer.status, name).toBe(status);
      expect(faultOf(JSON.parse(refusedAnswer.text)), name).toBe('request-refused');
    }
    expect(calls).toEqual([]);
  });

  test('a malformed payload is refused', async () => {
    const { door, ours, calls } = await served();
    for (const input of malformedInputs(verb)) {
      const answer = await post(door.port, ours, input);
      expect(answer.status, JSON.stringify(input)).toBe(400);
      expect(faultOf(JSON.parse(answer.text)), JSON.stringify(input)).toBe('request-malformed');
    }
    expect(calls).toEqual([]);
  });
});
