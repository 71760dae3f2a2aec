import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { App, LoginItemSettings, Settings as LoginWish } from 'electron';
import { expect, test } from 'vitest';
import type { Settings } from '../../electron/api/contract.ts';
import { followSettings } from '../../electron/desktop/follow-settings.ts';
import { isHiddenStart, startAtLogin } from '../../electron/desktop/login.ts';
import { shortcutKeeper } from '../../electron/desktop/shortcut.ts';
import { standInBridge } from '../cli/stand-in.ts';
import { tempDir } from '../support/temp.ts';

const settings: Settings = {
  ...{ homes: [], shortcut: null, startAtLogin: false, backgroundCheck: false, updateCheck: false },
  language: 'system',
};

test('settings act now and at every change, until they are no longer followed', async () => {
  const stand = standInBridge({ 'settings.read': () => ({ ok: true, value: settings }) });
  const seen: (string | null)[] = [];
  const stop = await followSettings(stand.bridge, ({ shortcut }) => seen.push(shortcut));
  stand.emit('settings.changed', { ...settings, shortcut: 'F9' });
  stop();
  stand.emit('settings.changed', settings);
  expect([seen, stand.subscribers()]).toEqual([[null, 'F9'], 0]);
});

test('the one shortcut is held, exchanged and let go; a refused one is said and holds nothing', () => {
  const held = new Set<string>();
  const said: string[] = [];
  const keep = shortcutKeeper(
    {
      register(shortcut: string) {
        if (shortcut === 'no words') throw new TypeError('not an accelerator');
        if (shortcut === 'Taken') return false;
        held.add(shortcut);
        return true;
      },
      unregister: (shortcut: string) => void held.delete(shortcut),
    },
    () => undefined,
    (line) => said.push(line),
  );
  keep(null);
  expect([...held]).toEqual([]);
  keep('F9');
  keep('F10');
  expect([...held]).toEqual(['F10']);
  keep('Taken');
  keep('no words');
  expect([[...held], said.length]).toEqual([[], 2]);
  keep('F9');
  keep(null);
  expect([...held]).toEqual([]);
});

/** As much of Electron's app as a start at login asks of. */
function standInLogin(isOn: () => boolean, set: (wished: LoginWish) => void) {
  const rest = { openAsHidden: false, wasOpenedAtLogin: false, wasOpenedAsHidden: false, restoreState: false };
  const off = { status: 'not-registered' as const, executableWillLaunchAtLogin: false, launchItems: [] };
  return {
    isPackaged: true,
    getLoginItemSettings: (): LoginItemSettings => ({ ...rest, ...off, openAtLogin: isOn() }),
    setLoginItemSettings: set,
  } satisfies Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings' | 'isPackaged'>;
}

test('on Linux an entry of the autostart folder starts it, without a window; unasked there is none', async () => {
  const configHome = tempDir();
  const calls: object[] = [];
  let atLogin = false;
  const app = standInLogin(
    () => atLogin,
    (wished) => {
      atLogin = wished.openAtLogin ?? false;
      calls.push(wished);
    },
  );
  const linux = { app, platform: 'linux', program: '/opt/Switch "board"/100%', configHome } as const;
  const path = join(configHome, 'autostart/switchboard.desktop');
  await startAtLogin(false, linux);
  expect(existsSync(path)).toBe(false);
  await startAtLogin(true, linux);
  expect(readFileSync(path, 'utf8')).toContain('Exec="/opt/Switch \\\\"board\\\\"/100%%" --hidden\n');
  const written = statSync(path);
  await startAtLogin(true, linux);
  expect(statSync(path).ino).toBe(written.ino);
  expect(statSync(path).mtimeMs).toBe(written.mtimeMs);
  await startAtLogin(false, linux);
  expect([existsSync(path), calls]).toEqual([false, []]);
  await startAtLogin(true, { ...linux, platform: 'darwin' });
  await startAtLogin(true, { ...linux, platform: 'darwin' });
  expect(calls).toEqual([{ openAtLogin: true, args: ['--hidden'] }]);
  await startAtLogin(true, { ...linux, app: { ...app, isPackaged: false } });
  expect(existsSync(path)).toBe(false);
});

test('a start at login shows no window: the flag says it, and macOS, which gives no flag, says it itself', () => {
  const app = (wasOpenedAtLogin: boolean) => {
    const login = standInLogin(
      () => true,
      () => undefined,
    );
    return { getLoginItemSettings: () => ({ ...login.getLoginItemSettings(), wasOpenedAtLogin }) };
  };
  expect(isHiddenStart(['--hidden'], 'linux', app(false))).toBe(true);
  expect(isHiddenStart([], 'darwin', app(true))).toBe(true);
  expect(isHiddenStart([], 'darwin', app(false))).toBe(false);
  expect(isHiddenStart([], 'win32', app(false))).toBe(false);
});
