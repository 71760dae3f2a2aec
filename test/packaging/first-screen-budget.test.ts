import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, createLogger } from 'vite';
import { describe, expect, test } from 'vitest';
import { firstScreen, firstScreenBudget, type Chunk } from '../../packaging/first-screen-budget.ts';
import { tempDir } from '../support/temp.ts';

const chunk = (fileName: string, more: Partial<Chunk> = {}): [string, Chunk] => [
  fileName,
  { type: 'chunk', fileName, code: `// ${fileName}`, ...more },
];

describe('what the first screen loads', () => {
  const bundle = Object.fromEntries([
    chunk('index.js', { isEntry: true, imports: ['react.js', 'shared.js'] }),
    chunk('react.js', { imports: ['shared.js'] }),
    chunk('shared.js'),
    chunk('models.js', { facadeModuleId: '/app/renderer/models/models-screen.tsx', imports: ['table.js'] }),
    chunk('table.js'),
    ['index.css', { type: 'asset', fileName: 'index.css' } satisfies Chunk],
  ]);
  const names = (alsoFirst?: RegExp[]) => firstScreen(bundle, alsoFirst).files.map((file) => file.fileName);

  test('is the entry and what it imports, each once, and nothing lazy', () => {
    expect(names().sort()).toEqual(['index.js', 'react.js', 'shared.js']);
  });

  test('is also a lazy screen that is named as first, with what it imports', () => {
    expect(names([/\/models-screen\.tsx$/])).toEqual(expect.arrayContaining(['models.js', 'table.js', 'index.js']));
  });

  test('is measured gzipped', () => {
    const code = 'let a = 1;'.repeat(500);
    const { gzipped } = firstScreen(Object.fromEntries([chunk('index.js', { isEntry: true, code })]));
    expect(gzipped).toBe(gzipSync(code).length);
    expect(gzipped).toBeLessThan(code.length / 10);
  });
});

/** Builds a page with vite whose script holds `bytes` that gzip cannot shrink, and another lazy script as large. */
async function buildPage(bytes: number, most: number): Promise<string[]> {
  const root = tempDir();
  const text = () => JSON.stringify(randomBytes((bytes * 3) / 4).toString('base64'));
  const files = {
    'index.html': '<script type="module" src="./main.js"></script>',
    'main.js': `console.log(${text()}); document.onclick = () => import('./later.js');`,
    'later.js': `console.log(${text()});`,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const said: string[] = [];
  const logger = createLogger('info');
  logger.info = (message) => void said.push(message);
  await build({ root, configFile: false, customLogger: logger, plugins: [firstScreenBudget({ most })] });
  return said.filter((message) => message.includes('First screen'));
}

describe('a build', () => {
  test('says what the first screen loads', async () => {
    const said = await buildPage(20_000, 30_000);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/First screen: 1\d\.\d kB of JavaScript gzipped, 30\.0 kB at most \(assets\/index-/);
  });

  test('fails above the budget', async () => {
    await expect(buildPage(20_000, 10_000)).rejects.toThrow(/First screen: 1\d\.\d kB .* 10\.0 kB at most/);
  });
});
