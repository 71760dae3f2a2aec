import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stagedScreens } from './support/staged.ts';

const open = stagedScreens();
const told = (page: Page) => page.getByText('Taken back');
const gone = { state: 'detached' } as const;

/** A switch that was just taken back. */
async function takenBack(): Promise<Page> {
  const { page } = await open('line-switched');
  await page.getByRole('button', { name: 'Undo' }).click();
  await told(page).waitFor();
  return page;
}

describe('that a write was taken back', () => {
  it('is old news on another screen', async () => {
    const page = await takenBack();
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('heading', { name: 'History' }).waitFor();
    await told(page).waitFor(gone);
  });

  it('is old news when the connection is checked', async () => {
    const page = await takenBack();
    await page.getByRole('button', { name: 'Run the pong check' }).click();
    await told(page).waitFor(gone);
  });

  it('goes after a while, but not while somebody is at it', async () => {
    const page = await takenBack();
    await page.getByRole('button', { name: 'Dismiss' }).focus();
    await page.clock.runFor(25_000);
    expect(await told(page).isVisible()).toBe(true);
    await page.mouse.move(-1, -1);
    await page.getByRole('button', { name: 'Run the pong check' }).focus();
    await page.clock.runFor(10_000);
    expect(await told(page).isVisible()).toBe(true);
    await page.clock.runFor(15_000);
    await told(page).waitFor(gone);
  });

  it('leaves what can still be undone where it is', async () => {
    const { page } = await open('line-switched');
    await page.clock.runFor(60_000);
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('heading', { name: 'History' }).waitFor();
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).isVisible()).toBe(true);
  });
});
