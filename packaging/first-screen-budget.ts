import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** The part of a bundler's chunk that counts. */
export interface Chunk {
  type: 'chunk' | 'asset';
  fileName: string;
  code?: string;
  isEntry?: boolean;
  imports?: string[];
  facadeModuleId?: string | null;
}

/** JavaScript that the first screen loads before it shows, file by file, in gzipped bytes. */
export interface FirstScreen {
  files: { fileName: string; gzipped: number }[];
  gzipped: number;
}

/**
 * Measures the entry chunks, the chunks in `alsoFirst` (screens that are loaded lazily but shown first), and everything
 * that these import statically. What they import lazily is not counted. Pure.
 */
export function firstScreen(bundle: Record<string, Chunk>, alsoFirst: readonly RegExp[] = []): FirstScreen {
  const wanted = Object.values(bundle)
    .filter((chunk) => chunk.isEntry || alsoFirst.some((pattern) => pattern.test(chunk.facadeModuleId ?? '')))
    .map((chunk) => chunk.fileName);
  const seen = new Set<string>();
  while (wanted.length > 0) {
    const fileName = wanted.pop() ?? '';
    if (seen.has(fileName)) continue;
    seen.add(fileName);
    wanted.push(...(bundle[fileName]?.imports ?? []));
  }
  const files = [...seen]
    .filter((fileName) => bundle[fileName]?.type === 'chunk')
    .map((fileName) => ({ fileName, gzipped: gzipSync(bundle[fileName]?.code ?? '').length }))
    .sort((a, b) => b.gzipped - a.gzipped);
  return { files, gzipped: files.reduce((sum, file) => sum + file.gzipped, 0) };
}

/**
 * Prints what the first screen loads and fails the build above the budget.
 * @param most gzipped bytes
 * @param alsoFirst modules of lazily loaded screens that count as first, by their path with forward slashes
 */
export function firstScreenBudget({ most, alsoFirst = [] }: { most: number; alsoFirst?: readonly RegExp[] }): Plugin {
  return {
    name: 'first-screen-budget',
    apply: 'build',
    generateBundle: {
      // After every plugin that still changes a chunk.
      order: 'post',
      handler(_options, bundle) {
        const { files, gzipped } = firstScreen(bundle, alsoFirst);
        const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
        const parts = files.map((file) => `${file.fileName} ${kB(file.gzipped)}`).join(', ');
        const line = `First screen: ${kB(gzipped)} of JavaScript gzipped, ${kB(most)} at most (${parts})`;
        if (gzipped > most) this.error(line);
        this.info(line);
      },
    },
  };
}
