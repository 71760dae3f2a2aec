import { describe, expect, test } from 'vitest';
import { pathOf, rawRequest, served } from '../../support/http.ts';

describe('the session', () => {
  test('a token opens a session once, in a strict cookie, and leaves the address', async () => {
    const { door } = await served();
    const path = pathOf(door.newAddresses().printed);
    const first = await rawRequest(door.port, path);
    expect(first.status).toBe(303);
    expect(first.headers.location).toMatch(/^\/#page=[\w-]{43}$/);
    const [cookie] = first.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(new RegExp(`^switchboard-${door.port}=[\\w-]{43};`));
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(attribute);

    const second = await rawRequest(door.port, path);
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.text).toContain('the address that the command printed');
  });

  test('a stolen cookie alone calls nothing and hears nothing: another port of this machine gets it too', async () => {
    const { door, calls, ours } = await served();
    const { 'x-switchboard-page': own, ...stolen } = ours;
    const post = (headers: Record<string, string>) =>
      rawRequest(door.port, '/api/app.info', { method: 'POST', headers, body: '{}' });
    expect((await post(stolen)).status).toBe(403);
    expect((await post({ ...stolen, 'x-switchboard-page': 'A'.repeat(43) })).status).toBe(403);
    expect((await rawRequest(door.port, '/api/events', { headers: stolen })).status).toBe(403);
    expect(calls).toEqual([]);
    expect((await post({ ...stolen, 'x-switchboard-page': own ?? '' })).status).toBe(200);
  });

  test('a person who has a session is led on by a used address', async () => {
    const { door, cookie } = await served();
    const path = pathOf(door.newAddresses().printed);
    await rawRequest(door.port, path);
    expect((await rawRequest(door.port, path, { headers: { cookie } })).status).toBe(303);
  });

  test('looking at an address (HEAD) does not use it up', async () => {
    const { door } = await served();
    const path = pathOf(door.newAddresses().printed);
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
      rawRequest(door.port, pathOf(door.newAddresses().printed)),
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
