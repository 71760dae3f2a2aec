import { build, type Plugin } from 'vite';

const query = '?in-worker';

/**
 * Makes `import code from './x.ts?in-worker'` the whole of that module and of what it imports, as one text of JavaScript, for
 * `new Worker(code, { eval: true })`. A text needs no file beside the program, so it is the same from sources, from out/
 * and from the packed archive.
 */
export const inWorker: Plugin = {
  name: 'in-worker',
  async load(id) {
    if (!id.endsWith(query)) return null;
    const entry = id.slice(0, -query.length);
    this.addWatchFile(entry);
    const built = await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: entry, write: false, target: 'node20', minify: true, rollupOptions: { output: { format: 'cjs' } } },
    });
    const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
    const [chunk, ...others] = chunks;
    if (chunk?.type !== 'chunk' || others.length > 0) this.error(`${entry} is not one chunk`);
    return `export default ${JSON.stringify(chunk.code)};`;
  },
};
