import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadStates } from './states/load.mjs';
import { stagedScreens } from './support/staged.ts';

const open = stagedScreens();

/**
 * What the browser saw move that nobody moved: its own measure, and what it was. Kept from the first paint on. What
 * follows an act within half a second is by the person: a press, counted from when the page heard of it, which on a busy
 * machine is later than the browser's own count begins; or the pointer, whose row is told of below the list.
 */
const watch = `
  window.moved = [];
  let acted = -Infinity;
  for (const act of ['click', 'keydown', 'pointerover'])
    addEventListener(act, () => (acted = performance.now()), { capture: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, startTime, sources } of list.getEntries()) {
      if (hadRecentInput || (startTime >= acted && startTime - acted < 500)) continue;
      const what = sources.map(({ node, previousRect, currentRect }) =>
        (node?.className || node?.nodeName) + ' from ' + previousRect.y + ' to ' + currentRect.y);
      window.moved.push({ value, what });
    }
  }).observe({ type: 'layout-shift', buffered: true });`;

interface Moved {
  value: number;
  what: string[];
}

/** Half of what a sentence of ten words that moves by one line would measure. Below it nobody sees anything. */
const visible = 0.005;

const seen = async (page: Page) =>
  (await page.evaluate<Moved[]>('window.moved')).filter(({ value }) => value > visible);

/** Every screen as it is opened: states that differ only in what is pressed afterwards are the same here. */
const opened = loadStates().filter(({ act }) => act.length === 0);

describe('nothing moves by itself', () => {
  it.each(opened)('$name, as its parts come one after the other', async (state) => {
    const { page } = await open({ ...state, slow: true }, { before: watch });
    await expect.poll(() => page.evaluate('standIn.rests(300)'), { timeout: 20_000 }).toBe(true);
    expect(await seen(page)).toEqual([]);
  });

  it.each(['line-running', 'line-good', 'line-fault', 'line-disk-changed', 'line-lost', 'models-switched'])(
    '%s, as it comes to that',
    async (name) => {
      const { page } = await open(name, { before: watch });
      expect(await seen(page)).toEqual([]);
    },
  );
});
