import { join } from 'node:path';
import { expect, it } from 'vitest';
import { enter, enterWhenReady, goTo, typeInto } from '../support/keys.ts';
import { stories, type Story } from '../support/story.ts';

const tell = stories();

/** The names that the real Codex shows in its own picker. */
async function pickerOf({ codex }: Story): Promise<string[]> {
  const { models } = JSON.parse((await codex(['debug', 'models'])).stdout) as { models: { slug: string }[] };
  return models.map(({ slug }) => slug);
}

it('puts a model of one’s own into Codex’s picker beside Codex’s own, and takes it out again', async () => {
  const story = await tell();
  const { page, file, folder, has, codexTakes } = story;
  const [before, built] = [file(), await pickerOf(story)];
  await goTo(page, 'Models');
  await enter(page, 'Yours and routes');
  await typeInto(page, 'ID', 'acme/large');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Your models and routes' }).getByText('acme/large').waitFor();
  await enter(page, 'Codex’s own picker', true);
  await page.getByText('Not written.').waitFor();
  await enterWhenReady(page, 'Write the catalog');
  await page.getByText('Written, and up to date.').waitFor();
  const path = /^model_catalog_json = "(.+)"$/m.exec(file())?.[1] ?? '';
  expect(path.startsWith(join(folder, '.codex'))).toBe(true);
  expect(await pickerOf(story)).toEqual(expect.arrayContaining([...built, 'acme/large', 'openai/gpt-5.5']));
  await codexTakes();

  await enter(page, 'Remove the catalog');
  await page.getByRole('alertdialog').waitFor();
  await enterWhenReady(page, 'Remove');
  await page.getByText('Not written.').waitFor();
  expect(file()).toBe(before);
  expect(has(path.slice(join(folder, '.codex').length + 1))).toBe(false);
  expect(await pickerOf(story)).toEqual(built);
});
