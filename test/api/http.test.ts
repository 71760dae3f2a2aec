import { once } from 'node:events';
import { connect } from 'node:net';
import { createServer } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { createEventHub } from '../../electron/api/event-hub.ts';
import { startHttpDoor } from '../../electron/api/http.ts';
import { createRouter } from '../../electron/api/router.ts';
import { contractHandlers } from '../support/handlers.ts';
import { builtPage, rawRequest, served } from '../support/http.ts';

const pathOf = (address: string) => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

describe('the session', () => {
  test('a token opens a session once, in a strict cookie, and leaves the address', async () => {
    const { door } = await served();
    const path = pathOf(door.newAddress());
    const first = await rawRequest(door.port, path);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    const [cookie] = first.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(new RegExp(`^switchboard-${door.port}=[\\w-]{43};`));
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(attribute);

    const second = await rawRequest(door.port, path);
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.text).toContain('the address that the command printed');
  });

  test('a person who has a session is led on by a used address', async () => {
    const { door, cookie } = await served();
    const path = pathOf(door.newAddress());
    await rawRequest(door.port, path);
    expect((await rawRequest(door.port, path, { headers: { cookie } })).status).toBe(303);
  });

  test('looking at an address (HEAD) does not use it up', async () => {
    const { door } = await served();
    const path = pathOf(door.newAddress());
    expect((await rawRequest(door.port, path, { method: 'HEAD' })).status).toBe(401);
    expect((await rawRequest(door.port, path)).status).toBe(303);
  });

  test.each(['', 'A'.repeat(43), '%00', 'a'.repeat(5000)])(
    'a token that was never given out opens nothing: %#',
    async (token) => {
      const { door } = await served();
      const answer = await rawRequest(door.port, `/?token=${token}`);
      expect(answer.status).toBe(401);
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  test('without a session no file and no event is given', async () => {
    const { door } = await served();
    for (const path of ['/index.html', '/assets/index-AbCd_123.js', '/api/events']) {
      expect((await rawRequest(door.port, path)).status, path).toBe(401);
    }
  });

  test('another page cannot frame, fetch or read it, but a link may lead to the front page', async () => {
    const { door, cookie } = await served();
    const from = (site: string, mode: string, path: string) =>
      rawRequest(door.port, path, { headers: { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': mode } });
    expect((await from('cross-site', 'no-cors', '/assets/index-AbCd_123.js')).status).toBe(403);
    expect((await from('same-site', 'cors', '/api/events')).status).toBe(403);
    expect((await from('cross-site', 'navigate', '/')).status).toBe(200);
    expect((await from('none', 'navigate', '/')).status).toBe(200);
    const preflight = await rawRequest(door.port, '/api/app.info', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(403);
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('files', () => {
  test('the page and its hashed assets, each with its type; only the latter may be kept', async () => {
    const { door, cookie } = await served();
    const page = await rawRequest(door.port, '/', { headers: { cookie } });
    expect([page.status, page.headers['content-type'], page.headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(page.text).toContain('the built page');
    const asset = await rawRequest(door.port, '/assets/index-AbCd_123.js', { headers: { cookie } });
    expect(asset.headers['content-type']).toContain('text/javascript');
    expect(asset.headers['cache-control']).toContain('immutable');
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/..\\secret.txt',
    '//etc/passwd',
    '/%00',
    '/index.html%00.js',
    '/%',
    '/assets',
    '/assets/',
    '/nothing.js',
    `/${'a'.repeat(4000)}`,
  ])('%s leads nowhere', async (path) => {
    const { door, cookie, log } = await served();
    const answer = await rawRequest(door.port, path, { headers: { cookie } });
    expect([400, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('out of reach');
    expect(log).toEqual([]);
  });

  test('every answer, good or bad, carries the policy and may not be kept', async () => {
    const { door, ours, cookie } = await served();
    const answers = await Promise.all([
      rawRequest(door.port, '/', { headers: { cookie } }),
      rawRequest(door.port, '/'),
      rawRequest(door.port, '/nothing', { headers: { cookie } }),
      rawRequest(door.port, '/', { headers: { host: 'evil.example' } }),
      rawRequest(door.port, '/api/app.info', { method: 'POST', headers: ours, body: '{}' }),
      rawRequest(door.port, '/api/app.info', { method: 'POST', headers: ours, body: '{' }),
      rawRequest(door.port, pathOf(door.newAddress())),
    ]);
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['cache-control']).toBe('no-store');
    }
  });
});

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
    expect((await rawRequest(door.port, '/', { headers: { cookie } })).status).toBe(200);
    await Promise.all([once(slowHeaders, 'close'), once(slowBody, 'close')]);
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

describe('events', () => {
  /** Opens the event stream and collects what comes. */
  async function listen(port: number, cookie: string) {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (part: Buffer) => (text += part.toString()));
    socket.on('error', () => undefined);
    socket.write(`GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n\r\n`);
    await vi.waitFor(() => expect(text).toContain(': here'));
    return { socket, text: () => text };
  }
  const change = { path: 'p', hash: 'h', fault: null };

  test('come by name with their payload, and the subscription ends when the client leaves', async () => {
    const { door, hub, cookie } = await served();
    const { socket, text } = await listen(door.port, cookie);
    expect(text()).toContain('content-type: text/event-stream'.toLowerCase());
    expect(hub.listenerCount('config.changed')).toBe(1);
    hub.emit('config.changed', change);
    await vi.waitFor(() => expect(text()).toContain(`event: config.changed\ndata: ${JSON.stringify(change)}\n\n`));
    socket.destroy();
    await vi.waitFor(() => expect(hub.listenerCount('config.changed')).toBe(0));
    expect(hub.listenerCount('pong.progress')).toBe(0);
  });

  test('a client that does not read is let go', async () => {
    const { door, hub, cookie } = await served({ limits: { waitingEvents: 8 } });
    const { socket } = await listen(door.port, cookie);
    socket.pause();
    const large = { ...change, path: 'p'.repeat(1_000_000) };
    for (let sent = 0; sent < 64; sent += 1) hub.emit('config.changed', large);
    await vi.waitFor(() => expect(hub.listenerCount('config.changed')).toBe(0));
    socket.destroy();
  });

  test('closing the door ends every stream', async () => {
    const log = () => undefined;
    const hub = createEventHub({ log });
    const router = createRouter({ handlers: contractHandlers().handlers, log });
    const started = await startHttpDoor({ router, hub, rendererDir: builtPage(), log });
    if (!started.ok) throw new Error(started.fault.cause);
    const door = started.value;
    const opened = await rawRequest(door.port, pathOf(door.newAddress()));
    const { socket } = await listen(door.port, opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '');
    const gone = once(socket, 'close');
    await door.close();
    await gone;
    await vi.waitFor(() => expect(hub.listenerCount('config.changed')).toBe(0));
    await expect(rawRequest(door.port, '/')).rejects.toThrow('ECONNREFUSED');
  });
});

test('a port that is taken is said to be', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const log = () => undefined;
  const router = createRouter({ handlers: contractHandlers().handlers, log });
  const started = await startHttpDoor({ router, hub: createEventHub({ log }), rendererDir: builtPage(), port, log });
  expect(started).toMatchObject({ ok: false, fault: { id: 'busy', evidence: 'EADDRINUSE' } });
  other.close();
});

test('it listens on 127.0.0.1 alone', async () => {
  const { door } = await served();
  const elsewhere = connect(door.port, '::1');
  const [error] = await once(elsewhere, 'error');
  expect(String(error)).toMatch(/ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH/);
});
