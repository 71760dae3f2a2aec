import { EventEmitter } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKeptPlace, restMs } from '../../electron/window/keep-place.ts';
import { handClock } from '../support/hand-clock.ts';
import { tempDir } from '../support/temp.ts';

/** A window as far as its place goes. */
function standInWindow() {
  const events = new EventEmitter();
  const is = { x: 10, y: 20, width: 900, height: 700, maximised: false, full: false, minimised: false };
  const window = {
    getNormalBounds: () => ({ x: is.x, y: is.y, width: is.width, height: is.height }),
    isMaximized: () => is.maximised,
    isFullScreen: () => is.full,
    isMinimized: () => is.minimised,
    on: (event: string, listener: () => void) => events.on(event, listener),
  };
  return { window, is, happens: (event: string) => events.emit(event) };
}

function setUp(stateDir = tempDir()) {
  const hand = handClock();
  const said: string[] = [];
  const place = openKeptPlace({ stateDir, clock: hand.clock, log: (line) => said.push(line) });
  return { stateDir, hand, place, said, ...standInWindow() };
}

test('a window that is dragged is remembered once, when it rests, and the next start finds it', async () => {
  const { place, hand, window, is, happens, stateDir } = setUp();
  expect(await place.read()).toBeNull();
  place.watch(window);
  for (is.x = 11; is.x < 20; is.x += 1) happens('move');
  expect([hand.waiting(), existsSync(join(stateDir, 'window.json'))]).toEqual([[restMs], false]);
  await hand.pass(restMs);
  await place.settled();
  expect(await setUp(stateDir).place.read()).toEqual({ x: 20, y: 20, width: 900, height: 700, maximised: false });
});

test('closing remembers at once; full screen and minimised are not where it lives', async () => {
  const { place, hand, window, is, happens } = setUp();
  place.watch(window);
  is.full = true;
  happens('resize');
  await hand.pass(restMs);
  is.full = false;
  is.minimised = true;
  happens('close');
  await place.settled();
  expect(await place.read()).toBeNull();
  is.minimised = false;
  is.maximised = true;
  happens('maximize');
  happens('close');
  await place.settled();
  expect([await place.read(), hand.waiting()]).toEqual([
    { x: 10, y: 20, width: 900, height: 700, maximised: true },
    [],
  ]);
});

test('a file that is not ours to read opens the window as at the first time', async () => {
  const { place, stateDir } = setUp();
  writeFileSync(join(stateDir, 'window.json'), '{"version":1,"place":{"x":"far"}}');
  expect(await place.read()).toBeNull();
});
