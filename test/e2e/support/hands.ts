import type { Page } from 'playwright-core';

/** What a person did with mouse and keyboard. */
export interface Hands {
  clicks: number;
  pastes: number;
}

/**
 * Counts what the browser itself took from mouse and keyboard, across reloads: an event that a script made does not
 * count. A click is a press of the mouse's button; what follows from it on a label or a form is none of its own.
 */
export async function countHands(page: Page): Promise<() => Promise<Hands>> {
  const count: Hands = { clicks: 0, pastes: 0 };
  await page.exposeFunction('countHand', (what: keyof Hands) => {
    count[what] += 1;
  });
  await page.addInitScript(`
    addEventListener('pointerdown', (event) => event.isTrusted && countHand('clicks'), true);
    addEventListener('paste', (event) => event.isTrusted && countHand('pastes'), true);
  `);
  return async () => {
    await page.evaluate('1'); // what was counted in the page has arrived when this has
    return { ...count };
  };
}

/** Takes a text into the clipboard elsewhere, as from a mail, and pastes it where the focus is. */
export async function paste(page: Page, text: string): Promise<void> {
  const elsewhere = await page.context().newPage();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await elsewhere.goto(new URL('/', page.url()).href);
  await elsewhere.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await elsewhere.close();
  await page.bringToFront();
  await page.keyboard.press('Control+V');
}
