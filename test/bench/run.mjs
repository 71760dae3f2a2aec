// `npm run bench [NAME…] [-- --only TEXT] [-- --all]`: each file beside this one is a bench. Measures are ratios within one run and nothing is asserted
// by them. Without a name all run but those that say they are slow. Prints a table each and writes test/.artifacts/bench.json.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const folder = join(root, 'test/bench');
const known = readdirSync(folder).flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? []);
const { values: options, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, all: { type: 'boolean', default: false } },
});
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No bench named ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  process.exit(2);
}

// Inside the checkout, so that what stays outside of the bundle is found from there.
const cache = join(root, 'node_modules/.cache/switchboard-test');
mkdirSync(cache, { recursive: true });
const bundles = mkdtempSync(join(cache, 'bench-'));
process.on('exit', () => rmSync(bundles, { recursive: true, force: true }));

/** Bundled as the product is, so that what is measured is what people run. */
async function load(name) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['keytar', 'vite', 'vitest', 'playwright-core'] },
    build: {
      ssr: join(folder, `${name}.ts`),
      outDir: bundles,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: `${name}.mjs`, chunkFileNames: `${name}-[hash].mjs` } },
    },
  });
  return import(pathToFileURL(join(bundles, `${name}.mjs`)).href);
}

const shown = (ms) => (ms === null ? '' : ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(1)} ms`);

function table(rows) {
  const cells = rows.map(({ what, ours, against, theirs, aim }) => [
    what,
    shown(ours),
    against,
    shown(theirs),
    theirs === null ? '' : (ours / theirs).toFixed(2),
    aim ?? '',
  ]);
  const lines = [['', 'ours', 'against', '', 'ratio', 'aim'], ...cells];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const report = { at: new Date().toISOString(), node: process.version, cpus: cpus().length, benches: {} };
for (const name of asked.length > 0 ? asked : known) {
  const bench = await load(name);
  if (asked.length === 0 && bench.slow) {
    console.log(`\n── ${name}: slow, run by \`npm run bench ${name}\``);
    continue;
  }
  console.log(`\n── ${name}: ${bench.title}`);
  const rows = await bench.run(options);
  console.log(table(rows));
  report.benches[name] = { title: bench.title, rows };
}
const artifacts = join(root, 'test/.artifacts');
mkdirSync(artifacts, { recursive: true });
writeFileSync(join(artifacts, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
console.log('\nWritten to test/.artifacts/bench.json');
process.exit(0);
