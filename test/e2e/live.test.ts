import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { focused } from './support/keys.ts';
import { stagedScreens } from './support/staged.ts';

const open = stagedScreens();

/**
 * Keeps what each region that a screen reader listens to said when it came: only what comes into one that stands there
 * is announced. An alert announces itself.
 */
const listen = `
  window.firstSaid = new WeakMap();
  window.regions = () => document.querySelectorAll('[aria-live]:not([aria-live="off"]), [role="status"], [role="log"]');
  new MutationObserver(() => {
    for (const region of window.regions()) {
      if (!window.firstSaid.has(region)) window.firstSaid.set(region, region.textContent);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });`;

const announced = (page: Page, text: string) =>
  page.evaluate<boolean>(`(() => {
    const says = (region) => region.textContent.includes(${JSON.stringify(text)});
    const came = [...window.regions()].some((region) =>
      says(region) && !window.firstSaid.get(region)?.includes(${JSON.stringify(text)}));
    return came || [...document.querySelectorAll('[role="alert"]')].some(says);
  })()`);

describe('what happens is announced', () => {
  it.each([
    ['a pong that runs', 'line-running', 'Asking'],
    ['a pong that comes back', 'line-good', 'Codex answers through'],
    ['a pong that does not', 'line-fault', 'Token Station does not accept this key'],
    ['a pong in Welcome', 'welcome-done', 'Codex answers. That is all'],
    ['a check, item by item', 'model-check', 'Calls a function'],
    ['a comparison, row by row', 'compare-done', 'glm/glm-5.2'],
    ['a switch', 'line-switched', 'Codex now uses Token Station'],
    ['a file that another program wrote', 'line-disk-changed', 'changed on disk'],
    ['a door that is gone', 'line-lost', 'Switchboard is no longer there'],
  ])('%s', async (_, name, text) => {
    const { page } = await open(name, { before: listen });
    expect(await announced(page, text)).toBe(true);
  });

  it('an undo', async () => {
    const { page } = await open('line-switched', { before: listen });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back').waitFor();
    expect(await announced(page, 'Taken back')).toBe(true);
  });
});

describe('without motion', () => {
  it('nothing moves while a pong runs, and with it only the line does', async () => {
    const still = await open('line-running', { reducedMotion: 'reduce' });
    expect(await still.page.evaluate('document.getAnimations().length')).toBe(0);
    const alive = await open('line-running', { reducedMotion: 'no-preference' });
    const moving = await alive.page.evaluate<string[]>(
      "document.getAnimations().map(({ effect }) => effect.target.closest('.line') ? 'line' : effect.target.className)",
    );
    expect(new Set(moving)).toEqual(new Set(['line']));
  });
});

describe('the focus comes back', () => {
  it.each([
    ['provider-remove', 'Remove this provider'],
    ['history-undo', 'Undo the last'],
    ['models-forget', 'Forget'],
    ['line-pick-open', 'Model: openai/gpt-5.5'],
    ['palette', 'Search'],
  ])('from %s to what opened it', async (name, opener) => {
    const { page } = await open(name);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toContain(opener);
  });
});
