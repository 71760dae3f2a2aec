import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tellsPeers } from '../../../electron/api/http/peer-user.ts';
import { startServing } from '../../../electron/serve.ts';
import { createEventHub } from '../../../electron/api/event-hub.ts';
import { createRouter } from '../../../electron/api/router.ts';
import { launchBrowser } from '../../e2e/states/browser.mjs';
import { builtCli } from '../../support/built-cli.ts';
import { contractHandlers } from '../../support/handlers.ts';
import { builtPage } from '../../support/http.ts';
import { tempDir } from '../../support/temp.ts';

/** What another user's program gets who asks for an address: the first line of the answer. */
async function askedAs(uid: number, address: string): Promise<string> {
  const { port, pathname, search } = new URL(address);
  const request = `GET ${pathname}${search} HTTP/1.1\\r\\nHost: 127.0.0.1:${port}\\r\\nConnection: close\\r\\n\\r\\n`;
  const script = `exec 3<>/dev/tcp/127.0.0.1/${port}; printf '${request}' >&3; read -r line <&3; printf %s "$line"`;
  const child = spawn('bash', ['-c', script], { uid, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (data) => (said += String(data)));
  await once(child, 'close');
  return said.trim();
}

// Only root starts programs as somebody else.
test.runIf(tellsPeers() && process.getuid?.() === 0)(
  'another user who reads the address in the browser’s arguments and is first gets nothing, and the browser still opens',
  async () => {
    const log = () => undefined;
    let raced = '';
    let own = 0;
    const started = await startServing({
      router: createRouter({ handlers: contractHandlers().handlers, log }),
      hub: createEventHub({ log }),
      rendererDir: builtPage(),
      log,
      open: true,
      platform: process.platform,
      env: { DISPLAY: ':0' },
      async openBrowser(address) {
        raced = await askedAs(65_534, address);
        own = (await fetch(address, { redirect: 'manual' })).status;
      },
    });
    if (!started.ok) throw new Error(started.fault.cause);
    onTestFinished(() => started.value.close());
    expect(raced).toBe('HTTP/1.1 401 Unauthorized');
    expect(own).toBe(303);
  },
);

async function servedAddress(serve: ChildProcess): Promise<URL> {
  let printed = '';
  for await (const data of serve.stdout ?? []) {
    printed += String(data);
    const address = /http:\S+token=\S+/.exec(printed)?.[0];
    if (address !== undefined) return new URL(address);
  }
  throw new Error(`serve ended: ${printed}`);
}

test('a page whose server has ended sends nothing to whoever takes the port', async () => {
  const dir = tempDir();
  const env = { ...process.env, HOME: dir, CODEX_HOME: join(dir, '.codex'), SWITCHBOARD_STATE_DIR: join(dir, 'state') };
  const serve = spawn(process.execPath, [builtCli(), 'serve', '--no-open'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void serve.kill('SIGKILL'));
  const address = await servedAddress(serve);
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(address.href);
  // What the build drew is there before the app, and is inert until that has taken over.
  await page.locator('.shell:not([inert])').waitFor();

  const gone = once(serve, 'exit');
  serve.kill('SIGKILL');
  await gone;
  const received: string[] = [];
  const other = createServer((request, response) => {
    received.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.setHeader('content-type', 'application/json').end('{"ok":true,"value":[]}');
  }).listen(Number(address.port), '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => {
    other.close();
    other.closeAllConnections();
  });
  await page.getByText('Switchboard is no longer there').first().waitFor();
  await page.getByRole('link', { name: 'Settings' }).click();
  // A browser that reconnects by itself does so after three seconds (HTML, “server-sent events”, reconnection time).
  await page.waitForTimeout(5000);
  expect(received.filter((line) => line.includes('/api/'))).toEqual([]);
});
