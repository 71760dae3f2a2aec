import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { launchBrowser } from '../e2e/states/browser.mjs';
import { served } from '../support/http.ts';
import { sampleOutput } from '../support/samples.ts';

async function browser() {
  const launched = await launchBrowser();
  onTestFinished(() => launched.close());
  return (await launched.newContext()).newPage();
}

test('in a real browser: the token opens the page and leaves the address; verbs and events work; inline code does not', async () => {
  const { door, hub } = await served();
  const page = await browser();
  await page.goto(door.newAddresses().printed);
  expect(page.url()).toMatch(/\/#page=[\w-]{43}$/);
  const secret = page.url().slice(-43);
  expect(await page.textContent('p')).toBe('the built page');
  expect(await page.evaluate(() => document.cookie)).toBe('');

  const reply = await page.evaluate(async (own) => {
    const headers = { 'content-type': 'application/json', 'x-switchboard-page': own };
    return (await fetch('/api/app.info', { method: 'POST', headers, body: '{}' })).json();
  }, secret);
  expect(reply).toEqual({ ok: true, value: sampleOutput('app.info') });

  const heard = page.evaluate(
    (own) =>
      new Promise<string>((resolve) => {
        const source = new EventSource(`/api/events?page=${own}`);
        source.addEventListener('config.changed', (message) => {
          source.close();
          resolve(String(message.data));
        });
      }),
    secret,
  );
  await vi.waitFor(() => expect(hub.listenerCount('config.changed')).toBe(1));
  const change = { path: 'p', hash: 'h', fault: null };
  hub.emit('config.changed', change);
  expect(JSON.parse(await heard)).toEqual(change);
  await vi.waitFor(() => expect(hub.listenerCount('config.changed')).toBe(0));

  const inline = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline ran"';
    document.head.append(script);
    return document.title;
  });
  expect(inline).toBe('Switchboard');
  await page.reload();
  expect(await page.textContent('p')).toBe('the built page');
});

test('in a real browser: a page of another port can neither call nor frame it, with the person’s own cookie in the jar', async () => {
  const { door, calls } = await served();
  const page = await browser();
  await page.goto(door.newAddresses().printed);
  const foreign = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<p>foreign'),
  );
  foreign.listen(0, '127.0.0.1');
  await once(foreign, 'listening');
  onTestFinished(() => void foreign.close());
  const address = foreign.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  await page.goto(`http://127.0.0.1:${port}/`);
  const tried = await page.evaluate(async (target) => {
    const send = (init: RequestInit) =>
      fetch(`${target}/api/app.info`, { method: 'POST', credentials: 'include', body: '{}', ...init });
    const outcome = (attempt: Promise<Response>) =>
      attempt.then(
        (answer) => answer.type,
        () => 'failed',
      );
    const frame = document.createElement('iframe');
    frame.src = target;
    const framed = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await framed;
    return [
      await outcome(send({ headers: { 'content-type': 'application/json' } })),
      await outcome(send({ headers: { 'content-type': 'text/plain' } })),
      await outcome(send({ mode: 'no-cors' })),
    ];
  }, door.origin);
  // An opaque answer says nothing to the page, and CORP keeps even that from it.
  expect(tried).toEqual(['failed', 'failed', 'failed']);
  expect(calls).toEqual([]);
  const frames = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) => frame.content()),
  );
  expect(frames.join()).not.toContain('the built page');
});
