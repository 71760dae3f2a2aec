import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { enter, enterWhenReady, goTo, typeInto } from '../support/keys.ts';
import { stories } from '../support/story.ts';

const tell = stories();

it('copies a provider to another home, goes there, and finds a history of its own', async () => {
  const { page, folder, file, codexTakes } = await tell();
  const work = join(folder, 'work/.codex');
  const usual = join(folder, '.codex');
  mkdirSync(work, { recursive: true });
  const before = file();
  const inWork = () => readFileSync(join(work, 'config.toml'), 'utf8');

  await goTo(page, 'Settings');
  await typeInto(page, 'Another folder', work);
  await page.keyboard.press('Enter');
  await enter(page, `Use ${usual}`);
  await goTo(page, 'Line');
  await page.getByRole('link', { name: `Home ${usual}. Change` }).waitFor();
  expect(existsSync(join(work, 'config.toml'))).toBe(false);

  await goTo(page, 'Providers');
  await enter(page, 'Edit Gateway');
  await enter(page, 'Copy or export this provider');
  await page.getByText(join(work, 'config.toml')).waitFor();
  await enterWhenReady(page, 'Copy it');
  await page.getByText('Written to config.toml').waitFor();
  expect(inWork()).toBe(
    before.slice(before.indexOf('[model_providers.gateway]'), before.indexOf('\n[model_providers.other]')),
  );
  expect(file()).toBe(before);
  await codexTakes(work);

  await goTo(page, 'Settings');
  await enter(page, `Use ${work}`);
  await goTo(page, 'Line');
  await page.getByRole('link', { name: `Home ${work}. Change` }).waitFor();
  await goTo(page, 'Providers');
  await enter(page, 'Use Gateway');
  await page.getByText('Codex now uses Gateway').waitFor();
  expect(inWork()).toMatch(/^model_provider = "gateway"\n/);
  expect(file()).toBe(before);
  await codexTakes(work);
  const entries = page.locator('main').getByRole('listitem');
  await goTo(page, 'History');
  await expect.poll(() => entries.count()).toBe(2);

  await goTo(page, 'Settings');
  await enter(page, `Use ${usual}`);
  await goTo(page, 'History');
  await page.getByText('Nothing was written yet.').waitFor();
});
