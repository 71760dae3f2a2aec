import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/**
 * Bundles a TypeScript entry into one file that plain Node runs, as the build does: everything in it but keytar.
 * It lies inside the checkout, so that `keytar` is found from there, and goes when the
 * test’s process ends.
 * @param entry path below the checkout
 * @returns the file’s absolute path
 */
export async function bundle(entry: string): Promise<string> {
  const cache = join(root, 'node_modules/.cache/switchboard-test');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'bundle-'));
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['keytar'] },
    build: {
      ssr: join(root, entry),
      outDir,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'entry.mjs' } },
    },
  });
  return join(outDir, 'entry.mjs');
}
