import { expect, it } from 'vitest';
import { enter, enterWhenReady, focused, goTo, notices, tabTo } from '../support/keys.ts';
import { stories } from '../support/story.ts';

const tell = stories();
const talk = ['exec', '--skip-git-repo-check', 'Reply with exactly the word pong.'];

it('tells of the threads that a switch hides, before it and after it', async () => {
  const { page, codex, codexTakes } = await tell();
  expect((await codex(talk)).stdout).toContain('pong');
  await goTo(page, 'Models');
  await page.getByText(/^\d+ models$/).waitFor();
  await tabTo(page, 'Search models');
  await page.keyboard.insertText('other gateway opus');
  await page.getByText(/^1 of \d+ models$/).waitFor();
  await page.keyboard.press('ArrowDown');
  const hidden = /earlier thread.*Gateway/;
  await page.getByRole('list', { name: 'Before the switch' }).getByText(hidden).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Codex now uses Other gateway').waitFor();
  await notices(page).getByText(hidden).waitFor();
  await notices(page).getByText(`codex resume --all -c 'model_provider="gateway"'`).waitFor();
  await codexTakes();
});

it('keeps a provider that real threads need until it is said a second time', async () => {
  const { page, file, codex, codexTakes } = await tell();
  expect((await codex(talk)).stdout).toContain('pong');
  const before = file();
  await goTo(page, 'Providers');
  await enter(page, 'Edit Gateway');
  const first = page.getByRole('alertdialog', { name: 'Remove Gateway?' });
  const remove = async () => {
    await enter(page, 'Remove this provider');
    await first.locator('button:not([disabled])', { hasText: /^Remove$/ }).waitFor();
    await tabTo(page, 'Remove');
    await page.keyboard.press('Enter');
  };
  await remove();
  const question = page.getByRole('alertdialog', { name: '1 earlier thread belongs to it' });
  await question.getByText('Reply with exactly the word pong.').waitFor();
  await expect.poll(() => focused(page)).toBe('Keep it');
  await page.keyboard.press('Enter');
  await question.waitFor({ state: 'detached' });
  expect(file()).toBe(before);

  await remove();
  await question.waitFor();
  await enterWhenReady(page, 'Remove it all the same');
  await question.waitFor({ state: 'detached' });
  await expect.poll(() => file()).not.toContain('[model_providers.gateway]');
  expect(file()).not.toContain('model_provider =');
  expect(file()).toContain('[model_providers.other]');
  await codexTakes();
});
