import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../states/browser.mjs';
import { loadStates, type State } from '../states/load.mjs';
import { serveFolder } from '../states/serve.mjs';
import { openState } from '../states/stage.mjs';
import { builtScreens } from './build-screens.ts';

/** What a page asked of the core. */
export interface Call {
  verb: string;
  input: Record<string, unknown>;
}

/**
 * Serves the screens that were built for this run. What it gives opens a state's page in a context of its own, with the
 * core as the state says it; nothing but the core is stood in for.
 */
export function stagedScreens() {
  let browser: Browser;
  let server: { address: string; close: () => Promise<void> };
  beforeAll(async () => {
    server = await serveFolder(builtScreens);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return async (which: string | State, options: BrowserContextOptions = {}) => {
    const state = typeof which === 'string' ? stateNamed(which) : which;
    const size = { viewport: { width: 1080, height: 720 }, reducedMotion: 'reduce' } as const;
    return openState(await browser.newContext({ ...size, ...options }), server.address, state);
  };
}

export function stateNamed(name: string): State {
  const state = loadStates().find((candidate) => candidate.name === name);
  if (!state) throw new Error(`no state ${name}`);
  return state;
}

/** The calls of a verb, in order; `write` leaves out those that only ask what would be written. */
export async function callsOf(page: Page, verb: string, write = false): Promise<Record<string, unknown>[]> {
  const calls = await page.evaluate<Call[]>(`standIn.calls.filter((call) => call.verb === '${verb}')`);
  return calls.map(({ input }) => input).filter((input) => !write || input['dryRun'] !== true);
}
