import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Settings } from '../../electron/api/contract.ts';
import { followSettings } from '../../electron/desktop/follow-settings.ts';
import { startAtLogin } from '../../electron/desktop/login.ts';
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

test('on Linux an entry of the autostart folder starts it, without a window; unasked there is none', async () => {
  const configHome = tempDir();
  const calls: object[] = [];
  const app = { isPackaged: true, setLoginItemSettings: (wished: object) => void calls.push(wished) };
  const linux = { app, platform: 'linux', program: '/opt/Switch "board"/100%', configHome } as const;
  const path = join(configHome, 'autostart/switchboard.desktop');
  await startAtLogin(false, linux);
  expect(existsSync(path)).toBe(false);
  await startAtLogin(true, linux);
  expect(readFileSync(path, 'utf8')).toContain('Exec="/opt/Switch \\\\"board\\\\"/100%%" --hidden\n');
  await startAtLogin(false, linux);
  expect([existsSync(path), calls]).toEqual([false, []]);
  await startAtLogin(true, { ...linux, platform: 'darwin' });
  expect(calls).toEqual([{ openAtLogin: true, args: ['--hidden'] }]);
  await startAtLogin(true, { ...linux, app: { ...app, isPackaged: false } });
  expect(existsSync(path)).toBe(false);
});
