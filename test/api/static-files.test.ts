import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStaticFile, safeSegments } from '../../electron/api/static-files.ts';
import { tempDir } from '../support/temp.ts';

test.each([
  ['/', ['index.html']],
  ['/index.html', ['index.html']],
  ['/assets/index-AbCd_123.js', ['assets', 'index-AbCd_123.js']],
  ['/assets/line%20icon.svg', ['assets', 'line icon.svg']],
])('%s leads to its file', (path, segments) => {
  expect(safeSegments(path)).toEqual(segments);
});

test.each([
  '',
  'index.html',
  '/.env',
  '/assets/.hidden',
  '/..',
  '/../x',
  '/a/../x',
  '/a/./x',
  '//x',
  '/a//x',
  '/a/',
  '/%2e%2e/x',
  '/..%2fx',
  '/a\\x',
  '/%5cx',
  '/C:/x',
  '/x%00',
  '/%',
  '/%ff',
  '/x.',
  '/~/../x',
])('%j leads nowhere', (path) => {
  expect(safeSegments(path)).toBeNull();
});

test('no path whatever names a step upwards, a hidden file or a separator', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e',
    '%2f',
    '%5c',
    '\\',
    '/',
    '%00',
    'a',
    'index.html',
    '%25',
    ':',
    '~',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => `/${pieces.join('')}`),
      ),
      (path) => {
        for (const segment of safeSegments(path) ?? []) expect(segment).not.toMatch(/^\.|[/\\:\0]|^$/);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a link inside the page’s folder that leads out of it is not followed', async () => {
  const folder = tempDir();
  const root = join(folder, 'renderer');
  mkdirSync(root);
  writeFileSync(join(folder, 'secret.txt'), 'out of reach');
  writeFileSync(join(root, 'page.html'), 'the page');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  symlinkSync(join(root, 'page.html'), join(root, 'inside.html'));
  expect(await readStaticFile(root, '/link.txt')).toBeNull();
  expect(await readStaticFile(root, '/inside.html')).toMatchObject({ hashed: false });
});

test('a folder whose name begins like the page’s is not the page’s', async () => {
  const folder = tempDir();
  for (const name of ['renderer', 'renderer-old']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'renderer-old', 'x.txt'), 'old');
  symlinkSync(join(folder, 'renderer-old', 'x.txt'), join(folder, 'renderer', 'x.txt'));
  expect(await readStaticFile(join(folder, 'renderer'), '/x.txt')).toBeNull();
});
