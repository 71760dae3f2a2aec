import { expect, it } from 'vitest';
import { callsOf, stagedScreens } from './support/staged.ts';

const open = stagedScreens();

it('offers to create a Codex folder that is not there, and speaks of no line to mend', async () => {
  const { page } = await open('line-home-missing');
  const card = page.getByRole('alert');
  await card.getByRole('heading', { name: 'The Codex folder is not there' }).waitFor();
  await card.getByRole('button', { name: 'Create the folder' }).click();
  await expect.poll(() => callsOf(page, 'home.create')).toEqual([{}]);
  expect(await card.textContent()).not.toContain('Mend the line');
});
