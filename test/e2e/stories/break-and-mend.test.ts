import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { practiceGateway } from '../../support/practice.ts';
import { newcomers, type Newcomer } from '../support/newcomer.ts';

const tell = newcomers();
const key = 'sk-mend-51c0-canary';
const soon = { timeout: 30_000 };

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const titled = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor(soon);
const pong = (page: Page) => page.getByRole('heading', { name: 'pong', exact: true }).waitFor(soon);
const openLine = (page: Page) => page.getByRole('link', { name: 'Line' }).click();

/** A setup that works: one gateway, its key in the environment, and somebody who looks at the Line. */
async function working(): Promise<Newcomer & { good: string }> {
  const gateway = await practiceGateway(key);
  onTestFinished(() => gateway.close());
  const table = `[model_providers.gateway]\nname = "Gateway"\nbase_url = "${gateway.baseUrl}"\nenv_key = "GATEWAY_KEY"\nwire_api = "responses"\n`;
  const good = `# mine\nmodel = "openai/gpt-5.5"\nmodel_provider = "gateway"\n\n${table}`;
  const told = await tell({ config: good, env: { GATEWAY_KEY: key } });
  await told.page.getByText('Not checked yet').waitFor();
  return { ...told, good };
}

/** Takes the real Codex's word for it that the file works again: it reads it, and the pong comes back. */
async function worksAgain({ page, codex }: Newcomer): Promise<void> {
  await openLine(page);
  await press(page, /^Run the pong check/);
  await pong(page);
  const ran = await codex(['exec', '--skip-git-repo-check', 'Reply with exactly the word pong.']);
  expect(ran.stdout).toContain('pong');
}

it('loses a quotation mark in an editor, is led to the line, and types it back', async () => {
  const person = await working();
  const { page, edit, config, good } = person;
  edit(good.replace('gpt-5.5"', 'gpt-5.5'));
  await titled(page, 'config.toml has a mistake in line 2');
  await press(page, 'Edit the file itself');
  await page.getByText(/^Line 2, column \d+/).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Save the file' }).isDisabled()).toBe(true);
  await press(page, 'Go to line 2');
  await page.keyboard.press('End');
  await page.keyboard.type('"');
  await page.locator('button:not([disabled])', { hasText: 'Save the file' }).click();
  await page.getByText('Written to config.toml').waitFor();
  expect(config()).toBe(good);
  await worksAgain(person);
});

it('breaks the address on the file’s own screen, and lets the pong find the right one', async () => {
  const person = await working();
  const { page, config, good } = person;
  await page.getByRole('link', { name: 'Settings' }).click();
  await press(page, 'Edit the file itself');
  const editor = page.getByLabel('The text of config.toml');
  await editor.getByText('/v1"').click();
  await page.keyboard.press('End');
  for (let letters = 0; letters < '/v1"'.length; letters += 1) await page.keyboard.press('Backspace');
  // A half line is no TOML: it cannot be saved until it is closed again.
  await page.getByText(/^Line \d+, column \d+/).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Save the file' }).isDisabled()).toBe(true);
  await page.keyboard.type('"');
  await page.locator('button:not([disabled])', { hasText: 'Save the file' }).click();
  await page.getByText('Written to config.toml').waitFor();
  expect(config()).toBe(good.replace('/v1"', '"'));

  await openLine(page);
  await press(page, /^Run the pong check/);
  await titled(page, 'The address of Gateway leads nowhere');
  await page.getByRole('region', { name: 'The address of Gateway leads nowhere' }).getByText('added').first().waitFor();
  await press(page, 'Mend it');
  await expect.poll(config).toBe(good);
  await worksAgain(person);
});

it('has an address that nothing answers at, and corrects it in the provider’s form', async () => {
  const person = await working();
  const { page, edit, config, good } = person;
  const address = /base_url = "(.*)"/.exec(good)?.[1] ?? '';
  edit(good.replace(address, 'http://127.0.0.1:9/v1'));
  await page.getByText('changed on disk').waitFor();
  // At once, as it is told: the pong is of the file as it is now.
  await press(page, /^Run the pong check/);
  await titled(page, /^Nothing answers at/);
  await press(page, 'Change the address');
  await page.getByLabel(/^Address/).fill(address);
  await page.locator('button:not([disabled])', { hasText: 'Write to config.toml' }).click();
  await expect.poll(config).toBe(good);
  // At once, while the page still reads what was written: the pong is of the file as it is now.
  await worksAgain(person);
});

it('loses the provider that Codex is to use, and adds it again', async () => {
  const person = await working();
  const { page, edit, config, good } = person;
  const address = /base_url = "(.*)"/.exec(good)?.[1] ?? '';
  edit(good.slice(0, good.indexOf('\n[model_providers')));
  await titled(page, 'There is no provider called gateway');
  await press(page, 'Add a provider');
  await press(page, /another gateway/);
  await page.getByLabel('Name', { exact: true }).fill('Gateway');
  await page.getByLabel('ID', { exact: true }).fill('gateway');
  await page.getByLabel(/^Address/).fill(address);
  await page.locator('label', { hasText: 'By environment variable' }).click();
  await page.getByLabel(/^Variable/).fill('GATEWAY_KEY');
  await page.locator('button:not([disabled])', { hasText: 'Write to config.toml' }).click();
  await page.getByRole('heading', { name: 'Gateway' }).waitFor();
  await page.getByText('$GATEWAY_KEY is set').waitFor();
  expect(config()).toContain('[model_providers.gateway]');
  await worksAgain(person);
});

it.each([
  {
    what: 'copied wire_api = "chat" from an old page',
    broken: (good: string) => good.replace('"responses"', '"chat"'),
    says: 'Provider gateway still says wire_api = "chat"',
    repair: 'Provider gateway speaks the old protocol',
  },
  {
    what: 'wrote [model_provider.gateway] for [model_providers.gateway]',
    broken: (good: string) => good.replace('[model_providers', '[model_provider'),
    says: 'config.toml has a mistake in line 5',
    repair: '[model_provider.…] is a slip for [model_providers.…]',
  },
  {
    what: 'added the model at the end, where it belongs to the provider’s table',
    broken: (good: string) => `${good.replace(/model = .*\n/, '')}model = "openai/gpt-5.5"\n`,
    says: 'model stands in the wrong place',
    repair: null,
  },
])('$what, sees the lines that would mend it, and mends it with a press', async ({ broken, says, repair }) => {
  const person = await working();
  const { page, edit, config, good } = person;
  edit(broken(good));
  if (repair === null) {
    await press(page, says);
    await press(page, 'Mend it');
  } else {
    await titled(page, says);
    const offer = page.getByRole('region', { name: repair });
    await offer.getByText('added').first().waitFor();
    await offer.getByRole('button', { name: 'Mend it' }).click();
  }
  // A line that is moved comes after the one that stayed.
  const mended = repair === null ? good.replace(/(model = .*\n)(model_provider = .*\n)/, '$2$1') : good;
  await expect.poll(config).toBe(mended);
  await pong(page);
  await worksAgain(person);
});
