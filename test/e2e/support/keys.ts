import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The name of what has the focus. */
export const focused = (page: Page) =>
  page.evaluate<string>("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent");

/** The same, a field by its label. The sign in a ticked box is not part of its name. */
export const focusedField = async (page: Page) =>
  (
    await page.evaluate<string>(
      "(() => { const at = document.activeElement; return at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent; })()",
    )
  ).replace(/^✓/, '');

/** How long a screen may take until it has what is looked for. */
const patience = 15_000;

/**
 * Presses Tab until what has the focus is called so, as a person without a mouse would, who goes round again while the
 * screen still comes; fails when it has not come in time.
 */
export async function tabTo(page: Page, name: string, back = false): Promise<void> {
  const end = Date.now() + patience;
  do {
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await focusedField(page)).startsWith(name)) return;
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
  } while (Date.now() < end);
  throw new Error(`Tab does not lead to “${name}”`);
}

/** Waits until the focus is on what is called so: where it came from, when a dialog has closed. */
export const focusComesTo = (page: Page, name: string) =>
  expect.poll(async () => (await focusedField(page)).startsWith(name), { timeout: patience }).toBe(true);

/** Goes there by Tab and presses Enter. */
export async function enter(page: Page, name: string, back = false): Promise<void> {
  await tabTo(page, name, back);
  await page.keyboard.press('Enter');
}

/** Goes to a field by Tab and types; what stood there goes. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

/** The button of this name, once it can be pressed: its diff has been drawn. */
export async function enterWhenReady(page: Page, name: string): Promise<void> {
  await page.locator('button:not([disabled])', { hasText: name }).first().waitFor();
  await enter(page, name);
}

/** Presses the link of a room in the navigation. */
export async function goTo(page: Page, room: string, skip = 'Skip to the content'): Promise<void> {
  await tabTo(page, skip, true);
  await enter(page, room);
  await page.waitForFunction((title) => document.title.startsWith(title), room);
  await page.locator('main h1').waitFor();
}

/** What concerns the whole window, below every screen: announced as it comes. */
export const notices = (page: Page) => page.locator('.notices[aria-live=polite]');
