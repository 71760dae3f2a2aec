// Takes a picture of every state of every screen, after a build:
// `node test/e2e/pictures.mjs [part of a name] [--lang zh-CN] [--dir rtl] [--width 1080]`.
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from './states/browser.mjs';
import { loadStates } from './states/load.mjs';
import { serveFolder } from './states/serve.mjs';
import { openState } from './states/stage.mjs';

const root = resolve(import.meta.dirname, '../..');
const built = resolve(root, 'out/renderer');
const into = resolve(root, 'test/.artifacts/pictures');
const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string', default: 'en' },
    dir: { type: 'string', default: 'ltr' },
    width: { type: 'string' },
  },
});
const wanted = positionals[0] ?? '';
const sizes = [
  { width: 1080, height: 720 },
  { width: 760, height: 560 },
  { width: 1600, height: 1000 },
].filter(({ width }) => asked.width === undefined || width === Number(asked.width));
const schemes = ['light', 'dark'];
// A picture in English, written from the left, needs no further name.
const told = [asked.lang === 'en' ? '' : `-${asked.lang}`, asked.dir === 'ltr' ? '' : `-${asked.dir}`].join('');

mkdirSync(into, { recursive: true });
const server = await serveFolder(built, asked.lang, asked.dir);
const english = asked.lang === 'en' ? server : await serveFolder(built);
const browser = await launchBrowser();
let complained = 0;
try {
  const context = await browser.newContext({ viewport: sizes[0], reducedMotion: 'reduce', timezoneId: 'UTC' });
  for (const state of loadStates().filter(({ name }) => name.includes(wanted))) {
    const { page, complaints } = await openState(context, server.address, state, english.address).catch((error) => {
      throw new Error(`${state.name}: ${error.message}`);
    });
    // A state is opened once, since that takes longer than its pictures.
    for (const viewport of sizes) {
      await page.setViewportSize(viewport);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(100);
        await page.screenshot({ path: resolve(into, `${state.name}-${viewport.width}-${colorScheme}${told}.png`) });
      }
    }
    await page.setViewportSize(sizes[0]);
    for (const complaint of complaints) console.error(`${state.name}: ${complaint}`);
    complained += complaints.length;
  }
  await context.close();
} finally {
  await browser.close();
  await server.close();
  if (english !== server) await english.close();
}
const html = readFileSync(resolve(built, 'index.html'), 'utf8');
const first = readdirSync(resolve(built, 'assets')).filter((file) => file.endsWith('.js') && html.includes(file));
const bytes = first.reduce((sum, file) => sum + gzipSync(readFileSync(resolve(built, 'assets', file))).length, 0);
console.log(`first screen: ${(bytes / 1000).toFixed(1)} kB of JavaScript, gzipped, in ${first.length} files`);
console.log(complained === 0 ? 'no page complained' : `${complained} complaints`);
