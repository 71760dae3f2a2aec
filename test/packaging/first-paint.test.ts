import { describe, expect, test } from 'vitest';
import { pageWith } from '../../packaging/first-paint.ts';

const built = `<!doctype html>
<html lang="en">
  <head>
    <script type="module" crossorigin src="./assets/runtime-AAAAAAAA.js"></script>
    <script type="module" crossorigin src="./assets/first-BBBBBBBB.js"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>`;
const drawn = '<div class="shell"><h1 style="color:red">Reading $& config.toml…</h1></div>';
const from = { drawn, language: 'zh-CN', starter: 'start-CCCCCCCC.js' } as const;

describe('the page with the app drawn into it', () => {
  const page = pageWith(built, from);

  test('shows the app as it was drawn, which takes no click and no focus yet', () => {
    expect(page).toContain('<div id="root"><div class="shell" inert><h1>Reading $& config.toml…</h1></div></div>');
  });

  test('says its language and direction', () => {
    expect(page).toContain('<html lang="zh-CN" dir="ltr">');
  });

  test('runs the starter alone; the app’s own scripts are only fetched', () => {
    const scripts = [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map((found) => found[1]);
    expect(scripts).toEqual(['./assets/start-CCCCCCCC.js']);
    const fetched = [...page.matchAll(/<link rel="modulepreload"[^>]* href="([^"]+)"/g)].map((found) => found[1]);
    expect(fetched).toEqual(['./assets/runtime-AAAAAAAA.js', './assets/first-BBBBBBBB.js']);
  });

  test.each([
    ['has no root', built.replace('id="root"', 'id="app"')],
    ['has no script', built.replaceAll('type="module"', '')],
    ['has no language', built.replace(' lang="en"', '')],
  ])('is not made of a page that %s', (_, html) => {
    expect(() => pageWith(html, from)).toThrow('index.html');
  });

  test('is not made of a drawing without the shell', () => {
    expect(() => pageWith(built, { ...from, drawn: '<p>Nothing</p>' })).toThrow('shell');
  });
});
