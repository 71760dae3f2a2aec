import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { callsOf, stagedScreens } from './support/staged.ts';

const open = stagedScreens();
const other = (page: Page) => page.getByLabel('Another model ID');
const goTo = (page: Page, room: string) => page.getByRole('link', { name: room, exact: true }).click();
const isChecked = (page: Page, name: RegExp) => page.getByRole('radio', { name }).isChecked();

/** Welcome with its field for another model open, and the focus in it. */
async function openField(): Promise<Page> {
  const { page } = await open('welcome-token-station');
  await page.getByRole('button', { name: 'Another model ID' }).click();
  await other(page).focus();
  return page;
}

describe('what was chosen in Welcome and not written', () => {
  it('is there after a reload on another screen', async () => {
    const { page } = await open('welcome-token-station');
    await page.locator('label', { hasText: 'glm/glm-5.2' }).click();
    await page.locator('label', { hasText: 'environment variable' }).click();
    await goTo(page, 'Line');
    await page.getByRole('heading', { level: 1, name: /^Nothing is selected/ }).waitFor();
    await page.reload();
    await goTo(page, 'Welcome');
    await page.getByText('models.bytefuture.ai').first().waitFor();
    await expect.poll(() => isChecked(page, /^glm\/glm-5.2/)).toBe(true);
    await expect.poll(() => isChecked(page, /environment variable/)).toBe(true);
  });

  it('is where the Line’s button leads, and an address without a screen', async () => {
    const { page } = await open('welcome-token-station');
    await page.locator('label', { hasText: 'glm/glm-5.2' }).click();
    await goTo(page, 'Line');
    await page.reload();
    await page.getByRole('button', { name: 'Set up a provider' }).click();
    await expect.poll(() => isChecked(page, /^glm\/glm-5.2/)).toBe(true);
    await page.evaluate("history.replaceState(null, '', location.pathname)");
    await page.reload();
    await expect.poll(() => isChecked(page, /^glm\/glm-5.2/)).toBe(true);
  });

  it('is forgotten when another provider is to be chosen', async () => {
    const { page } = await open('welcome-token-station');
    await page.getByRole('button', { name: 'Choose another' }).click();
    await page.getByRole('button', { name: 'Choose Token Station' }).waitFor();
    await goTo(page, 'Line');
    await page.reload();
    await page.getByRole('button', { name: 'Set up a provider' }).click();
    await page.getByRole('button', { name: 'Choose Token Station' }).waitFor();
    expect(await page.evaluate('sessionStorage.getItem("switchboard.welcome")')).toBeNull();
  });
});

describe('a keychain that does not tell what it holds', () => {
  const now = (page: Page) => page.locator('[aria-current=step]');

  it('holds up the key alone: another provider can be chosen meanwhile', async () => {
    const { page } = await open('welcome-keys-unread');
    await now(page).getByRole('heading', { name: 'The keychain is locked' }).waitFor();
    await expect.poll(() => now(page).locator('h2').first().textContent()).toMatch(/^Key,/);
    await page.getByRole('button', { name: 'Choose another' }).click();
    await page.getByRole('button', { name: 'Choose OpenRouter' }).click();
    await page.getByText('Kept as it is in config.toml: by variable.').waitFor();
  });

  it('is asked again by a press, and the steps go on', async () => {
    const { page } = await open('welcome-keys-unread');
    const key = { provider: 'token_station', providerName: 'Token Station', origin: 'https://models.bytefuture.ai' };
    const held = { delivery: 'command', stored: true, place: 'keychain', storedAt: null, hint: 'sk-…7be2' };
    const rest = { storedForOrigin: null, variable: null, variableVisible: false };
    await page.evaluate(`standIn.answer('key.status', [${JSON.stringify({ ...key, ...held, ...rest })}])`);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => now(page).locator('h2').first().textContent()).toMatch(/^Pong,/);
  });
});

describe('another model’s ID that is being typed', () => {
  it('is kept when a key press leads to another screen', async () => {
    const page = await openField();
    await page.keyboard.type('acme/fast-1');
    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await page.reload();
    await goTo(page, 'Welcome');
    await expect.poll(() => other(page).inputValue()).toBe('acme/fast-1');
  });

  it('is kept while it is typed, and no letter is lost', async () => {
    const page = await openField();
    await page.keyboard.type('acme/fast-1', { delay: 20 });
    await page.waitForURL(/acme%2Ffast-1$/);
    await page.keyboard.type('b');
    await expect.poll(() => other(page).inputValue()).toBe('acme/fast-1b');
    await page.waitForURL(/acme%2Ffast-1b$/);
    await page.reload();
    await expect.poll(() => other(page).inputValue()).toBe('acme/fast-1b');
  });

  it('is not kept where it begins as a key does', async () => {
    const page = await openField();
    for (const letters of ['sk-', 'or-v1', '-47', '11canary']) {
      await page.keyboard.type(letters);
      await page.waitForTimeout(400);
    }
    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    const kept = await page.evaluate<string>('location.href + JSON.stringify({ ...sessionStorage, ...localStorage })');
    expect(kept).not.toContain('or-v1');
  });
});

it('keeps a warning at a distance from the pong that it stands below', async () => {
  const { page } = await open('welcome-done-warned');
  const edge = async (part: string) => {
    const box = await page.locator(part).boundingBox();
    if (!box) throw new Error(`${part} is not shown`);
    return box;
  };
  const [pong, warning] = [await edge('.pong'), await edge('.warnings')];
  expect(warning.y - (pong.y + pong.height)).toBeGreaterThanOrEqual(8);
});

it.each([
  ['welcome', 0],
  ['settings', 0],
  ['welcome-no-codex', 1],
])('the ways to get Codex are asked for only where it is missing: %s', async (name, times) => {
  const { page } = await open(name);
  await page
    .getByRole('heading', { name: /^Codex/ })
    .first()
    .waitFor();
  await expect.poll(() => page.evaluate('standIn.calls.some(({ verb }) => verb === "codex.find")')).toBe(true);
  expect(await callsOf(page, 'codex.ways')).toHaveLength(times);
});
