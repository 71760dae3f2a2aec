import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../states/browser.mjs';
import { loadStates } from '../states/load.mjs';
import { serveFolder } from '../states/serve.mjs';
import { openState } from '../states/stage.mjs';

/** What a page asked of the core. */
export interface Call {
  verb: string;
  input: Record<string, unknown>;
}

/**
 * Builds the screens once for this test file and serves them. `open` gives a state's page, with the core as the state
 * says it; nothing but the core is stood in for.
 */
export function stagedScreens(name: string) {
  let browser: Browser;
  let server: { address: string; close: () => Promise<void> };
  beforeAll(async () => {
    const outDir = resolve(import.meta.dirname, `../../.artifacts/renderer-${name}`);
    const root = resolve(import.meta.dirname, '../../../renderer');
    await build({ root, configFile: false, logLevel: 'silent', build: { outDir, emptyOutDir: true } });
    server = await serveFolder(outDir);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return async (stateName: string) => {
    const state = loadStates().find((candidate) => candidate.name === stateName);
    if (!state) throw new Error(`no state ${stateName}`);
    const context = await browser.newContext({ viewport: { width: 1080, height: 720 }, reducedMotion: 'reduce' });
    return openState(context, server.address, state);
  };
}

/** The calls of a verb, in order; `write` leaves out those that only ask what would be written. */
export async function callsOf(page: Page, verb: string, write = false): Promise<Record<string, unknown>[]> {
  const calls = await page.evaluate<Call[]>(`standIn.calls.filter((call) => call.verb === '${verb}')`);
  return calls.map(({ input }) => input).filter((input) => !write || input['dryRun'] !== true);
}
