import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
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

/** A page's context, and what runs in the page before the app does. */
type Options = BrowserContextOptions & { before?: string };

/**
 * Serves the screens that were built for this run. What it gives opens a state's page, with the core as the state says it;
 * nothing but the core is stood in for. The page is the test's own until it has finished.
 * @param lang the page's language
 */
export function stagedScreens(lang = 'en') {
  let browser: Browser;
  /** Contexts that no test uses now, by what they are like. */
  const free = new Map<string, BrowserContext[]>();
  let servers: { address: string; close: () => Promise<void> }[] = [];
  beforeAll(async () => {
    // English second: by its words the places are found at which a state's steps are made.
    servers = await Promise.all((lang === 'en' ? ['en'] : [lang, 'en']).map((one) => serveFolder(builtScreens, one)));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  });
  return async (which: string | State, { before, ...options }: Options = {}) => {
    const state = typeof which === 'string' ? stateNamed(which) : which;
    const size = { viewport: { width: 1080, height: 720 }, reducedMotion: 'reduce', timezoneId: 'UTC' } as const;
    const [own, english = own] = servers.map(({ address }) => address);
    if (own === undefined) throw new Error('nothing is served yet');
    const wanted = { ...size, ...options };
    const kind = JSON.stringify([wanted, before]);
    const context = free.get(kind)?.pop() ?? (await browser.newContext(wanted));
    onTestFinished(() => void free.set(kind, [...(free.get(kind) ?? []), context]));
    if (context.pages().length === 0 && before !== undefined) await context.addInitScript(before);
    const { viewport } = wanted;
    if (viewport) await Promise.all(context.pages().map((page) => page.setViewportSize(viewport)));
    return openState(context, own, state, english);
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
