import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startHttpDoor } from '../../../electron/api/http.ts';
import { createRouter } from '../../../electron/api/router.ts';
import { memoryKeychain } from '../../../electron/keys/memory-keychain.ts';
import { stateBecause } from '../../../electron/keys/reasons.ts';
import { createServices } from '../../../electron/services.ts';
import { plainEnv } from '../../support/pong-setup.ts';
import { tempDir } from '../../support/temp.ts';
import { launchBrowser } from '../states/browser.mjs';
import { openPage } from '../support/app.ts';
import { goTo } from '../support/keys.ts';
import { stories } from '../support/story.ts';

const tell = stories();
const looking = 'Looking for Switchboard';
const gone = 'Switchboard is no longer there';

const notice = (page: Page, text: string) => page.locator('.notices').getByText(text);

/** Another program that takes the port of a server that has gone, and keeps what it is sent. */
async function impostorOn(port: number, status: number) {
  const got: { line: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const part of request) body += String(part);
      got.push({ line: `${request.method ?? ''} ${request.url ?? ''}`, headers: request.headers, body });
      response.writeHead(status, { 'x-switchboard-proof': 'A'.repeat(43) }).end();
    })();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return got;
}

/** The built app, served by this process, so that its connections can be cut. */
async function servedHere() {
  const sockets = new Set<Socket>();
  const accepted = (message: unknown) => void sockets.add((message as { socket: Socket }).socket);
  subscribe('net.server.socket', accepted);
  const home = tempDir();
  const table = (id: string, name: string) =>
    `[model_providers.${id}]\nname = "${name}"\nbase_url = "https://${id}.example/v1"\n`;
  const set = (provider: string) => {
    const selected = `model = "m"\nmodel_provider = "${provider}"\n\n`;
    writeFileSync(join(home, 'config.toml'), selected + table('first', 'First') + table('second', 'Second'));
  };
  set('first');
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const services = await createServices({
    ...{ door: 'browser', homeFlag: home, stateDir: tempDir(), env: plainEnv(), log },
    openKeychain: async () => memoryKeychain(stateBecause('unavailable', (says) => says.noBus)),
  });
  const router = createRouter({ handlers: services.handlers, log });
  const rendererDir = join(import.meta.dirname, '../../../out/renderer');
  const started = await startHttpDoor({ router, hub: services.hub, rendererDir, log });
  if (!started.ok) throw new Error(started.fault.cause);
  const browser = await launchBrowser();
  onTestFinished(async () => {
    await browser.close();
    await started.value.close();
    await services.dispose();
    unsubscribe('net.server.socket', accepted);
  });
  const { page } = await openPage(browser, started.value.newAddresses().printed);
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return { page, set, cut };
}

const secretOf = (page: Page) => page.evaluate<string>("sessionStorage.getItem('switchboard-page')");

describe('a connection that was cut', () => {
  it('is found again: what happened meanwhile is on the screen, and everything goes on', async () => {
    const { page, set, cut } = await servedHere();
    await page.getByRole('button', { name: 'Provider: First. Switch' }).waitFor();
    const loaded = await page.evaluate<number>('performance.timeOrigin');

    // With the network away, as when another one is joined: the screen says that it looks.
    await page.context().setOffline(true);
    cut();
    await notice(page, looking).waitFor();
    set('second');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Provider: Second. Switch' }).waitFor();
    await notice(page, looking).waitFor({ state: 'detached' });
    expect(await notice(page, gone).count()).toBe(0);

    // And where it is found at once. Events are heard, and verbs answer, without the page having been loaded again.
    const proved = page.waitForResponse((response) => response.url().endsWith('/proof'));
    cut();
    expect((await proved).status()).toBe(204);
    set('first');
    await page.getByRole('button', { name: 'Provider: First. Switch' }).waitFor();
    await goTo(page, 'History');
    await page.getByText('Nothing was written yet.').waitFor();
    expect(await page.evaluate('performance.timeOrigin')).toBe(loaded);
  });

  it('ends the pong that was under way, in the page and in the core, and another can be run', async () => {
    const { page } = await tell();
    const cut = async (route: Route) => {
      // The core gets it; the page gets no answer.
      void route.fetch().catch(() => undefined);
      await route.abort('connectionreset');
    };
    await page.route('**/api/pong.run', cut, { times: 1 });
    const cancelled = page.waitForResponse((response) => response.url().endsWith('/api/pong.cancel'));
    await page.getByRole('button', { name: 'Run the pong check' }).click();
    await page.getByRole('heading', { name: 'Cancelled' }).waitFor();
    expect(await (await cancelled).json()).toMatchObject({ ok: true });
    await page.getByRole('button', { name: 'Run the pong check' }).click();
    await page.getByText('Codex answers through').waitFor({ timeout: 60_000 });
  });

  it.each([204, 401])('a program that took the port (%i) gets neither cookie nor secret', async (status) => {
    const { page, app } = await tell();
    await page.getByRole('button', { name: /^Provider: Gateway/ }).waitFor();
    const secret = await secretOf(page);
    expect(secret).toMatch(/^[\w-]{43}$/);
    await app.stop();
    const got = await impostorOn(Number(new URL(app.url).port), status);
    await notice(page, gone).waitFor();
    // What the person does now goes nowhere either, nor does what a browser tells of the network.
    await page.getByRole('button', { name: 'Run the pong check' }).click();
    await page.evaluate("dispatchEvent(new Event('online'))");
    // Not even a script is taken from there: it would run in this page.
    await page.evaluate("location.hash = '#/history'");
    await page.waitForFunction("document.title.startsWith('History')");
    await expect.poll(() => got.length).toBeGreaterThan(0);
    expect(got.map(({ line }) => line)).toEqual(got.map(() => 'POST /proof'));
    expect(got.map(({ headers }) => headers.cookie)).toEqual(got.map(() => undefined));
    expect(JSON.stringify(got)).not.toContain(secret);
  });

  it('a server that was started again on the port does not know this page, which says so', async () => {
    const { page, app, serveAgain } = await tell();
    await app.stop();
    const again = await serveAgain(Number(new URL(app.url).port));
    await notice(page, gone).waitFor();
    await page.goto(again.url);
    await page.getByRole('button', { name: /^Provider: Gateway/ }).waitFor();
    expect(await notice(page, gone).count()).toBe(0);
  });
});

it('a second tab is told that the address is for one, and sends nothing', async () => {
  const { page, app } = await tell();
  for (const address of [new URL('/', app.url).href, app.url]) {
    const second = await page.context().newPage();
    const asked: string[] = [];
    second.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await second.goto(address);
    await second.getByRole('heading', { name: 'This address opens one tab only' }).waitFor();
    await second.getByText('switchboard serve', { exact: true }).waitFor();
    expect(asked.filter((path) => path.startsWith('/api') || path === '/proof')).toEqual([]);
    await second.close();
  }
  // The first goes on.
  await goTo(page, 'History');
  await page.getByText('Nothing was written yet.').waitFor();
  expect(await notice(page, gone).count()).toBe(0);
});
