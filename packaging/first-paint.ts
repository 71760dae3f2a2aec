import { createHash } from 'node:crypto';
import { createServer, type Plugin } from 'vite';
import { pageName } from '../electron/api/page-files.ts';
import { directionOf, languages, type Language } from '../electron/words/language.ts';

/** While the build draws, nobody answers: the app is drawn as it stands before its first answer. */
const silentBridge: Plugin = {
  name: 'silent-bridge',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('/bridge.ts') ? '\0silent-bridge' : null),
  load: (id) =>
    id === '\0silent-bridge'
      ? `export class DoorGone extends Error {}
         export const onDoor = () => {};
         export const onBack = () => {};
         export const whenHere = () => Promise.resolve();
         export const bridge = { call: () => new Promise(() => {}), on: () => () => {} };`
      : null,
};

/**
 * The app before its first answer, as HTML, by the app's own code.
 * @param root the folder of the page's sources
 */
async function drawApp(root: string, language: Language): Promise<string> {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    define: {
      'import.meta.env.DRAWN_LANGUAGE': JSON.stringify(language),
      // The names of the keys: a package is built on the system that it is for.
      'navigator.platform': JSON.stringify(process.platform === 'darwin' ? 'MacIntel' : process.platform),
    },
    plugins: [silentBridge],
  });
  try {
    const { drawn } = (await server.ssrLoadModule('/app/drawn.tsx')) as { drawn: () => string };
    return drawn();
  } finally {
    await server.close();
  }
}

/**
 * The script that starts the app once the browser has shown what was drawn: scripts of the page itself would run before
 * the first frame. An address that leads to another screen than the drawn one shows nothing until then.
 */
const starter = (scripts: readonly string[]): string =>
  `const root = document.getElementById('root');
if (/^#\\/(?!line$)./.test(location.hash)) root.replaceChildren();
let started = false;
const start = () => { if (!started) { started = true; ${scripts.map((script) => `import('./${script}');`).join(' ')} } };
requestAnimationFrame(() => setTimeout(start));
// A page that nobody sees gets no frame.
setTimeout(start, ${String(frameMs)});
`;
const frameMs = 250;

const appScripts = /<script type="module" crossorigin src="\.\/assets\/([^"]+)"><\/script>/g;
const scriptsOf = (html: string): string[] => [...html.matchAll(appScripts)].map((found) => found[1] ?? '');
const emptyRoot = '<div id="root"></div>';

/**
 * The built page with the app drawn into it, which the starter brings to life. What is drawn is inert until then: a click
 * or a Tab would go nowhere. Pure; throws where the page is not built as this expects.
 */
export function pageWith(html: string, from: { drawn: string; language: Language; starter: string }): string {
  if (scriptsOf(html).length === 0 || !html.includes(emptyRoot) || !html.includes('<html lang="en">')) {
    throw new Error('index.html is not built as its first paint expects');
  }
  // The policy allows no style on an element in HTML; React sets it again when it takes over.
  const still = from.drawn.replace(/ style="[^"]*"/g, '').replace('<div class="shell"', '<div class="shell" inert');
  if (!still.includes('inert')) throw new Error('the app that was drawn has no shell');
  return html
    .replace('<html lang="en">', `<html lang="${from.language}" dir="${directionOf(from.language)}">`)
    .replace(appScripts, '<link rel="modulepreload" crossorigin href="./assets/$1">')
    .replace('</head>', `  <script type="module" crossorigin src="./assets/${from.starter}"></script>\n  </head>`)
    .replace(emptyRoot, () => `<div id="root">${still}</div>`);
}

/**
 * Draws the app into the built page, once in each language, so that the first frame shows it before its scripts run.
 * @param root the folder of the page's sources
 */
export function firstPaint(root: string): Plugin {
  return {
    name: 'first-paint',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return this.error('there is no index.html to draw into');
        const html = String(page.source);
        const source = starter(scriptsOf(html));
        const name = `start-${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.js`;
        this.emitFile({ type: 'asset', fileName: `assets/${name}`, source });
        for (const language of languages) {
          const drawn = await drawApp(root, language);
          const drawnPage = pageWith(html, { drawn, language, starter: name });
          if (language === 'en') page.source = drawnPage;
          else this.emitFile({ type: 'asset', fileName: pageName(language), source: drawnPage });
        }
      },
    },
  };
}
