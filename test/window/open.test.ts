import { expect, test } from 'vitest';
import { loadPage } from '../../electron/window/load-page.ts';
import { oneAtATime } from '../../electron/window/one-at-a-time.ts';

/** A window whose load fails as Electron's does. */
const failing = (code: string, destroyed: boolean) => ({
  loadURL: () => Promise.reject(Object.assign(new Error(`${code} loading 'app://switchboard/'`), { code })),
  isDestroyed: () => destroyed,
});

test('a load that was given up is no failure: another address followed, or the window closed', async () => {
  await loadPage(failing('ERR_ABORTED', false), 'app://switchboard/');
  await loadPage(failing('ERR_FAILED', true), 'app://switchboard/');
  await expect(loadPage(failing('ERR_FAILED', false), 'app://switchboard/')).rejects.toThrow('ERR_FAILED');
});

test('who asks while a window is being made gets the same; afterwards, or when it failed, a new one', async () => {
  let made = 0;
  const make = oneAtATime(async (fails: boolean) => {
    await new Promise(setImmediate);
    if (fails) throw new Error('no screen');
    return ++made;
  });
  expect(await Promise.all([make(false), make(false)])).toEqual([1, 1]);
  expect(await make(false)).toBe(2);
  await expect(make(true)).rejects.toThrow('no screen');
  expect(await make(false)).toBe(3);
});
