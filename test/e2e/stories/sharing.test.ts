import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { enter, enterWhenReady, goTo, tabTo, typeInto } from '../support/keys.ts';
import { stories } from '../support/story.ts';

const tell = stories();
const table = (id: string, name: string, address: string) =>
  `[model_providers.${id}]\nname = "${name}"\nbase_url = "${address}"\nenv_key = "ACME_KEY"\n`;

it('imports a pasted snippet after it was shown, without the program that it names', async () => {
  const { page, file, codexTakes } = await tell();
  const before = file();
  await goTo(page, 'Providers');
  await enter(page, 'Import');
  const program = '\n[model_providers.acme.auth]\ncommand = "/tmp/take-it"\n';
  await typeInto(page, 'Snippet', table('acme', 'Acme models', 'https://models.acme.example/v1') + program);
  await enter(page, 'Show what it holds');
  await page.getByText('Left out').waitFor();
  expect(file()).toBe(before);
  await enterWhenReady(page, 'Write this provider');
  await page.getByText('Written to config.toml').waitFor();
  expect(file()).toContain(table('acme', 'Acme models', 'https://models.acme.example/v1'));
  expect(file()).not.toContain('take-it');
  expect(file().startsWith(before.trimEnd())).toBe(true);
  await codexTakes();
});

it('shows what a link offers, writes nothing by itself, and writes it when told to', async () => {
  const { page, file, codexTakes } = await tell();
  const before = file();
  const address = 'https://models.acme.example/v1';
  const link = `switchboard://provider?name=Acme&base_url=${encodeURIComponent(address)}&env_key=ACME_KEY&models=acme/large`;
  await page.goto(new URL(`#/providers/import/${encodeURIComponent(link)}`, page.url()).href);
  await page.getByRole('heading', { name: 'A link offers this' }).waitFor();
  await page.getByText(link).waitFor();
  await page.locator('button:not([disabled])', { hasText: 'Write this provider' }).waitFor();
  expect(file()).toBe(before);
  await enterWhenReady(page, 'Write this provider');
  await page.getByText('Written to config.toml').waitFor();
  expect(file()).toContain(table('acme', 'Acme', address));
  await codexTakes();
});

it('exports what another Codex takes as it stands, and a link that opens the same here', async () => {
  const { page, folder, baseUrl, codexTakes } = await tell();
  const exported = page.getByRole('group', { name: 'What is exported' });
  await goTo(page, 'Providers');
  await enter(page, 'Export');
  await exported.waitFor();
  await tabTo(page, 'Other gateway');
  await page.keyboard.press('Space');
  await expect.poll(() => exported.innerText()).not.toContain('Other gateway');
  const toml = await exported.innerText();
  expect(toml).toContain(
    `[model_providers.gateway]\nname = "Gateway"\nbase_url = "${baseUrl}"\nenv_key = "GATEWAY_KEY"`,
  );
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'config.toml'), `model_provider = "gateway"\n${toml}`);
  await codexTakes(elsewhere);

  await tabTo(page, 'TOML');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => exported.innerText()).toMatch(/^switchboard:\/\/provider\?/);
  const link = (await exported.innerText()).trim();
  await goTo(page, 'Providers');
  await enter(page, 'Import');
  await tabTo(page, 'A snippet');
  await page.keyboard.press('ArrowDown');
  await typeInto(page, 'Link', link);
  await page.keyboard.press('Enter');
  await page.getByText('the same is here already').waitFor();
});
