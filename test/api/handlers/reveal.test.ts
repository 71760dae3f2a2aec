import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { revealHandlers } from '../../../electron/api/handlers/reveal.ts';
import { editEngine } from '../../../electron/config/engine/edit-engine.ts';
import { createConfigStore } from '../../../electron/config/store/store.ts';
import type { Home } from '../../../electron/config/store/store.types.ts';
import { tempDir } from '../../support/temp.ts';

/** The verb over a real home, and what the file manager was asked to show. */
function setUp(window = true, source: Home['source'] = 'default') {
  const home = tempDir();
  const shown: string[] = [];
  const store = createConfigStore({ home: { path: home, source }, stateDir: tempDir(), engine: editEngine });
  const handlers = revealHandlers({ store, reveal: window ? (path) => shown.push(path) : undefined });
  return { home, shown, reveal: () => handlers['home.reveal']({}, { door: window ? 'desktop' : 'browser' }) };
}

test('shows config.toml, or the folder that it will be written to', async () => {
  const { home, shown, reveal } = setUp();
  await reveal();
  const file = join(home, 'config.toml');
  writeFileSync(file, '');
  expect(await reveal()).toEqual({ ok: true, value: { path: file } });
  expect(shown).toEqual([home, file]);
});

test('a folder that is not there yet is said, not shown', async () => {
  const { home, shown, reveal } = setUp();
  rmSync(home, { recursive: true });
  expect(await reveal()).toMatchObject({
    ok: false,
    fault: { id: 'unsupported-here', cause: expect.stringContaining(home) },
  });
  expect(shown).toEqual([]);
  // One that was named has to be there.
  const named = setUp(true, 'flag');
  rmSync(named.home, { recursive: true });
  expect(await named.reveal()).toMatchObject({ ok: false, fault: { id: 'home-missing' } });
});

test('where there is no window of our own it is refused, with the folder', async () => {
  const { home, reveal } = setUp(false);
  expect(await reveal()).toMatchObject({ ok: false, fault: { id: 'unsupported-here', evidence: home } });
});
