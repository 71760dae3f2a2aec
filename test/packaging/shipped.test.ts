import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createPackageWithOptions } from '@electron/asar';
import { describe, expect, test } from 'vitest';
import { checkArchive, listFaults, mostBytes, textFaults } from '../../packaging/shipped.mjs';
import { tempDir } from '../support/temp.ts';

const target = { platform: 'linux', arch: 'x64' };
const binary = 'node_modules/keytar/prebuilds/linux-x64/keytar.node';
const whole = [
  'package.json',
  'out/main/main.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'assets/tray/tray.png',
  'assets/tray/trayTemplate.png',
  'node_modules/keytar/lib/keytar.js',
  binary,
];
const entries = (paths: string[]) => paths.map((path) => ({ path, size: 10, unpacked: path.endsWith('.node') }));

async function pack(files: Record<string, string>): Promise<string> {
  const folder = tempDir();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'app', path)), { recursive: true });
    writeFileSync(join(folder, 'app', path), text);
  }
  const archive = join(folder, 'app.asar');
  await createPackageWithOptions(join(folder, 'app'), archive, { dot: true, unpack: '**/*.node' });
  return archive;
}

describe('the list of what ships', () => {
  test('is right when everything needed is there and nothing else', () => {
    expect(listFaults(entries(whole), target)).toEqual([]);
    const more = ['out/cli.js', 'out/chunks/pong-Bx_1-a.js', 'out/renderer/index.zh-CN.html'];
    expect(listFaults(entries([...whole, ...more]), target)).toEqual([]);
  });

  test.each(whole)('misses %s', (path) => {
    expect(listFaults(entries(whole.filter((other) => other !== path)), target)).toEqual([`${path} is missing.`]);
  });

  test.each([
    'out/main/main.js.map',
    'out/renderer/assets/index-1.js.map',
    'test/config/store/store.test.ts',
    'out/main/secret.env',
    '.env',
    'electron/main.ts',
    'node_modules/react/index.js',
    'node_modules/keytar/src/async.cc',
    'node_modules/keytar/prebuilds/linuxmusl-x64/keytar.node',
    'node_modules/keytar/prebuilds/darwin-arm64/keytar.node',
  ])('refuses %s', (path) => {
    expect(listFaults(entries([...whole, path]), target)).toEqual([`${path} must not ship.`]);
  });

  test('wants JavaScript inside the archive, where its integrity is checked, and native code outside', () => {
    const turned = entries(whole).map((entry) => ({ ...entry, unpacked: !entry.unpacked }));
    expect(listFaults(turned, target)).toContain('out/main/main.js must be inside the archive.');
    expect(listFaults(turned, target)).toContain(`${binary} must be outside the archive.`);
  });

  test('has a largest size', () => {
    const heavy = entries(whole).map((entry) => ({ ...entry, size: mostBytes / whole.length }));
    expect(listFaults(heavy, target)).toEqual([]);
    expect(listFaults([...heavy, { path: 'out/cli.js', size: 1, unpacked: false }], target)).toHaveLength(1);
  });
});

describe('the text of what ships', () => {
  const key = ['sk', 'proj', 'a1B2c3D4'.repeat(6)].join('-');
  test.each([
    ['an API key', `fetch(url, { key: '${key}' })`],
    ['a private key', `-----BEGIN RSA PRIVATE KEY-----\n${'MIIE'.repeat(12)}\n`],
    ['a reference to a source map', `run()\n//# sourceMappingURL=main.js.map`],
    ['a source map', `run()\n//# sourceMappingURL=data:application/json;base64,e30=`],
  ])('holds no %s', (what, text) => {
    expect(textFaults('out/cli.js', text)).toEqual([`out/cli.js holds ${what}.`]);
  });

  test('may speak of source maps', () => {
    expect(textFaults('out/cli.js', `const mark = '//# sourceMappingURL=' + name;`)).toEqual([]);
  });

  test('may speak of keys', () => {
    expect(textFaults('out/cli.js', `'sk-…', 'sk-your-key-here', /^sk-/, '-----BEGIN PRIVATE KEY-----'`)).toEqual([]);
  });
});

describe('a real archive', () => {
  const files = Object.fromEntries(whole.map((path) => [path, '{}']));

  test('is looked through, the files beside it included', async () => {
    const { faults, files: count, bytes } = checkArchive(await pack(files), target);
    expect(faults).toEqual([]);
    expect(count).toBe(whole.length);
    expect(bytes).toBe(whole.length * 2);
  });

  test('is refused for what one of its files holds, and for a file too many', async () => {
    const key = `sk-${'0123456789abcdef'.repeat(3)}`;
    const archive = await pack({ ...files, 'out/main/main.js': `const k = "${key}"`, '.env': 'A=1' });
    expect(checkArchive(archive, target).faults).toEqual(['.env must not ship.', 'out/main/main.js holds an API key.']);
  });
});
