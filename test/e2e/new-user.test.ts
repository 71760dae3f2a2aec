import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { practiceGateway } from '../support/practice.ts';
import { startKeyring, type Keyring } from '../support/keyring.ts';
import { runNode } from '../support/child.ts';
import { tempDir } from '../support/temp.ts';
import { launchBrowser } from './states/browser.mjs';
import { openPage, serveApp, type ServedApp } from './support/app.ts';
import { leaveBehind } from './support/left-behind.ts';
import { gatewayBehindProxy } from './support/gateway-behind-proxy.ts';

const cli = join(import.meta.dirname, '../../out/cli.js');
const canary = 'sk-canary-4f1d0a2b9c-never-anywhere';

let browser: Browser;
let keyring: Keyring;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The app as `switchboard serve` gives it to somebody whose machine knows nothing of Switchboard yet. */
async function newUser(env: NodeJS.ProcessEnv = {}): Promise<{ app: ServedApp; page: Page; errors: string[] }> {
  keyring = await startKeyring();
  onTestFinished(() => keyring.stop());
  const app = await serveApp({ ...keyring.env, PATH: process.env['PATH'], ...env });
  const opened = await openPage(browser, app.url);
  const file = join(keyring.dir, '.codex/config.toml');
  onTestFinished(async (context) => {
    await leaveBehind(context, { ...opened, said: app.said, file });
    await opened.page.context().close();
    await app.stop();
  });
  return { app, ...opened };
}

const config = () => readFileSync(join(keyring.dir, '.codex/config.toml'), 'utf8');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const pongCard = (page: Page) => page.getByRole('heading', { name: 'pong', exact: true });

/** What the keychain itself holds, asked through the command that Codex runs. */
const storedKey = async (provider: string) =>
  (await runNode(cli, ['key', 'print', provider], { ...keyring.env, PATH: process.env['PATH'] })).stdout;

describe('somebody new', () => {
  test('gets a pong from the practice gateway in three clicks after choosing it', async () => {
    const { page, errors } = await newUser();
    await press(page, 'Choose Practice gateway');
    await press(page, 'Use the practice key');
    await press(page, /^Write/);
    await page.getByText('Codex answers', { exact: false }).waitFor({ timeout: 30_000 });

    expect(config()).toMatch(
      /^model = "openai\/gpt-5.5"\nmodel_provider = "practice"\n\n\[model_providers.practice\]\nname = "Practice gateway"\nbase_url = "http:\/\/127.0.0.1:\d+\/v1"\nwire_api = "responses"\n\n\[model_providers.practice.auth\]\ncommand = ".+"\nargs = \[.+"key", "print", "practice"\]\n$/,
    );
    expect(statSync(join(keyring.dir, '.codex/config.toml')).mode & 0o777).toBe(0o600);
    expect(await storedKey('practice')).toBe('practice-key\n');

    await press(page, 'Open the Line');
    await pongCard(page).waitFor();
    await expect.poll(() => page.getByText('Answered by').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  test('sets up Token Station at its own address with one paste, and the real Codex answers', async () => {
    const gateway = await gatewayBehindProxy(tempDir(), 'models.bytefuture.ai', canary);
    onTestFinished(() => gateway.close());
    const { page, errors } = await newUser(gateway.env);
    await press(page, 'Choose Token Station');
    await page.getByLabel('Key', { exact: true }).fill(canary);
    await press(page, /^Write/);
    await page.getByText('Codex answers', { exact: false }).waitFor({ timeout: 30_000 });

    expect(config()).toContain(
      [
        'model = "openai/gpt-5.5"',
        'model_provider = "token_station"',
        '',
        '[model_providers.token_station]',
        'name = "Token Station"',
        'base_url = "https://models.bytefuture.ai/v1"',
        'wire_api = "responses"',
      ].join('\n'),
    );
    expect(await storedKey('token_station')).toBe(`${canary}\n`);
    // Switchboard asked first, then Codex as the person has it, each time with the key.
    expect(gateway.requests.filter((request) => request === 'POST /v1/responses')).toHaveLength(2);
    expect(new Set(gateway.authorizations)).toEqual(new Set([`Bearer ${canary}`]));
    expect(await page.content()).not.toContain(canary);
    expect(errors).toEqual([]);
  });

  test('chooses the environment variable: the file is the guide’s to the letter', async () => {
    const gateway = await gatewayBehindProxy(tempDir(), 'models.bytefuture.ai', canary);
    onTestFinished(() => gateway.close());
    const { page } = await newUser(gateway.env);
    await press(page, 'Choose Token Station');
    await page.getByLabel('Key', { exact: true }).fill(canary);
    // The words, as a person would: the input itself lies out of sight.
    await page
      .locator('label')
      .filter({ hasText: /environment variable/ })
      .click();
    await expect.poll(() => page.getByRole('radio', { name: /environment variable/ }).isChecked()).toBe(true);
    await press(page, /^Write/);
    await page.getByText('Codex answers', { exact: false }).waitFor({ timeout: 30_000 });
    expect(config()).toBe(readFileSync(join(import.meta.dirname, '../config/guide-config.toml'), 'utf8'));
  });

  test('is told what is wrong when the key is missing, then refused, and mends both there', async () => {
    const gateway = await practiceGateway(canary);
    onTestFinished(() => gateway.close());
    const { page } = await newUser();
    const add = ['--base-url', gateway.baseUrl, '--name', 'Gateway', '--auth', 'keychain'];
    const env = { ...keyring.env, PATH: process.env['PATH'] };
    expect((await runNode(cli, ['provider', 'add', 'gw', ...add, '--select'], env)).stderr).toBe('');
    expect((await runNode(cli, ['model', 'openai/gpt-5.5'], env)).code).toBe(0);
    await page.goto(new URL('#/providers', page.url()).href);
    await page.getByText('Gateway').first().waitFor();
    await page.goto(new URL('#/line', page.url()).href);
    await press(page, /Run the pong check/);
    await page.getByRole('alert').getByText('no key', { exact: false }).first().waitFor({ timeout: 30_000 });
    await press(page, 'Enter the key');
    await page.getByRole('textbox', { name: 'Key' }).fill(`${canary}-mistyped`);
    await press(page, 'Store the key');
    await page.getByText('in the keychain').first().waitFor();
    await page.getByRole('link', { name: 'Line' }).click();
    await press(page, /Run the pong check/);
    await page.getByRole('heading', { name: /does not accept this key/ }).waitFor({ timeout: 30_000 });
    await press(page, 'Enter another key');
    await page.getByRole('textbox', { name: 'Key' }).fill(canary);
    await press(page, 'Store the key');
    await page.getByText('in the keychain').first().waitFor();
    await page.getByRole('link', { name: 'Line' }).click();
    await press(page, /Run the pong check/);
    await pongCard(page).waitFor({ timeout: 30_000 });
    expect(await page.content()).not.toContain(canary);
  });
});
