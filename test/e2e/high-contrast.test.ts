import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stagedScreens } from './support/staged.ts';
import { violations } from './support/axe.ts';

const open = stagedScreens();
const screens = ['line-good', 'line-fault', 'models', 'provider-edit', 'welcome-token-station', 'palette-found'];

/** How an element is drawn, in one line. */
const drawn = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`nothing is ${wanted}`);
    const { outlineStyle, outlineWidth, outlineColor, borderBottomColor, borderBottomWidth, fill, stroke } =
      getComputedStyle(element);
    const outline = outlineStyle === 'none' ? 'none' : `${outlineWidth} ${outlineColor}`;
    return { outline, border: `${borderBottomWidth} ${borderBottomColor}`, fill, stroke };
  }, selector);

describe.each(['light', 'dark'] as const)('with the system’s own colours, in %s', (colorScheme) => {
  const forced = { colorScheme, forcedColors: 'active' } as const;

  it('tells where one is and what has the focus', async () => {
    const { page } = await open('models', forced);
    const present = await drawn(page, '.nav-entry[aria-current]');
    expect(present.outline).not.toBe((await drawn(page, '.nav-entry:not([aria-current])')).outline);
    expect(await drawn(page, '.views a[aria-current]')).not.toEqual(await drawn(page, '.views a:not([aria-current])'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const focus = await drawn(page, ':focus-visible');
    expect(focus.outline).toMatch(/^[2-9]px/);
    expect(focus.outline).not.toBe(present.outline);
  });

  it('draws the line’s signs and the picks', async () => {
    const { page } = await open('line-fault', forced);
    const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    for (const sign of ['.station-ok .mark-fill', '.station-fail .mark-fill']) {
      expect((await drawn(page, sign)).fill).not.toBe(ground);
    }
    expect((await drawn(page, '.station-idle .mark-ring')).stroke).not.toBe(ground);
    // On the sign's own ground, so that the tick and the cross can be told apart.
    expect((await drawn(page, '.station-ok .mark-sign')).stroke).toBe(ground);
    expect((await drawn(page, '.pick')).border).toMatch(/^2px/);
    expect((await drawn(page, '.pick')).border).not.toContain(String(ground));
  });

  it('tells the chosen of several from the others', async () => {
    const { page } = await open('welcome-token-station', forced);
    const chosen = await drawn(page, '.choice-item[data-selected] .choice-mark');
    expect(chosen.border).not.toBe((await drawn(page, '.choice-item:not([data-selected]) .choice-mark')).border);
  });
});

describe.each(['light', 'dark'] as const)('with more contrast, in %s', (colorScheme) => {
  it.each(screens)('%s is accessible', async (name) => {
    const { page } = await open(name, { colorScheme, contrast: 'more' });
    expect(await violations(page)).toEqual([]);
  });
});
