import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { runnerImport } from 'vite';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Nothing, and no icon to ask for. */
const blank = '<!doctype html><link rel="icon" href="data:," />';

// Plain Node cannot read the product's own file, which is TypeScript; Vite can.
const { module: product } = await runnerImport(join(import.meta.dirname, '../../../electron/api/csp.ts'));

/**
 * Serves the built renderer on a free port of 127.0.0.1, with the product's own headers, the page in a language as the
 * doors hand it out.
 */
export async function serveFolder(folder, lang = 'en', dir = 'ltr') {
  const front = join(folder, lang === 'en' ? 'index.html' : `index.${lang}.html`);
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = path === '/' ? front : join(folder, path);
    if (path === '/blank') return void response.writeHead(200, { 'content-type': types['.html'] }).end(blank);
    const there = file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!there) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
      ...product.securityHeaders,
    });
    if (file !== front) return void createReadStream(file).pipe(response);
    response.end(readFileSync(file, 'utf8').replace(' dir="ltr"', ` dir="${dir}"`));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
