import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { practiceGateway } from '../../support/practice.ts';
import { runNode, type Ran } from '../../support/child.ts';
import { tempDir } from '../../support/temp.ts';
import { launchBrowser } from '../states/browser.mjs';
import { openPage, serveApp, type ServedApp } from './app.ts';
import { leaveBehind } from './left-behind.ts';

const launcher = join(import.meta.dirname, '../../../node_modules/@openai/codex/bin/codex.js');
const key = 'sk-story-2c9f41-canary';

/** Somebody with two providers, both a practice gateway, whose key is in the environment. */
export interface Story {
  page: Page;
  app: ServedApp;
  /** Serves the same again, on a port of one's choice; ends with the test. */
  serveAgain: (port: number) => Promise<ServedApp>;
  /** The person's own folder; the Codex home is `.codex` in it. */
  folder: string;
  baseUrl: string;
  /** What a file of the person's Codex home holds. */
  file: (name?: string) => string;
  has: (name: string) => boolean;
  /** The real Codex, as the person would run it, in the usual home or in another. */
  codex: (args: string[], home?: string) => Promise<Ran>;
  /** Fails unless the real Codex takes the home's config.toml, and where the page complained of anything. */
  codexTakes: (home?: string) => Promise<void>;
}

const table = (id: string, name: string, baseUrl: string) => `
[model_providers.${id}]
name = "${name}"
base_url = "${baseUrl}"
env_key = "GATEWAY_KEY"
wire_api = "responses"
`;

/** For a file of stories: each is told in the built app, as `switchboard serve` gives it, in a browser of its own. */
export function stories(): () => Promise<Story> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  return async () => {
    const gateway = await practiceGateway(key);
    onTestFinished(() => gateway.close());
    const folder = tempDir();
    const usual = join(folder, '.codex');
    mkdirSync(usual);
    const selected = 'model = "openai/gpt-5.5"\nmodel_provider = "gateway"\n';
    const tables = table('gateway', 'Gateway', gateway.baseUrl) + table('other', 'Other gateway', gateway.baseUrl);
    writeFileSync(join(usual, 'config.toml'), selected + tables);
    const env = { PATH: process.env['PATH'], HOME: folder, XDG_STATE_HOME: join(folder, 'state'), GATEWAY_KEY: key };
    const codex = (args: string[], home = usual) => runNode(launcher, args, { ...env, CODEX_HOME: home });
    const app = await serveApp(env);
    const { page, errors } = await openPage(browser, app.url);
    onTestFinished(async (context) => {
      await leaveBehind(context, { page, errors, said: app.said, file: join(usual, 'config.toml') });
      await page.context().close();
      await app.stop();
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    return {
      ...{ page, app, folder, baseUrl: gateway.baseUrl, codex },
      async serveAgain(port) {
        const again = await serveApp(env, ['--port', String(port)]);
        onTestFinished(() => again.stop());
        return again;
      },
      file: (name = 'config.toml') => readFileSync(join(usual, name), 'utf8'),
      has: (name) => existsSync(join(usual, name)),
      async codexTakes(home) {
        // It reads config.toml first, and says what it cannot take.
        expect((await codex(['login', 'status'], home)).stderr).toMatch(/Not logged in\n$/);
        expect(errors).toEqual([]);
      },
    };
  };
}
