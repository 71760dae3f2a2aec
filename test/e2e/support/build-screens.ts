import { resolve } from 'node:path';
import { build } from 'vite';
import { firstPaint } from '../../../packaging/first-paint.ts';

/** Where the screens lie that the tests with a stood-in core look at. */
export const builtScreens = resolve(import.meta.dirname, '../../.artifacts/renderer');

/** Builds them once for a run of the browser tests, whichever files are run. */
export async function setup(): Promise<void> {
  const root = resolve(import.meta.dirname, '../../../renderer');
  await build({
    ...{ root, configFile: false, logLevel: 'silent', base: './' },
    plugins: [firstPaint(root)],
    build: { outDir: builtScreens, emptyOutDir: true },
  });
}
