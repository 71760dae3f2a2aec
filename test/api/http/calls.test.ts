import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { rawRequest, served } from '../../support/http.ts';

describe('bodies', () => {
  test.each([
    ['not JSON', 400, 'application/json', '{"provider":'],
    ['nothing at all', 400, 'application/json', ''],
    ['bytes that are no text', 400, 'application/json', Buffer.from([0xff, 0xfe, 0x00])],
    ['a form', 415, 'application/x-www-form-urlencoded', 'provider=p'],
    ['plain text, as a foreign form can send', 415, 'text/plain', '{"provider":"p"}'],
    ['a type that only begins alike', 415, 'application/jsonp', '{"provider":"p"}'],
    ['lists, 30,000 deep', 400, 'application/json', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['too much', 413, 'application/json', JSON.stringify({ provider: 'p', key: 'k'.repeat(70_000) })],
  ])('%s is malformed', async (_name, status, type, body) => {
    const { door, ours, calls, log } = await served();
    const headers = { ...ours, 'content-type': type };
    const answer = await rawRequest(door.port, '/api/key.delete', { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, fault: { id: 'request-malformed' } });
    expect([calls, log]).toEqual([[], []]);
  });

  test('too much in pieces, without a length, is malformed as well', async () => {
    const { door, ours, calls } = await served();
    const headers = { ...ours, 'transfer-encoding': 'chunked' };
    const body = JSON.stringify({ provider: 'p'.repeat(70_000) });
    const answer = await rawRequest(door.port, '/api/key.delete', { method: 'POST', headers, body });
    expect(answer.status).toBe(413);
    expect(calls).toEqual([]);
  });

  test('only the call that sends a whole file may be long', async () => {
    const { door, ours, calls } = await served();
    const text = 'x = 1\n'.repeat(100_000);
    const post = (path: string, body: object) =>
      rawRequest(door.port, path, { method: 'POST', headers: ours, body: JSON.stringify(body) });
    expect((await post('/api/config.save', { text })).status).toBe(200);
    expect((await post('/api/key.set', { provider: 'p', key: text })).status).toBe(413);
    expect((await post('/api/config.save', { text: 'x'.repeat(18 * 1024 * 1024) })).status).toBe(413);
    expect(calls.map(({ verb }) => verb)).toEqual(['config.save']);
  });

  test('a verb that does not exist, and a path that tries to leave, reach nothing', async () => {
    const { door, ours, calls } = await served();
    for (const path of ['/api/no.verb', '/api/__proto__', '/api/constructor', '/api/', '/api/a/b', '/api/%2e%2e%2fx']) {
      const answer = await rawRequest(door.port, path, { method: 'POST', headers: ours, body: '{}' });
      expect([400, 404], path).toContain(answer.status);
    }
    expect(calls).toEqual([]);
  });
});

describe('what a client may take up', () => {
  test('a client that never ends its headers, or its body, is dropped, and others are served meanwhile', async () => {
    const { door, ours, cookie, calls } = await served({ limits: { headersMs: 200, requestMs: 400, checkMs: 50 } });
    const slowHeaders = connect(door.port, '127.0.0.1');
    slowHeaders.write('GET / HTTP/1.1\r\nHost: 127');
    const slowBody = connect(door.port, '127.0.0.1');
    const head = Object.entries({ host: `127.0.0.1:${door.port}`, ...ours }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    slowBody.write(`POST /api/app.info HTTP/1.1\r\n${head.join('\r\n')}\r\ncontent-length: 100\r\n\r\n{`);
    slowHeaders.resume();
    slowBody.resume();
    const dropped = Promise.all([once(slowHeaders, 'close'), once(slowBody, 'close')]);
    expect((await rawRequest(door.port, '/', { headers: { cookie } })).status).toBe(200);
    await dropped;
    expect(calls).toEqual([]);
    expect((await rawRequest(door.port, '/', { headers: { cookie } })).status).toBe(200);
  });

  test('too many requests at once are refused; strangers do not use up what the person has', async () => {
    const { door, cookie } = await served({ limits: { burst: 3, perSecond: 0.001 } });
    const stranger = () => rawRequest(door.port, '/');
    // One of the strangers' three went into opening the session.
    const strangers = [await stranger(), await stranger(), await stranger()];
    expect(strangers.map(({ status }) => status)).toEqual([401, 401, 429]);
    const person = () => rawRequest(door.port, '/', { headers: { cookie } });
    const answers = [await person(), await person(), await person(), await person()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  });
});
