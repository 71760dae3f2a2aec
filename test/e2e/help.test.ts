import { expect, it } from 'vitest';
import { stagedScreens } from './support/staged.ts';

const open = stagedScreens();

it('opens what a fault is from its card, and its words only then', async () => {
  const { page, complaints } = await open('line-fault');
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page
    .getByRole('button', { name: /^What is this\?/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByText('Usually', { exact: true }).waitFor();
  await page.getByText('By hand', { exact: true }).waitFor();
  expect(loaded.some((address) => address.includes('fault-help'))).toBe(true);
  expect(complaints).toEqual([]);
});

it('opens what goes into a field below it, and leaves what was typed', async () => {
  const { page, complaints } = await open('provider-edit');
  const typed = await page.getByLabel(/^Address/).inputValue();
  await page.getByRole('button', { name: 'What goes here? Address (base_url)' }).click();
  await page.getByText(/copied with \/responses/).waitFor();
  await expect.poll(() => page.getByLabel(/^Address/).inputValue()).toBe(typed);
  expect(complaints).toEqual([]);
});
