import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const root = join(import.meta.dirname, '../../..');

/** The flags by which Chromium stays on this machine and runs as any user. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const chromiums = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? chromiums.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('no Chromium on this machine: npm test says how to get it');
  return chromium.launch({ executablePath, args: quiet });
}

/** The built app, served as `switchboard serve` serves it, and what it said. */
export interface ServedApp {
  url: string;
  said(): string;
  stop(): Promise<void>;
}

/** Starts `node out/cli.js serve`; resolves when it has printed its address. */
export async function serveApp(env: NodeJS.ProcessEnv, args: string[] = []): Promise<ServedApp> {
  const child = spawn(process.execPath, [join(root, 'out/cli.js'), 'serve', '--no-open', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (data: unknown) => {
      output += String(data);
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`serve ended: ${output}`)));
  });
  return {
    url,
    said: () => output,
    async stop() {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** A page of the app at a size, light unless said otherwise; console errors fail the test that looks at them. */
export async function openPage(
  browser: Browser,
  url: string,
  size = { width: 1080, height: 720 },
  colorScheme: 'light' | 'dark' = 'light',
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: size, colorScheme });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(url);
  return { page, errors };
}
