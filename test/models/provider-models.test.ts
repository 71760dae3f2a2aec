import { createServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  fetchModels,
  longestBody,
  mostModels,
  mostPages,
  type ModelsRequest,
} from '../../electron/models/provider-models.ts';
import { gateway, json } from './gateway.ts';

const canary = 'sk-canary-7f3a9c1e5b8d2046';

const ask = (baseUrl: string, more: Partial<ModelsRequest> = {}) =>
  fetchModels({
    ...{ provider: 'p', baseUrl, key: canary, query: {}, headers: {}, secrets: [canary] },
    ...{ fetch, timeoutMs: 5000, ...more },
  });

const faultOf = async (...args: Parameters<typeof ask>) => {
  const list = await ask(...args);
  if (list.ok) throw new Error('a list came back');
  expect(JSON.stringify(list.fault)).not.toContain('canary');
  return list.fault;
};

describe('fetchModels', () => {
  it('asks BASE/models with the key and reads the OpenAI form', async () => {
    const { baseUrl, requests } = await gateway(json({ object: 'list', data: [{ id: 'a/b' }, { id: 'c/d' }] }));
    const list = await ask(`${baseUrl}/`, { query: { 'api-version': '2025-04-01' } });
    expect(list.ok && list.value.map((model) => model.id)).toEqual(['a/b', 'c/d']);
    expect(requests).toEqual([{ url: '/v1/models?api-version=2025-04-01', authorization: `Bearer ${canary}` }]);
  });

  it('sends no key where there is none', async () => {
    const { baseUrl, requests } = await gateway(json({ data: [] }));
    expect(await ask(baseUrl, { key: null })).toEqual({ ok: true, value: [] });
    expect(requests[0]?.authorization).toBeUndefined();
  });

  it('sends the headers along, and shows no address with a login in it', async () => {
    const { baseUrl, requests } = await gateway(json({ error: 'no' }, 401));
    const withLogin = baseUrl.replace('://', `://me:${canary}@`);
    const fault = await faultOf(withLogin, { key: null, headers: { authorization: `Basic ${canary}` } });
    expect(requests).toEqual([{ url: '/v1/models', authorization: `Basic ${canary}` }]);
    expect(fault.id).toBe('key-rejected');
    expect((await faultOf(`me:${canary}@gw/v1`)).id).toBe('base-url-malformed');
  });

  // Codex 0.169.0 puts the path behind such a query, where no gateway finds it: there the pong says so.
  it('keeps a query that the address itself has, and shows no key in it', async () => {
    const { baseUrl, requests } = await gateway(json({ error: 'no' }, 401));
    const fault = await faultOf(`${baseUrl}?key=${canary}`, { key: null, query: { 'api-version': '1' } });
    expect(requests[0]?.url).toBe(`/v1/models?key=${canary}&api-version=1`);
    expect(fault.id).toBe('key-rejected');
  });

  it('half a million on each of endless pages are as many as anybody needs', async () => {
    let page = 0;
    const { baseUrl, requests } = await gateway((_request, response) => {
      page += 1;
      const data = Array.from({ length: 300_000 }, (_, n) => ({ id: `${String(page)}/${String(n)}` }));
      response.end(JSON.stringify({ data, has_more: true, last_id: String(page) }));
    });
    const list = await ask(baseUrl, { timeoutMs: 60_000 });
    expect([list.ok && list.value.length, requests.length]).toEqual([mostModels, 1]);
  });

  it('takes 5,000 entries', async () => {
    const data = Array.from({ length: 5000 }, (_, n) => ({ id: `maker/model-${n}`, context_length: 1000 + n }));
    const { baseUrl } = await gateway(json({ data }));
    const list = await ask(baseUrl);
    expect(list.ok && [list.value.length, list.value[4999]]).toEqual([
      5000,
      { id: 'maker/model-4999', context: 5999, price: null, reasoning: null },
    ]);
  });

  it('reads page after page, and asks each once', async () => {
    const { baseUrl, requests } = await gateway((request, response) => {
      const after = Number(new URL(request.url ?? '', 'http://x').searchParams.get('after') ?? 0);
      const data = Array.from({ length: 100 }, (_, n) => ({ id: `m${String(after + n + 1)}` }));
      json({ data, has_more: after < 400, last_id: String(after + 100) })(request, response);
    });
    const list = await ask(baseUrl);
    expect(list.ok && [list.value.length, list.value.at(-1)?.id]).toEqual([500, 'm500']);
    expect(requests.length).toBe(5);
    expect(requests.every(({ authorization }) => authorization === `Bearer ${canary}`)).toBe(true);
  });

  it('ends a list that never does', async () => {
    let pages = 0;
    const same = await gateway(json({ data: [{ id: 'a' }], has_more: true, last_id: 'a' }));
    expect(await ask(same.baseUrl)).toMatchObject({ ok: true, value: [{ id: 'a' }] });
    expect(same.requests.length).toBe(2);
    const endless = await gateway((request, response) => {
      pages += 1;
      json({ data: [{ id: `m${String(pages)}` }], next_cursor: String(pages) })(request, response);
    });
    const list = await ask(endless.baseUrl);
    expect(list.ok && list.value.length).toBe(mostPages);
  });

  it.each([
    [401, 'key-rejected'],
    [402, 'payment-required'],
    [403, 'access-forbidden'],
    [404, 'endpoint-not-found'],
    [405, 'endpoint-not-found'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [503, 'server-error'],
    [418, 'unknown'],
  ])('names HTTP %i %s, with the gateway’s words and the key masked', async (status, id) => {
    const { baseUrl } = await gateway(json({ error: `no: ${canary}` }, status));
    const fault = await faultOf(baseUrl);
    expect(fault.id).toBe(id);
    expect(fault.evidence).toMatch(new RegExp(`HTTP ${status}\\n.*no: sk-…2046`));
  });

  it.each([
    ['an HTML page', '<html>Sign in</html>'],
    ['another object', '{"hello":"world"}'],
    ['a list of other things', '{"data":[{"title":"x"}]}'],
  ])('calls %s not-an-api', async (_what, body) => {
    const { baseUrl } = await gateway((_request, response) => response.end(body));
    expect((await faultOf(baseUrl)).id).toBe('not-an-api');
  });

  it('reads no more than 8 MB', async () => {
    const { baseUrl } = await gateway((_request, response) => {
      response.end(JSON.stringify({ data: [{ id: 'x', padding: 'y'.repeat(longestBody) }] }));
    });
    const fault = await faultOf(baseUrl);
    expect([fault.id, fault.evidence]).toEqual(['not-an-api', expect.stringContaining('over 8 MB')]);
  });

  it('follows a redirect within the origin, and takes the key to no other', async () => {
    const elsewhere = await gateway(json({ data: [{ id: 'stolen' }] }));
    const { baseUrl, requests } = await gateway((request, response) => {
      if (request.url === '/v1/models') response.writeHead(307, { location: '/v2/models' }).end();
      else response.writeHead(307, { location: `${elsewhere.baseUrl}/models` }).end();
    });
    const fault = await faultOf(baseUrl);
    expect(fault.evidence).toContain(`HTTP 307 to ${elsewhere.baseUrl}`);
    expect(requests.map((request) => request.url)).toEqual(['/v1/models', '/v2/models']);
    expect(elsewhere.requests).toEqual([]);
  });

  it('ends a ring of redirects', async () => {
    const { baseUrl, requests } = await gateway((_request, response) =>
      response.writeHead(302, { location: '/v1/models' }).end(),
    );
    expect((await faultOf(baseUrl)).id).toBe('not-an-api');
    expect(requests.length).toBe(4);
  });

  it('names a refused connection, and what is no address at all', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    expect((await faultOf(`http://127.0.0.1:${port}/v1`)).id).toBe('connection-refused');
    expect((await faultOf('models.bytefuture.ai/v1')).id).toBe('base-url-malformed');
    expect((await faultOf('file:///etc/passwd')).id).toBe('base-url-malformed');
  });

  it('names a connection that is cut', async () => {
    const server = createTcpServer((socket) => socket.once('data', () => socket.destroy()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    expect((await faultOf(`http://127.0.0.1:${port}/v1`)).id).toBe('connection-closed');
  });

  it('says of a request that cannot be made why, and nothing of what is secret in it', async () => {
    const { baseUrl, requests } = await gateway(json({ data: [] }));
    const chunked = await faultOf(baseUrl, { headers: { 'transfer-encoding': 'chunked' } });
    expect([chunked.id, chunked.evidence]).toEqual(['unknown', expect.stringContaining('transfer-encoding')]);
    const value = `${canary}\nsecond line`;
    const broken = await faultOf(baseUrl, { headers: { 'x-thing': value }, secrets: [value] });
    expect([broken.id, JSON.stringify(broken)]).toEqual(['unknown', expect.not.stringContaining('second line')]);
    expect(requests).toEqual([]);
  });

  it('gives up at its deadline, before and within the body', async () => {
    const silent = await gateway(() => undefined);
    const late = await faultOf(silent.baseUrl, { timeoutMs: 100 });
    expect([late.id, late.cause]).toEqual(['no-response', expect.stringContaining('within 0.1 s')]);
    const endless = await gateway((_request, response) => void response.write('{"data":['));
    expect((await faultOf(endless.baseUrl, { timeoutMs: 100 })).id).toBe('no-response');
  });

  it('can be cancelled', async () => {
    const { baseUrl } = await gateway(() => undefined);
    expect((await faultOf(baseUrl, { signal: AbortSignal.timeout(50) })).id).toBe('cancelled');
  });
});
