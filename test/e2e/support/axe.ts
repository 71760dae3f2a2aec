import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** What axe finds on the page, a line each. Evaluated by Playwright, so the page's own policy stays as it is. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<Violation[]>('axe.run(document).then((result) => result.violations)');
  return found
    .filter((violation) => !isDismissButtons(violation))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** React Aria puts hidden Dismiss buttons beside a popover's dialog, for screen readers: outside landmarks by design. */
const isDismissButtons = ({ id, nodes }: Violation) =>
  id === 'region' && nodes.every(({ html }) => html === '<div style="display: contents;">');
