import { defineConfig } from 'vitest/config';
import { inWorker } from './packaging/in-worker.ts';

/**
 * unit: pure code and files in a temporary folder. golden: cases that are data. integration: the real Codex, the real
 * keychain, real sockets. browser: the served app in real Chromium. desktop: the real Electron, where its binary is.
 * `npm test` runs them all (test/run.mjs).
 */
const project = (name: string, include: string[], more: object = {}) => ({
  plugins: [inWorker],
  test: { name, include, environment: 'node', testTimeout: 20_000, hookTimeout: 60_000, ...more },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', ['test/**/*.test.ts'], {
        maxWorkers: 2,
        // Nothing here leaves anything behind in a module, and to load the modules anew for each file takes longest.
        isolate: false,
        exclude: ['test/**/*.integration.test.ts', 'test/golden/**', 'test/e2e/**', 'test/desktop/*.window.test.ts'],
      }),
      project('golden', ['test/golden/**/*.test.ts']),
      project('integration', ['test/**/*.integration.test.ts'], { testTimeout: 60_000, fileParallelism: false }),
      project('browser', ['test/e2e/**/*.test.ts'], {
        ...{ testTimeout: 120_000, fileParallelism: false, globalSetup: 'test/e2e/support/build-screens.ts' },
        // A screen comes when it comes: what is polled for may take as long as what a page waits for.
        expect: { poll: { timeout: 15_000 } },
      }),
      project('desktop', ['test/desktop/*.window.test.ts'], { testTimeout: 120_000, fileParallelism: false }),
    ],
  },
});
