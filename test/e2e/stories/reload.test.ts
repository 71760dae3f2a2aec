import { expect, it } from 'vitest';
import { stories } from '../support/story.ts';

const tell = stories();

it('finds the pong that runs again when the page is loaded anew, and its end after that', async () => {
  const { page } = await tell();
  await page.getByRole('button', { name: 'Run the pong check' }).click();
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  await page.reload();
  // Nobody presses anything: the run goes on, and its end comes.
  const answered = page.getByRole('heading', { name: 'pong', exact: true });
  await page.getByRole('button', { name: 'Cancel' }).or(answered).first().waitFor();
  await answered.waitFor({ timeout: 30_000 });
  await page.getByText('Answered by').waitFor();
  await page.reload();
  await answered.waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Codex answers through/);
});
