import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { runNode, type Ran } from '../../support/child.ts';
import { startKeyring } from '../../support/keyring.ts';
import { tempDir } from '../../support/temp.ts';
import { launchBrowser } from '../states/browser.mjs';
import { openPage, serveApp } from './app.ts';
import { countHands, type Hands } from './hands.ts';
import { leaveBehind } from './left-behind.ts';

const root = join(import.meta.dirname, '../../..');
const launcher = join(root, 'node_modules/@openai/codex/bin/codex.js');

/** Somebody whose machine has a keychain and what is said here, and who has never seen Switchboard. */
export interface Newcomer {
  page: Page;
  /** The person's home folder. */
  folder: string;
  /** The text of ~/.codex/config.toml; '' where there is none. */
  config: () => string;
  /** Writes it, as an editor or another program would. */
  edit: (text: string) => void;
  /** The key that Codex is given for a provider, and a newline. */
  keyOf: (provider: string) => Promise<string>;
  /** The real Codex, as the person would run it in a terminal. */
  codex: (args: string[]) => Promise<Ran>;
  /** Puts the real Codex on PATH. */
  installCodex: () => void;
  /** Ends Switchboard, starts it again, and opens the address that it prints then. */
  restart: () => Promise<void>;
  /** Clicks and pastes so far: what the browser itself took from mouse and keyboard. */
  hands: () => Promise<Hands>;
}

interface Machine {
  /** False: no Codex anywhere. */
  codex?: boolean;
  config?: string;
  env?: NodeJS.ProcessEnv;
}

/** For a file of stories: each is told in the built app, as `switchboard serve` gives it, in a browser of its own. */
export function newcomers(): (machine?: Machine) => Promise<Newcomer> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  return async ({ codex = true, config, env: more = {} } = {}) => {
    const keyring = await startKeyring();
    onTestFinished(() => keyring.stop());
    const folder = keyring.dir;
    const file = join(folder, '.codex/config.toml');
    const edit = (text: string) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    };
    if (config !== undefined) edit(config);
    const programs = join(folder, 'bin');
    mkdirSync(programs);
    const env = { ...keyring.env, PATH: [programs, ...ownPath()].join(delimiter), ...more };
    const from = codex ? root : installedWithoutCodex();
    let app = await serveApp(env, [], from);
    let hands = async (): Promise<Hands> => ({ clicks: 0, pastes: 0 });
    const { page, errors } = await openPage(browser, app.url, undefined, undefined, async (opened) => {
      hands = await countHands(opened);
    });
    onTestFinished(async (context) => {
      await leaveBehind(context, { page, errors, said: () => app.said(), file });
      await page.context().close();
      await app.stop();
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    return {
      ...{ page, folder, edit, hands },
      config: () => (existsSync(file) ? readFileSync(file, 'utf8') : ''),
      keyOf: async (provider) => (await runNode(join(from, 'out/cli.js'), ['key', 'print', provider], env)).stdout,
      codex: (args) => runNode(launcher, args, { ...env, CODEX_HOME: dirname(file) }),
      installCodex: () => symlinkSync(launcher, join(programs, 'codex')),
      async restart() {
        await app.stop();
        app = await serveApp(env, [], from);
        await page.goto(app.url);
        await page.locator('.shell:not([inert])').waitFor();
      },
    };
  };
}

/** PATH without the folders that npm puts before it while it runs the tests: a Codex is in one. */
const ownPath = () => (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));

/** The built app in a folder of its own, with everything that it needs but the Codex that a checkout has. */
function installedWithoutCodex(): string {
  const folder = tempDir();
  cpSync(join(root, 'out'), join(folder, 'out'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '.bin' && name !== '@openai') symlinkSync(join(root, 'node_modules', name), join(modules, name));
  return folder;
}

/** The step of Welcome that is to be done now. */
export const stepNow = (page: Page) => page.locator('[aria-current="step"] h2').first();

/** Fails unless Welcome stands at this step. */
export async function standsAt(page: Page, step: string): Promise<void> {
  await expect.poll(() => stepNow(page).textContent(), { timeout: 15_000 }).toMatch(new RegExp(`^${step},`));
}
