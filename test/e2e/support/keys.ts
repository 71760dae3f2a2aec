import type { Page } from 'playwright-core';

/** The name of what has the focus. */
export const focused = (page: Page) =>
  page.evaluate<string>("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent");

/** Presses Tab until what has the focus is called so, as a person without a mouse would; fails after a round. */
export async function tabTo(page: Page, name: string, back = false): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const called = await page.evaluate<string>(
      "(() => { const at = document.activeElement; return at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent; })()",
    );
    // The sign in a ticked box is not part of its name.
    if (called.replace(/^✓/, '').startsWith(name)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab does not lead to “${name}”`);
}

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
export async function goTo(page: Page, room: string): Promise<void> {
  await tabTo(page, 'Skip to the content', true);
  await enter(page, room);
  await page.waitForFunction((title) => document.title.startsWith(title), room);
  await page.locator('main h1').waitFor();
}
