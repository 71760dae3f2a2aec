import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Row } from './support/bench.types.ts';
import { median } from './support/measure.ts';
import { servedPage } from './support/served.ts';

export const title = 'the served page in Chromium, loaded before, against a blank page; needs `npm run build`';

const rounds = 9;
/** Chromium keeps a script's compiled form when it has seen it a few times. */
const warming = 4;

export async function run(): Promise<Row[]> {
  const blank = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Blank</title><h1>Blank</h1>');
  });
  blank.listen(0, '127.0.0.1');
  await once(blank, 'listening');
  const { page, address, close } = await servedPage();
  try {
    await page.addInitScript(watch);
    await page.goto(address);
    const blankAddress = `http://127.0.0.1:${String((blank.address() as AddressInfo).port)}/`;
    const ours: Paint[] = [];
    const theirs: Paint[] = [];
    for (let round = 0; round < warming + rounds; round++) {
      const [own, other] = [await paint(page, new URL('/', address).href), await paint(page, blankAddress)];
      if (round < warming) continue;
      ours.push(own);
      theirs.push(other);
    }
    const row = (what: string, of: (paint: Paint) => number): Row => {
      return {
        what,
        ours: median(ours.map(of)),
        against: 'blank page',
        theirs: median(theirs.map(({ shown }) => shown)),
      };
    };
    return [
      { ...row('the heading is shown', ({ shown }) => shown), aim: '1.3' },
      row('the app answers', ({ alive }) => alive),
    ];
  } finally {
    await close();
    blank.close();
  }
}

interface Paint {
  shown: number;
  alive: number;
}

/** Runs in the page before anything else: notes the frames after which the heading is there, and the app in its place. */
const watch = `(() => {
  window.paint = { shown: null, alive: null };
  const note = (name) => {
    if (paint[name] !== null) return;
    paint[name] = NaN;
    requestAnimationFrame(() => setTimeout(() => (paint[name] = performance.now())));
  };
  new MutationObserver(() => {
    if (!document.querySelector('h1')?.textContent) return;
    note('shown');
    if (!document.querySelector('[inert]')) note('alive');
  }).observe(document, { childList: true, subtree: true });
})()`;

/** Milliseconds from the start of the navigation, by the page’s own clock. */
async function paint(page: Page, address: string): Promise<Paint> {
  await page.goto(address, { waitUntil: 'load' });
  for (let look = 0; look < 200; look++) {
    const { shown, alive } = await page.evaluate<{ shown: number | null; alive: number | null }>('window.paint');
    if (shown && alive) return { shown, alive };
    await pause(20);
  }
  throw new Error(`nothing was painted at ${address}`);
}
