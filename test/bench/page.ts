import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import type { Row } from './support/bench.types.ts';
import { median } from './support/measure.ts';
import { servedPage } from './support/served.ts';

export const title = 'the served page in Chromium, loaded once before, against a blank page; needs `npm run build`';

const rounds = 9;

export async function run(): Promise<Row[]> {
  const blank = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Blank</title><h1>Blank</h1>');
  });
  blank.listen(0, '127.0.0.1');
  await once(blank, 'listening');
  const { page, address, close } = await servedPage();
  try {
    await page.goto(address);
    const blankAddress = `http://127.0.0.1:${String((blank.address() as AddressInfo).port)}/`;
    const ours: Paint[] = [];
    const theirs: Paint[] = [];
    for (let round = 0; round <= rounds; round++) {
      const [own, other] = [await paint(page, new URL('/', address).href), await paint(page, blankAddress)];
      if (round === 0) continue;
      ours.push(own);
      theirs.push(other);
    }
    const row = (what: string, of: (paint: Paint) => number): Row => {
      return { what, ours: median(ours.map(of)), against: 'blank page', theirs: median(theirs.map(of)) };
    };
    return [row('something is painted', ({ first }) => first), row('the heading is there', ({ useful }) => useful)];
  } finally {
    await close();
    blank.close();
  }
}

interface Paint {
  first: number;
  useful: number;
}

/** Milliseconds from the start of the navigation, by the page’s own clock. */
async function paint(page: Page, address: string): Promise<Paint> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('h1').first().waitFor();
  return page.evaluate(async () => {
    const useful = performance.now();
    const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    for (let turn = 0; painted() === undefined && turn < 200; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return { first: painted() ?? Number.NaN, useful };
  });
}
