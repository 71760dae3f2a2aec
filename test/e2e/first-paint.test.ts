import { expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from './states/browser.mjs';
import { serveFolder } from './states/serve.mjs';
import { builtScreens } from './support/build-screens.ts';

it.each([
  ['en', 'Reading config.toml…', 'Providers'],
  ['zh-CN', '正在读取 config.toml…', '提供商'],
])(
  'the page in %s shows its screen before a script has run, and nothing to press yet',
  async (lang, heading, section) => {
    const server = await serveFolder(builtScreens, lang);
    const browser = await launchBrowser();
    onTestFinished(async () => {
      await browser.close();
      await server.close();
    });
    const page = await browser.newPage({ javaScriptEnabled: false });
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(server.address);
    expect(await page.locator('h1').textContent()).toBe(heading);
    expect(await page.locator('nav').textContent()).toContain(section);
    expect(await page.locator('.shell').getAttribute('inert')).toBe('');
    expect(complaints).toEqual([]);
  },
);
