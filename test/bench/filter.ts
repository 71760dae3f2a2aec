import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Row } from './support/bench.types.ts';
import { listingGateway } from './support/listing.ts';
import { median, percentile } from './support/measure.ts';
import { servedPage } from './support/served.ts';

export const title = 'a keystroke in the search among 5,000 models, until the rows are drawn; needs `npm run build`';

const words = ['lab-7 model', 'model-49', 'lab-12/m', 'odel-4 lab'];
const ids = Array.from({ length: 5000 }, (_, at) => `lab-${String(at % 40)}/model-${String(at)}`);

/** Remembers, for each key, when it was pressed and when the page last changed because of it. */
const watch = `(() => {
  window.strokes = [];
  addEventListener('keydown', ({ timeStamp }) => strokes.push({ pressed: timeStamp, drawn: null }), true);
  new MutationObserver(() => {
    const at = performance.now();
    if (strokes.length > 0) strokes.at(-1).drawn = at;
  }).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true, attributes: true });
})()`;

export async function run(): Promise<Row[]> {
  const gateway = await listingGateway(ids);
  const selected = 'model = "lab-0/model-0"\nmodel_provider = "big"\n';
  const { page, address, close } = await servedPage(selected + gateway.table('big'));
  try {
    await page.goto(address);
    await page.evaluate("location.hash = '#/models'");
    await page.getByText(/^50\d\d models$/).waitFor();
    await page.getByRole('searchbox').focus();
    for (const typed of ['', ...words]) await type(page, typed);
    await page.evaluate(watch);
    for (const typed of words) await type(page, typed);
    const strokes = await page.evaluate<{ pressed: number; drawn: number | null }[]>('window.strokes');
    const times = strokes.flatMap(({ pressed, drawn }) => (drawn === null ? [] : [drawn - pressed]));
    const none = { against: '', theirs: null };
    return [
      { what: 'a keystroke: median', ours: median(times), ...none, aim: '< 16 ms' },
      { what: 'a keystroke: 95 of 100', ours: percentile(times, 95), ...none },
    ];
  } finally {
    await close();
    gateway.close();
  }
}

/** Types it as a quick typist would, and takes it back letter by letter. */
async function type(page: Page, text: string): Promise<void> {
  for (const letter of text) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await pause(90);
  }
  for (let left = text.length; left > 0; left -= 1) {
    await page.keyboard.press('Backspace');
    await pause(90);
  }
}
