import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { endings } from '../../electron/desktop/endings.ts';

/** Electron's app as far as its end goes: it ends unless that is prevented. */
function standInApp() {
  const events = new EventEmitter();
  const did: string[] = [];
  const app = Object.assign(events, {
    quit() {
      let prevented = false;
      events.emit('will-quit', { preventDefault: () => (prevented = true) });
      if (!prevented) did.push('ended');
    },
  });
  return { app, did };
}

test('a second quit meanwhile waits for the same end: each is done once, and a failed one is said', async () => {
  const { app, did } = standInApp();
  let finish = () => {};
  const said: string[] = [];
  const atEnd = endings(app, (line) => said.push(line));
  atEnd(() => {
    did.push('begun');
    return new Promise<void>((resolve) => (finish = resolve));
  });
  atEnd(() => {
    throw new Error('not written');
  });
  app.quit();
  app.quit();
  expect(did).toEqual(['begun']);
  finish();
  await expect.poll(() => did).toEqual(['begun', 'ended']);
  expect(said).toEqual([expect.stringContaining('not written')]);
});
