import { expect, onTestFinished, test } from 'vitest';
import { createEventHub } from '../electron/api/event-hub.ts';
import { createRouter } from '../electron/api/router.ts';
import { startServing, whenToldToStop, type ServeOptions } from '../electron/serve.ts';
import { contractHandlers } from './support/handlers.ts';
import { builtPage, pageOf } from './support/http.ts';

async function serving(more: Partial<ServeOptions> = {}) {
  const log: string[] = [];
  const opened: string[] = [];
  const note = (line: string) => log.push(line);
  const started = await startServing({
    router: createRouter({ handlers: contractHandlers().handlers, log: note }),
    hub: createEventHub({ log: note }),
    rendererDir: builtPage(),
    log: note,
    open: true,
    platform: 'linux',
    env: { DISPLAY: ':0' },
    openBrowser: async (address) => opened.push(address),
    ...more,
  });
  if (!started.ok) throw new Error(started.fault.cause);
  onTestFinished(() => started.value.close());
  return { served: started.value, log, opened };
}

test('the browser is opened at an address with a token, which works; the printed one is another, and ends with it', async () => {
  const { served, opened } = await serving({ platform: process.platform });
  expect(served.browserOpened).toBe(true);
  for (const address of [served.url, ...opened]) {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
  }
  expect(opened).toHaveLength(1);
  expect((await fetch(opened[0] ?? '', { redirect: 'manual' })).status).toBe(303);
  expect((await fetch(served.url, { redirect: 'manual' })).status).toBe(401);
});

test.each([
  ['over SSH', { env: { DISPLAY: ':0', SSH_CONNECTION: 'x' } }],
  ['without a display', { env: {} }],
  ['when it is not wanted', { open: false }],
])('no browser is opened %s', async (_name, more) => {
  const { served, opened } = await serving(more);
  expect(opened).toEqual([]);
  expect(served.browserOpened).toBe(false);
});

test('a browser that cannot be started is no failure, and the token stays out of the log', async () => {
  const { served, log } = await serving({
    platform: process.platform,
    openBrowser: (address) => Promise.reject(Object.assign(new Error(`spawn xdg-open ${address}`), { code: 'ENOENT' })),
  });
  expect(served.browserOpened).toBe(false);
  expect(log).toEqual(['no browser could be started (ENOENT)']);
  expect((await fetch(served.url, { redirect: 'manual' })).status).toBe(303);
});

test('closing ends it, twice does no harm, and `closed` tells', async () => {
  const { served } = await serving();
  await Promise.all([served.close(), served.close(), served.closed]);
  await expect(fetch(served.url)).rejects.toThrow();
});

test('a taken port is a fault, not an exception', async () => {
  const { served } = await serving();
  await expect(serving({ port: Number(new URL(served.url).port) })).rejects.toThrow('in use');
});

test('the first signal to stop is told once, and after that the process has its own ways again', () => {
  const before = process.listenerCount('SIGTERM');
  let told = 0;
  const end = whenToldToStop(() => (told += 1));
  process.emit('SIGHUP', 'SIGHUP');
  process.emit('SIGTERM', 'SIGTERM');
  end();
  expect(told).toBe(1);
  expect(process.listenerCount('SIGTERM')).toBe(before);
});

test('it ends by itself when nobody uses it, and says so; an open event stream keeps it', async () => {
  const { served, log } = await serving({ limits: { serverIdleMs: 150, sessionIdleMs: 100_000 } });
  const opened = await fetch(served.url, { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const events = new AbortController();
  const { origin } = new URL(served.url);
  const stream = await fetch(`${origin}/api/events?page=${pageOf(opened.headers.get('location'))}`, {
    headers: { cookie },
    signal: events.signal,
  });
  expect(stream.status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect((await fetch(origin, { headers: { cookie } })).status).toBe(200);
  expect(log).toEqual([]);
  events.abort();
  await served.closed;
  expect(log).toEqual([expect.stringMatching(/Nobody used the page/)]);
  await expect(fetch(origin)).rejects.toThrow();
});
