import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { TestContext } from 'vitest';

/** What a test of the served app looks at. */
interface Scene {
  page: Page;
  /** What the page complained of. */
  errors: string[];
  /** What the server said. */
  said: () => string;
  /** The config.toml that the app writes. */
  file: string;
}

/**
 * What a failed test leaves for whoever mends it: the page's picture, and in the failure itself the page's words, so that
 * it is told where nothing but the failures can be read.
 */
export async function leaveBehind({ task }: Pick<TestContext, 'task'>, { page, errors, said, file }: Scene) {
  const [failure] = task.result?.errors ?? [];
  if (task.result?.state !== 'fail' || failure === undefined) return;
  const picture = join(import.meta.dirname, '../../.artifacts', `failed-${String(Date.now())}.png`);
  await page.screenshot({ path: picture, fullPage: true });
  const facts = [
    ['picture', picture],
    ['address', page.url()],
    ['page complained', errors.join('\n')],
    ['server said', said()],
    ['config.toml', existsSync(file) ? readFileSync(file, 'utf8') : 'not written'],
    ['page', await page.locator('body').ariaSnapshot()],
  ];
  failure.message += `\n\n${facts.map(([what, fact]) => `── ${String(what)}\n${String(fact)}`).join('\n')}`;
}
