import { expect, it } from 'vitest';
import { enter, enterWhenReady, goTo, tabTo } from '../support/keys.ts';
import { stories } from '../support/story.ts';

const tell = stories();

it('makes a profile for the hard task out of its template, starts Codex with it, and removes it', async () => {
  const { page, file, has, codex, codexTakes } = await tell();
  const before = file();
  await goTo(page, 'Profiles');
  await page.getByText('Hard task').waitFor();
  await tabTo(page, 'What is selected now');
  await page.keyboard.press('ArrowDown');
  await page.getByText('hard.config.toml').first().waitFor();
  await enterWhenReady(page, 'Write the profile');
  await page.getByRole('link', { name: 'hard' }).waitFor();
  expect(file('hard.config.toml')).toBe('model_provider = "gateway"\nmodel = "anthropic/claude-opus-4-8"\n');
  expect(file()).toBe(before);
  await codexTakes();
  const ran = await codex(['--profile', 'hard', 'exec', '--skip-git-repo-check', 'Reply with exactly the word pong.']);
  expect(ran.stdout.trim()).toBe('pong');
  expect(ran.stderr).toContain('model: anthropic/claude-opus-4-8');

  await enter(page, 'Remove the profile hard', true);
  await page.getByRole('alertdialog').getByText('hard.config.toml').waitFor();
  await enterWhenReady(page, 'Remove');
  await expect.poll(() => has('hard.config.toml')).toBe(false);
  await page.getByText('No profile yet.').waitFor();
});
