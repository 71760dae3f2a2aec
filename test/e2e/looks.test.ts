import { describe, expect, it } from 'vitest';
import { launchBrowser } from './states/browser.mjs';
import { differs, lettersOfBaselines, standsElsewhere } from './support/pictures.ts';
import { stagedScreens } from './support/staged.ts';

const screens = ['line-good', 'line-fault', 'models', 'providers', 'provider-add', 'history', 'settings', 'welcome'];
const schemes = ['light', 'dark'] as const;
const open = stagedScreens();

/** How wide the same sentence is here in the families of tokens.css, in points. */
async function lettersHere(): Promise<number[]> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const widths = await page.evaluate(() =>
    [
      "14px system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif",
      "14px ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
    ].map((font) => {
      const pen = new OffscreenCanvas(1, 1).getContext('2d');
      if (pen) pen.font = font;
      return Math.round(pen?.measureText('Real Codex asked, and the word came back.').width ?? 0);
    }),
  );
  await browser.close();
  return widths;
}

const here = await lettersHere();
const sameLetters = JSON.stringify(lettersOfBaselines(here)) === JSON.stringify(here);

/**
 * The main screens beside pictures that were looked at and found good. After a change that is meant:
 * `TAKE_BASELINES=1 npx vitest run --project browser test/e2e/looks.test.ts`, and a look at them.
 */
describe.each(schemes)('in %s', (colorScheme) => {
  if (sameLetters)
    it.each(screens)('%s looks as it did, point by point', async (name) => {
      expect(differs(`${name}-${colorScheme}`, await pictureOf(name, colorScheme))).toBeLessThan(0.001);
    });
  else
    it.each(screens)('%s is built as it was (structure only: other letters here)', async (name) => {
      expect(standsElsewhere(`${name}-${colorScheme}`, await pictureOf(name, colorScheme))).toBeLessThan(0.1);
    });
});

async function pictureOf(name: string, colorScheme: (typeof schemes)[number]): Promise<Buffer> {
  const { page } = await open(name, { colorScheme });
  const picture = await page.screenshot();
  return picture;
}
