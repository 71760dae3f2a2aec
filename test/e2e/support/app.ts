import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const root = join(import.meta.dirname, '../../..');

/** The built app, served as `switchboard serve` serves it, and what it said. */
export interface ServedApp {
  url: string;
  said(): string;
  stop(): Promise<void>;
}

/**
 * Starts `node out/cli.js serve`; resolves when it has printed its address.
 * @param from the folder that the built app lies in
 */
export async function serveApp(env: NodeJS.ProcessEnv, args: string[] = [], from = root): Promise<ServedApp> {
  const child = spawn(process.execPath, [join(from, 'out/cli.js'), 'serve', '--no-open', ...args], {
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
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: size, colorScheme });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await prepare(page);
  await page.goto(url);
  // What the build drew is inert until the app has taken over.
  await page.locator('.shell:not([inert])').waitFor();
  return { page, errors };
}
