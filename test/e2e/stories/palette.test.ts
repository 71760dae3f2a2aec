import { expect, it } from 'vitest';
import { notices } from '../support/keys.ts';
import { stories } from '../support/story.ts';

const tell = stories();

it('switches, takes it back, and goes elsewhere from the palette alone', async () => {
  const { page, file, codexTakes } = await tell();
  const before = file();
  const palette = page.getByRole('dialog', { name: 'Go to or do' });
  const find = async (letters: string, entry: string) => {
    await page.keyboard.press('Control+k');
    await palette.waitFor();
    await page.keyboard.insertText(letters);
    await palette.getByRole('menuitem', { name: entry }).first().waitFor();
    await page.keyboard.press('Enter');
    await palette.waitFor({ state: 'detached' });
  };
  await find('kmi code', 'Use kimi/kimi-k2.7-code');
  await page.getByText('Codex now uses').waitFor();
  expect(file()).toMatch(/^model = "kimi\/kimi-k2.7-code"/);
  await codexTakes();

  await find('undo last', 'Undo the last write');
  await page.getByText('Taken back').waitFor();
  expect(file()).toBe(before);

  await find('use other gateway', 'Use Other gateway');
  await page.getByText('Codex now uses Other gateway').waitFor();
  expect(file()).toContain('model_provider = "other"');
  await codexTakes();

  await find('copy the path', 'Copy the path of config.toml');
  await notices(page).getByText('.codex/config.toml').waitFor();

  await find('edit as text', 'Edit config.toml as text');
  await page.getByLabel('The text of config.toml').waitFor();
});
