import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config';
import { DebugLogger } from 'builder-util';
import { describe, expect, test } from 'vitest';
import { languages } from '../../electron/words/language.ts';

const root = resolve(import.meta.dirname, '../..');
const load = (more: object = {}) => getConfig(root, 'electron-builder.yml', more);
const validate = async (more: object = {}) => validateConfiguration(await load(more), new DebugLogger(false));

describe('electron-builder.yml', () => {
  test('fits the builder’s own schema', async () => {
    await expect(validate()).resolves.toBeUndefined();
  });

  test.each([
    ['a misspelt option', { npmRebuilt: false }, /npmRebuilt/],
    ['an option in the wrong place', { linux: { oneClick: true } }, /configuration\.linux/],
    ['an unknown fuse', { electronFuses: { runAsNodes: false } }, /electronFuses/],
  ])('would be refused with %s', async (_what, more, words) => {
    await expect(validate(more)).rejects.toThrow(words);
  });

  test('makes AppImage, deb, dmg, zip and nsis, for both Mac architectures', async () => {
    const { linux, mac, win } = await load();
    expect(linux?.target).toEqual([
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ]);
    expect(mac?.target).toEqual([
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ]);
    expect(win?.target).toEqual([{ target: 'nsis', arch: ['x64'] }]);
  });

  test('names an AppImage alike in every release, so that an update takes its place; the others say their version', async () => {
    const { appImage, artifactName } = await load();
    const name = (pattern: string | null | undefined, facts: Record<string, string>) =>
      pattern?.replace(/\$\{(\w+)\}/g, (all, key: string) => facts[key] ?? all);
    const facts = { name: 'switchboard', os: 'linux', ext: 'AppImage' };
    const names = ['0.1.0', '0.2.0'].flatMap((version) =>
      ['x86_64', 'arm64'].map((arch) => name(appImage?.artifactName, { ...facts, version, arch })),
    );
    expect(names.slice(2)).toEqual(names.slice(0, 2));
    expect(names[0]).not.toBe(names[1]);
    // What electron-updater takes for a version.
    expect(names[0]).toMatch(/^switchboard-(?!.*\d+\.\d+\.\d+).*\.AppImage$/);
    expect(artifactName).toContain('${version}');
  });

  test('gives the app one name: Linux’s portals know it by the .desktop file, which is named after the appId', async () => {
    const { appId, linux } = await load();
    const described: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(described).toMatchObject({ desktopName: `${appId ?? ''}.desktop` });
    expect(linux?.syncDesktopName).toBe(true);
  });

  test('rebuilds nothing, puts nothing beside the archive, and leaves the fuses to the hook', async () => {
    const config = await load();
    expect(config).toMatchObject({ npmRebuild: false, asar: { smartUnpack: false }, asarUnpack: ['**/*.node'] });
    expect(config.extraResources ?? []).toEqual([]);
    expect(config.extraFiles ?? []).toEqual([]);
    expect(config.electronFuses).toBeUndefined();
    expect(config.disableAsarIntegrity).toBeUndefined();
  });

  test('brings Chromium’s words for each language that the app speaks, and no others', async () => {
    const { electronLanguages } = await load();
    const spoken = [electronLanguages ?? []].flat().map((tag) => new Intl.Locale(tag).language);
    expect(spoken).toEqual(languages.map((tag) => new Intl.Locale(tag).language));
  });

  test('names files that are there', async () => {
    const { afterPack, directories, linux, mac, win } = await load();
    const assets = join(root, directories?.buildResources ?? '');
    for (const path of [linux?.icon, mac?.icon, win?.icon]) expect(existsSync(join(assets, String(path)))).toBe(true);
    expect(existsSync(join(root, String(afterPack)))).toBe(true);
  });
});
