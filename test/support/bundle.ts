import { join } from 'node:path';
import { build } from 'vite';

/** A TypeScript file as a script that plain Node runs, put into the folder. Returns its path. */
export async function bundleScript(entry: URL, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    root: join(import.meta.dirname, '..', '..'),
    ssr: { noExternal: true },
    build: {
      ssr: entry.pathname,
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'script.mjs', codeSplitting: false } },
    },
  });
  return join(folder, 'script.mjs');
}
