import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { callsOf, stagedScreens } from './support/staged.ts';

const open = stagedScreens();
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const goTo = (page: Page, room: string) => page.getByRole('link', { name: room, exact: false }).first().click();
const valueOf = (page: Page, label: string) => field(page, label).inputValue();
const startOver = (page: Page) => page.getByRole('button', { name: 'Start over' });
const stored = (page: Page) => page.evaluate<string | null>('sessionStorage.getItem("switchboard.provider-forms")');
const toLine = async (page: Page) => {
  await goTo(page, 'Line');
  await page.getByRole('list', { name: 'The way of a request' }).waitFor();
};

describe('what was typed about a provider and not written', () => {
  it('is there when the person comes back from another screen, also after a reload', async () => {
    const { page } = await open('provider-add-blank');
    await field(page, 'Name').fill('Lab');
    await field(page, 'Address (base_url)').fill('https://lab.example/v1');
    await toLine(page);
    await page.reload();
    await page.getByRole('list', { name: 'The way of a request' }).waitFor();
    await goTo(page, 'Providers');
    await startOver(page).waitFor();
    expect(await valueOf(page, 'Name')).toBe('Lab');
    expect(await valueOf(page, 'ID')).toBe('lab');
    expect(await valueOf(page, 'Address (base_url)')).toBe('https://lab.example/v1');
  });

  it('goes when they start over, and the way to the providers is to the list again', async () => {
    const { page } = await open('provider-add-blank');
    await field(page, 'Name').fill('Lab');
    await toLine(page);
    await goTo(page, 'Providers');
    await startOver(page).click();
    await startOver(page).waitFor({ state: 'detached' });
    await expect.poll(() => valueOf(page, 'Name')).toBe('');
    expect(await stored(page)).toBeNull();
    await toLine(page);
    await goTo(page, 'Providers');
    await page.getByRole('heading', { name: 'Providers', level: 1 }).waitFor();
  });

  it('waits in its own form where the person went on to the list', async () => {
    const { page } = await open('provider-edit');
    await field(page, 'Name').fill('Renamed here');
    await page.getByRole('link', { name: 'All providers' }).click();
    await page.getByRole('heading', { name: 'Providers', level: 1 }).waitFor();
    await toLine(page);
    await goTo(page, 'Providers');
    await page.getByRole('heading', { name: 'Providers', level: 1 }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await startOver(page).waitFor();
    expect(await valueOf(page, 'Name')).toBe('Renamed here');
  });

  it('goes when it is written', async () => {
    const { page } = await open('provider-add-blank');
    await field(page, 'Name').fill('Lab');
    await field(page, 'Address (base_url)').fill('https://lab.example/v1');
    expect(await stored(page)).toContain('lab.example');
    await page.locator('button:not([disabled])', { hasText: 'Write to config.toml' }).click();
    await expect.poll(() => stored(page)).toBeNull();
  });

  it('is not kept where it looks like a key', async () => {
    const { page } = await open('provider-add-blank');
    await field(page, 'Model').fill('acme/large');
    for (const key of ['sk-4f1d0a2b9c4f1d0a2b9c', 'hf_aBcDeFgHiJkLmNoPqRsT', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYKEY=']) {
      await field(page, 'Name').fill(key);
      await expect.poll(() => stored(page)).not.toContain(key);
    }
    for (const address of ['https://ada:secret@lab.example/v1', 'https://lab.example/v1?key=hunter2']) {
      await field(page, 'Address (base_url)').fill(address);
      expect(JSON.parse((await stored(page)) ?? '')).toEqual({
        forms: { 'add/blank': { model: 'acme/large' } },
        left: 'add/blank',
      });
    }
  });
});

describe('the ID of a new provider', () => {
  it('follows the name until one was typed', async () => {
    const { page } = await open('provider-add-blank');
    await field(page, 'Name').fill('Café Lab (work)');
    await expect.poll(() => valueOf(page, 'ID')).toBe('cafe_lab_work');
    await field(page, 'ID').fill('mine');
    await field(page, 'Name').fill('Another');
    await expect.poll(() => valueOf(page, 'Name')).toBe('Another');
    expect(await valueOf(page, 'ID')).toBe('mine');
  });

  it('is said at its field to have no spaces, and nothing is asked of the core', async () => {
    const { page } = await open('provider-add-blank');
    await field(page, 'Address (base_url)').fill('https://lab.example/v1');
    await field(page, 'ID').fill('my lab');
    await expect
      .poll(() => page.getByRole('textbox', { name: 'ID', description: /no spaces/ }).getAttribute('aria-invalid'))
      .toBe('true');
    await page.waitForTimeout(400);
    expect(await callsOf(page, 'provider.add')).toEqual([]);
  });

  it('is said so where another one is given to a provider', async () => {
    const { page } = await open('provider-edit');
    await page.getByRole('button', { name: 'Rename this provider' }).click();
    await page.getByLabel('New ID').fill('my lab');
    await page.getByText('no spaces').waitFor();
    await page.waitForTimeout(400);
    expect(await callsOf(page, 'provider.rename')).toEqual([]);
  });
});
