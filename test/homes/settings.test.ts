import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSettings } from '../../electron/homes/settings.ts';
import { tempDir } from '../support/temp.ts';
import { valueOf } from '../support/store.ts';

const fresh = {
  ...{ homes: [], shortcut: null, startAtLogin: false, backgroundCheck: false, updateCheck: false },
  language: 'system',
};

it('everything that acts unasked is off until asked', async () => {
  expect(await openSettings(tempDir()).read()).toEqual(fresh);
});

it('keeps what is set, leaves the rest, and is its owner’s alone', async () => {
  const dir = tempDir();
  const settings = openSettings(dir);
  await settings.rememberHome('/srv/codex');
  expect(valueOf(await settings.set({ shortcut: 'Control+Alt+K', startAtLogin: undefined }))).toEqual({
    ...fresh,
    shortcut: 'Control+Alt+K',
  });
  const again = openSettings(dir);
  expect([await again.read(), await again.chosenHome()]).toEqual([
    { ...fresh, shortcut: 'Control+Alt+K' },
    '/srv/codex',
  ]);
  expect(statSync(join(dir, 'settings.json')).mode & 0o777).toBe(0o600);
});

it('takes a file of a version that knew less, and sets a broken one aside', async () => {
  const dir = tempDir();
  writeFileSync(join(dir, 'settings.json'), '{"version":1,"settings":{"homes":["/srv/codex"]}}');
  expect(await openSettings(dir).read()).toEqual({ ...fresh, homes: ['/srv/codex'] });
  writeFileSync(join(dir, 'settings.json'), '{"version":1,"settings":{"startAtLogin":"yes"}}');
  expect(await openSettings(dir).read()).toEqual(fresh);
  valueOf(await openSettings(dir).set({ shortcut: null }));
  expect(readFileSync(join(dir, 'settings.json.broken'), 'utf8')).toContain('"yes"');
});
