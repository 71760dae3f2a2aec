import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { contentSecurityPolicy } from '../../electron/api/csp.ts';
import { tempDir } from '../support/temp.ts';

const root = join(import.meta.dirname, '../..');

/** Why the real window cannot be opened here, or null where it can. */
function whyNot(): string | null {
  const named = join(root, 'node_modules/electron/path.txt');
  const program = existsSync(named)
    ? join(root, 'node_modules/electron/dist', readFileSync(named, 'utf8').trim())
    : null;
  if (program === null || !existsSync(program)) return 'Electron’s runtime is not installed here';
  if (!existsSync(join(root, 'out/main/main.js'))) return 'the app is not built: npm run build';
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  return process.platform === 'linux' && !display ? 'there is no display' : null;
}

test('the real window opens on our page, confined, with the bridge and nothing of Node', async (context) => {
  const why = whyNot();
  if (why !== null) return context.skip(why);

  const home = tempDir();
  // Chromium refuses its sandbox to root; everyone else tests with it.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    args: [...asRoot, root, `--user-data-dir=${tempDir()}`],
    cwd: root,
    env: { ...process.env, CODEX_HOME: home, XDG_STATE_HOME: home, XDG_CONFIG_HOME: home, SWITCHBOARD_STATE_DIR: home },
  });
  onTestFinished(() => app.close());
  const page = await app.firstWindow();
  await page.waitForLoadState();

  expect(page.url()).toBe('app://switchboard/');
  expect(await page.title()).toBe('Switchboard');
  const seen = await page.evaluate(async () => {
    const bridge: unknown = Reflect.get(window, 'switchboard');
    const answer = await fetch(location.href);
    return {
      bridge: Object.keys(bridge as object).sort(),
      node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
      policy: answer.headers.get('content-security-policy'),
      opened: window.open('https://example.com/'),
      notifications: await Notification.requestPermission(),
    };
  });
  expect(seen).toEqual({
    bridge: ['call', 'on'],
    node: ['undefined', 'undefined'],
    policy: contentSecurityPolicy,
    opened: null,
    notifications: 'denied',
  });

  const info = await page.evaluate(() => {
    const bridge = Reflect.get(window, 'switchboard') as { call(verb: string, input: object): Promise<unknown> };
    return bridge.call('app.info', {});
  });
  expect(info).toMatchObject({ ok: true, value: { door: 'desktop' } });

  await page.evaluate(() => window.location.assign('https://example.com/'));
  await page.waitForTimeout(500);
  expect(page.url()).toBe('app://switchboard/');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
