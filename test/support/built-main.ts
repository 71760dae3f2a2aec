import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { checkout } from './pong-setup.ts';

/** Builds the desktop entry as it is built, in its chunks, over a stand-in for Electron. The caller removes the folder. */
export async function buildMain(standIn: 'electron-calls' | 'stand-in-desktop'): Promise<string> {
  const cache = join(checkout, 'node_modules/.cache/switchboard-test');
  mkdirSync(cache, { recursive: true });
  // Node names what it loads by its real path, and node_modules may be a link.
  const outDir = mkdtempSync(join(realpathSync(cache), 'desktop-'));
  await build({
    root: checkout,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { electron: join(checkout, `test/support/${standIn}.ts`) } },
    ssr: { noExternal: true, external: ['keytar'] },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      rollupOptions: {
        input: { 'main/main': join(checkout, 'electron/main.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  });
  // A packaged app’s arguments begin after its executable: no script stands between.
  writeFileSync(
    join(outDir, 'run.mjs'),
    `process.argv.splice(1, 1);\nawait import('./main/main.js');\nprocess.send?.({ what: 'evaluated' });\n`,
  );
  return outDir;
}
