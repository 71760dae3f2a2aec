import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from './e2e/states/browser.mjs';
import { builtCli } from './support/built-cli.ts';
import { startKeyring } from './support/keyring.ts';
import { tempDir } from './support/temp.ts';

const canary = 'sk-canary-page-5Hn2QrXw9Lk';

/** Everything that the page's script still holds, after the garbage is taken out: state, query cache, DOM and all. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  let heap = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (heap += chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return heap;
}

test('after saving, the page holds the key nowhere: not in its memory, its document, its storage or its address', async () => {
  const ring = await startKeyring();
  onTestFinished(() => ring.stop());
  const dir = tempDir();
  const home = join(dir, '.codex');
  mkdirSync(home);
  writeFileSync(
    join(home, 'config.toml'),
    `model = "m"\nmodel_provider = "p"\n[model_providers.p]\nname = "P"\nbase_url = "http://127.0.0.1:9/v1"\n` +
      `wire_api = "responses"\nenv_key = "P_API_KEY"\n`,
  );
  const env = { ...ring.env, HOME: dir, CODEX_HOME: home, SWITCHBOARD_STATE_DIR: join(dir, 'state') };
  const serve = spawn(process.execPath, [builtCli(), 'serve', '--no-open'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void serve.kill('SIGKILL'));
  const address = await new Promise<string>((resolve) =>
    serve.stdout.on('data', (data) => {
      const found = /http:\S+token=\S+/.exec(String(data))?.[0];
      if (found !== undefined) resolve(found);
    }),
  );
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByRole('link', { name: 'Settings' }).waitFor();
  await page.evaluate("location.hash = '#/providers/p/key'");
  const field = page.getByRole('textbox', { name: 'Key' });
  await field.fill(canary);
  expect(await field.inputValue()).toBe(canary);
  await page.getByRole('button', { name: 'Store the key' }).click();
  await field.waitFor({ state: 'detached' });
  await page.getByText('in the keychain').first().waitFor();

  // That a key which is kept would be found:
  await page.evaluate(`globalThis.kept = { text: ['${canary}', 'kept'].join('-') }`);
  expect(await heapOf(page)).toContain(`${canary}-kept`);
  await page.evaluate('delete globalThis.kept');
  const stored = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])');
  for (const place of [await page.content(), String(stored), page.url()]) expect(place).not.toContain(canary);
  const values = "[...document.querySelectorAll('input, textarea')].map((element) => element.value).join()";
  expect(await page.evaluate(values)).not.toContain(canary);
  const heap = await heapOf(page);
  expect(heap.split('\n').filter((line) => line.includes(canary))).toEqual([]);
}, 120_000);
