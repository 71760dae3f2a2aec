import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { firstPaint } from './packaging/first-paint.ts';
import { firstScreenBudget } from './packaging/first-screen-budget.ts';
import { inWorker } from './packaging/in-worker.ts';

const here = import.meta.dirname;
// Only what cannot be bundled stays outside: Electron's own module and keytar's native binding.
const external = ['electron', 'keytar', /^node:/];

// electron-vite declares __dirname in every chunk whose text names it; `open` declares its own, and two are an error.
const openKeepsItsDirname = {
  name: 'open-dirname',
  transform: (code: string, id: string) =>
    id.endsWith('/node_modules/open/index.js') ? code.replaceAll('__dirname', 'openDirname') : null,
};

export default defineConfig({
  main: {
    plugins: [openKeepsItsDirname, inWorker],
    build: {
      outDir: 'out',
      emptyOutDir: false,
      externalizeDeps: false,
      sourcemap: false,
      rollupOptions: {
        external,
        input: {
          'main/main': resolve(here, 'electron/main.ts'),
          cli: resolve(here, 'electron/cli.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      sourcemap: false,
      rollupOptions: {
        external,
        input: { preload: resolve(here, 'electron/preload.ts') },
        // A sandboxed preload script is CommonJS: https://www.electronjs.org/docs/latest/tutorial/esm
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [
      react(),
      // The line is in the entry; who has no provider yet is shown Welcome first.
      firstPaint(resolve(here, 'renderer')),
      firstScreenBudget({ most: 200_000, alsoFirst: [/\/renderer\/welcome\/welcome-screen\.tsx$/] }),
    ],
    build: {
      outDir: resolve(here, 'out/renderer'),
      // electron-vite leaves this off; it halves what the first screen loads.
      minify: true,
      sourcemap: false,
      // Its measure is the budget above.
      chunkSizeWarningLimit: 1000,
      rollupOptions: {
        input: resolve(here, 'renderer/index.html'),
        // What the first screen needs in one file: words.ts awaits its language, and the bundler keeps what stands before
        // such a module apart from what stands after it, in more files than a browser loads quickly.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
});
