import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grounds } from '../../electron/window/ground.ts';
import { openingFor } from '../../electron/window/place.ts';

const main = { x: 0, y: 25, width: 1920, height: 1055 };
const left = { x: -1280, y: 0, width: 1280, height: 1024 };

test('the first time it has its usual size, and the system’s place', () => {
  expect(openingFor(null, [main])).toEqual({ width: 1080, height: 720, maximised: false });
});

test.each([
  ['as it was left', { x: 100, y: 80, width: 1200, height: 800, maximised: true }, [main, left], {}],
  ['on the other screen', { x: -1200, y: 10, width: 900, height: 700, maximised: false }, [main, left], {}],
  ['hanging over an edge', { x: 1500, y: 900, width: 1000, height: 700, maximised: false }, [main], { x: 920, y: 380 }],
  ['above the menu bar', { x: 10, y: -40, width: 1000, height: 700, maximised: false }, [main], { y: 25 }],
  [
    'larger than the screen',
    { x: 0, y: 25, width: 4000, height: 3000, maximised: false },
    [main],
    { width: 1920, height: 1055 },
  ],
  [
    'smaller than the page',
    { x: 10, y: 30, width: 20, height: 20, maximised: false },
    [main],
    { width: 760, height: 560 },
  ],
])('%s', (_what, kept, screens, corrected) => {
  expect(openingFor(kept, screens)).toEqual({ ...kept, ...corrected });
});

test('on a screen that is gone: the same size, where the system puts it', () => {
  const kept = { x: -1200, y: 10, width: 900, height: 700, maximised: true };
  expect(openingFor(kept, [main])).toEqual({ width: 900, height: 700, maximised: true });
});

test('what is behind the page has the page’s own colours', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../renderer/parts/tokens.css'), 'utf8');
  const painted = [...tokens.matchAll(/--bg: (#\w+);/g)].map(([, colour]) => colour);
  expect(Object.values(grounds).sort()).toEqual(painted.sort());
});
