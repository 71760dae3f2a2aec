import { describe, expect, it } from 'vitest';
import { stagedScreens } from './support/staged.ts';

const open = stagedScreens();

/** Each screen as it is mostly seen, and what opens over it. */
const screens = [
  ...['line-unchecked', 'line-running', 'line-good', 'line-fault', 'line-broken-config', 'line-station-open'],
  ...['line-switched', 'line-pick-open', 'models', 'models-yours', 'picker-ours', 'compare-done', 'model-checked'],
  ...['providers', 'presets', 'provider-add', 'provider-edit', 'provider-remove', 'import', 'export'],
  ...['profiles', 'profile-edit', 'history', 'settings', 'raw-mistake', 'palette-found'],
  ...['welcome', 'welcome-token-station', 'welcome-done'],
];

/**
 * What a screen reader is told, one file a screen. After a change that is meant:
 * `npx vitest run --project browser test/e2e/aria.test.ts -u`, and a look at what changed.
 */
describe('what a screen reader is told', () => {
  it.each(screens)('of %s', async (name) => {
    const { page } = await open(name);
    await expect(`${await page.locator('body').ariaSnapshot()}\n`).toMatchFileSnapshot(`aria/${name}.yml`);
  });
});
